"""A seeded sample of what `run.py bench faults` does in full, and that it would find what is wrong."""

import json
from pathlib import Path

import pytest

from benchmarks import faults
from benchmarks._faults import importing_child, windows
from benchmarks._faults.engines import killed_engines
from benchmarks._faults.projects import _damaged, damaged_journals, damaged_projects, example, failed_saves
from benchmarks._faults.windows import killed_windows
from kan_core.project.file import save_project
from kan_core.project.folder import ProjectFolder
from kan_core.project.project import Project


def test_a_damaged_project_is_never_another_one() -> None:
    outcome = damaged_projects(150, 1)
    assert outcome.wrong == [] and outcome.trials == 150 and outcome.ends["refused"] > 100


def test_a_damaged_journal_is_never_another_one() -> None:
    outcome = damaged_journals(40, 1)
    assert outcome.wrong == [] and outcome.trials == 40
    assert outcome.ends["refused"] > 20 > outcome.ends["an earlier step"] > 5


def test_a_save_that_fails_leaves_the_old_file() -> None:
    pytest.importorskip("resource", reason="only there the size of files can be limited")
    outcome = failed_saves(10, 1)
    assert outcome.wrong == [] and outcome.ends["refused"] == 10


def test_nothing_is_lost_with_a_killed_engine(qapp) -> None:
    outcome = killed_engines(1, 1, 60.0)
    assert outcome.wrong == [] and outcome.trials == 1


def test_nothing_is_lost_with_a_killed_window() -> None:
    outcome = killed_windows(1, 1, 60.0)
    assert outcome.wrong == [] and outcome.trials == 1


def test_another_project_and_an_error_of_the_wrong_kind_are_found(tmp_path: Path) -> None:
    path = tmp_path / "law.kan"
    save_project(path, example())
    other = _damaged(3, 0, [path], lambda: Project(seed=1), [example()])
    assert len(other.wrong) == 3 and "another project" in other.wrong[0]
    failing = _damaged(3, 0, [path], lambda: Project(seed=1 // 0), [example()])
    assert "ZeroDivisionError" in failing.wrong[0] and failing.ends.total() == 0


def test_a_lost_step_is_found(tmp_path: Path) -> None:
    before, after = "".join(f"{at / 10} 2\n{at / 10} 3\n" for at in range(960, 971)), "99.0 7\n"
    during = "".join(f"{at / 10} 3\n" for at in range(971, 990))
    (tmp_path / "done.txt").write_text(before + during + after)
    assert "step 3 is lost" in windows._judged(tmp_path, 100.0)
    journal = windows.Journals(tmp_path / "state" / "sessions").create()
    ProjectFolder(journal.folder).write(example())
    journal.release()
    assert "step 3 is lost: -1 is saved, 2 is kept" in windows._judged(tmp_path, 100.0)
    (tmp_path / "done.txt").write_text(before.replace(" 3", " 2") + during.replace(" 3", " 2") + after)
    assert windows._judged(tmp_path, 100.0) == "restored"
    # Halted for a minute, the window had no time to write.
    (tmp_path / "done.txt").write_text("39.9 2\n40.0 3\n")
    assert windows._judged(tmp_path, 100.0) == "restored"


def test_a_table_without_a_remedy_or_with_a_traceback_is_found(tmp_path: Path, monkeypatch) -> None:
    def fail(path: Path) -> None:
        raise KeyError("column")

    monkeypatch.setattr(importing_child, "inspected", fail)
    assert "KeyError" in importing_child.read(".csv", b"a,b\n1,2\n", tmp_path)


def test_a_part_prints_its_table_and_writes_it(tmp_path: Path, monkeypatch, capsys) -> None:
    file = tmp_path / "faults.json"
    monkeypatch.setattr("sys.argv", ["faults", "projects", "--count", "5", "--json", str(file)])
    assert faults.main() == 0
    assert "project cut off or bit flipped" in capsys.readouterr().out
    (row,) = json.loads(file.read_text())[0]["rows"]
    assert (row["trials"], row["wrong"]) == (5, 0)
