"""A project in a folder, kept again and again: what is new is written, what is gone is removed."""

from pathlib import Path

import numpy as np
import pytest

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.edits.history import History
from kan_core.edits.prune import Prune
from kan_core.errors import ProjectError
from kan_core.ids import EdgeId
from kan_core.project.folder import DOCUMENT, ProjectFolder, read_folder
from kan_core.project.project import Project
from tests.core.edits.networks import random_network


def table() -> Dataset:
    values = np.random.default_rng(0).random((2000, 2))
    return Dataset("t", (Column("x"), Column("y", Role.TARGET)), values)


def project() -> Project:
    return Project(
        table(), History.start(random_network()), {"training": {"penalty": 0.5}}, 3, "", "", ("x^7",)
    )


def files(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in (folder / "arrays").iterdir()}


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


def test_an_array_is_written_once_and_removed_when_nothing_needs_it(tmp_path: Path) -> None:
    folder, first = ProjectFolder(tmp_path), project()
    assert first.history is not None
    folder.write(first)
    before = files(tmp_path)
    folder.write(Project(first.dataset, first.history.append(Prune(frozenset({EdgeId(0, 0, 0)})))))
    after = files(tmp_path)
    assert after.items() > before.items()
    folder.write(Project(table(), first.history))
    assert files(tmp_path) == before
    folder.write(Project(history=first.history))
    assert len(files(tmp_path)) == len(before) - 1
    assert not list(tmp_path.rglob("*.part"))


@pytest.mark.parametrize("place", [0.0, 0.02, 0.5, 1.0])
def test_a_damaged_document_is_refused(tmp_path: Path, place: float) -> None:
    ProjectFolder(tmp_path).write(project())
    content = bytearray((tmp_path / DOCUMENT).read_bytes())
    content[round(place * (len(content) - 1))] ^= 1
    (tmp_path / DOCUMENT).write_bytes(content)
    with pytest.raises(ProjectError, match="damaged"):
        read_folder(tmp_path)


def test_a_damaged_or_missing_array_is_refused(tmp_path: Path) -> None:
    ProjectFolder(tmp_path).write(project())
    largest = max((tmp_path / "arrays").iterdir(), key=lambda path: path.stat().st_size)
    content = bytearray(largest.read_bytes())
    content[-1] ^= 1
    largest.write_bytes(content)
    with pytest.raises(ProjectError, match="damaged"):
        read_folder(tmp_path)
    largest.unlink()
    with pytest.raises(ProjectError, match="cannot be read"):
        read_folder(tmp_path)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="cannot be read"):
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
    assert read_folder(tmp_path).seed == 4 and len(files(tmp_path)) == 1
