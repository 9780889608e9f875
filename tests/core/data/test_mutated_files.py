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
    assert both.wrong == [] and all(both.ends[end] >= count for end, count in first.ends.items())


ENDS_SCIPY = b"MATLAB 5.0 MAT-file".ljust(124) + bytes.fromhex(
    "0001494d0e00000090000000060000000800000006000000000000000500000008000000010000000c00000001000100"
    "740000000000000000000000000000000040000000000000104000000000000018400000000000002040000000000000"
    "2440000000000000"
)
"""A file that ends the process of whoever reads it with scipy."""


def test_a_file_that_ends_the_library_s_process_is_refused(tmp_path: Path) -> None:
    assert read(".mat", ENDS_SCIPY, tmp_path) == "refused"
