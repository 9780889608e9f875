"""A project in a folder, kept again and again: what is new is written, what is gone is removed."""

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Event

import numpy as np
import pytest

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.edits.history import History
from kan_core.edits.prune import Prune
from kan_core.errors import ProjectError
from kan_core.ids import EdgeId
from kan_core.project.folder import ProjectFolder, read_folder
from kan_core.project.project import Project
from tests.core.edits.networks import random_network


def table() -> Dataset:
    values = np.random.default_rng(0).random((2000, 2))
    return Dataset("t", (Column("x"), Column("y", Role.TARGET)), values)


def project() -> Project:
    return Project(
        table(), History.start(random_network()), {"training": {"penalty": 0.5}}, 3, "", "", ("x^7",)
    )


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def grown(first: Project) -> Project:
    """With one more step."""
    assert first.history is not None
    return replace(first, history=first.history.append(Prune(frozenset({EdgeId(0, 0, 0)}))))


def test_what_was_written_last_is_read(tmp_path: Path) -> None:
    folder, first = ProjectFolder(tmp_path), project()
    assert first.dataset is not None and first.history is not None
    folder.write(first)
    grown = first.history.append(Prune(frozenset({EdgeId(0, 0, 0)}))).named(0, "begun")
    folder.write(Project(first.dataset, grown, first.settings, 3, primitives=first.primitives))
    back = read_folder(tmp_path)
    assert back.history is not None and back.dataset is not None
    assert back.history.revisions == grown.revisions and back.history.current_id == 1
    assert back.dataset.values.tobytes() == first.dataset.values.tobytes()
    assert (back.seed, back.settings, back.primitives) == (3, first.settings, ("x^7",))


def test_only_what_is_new_is_written_and_what_nothing_needs_is_removed(tmp_path: Path) -> None:
    folder, first = ProjectFolder(tmp_path), project()
    folder.write(first)
    folder.write(grown(first))
    folder.settle()
    one, other = (tmp_path / name for name in files(tmp_path))
    assert one.stat().st_size > 32_000 > other.stat().st_size
    folder.write(replace(first, dataset=None))
    folder.settle()
    assert files(tmp_path) == [one.name, "00000003.batch"]
    folder.write(Project(seed=4))
    folder.settle()
    assert files(tmp_path) == ["00000004.batch"]
    assert read_folder(tmp_path).history is None


def test_whatever_a_settled_batch_needs_is_settled_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled, settle = set(), os.fsync

    def noted(file: int) -> None:
        settle(file)
        settled.add(os.fstat(file).st_ino)

    monkeypatch.setattr("kan_core.project.folder.os.fsync", noted)
    folder, first = ProjectFolder(tmp_path), project()
    folder.write(first)
    folder.write(grown(first))
    folder.settle()
    assert len(files(tmp_path)) == 2
    assert {path.stat().st_ino for path in tmp_path.iterdir()} <= settled
    assert os.name == "nt" or tmp_path.stat().st_ino in settled


def test_a_busy_disk_holds_up_no_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, first = ProjectFolder(tmp_path), project()
    begun, free = Event(), Event()

    def wait(file: int) -> None:
        begun.set()
        assert free.wait(60)

    monkeypatch.setattr("kan_core.project.folder.os.fsync", wait)
    folder.write(first)
    with ThreadPoolExecutor(1) as disk:
        settling = disk.submit(folder.settle)
        assert begun.wait(60)
        folder.write(grown(first))
        back = read_folder(tmp_path).history
        assert back is not None and len(back.revisions) == 2 and not settling.done()
        free.set()
    settling.result()
    assert len(files(tmp_path)) == 2 and read_folder(tmp_path).history == back


def test_a_batch_that_was_cut_off_is_passed_over(tmp_path: Path) -> None:
    folder, first = ProjectFolder(tmp_path), project()
    folder.write(first)
    folder.write(grown(first))
    last = tmp_path / files(tmp_path)[-1]
    for length in (0, 30, 300, last.stat().st_size - 1):
        last.write_bytes(last.read_bytes()[:length] + bytes(last.stat().st_size - length))
        back = read_folder(tmp_path).history
        assert back is not None and len(back.revisions) == 1


def test_who_takes_a_folder_over_and_is_cut_off_leaves_what_was_there(tmp_path: Path) -> None:
    first = project()
    ProjectFolder(tmp_path).write(first)
    ProjectFolder(tmp_path).write(grown(first))
    last = tmp_path / files(tmp_path)[-1]
    last.write_bytes(last.read_bytes()[: last.stat().st_size // 2])
    back = read_folder(tmp_path)
    assert back.history is not None and len(back.history.revisions) == 1 and back.dataset is not None


def test_what_could_not_be_written_is_in_the_next_batch(tmp_path: Path) -> None:
    folder, first = ProjectFolder(tmp_path), project()
    with pytest.raises(ProjectError, match="cannot be saved"):
        folder.write(replace(first, settings={"training": object()}))
    folder.write(first)
    assert read_folder(tmp_path).settings == first.settings


def test_who_takes_a_folder_over_needs_nothing_of_before(tmp_path: Path) -> None:
    ProjectFolder(tmp_path).write(project())
    folder = ProjectFolder(tmp_path)
    folder.write(grown(read_folder(tmp_path)))
    folder.settle()
    assert files(tmp_path) == ["00000002.batch"]
    back = read_folder(tmp_path)
    assert back.history is not None and len(back.history.revisions) == 2 and back.dataset is not None


@pytest.mark.parametrize("place", [0.0, 0.02, 0.5, 1.0])
def test_what_is_damaged_is_refused(tmp_path: Path, place: float) -> None:
    ProjectFolder(tmp_path).write(project())
    (file,) = tmp_path.iterdir()
    content = bytearray(file.read_bytes())
    content[round(place * (len(content) - 1))] ^= 1
    file.write_bytes(content)
    with pytest.raises(ProjectError, match="damaged"):
        read_folder(tmp_path)


def test_an_entry_of_an_older_batch_that_is_damaged_or_gone_is_refused(tmp_path: Path) -> None:
    folder, first = ProjectFolder(tmp_path), project()
    folder.write(first)
    folder.write(grown(first))
    oldest = tmp_path / files(tmp_path)[0]
    content = bytearray(oldest.read_bytes())
    content[-1] ^= 1
    oldest.write_bytes(content)
    with pytest.raises(ProjectError, match="damaged"):
        read_folder(tmp_path)
    oldest.unlink()
    with pytest.raises(ProjectError, match="damaged"):
        read_folder(tmp_path)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="damaged"):
        read_folder(tmp_path)


def test_on_a_full_disk_what_was_kept_stays(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="only there the size of files can be limited")
    folder, first = ProjectFolder(tmp_path), project()
    folder.write(first)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(ProjectError, match="cannot be written"):
            folder.write(Project(Dataset("u", table().columns, table().values + 1.0)))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert read_folder(tmp_path).seed == 3
    folder.write(Project(table(), seed=4))
    assert read_folder(tmp_path).seed == 4
