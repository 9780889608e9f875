"""Projects that are damaged or cannot be saved: the old file, the right project or a clear message."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import numpy as np

from benchmarks._faults.outcome import Outcome
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.edits.history import History
from kan_core.edits.lock import Lock
from kan_core.edits.prune import Prune
from kan_core.errors import ProjectError
from kan_core.ids import EdgeId
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, OutputState
from kan_core.project.arrays import ArrayWriter
from kan_core.project.fields import write_document
from kan_core.project.file import load_project, pack_project, save_project
from kan_core.project.folder import ProjectFolder, read_folder
from kan_core.project.project import Project

NOBODY = 65534


def example() -> Project:
    """A table of 50 rows and a history of three steps."""
    values = np.random.default_rng(0).random((50, 3))
    columns = (Column("a", unit="m"), Column("b"), Column("y", Role.TARGET, "s"))
    inputs, outputs = (InputState("a", unit="m"), InputState("b")), (OutputState("y", unit="s"),)
    history = History.start(first_state(ModelSpec((2, 2, 1)), inputs, outputs, 0))
    history = history.append(Prune(frozenset({EdgeId(0, 0, 0)}))).append(Lock(frozenset({EdgeId(1, 0, 0)})))
    settings = {"training": {"penalty": 0.5}}
    return Project(Dataset("example", columns, values), history, settings, 3, "notes", "0.1", ("x^7",))


def damaged_projects(count: int, seed: int) -> Outcome:
    """Open so many copies of a project file, each cut off or with one bit flipped at a random place."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "law.kan"
        save_project(path, example())
        return _damaged(count, seed, path, lambda: load_project(path))


def damaged_journals(count: int, seed: int) -> Outcome:
    """The same with the file that a window keeps against crashes."""
    with tempfile.TemporaryDirectory() as folder:
        ProjectFolder(Path(folder)).write(example())
        (file,) = Path(folder).iterdir()
        return _damaged(count, seed, file, lambda: read_folder(file.parent))


def _damaged(count: int, seed: int, path: Path, read: Callable[[], Project]) -> Outcome:
    whole, right, outcome = path.read_bytes(), _bytes_of(example()), Outcome()
    for number in range(count):
        random = Random(f"{seed} {number}")
        place, cut = random.randrange(len(whole)), random.random() < 0.5
        flipped = whole[place] ^ (1 << random.randrange(8))
        path.write_bytes(whole[:place] if cut else whole[:place] + bytes([flipped]) + whole[place + 1 :])
        how = f"{'cut off' if cut else 'a bit flipped'} at {place} of {len(whole)}"
        try:
            end = "unharmed" if _bytes_of(read()) == right else f"{how}: another project was read"
        except ProjectError as error:
            end = "refused" if error.what else f"{how}: refused without a word"
        except Exception as error:
            end = f"{how}: {error!r}"
        _count(outcome, end, ("unharmed", "refused"))
    path.write_bytes(whole)
    return outcome


def failed_saves(count: int, seed: int) -> Outcome:
    """Save over a project so many times, on a disk that is full at a random place or in a closed folder."""
    outcome = Outcome()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        place.chmod(0o755)
        path = place / "law.kan"
        save_project(path, example())
        before = path.read_bytes()
        larger = Project(example().dataset, example().history, notes="more " * 1000)
        for number in range(count):
            room = Random(f"{seed} {number}").randrange(len(before))
            full = number % 2 == 0
            with _full_disk(room) if full else _closed_folder(place):
                end = _refused(path, larger)
            if end == "refused" and (path.read_bytes() != before or list(place.iterdir()) != [path]):
                end = "the old file was touched"
            _count(outcome, end, ("refused",))
    return outcome


def _refused(path: Path, project: Project) -> str:
    try:
        save_project(path, project)
    except ProjectError as error:
        return "refused" if error.remedy else "refused without a remedy"
    except Exception as error:
        return repr(error)
    return "the save went through"


@contextmanager
def _full_disk(room: int) -> Iterator[None]:
    """No file can become larger than `room` bytes."""
    import resource

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


@contextmanager
def _closed_folder(folder: Path) -> Iterator[None]:
    """The folder is closed to writing; root, to whom no folder is, is nobody meanwhile."""
    root = os.geteuid() == 0
    folder.chmod(0o555)
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o755)


def _bytes_of(project: Project) -> bytes:
    """Equal for equal projects: the names of arrays are their checksums."""
    packed = pack_project(project, ArrayWriter())
    return write_document({"manifest": packed.manifest, "history": packed.history})


def _count(outcome: Outcome, end: str, allowed: tuple[str, ...]) -> None:
    if end in allowed:
        outcome.ends[end] += 1
    else:
        outcome.wrong.append(end)
