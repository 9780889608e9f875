"""Files that were cut, torn and overwritten are tables or refused with a remedy, never anything else."""

import tempfile
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks._faults.importing import mutated_files
from benchmarks._faults.importing_child import read
from benchmarks._faults.mutations import mutated


@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.randoms(use_true_random=False))
def test_a_mutated_file_is_a_table_or_refused(random: Random) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert read(*mutated(random), Path(folder)) in ("read", "refused")


def test_reading_goes_on_where_it_was_left(tmp_path: Path) -> None:
    progress = tmp_path / "progress.json"
    first = mutated_files(5, 3, 60.0, progress)
    both = mutated_files(9, 3, 60.0, progress)
    assert (first.trials, both.trials) == (5, 9)
    assert both.ends == mutated_files(9, 3, 60.0, None).ends and both.wrong == []
