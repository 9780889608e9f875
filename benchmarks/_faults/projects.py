"""Projects that are damaged or cannot be saved: the old file, the right project or a clear message."""

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
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
UNHARMED, EARLIER = "unharmed", "an earlier step"
"""What may be read from damaged files; a project in one file has nothing earlier."""


def steps() -> list[Project]:
    """A table of 50 rows with a history of one, of two and of three steps."""
    values = np.random.default_rng(0).random((50, 3))
    columns = (Column("a", unit="m"), Column("b"), Column("y", Role.TARGET, "s"))
    inputs, outputs = (InputState("a", unit="m"), InputState("b")), (OutputState("y", unit="s"),)
    first = History.start(first_state(ModelSpec((2, 2, 1)), inputs, outputs, 0))
    second = first.append(Prune(frozenset({EdgeId(0, 0, 0)})))
    third = second.append(Lock(frozenset({EdgeId(1, 0, 0)})))
    given = {"training": {"penalty": 0.5}}, 3, "notes", "0.1", ("x^7",)
    dataset = Dataset("example", columns, values)
    return [Project(dataset, history, *given) for history in (first, second, third)]


def example() -> Project:
    """The last of the steps."""
    return steps()[-1]


def damaged_projects(count: int, seed: int) -> Outcome:
    """Open so many copies of a project file, each cut off or with one bit flipped at a random place."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "law.kan"
        save_project(path, example())
        return _damaged(count, seed, [path], lambda: load_project(path), [example()])


def damaged_journals(count: int, seed: int) -> Outcome:
    """The same with the files that a window keeps against crashes, one for each step."""
    with tempfile.TemporaryDirectory() as folder:
        place, written = Path(folder), steps()
        journal = ProjectFolder(place)
        for project in written:
            journal.write(project)
        return _damaged(count, seed, sorted(place.iterdir()), lambda: read_folder(place), written)


def _damaged(
    count: int, seed: int, paths: Sequence[Path], read: Callable[[], Project], written: Sequence[Project]
) -> Outcome:
    """Damage one of the files each time; what is read may be what was written last, or before."""
    ends, outcome = {_bytes_of(project): EARLIER for project in written}, Outcome()
    ends[_bytes_of(written[-1])] = UNHARMED
    for number in range(count):
        random, path = Random(f"{seed} {number}"), Random(f"{seed} {number} file").choice(paths)
        whole = path.read_bytes()
        place, cut = random.randrange(len(whole)), random.random() < 0.5
        flipped = whole[place] ^ (1 << random.randrange(8))
        path.write_bytes(whole[:place] if cut else whole[:place] + bytes([flipped]) + whole[place + 1 :])
        how = f"{path.name} {'cut off' if cut else 'a bit flipped'} at {place} of {len(whole)}"
        try:
            end = ends.get(_bytes_of(read()), f"{how}: another project was read")
        except ProjectError as error:
            end = "refused" if error.what else f"{how}: refused without a word"
        except Exception as error:
            end = f"{how}: {error!r}"
        _count(outcome, end, (UNHARMED, EARLIER, "refused"))
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
