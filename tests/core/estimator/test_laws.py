"""The search for a law as an estimator."""

import pickle
import signal

import numpy as np
import pandas as pd
import pytest
from sklearn.base import clone
from sklearn.exceptions import NotFittedError

from kan_core import LawRegressor
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.discovery.discover import discover
from kan_core.discovery.settings import DiscoverySettings
from kan_core.errors import KanoscopeError
from kan_core.estimator.progress import Progress


def falls(rows=120):
    """Data frame and Series of s = g t^2 / 2 with the units of both."""
    random = np.random.default_rng(0)
    table = pd.DataFrame({"g": random.uniform(1, 25, rows), "t": random.uniform(0.5, 4, rows)})
    table.attrs["units"] = {"g": "m/s^2", "t": "s"}
    return table, pd.Series(table["g"] * table["t"] ** 2 / 2, name="s (m)")


def pickled(estimator):
    """What comes out of its pickle, as a user or a pool of processes makes one."""
    return pickle.loads(pickle.dumps(estimator))  # noqa: S301


@pytest.fixture(scope="module")
def fallen():
    return LawRegressor(seconds=120).fit(*falls())


def test_the_law_is_found_and_predicts(fallen):
    x, y = falls()
    assert str(fallen.formula_) == "s = g*t^2/2" or str(fallen.formula_) == "s = g*t**2/2"
    assert fallen.latex() == r"s = \frac{g\,t^{2}}{2}"
    assert fallen.predict(x) == pytest.approx(y.to_numpy(), rel=1e-12)
    assert fallen.complete_ and fallen.noise_ == 0.0 and fallen.seconds_ > 0.0
    assert any("dimensions" in note for note in fallen.notes_)
    assert fallen.columns_.units == {"g": "m/s^2", "t": "s", "s": "m"}


def test_the_front_is_a_data_frame_from_which_another_law_can_be_taken(fallen):
    front = fallen.front_
    assert list(front["complexity"]) == sorted(front["complexity"]) and front["best"].sum() == 1
    assert {"train_rmse", "test_rmse", "beyond_rmse", "strategy", "tie", "formula", "expression"} <= {*front}
    other = pickled(fallen).choose(0)
    assert str(other.formula_) == front["formula"][0] != str(fallen.formula_)
    assert len(set(other.predict(falls()[0]))) == 1
    with pytest.raises(IndexError):
        other.choose(99)


def test_a_pickle_and_a_clone_are_the_same_search(fallen):
    copy = pickled(fallen)
    assert str(copy.formula_) == str(fallen.formula_) and copy.front_.equals(fallen.front_)
    with pytest.raises(NotFittedError):
        _ = clone(fallen).formula_


def test_a_seed_gives_what_the_same_seed_gives_in_the_program():
    random = np.random.default_rng(1)
    x = random.uniform(1, 2, (60, 2))
    y = x[:, 0] * x[:, 1] + 0.1 * random.normal(size=60)
    columns = Column("x0"), Column("x1"), Column("y", Role.TARGET)
    *_, done = discover(Dataset("table", columns, np.column_stack([x, y])), DiscoverySettings(1e-3, 5))
    law = LawRegressor(seconds=1e-3, random_state=5).fit(x, y)
    assert law.law_.formula == done.best.formula and not law.complete_


def test_weights_say_how_much_a_row_counts():
    random = np.random.default_rng(2)
    x = random.uniform(1, 2, (80, 1))
    wrong = np.arange(80) % 4 == 0
    y = 3 * x[:, 0] + 5.0 * wrong
    law = LawRegressor(seconds=1e-3).fit(x, y, sample_weight=np.where(wrong, 1e-9, 1.0))
    assert law.predict(x)[~wrong] == pytest.approx(3 * x[~wrong, 0], rel=1e-4)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"seconds": 0}, "positive number of seconds"),
        ({"noise": -1.0}, "noise"),
        ({"primitives": ("nonsense(",)}, "nonsense"),
        ({"derived": ("x7",)}, "x7"),
        ({"units": {"x0": "nonsense"}}, "unit of the column 'x0'"),
        ({"random_state": -1}, "seed"),
    ],
)
def test_a_parameter_that_cannot_be_used_is_a_value_error(wrong, said):
    x = np.random.default_rng(3).uniform(1, 2, (20, 1))
    with pytest.raises(ValueError, match=said) as raised:
        LawRegressor(**{"seconds": 1e-3, **wrong}).fit(x, x[:, 0])
    assert isinstance(raised.value, KanoscopeError)


def test_ctrl_c_keeps_the_best_law_so_far(monkeypatch):
    presses = iter([signal.SIGINT])
    monkeypatch.setattr(Progress, "step", lambda *_: [signal.raise_signal(each) for each in presses])
    with pytest.warns(UserWarning, match="Interrupted"):
        law = LawRegressor().fit(*falls())
    assert not law.complete_ and len(law.front_) >= 1 and law.predict(falls()[0]).shape == (120,)
