"""Settings of experiments: what a lesson gives is checked before anything is computed."""

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kan_core.errors import ExperimentError
from kan_core.experiments.perform import RUNS, perform
from kan_core.experiments.table import EXPERIMENTS, Bases, experiment_named

JSON = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | st.lists(st.integers())


def test_every_experiment_of_the_table_can_be_done_and_no_other() -> None:
    assert set(RUNS) == set(EXPERIMENTS)


@pytest.mark.parametrize("name", EXPERIMENTS)
def test_defaults_are_possible_and_every_setting_is_explained(name: str) -> None:
    settings = EXPERIMENTS[name].settings
    assert settings.read({}) == settings()
    assert all(field.metadata["text"] for field in settings.__dataclass_fields__.values())


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({"rows": 10}, "'rows' has to be a whole number from 50 to 5000"),
        ({"rows": 100.5}, "'rows' has to be a whole number"),
        ({"rows": True}, "'rows' has to be a whole number"),
        ({"target": "cliff"}, "'target' has to be one of kink, wave, noise"),
        ({"colour": 1}, "no setting 'colour'. It has target, most, rows, seed."),
    ],
)
def test_what_is_not_possible_is_named(value: dict[str, Any], words: str) -> None:
    with pytest.raises(ExperimentError, match=words):
        Bases.read(value)


def test_an_unknown_experiment_is_refused_at_once() -> None:
    with pytest.raises(ExperimentError, match="There are resolution, "):
        perform("alchemy", {})


@given(st.sampled_from(list(EXPERIMENTS)), st.data())
def test_whatever_a_file_gives_it_is_refused_or_possible(name: str, data: st.DataObject) -> None:
    kind = experiment_named(name).settings
    names = st.sampled_from(list(kind.__dataclass_fields__)) | st.text(max_size=9)
    given_ = data.draw(st.dictionaries(names, JSON, max_size=3))
    try:
        settings = kind.read(given_)
    except ExperimentError:
        return
    assert all(getattr(settings, key) == value for key, value in given_.items())


def test_the_table_computes_nothing() -> None:
    code = "import sys, kan_core.experiments.table; print({'torch', 'sympy', 'pandas'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
