"""The benchmarks of the window run, each with the least that it can do, and tell what is asked of them."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


def tables(tmp_path: Path, *arguments: str) -> list[dict[str, Any]]:
    """What a benchmark writes to its JSON file; on no screen, so that none is started for a test."""
    file = tmp_path / "measured.json"
    environment = os.environ | {"DISPLAY": ":none", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", *arguments, "--json", str(file)]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, timeout=300)
    return list(json.loads(file.read_text(encoding="utf-8")))


def canvas(tmp_path: Path, part: str) -> list[dict[str, Any]]:
    """Rows of one part of the benchmark of the canvas."""
    small = ("--frames", "2", "--seconds", "0.3", "--pairs", "1")
    short = ("--minutes", "0.01", "--edits", "20", "--warm", "0.02", "--rounds", "2")
    (table,) = tables(tmp_path, "benchmarks.canvas", "--parts", part, *small, *short)
    return list(table["rows"])


def test_frames_of_the_three_networks_are_timed(tmp_path: Path) -> None:
    rows = canvas(tmp_path, "frames")
    assert [(row["edges"], row["at most"]) for row in rows] == [(104, 4.0), (410, 8.0), (2000, 27.0)]
    assert all(row["curves"] > 0.0 and row["all anew"] > 0.0 and row["in a run, mean"] > 0.0 for row in rows)


@pytest.mark.long
def test_training_is_timed_with_and_without_the_window(tmp_path: Path) -> None:
    for row in canvas(tmp_path, "live"):
        assert row["steps/s alone"] > 0.0 and row["watched"] > 0.0
        assert 0.0 < row["frames/s"] < 1000.0


@pytest.mark.long
def test_memory_is_looked_at_after_edits_and_training(tmp_path: Path) -> None:
    rows = canvas(tmp_path, "memory")
    assert (rows[0]["edits"], rows[-1]["edits"], rows[0]["growth, MB"]) == (0, 20, 0.0)
    assert all(row["window, MB"] > 10.0 and row["engine, MB"] > 10.0 for row in rows)


@pytest.mark.long
def test_a_start_is_timed_to_the_window_and_the_engine(tmp_path: Path) -> None:
    (table,) = tables(tmp_path, "benchmarks.startup", "--starts", "1", "--formulas", "0")
    assert [row["at most"] for row in table["rows"]] == [1.2, None, 4.0]
    assert all(row["median"] > 0.0 for row in table["rows"])
