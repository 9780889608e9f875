"""A project kept in a folder while it changes: each time one more file, a batch, with what is new since."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import Any

from kan_core.errors import ProjectError
from kan_core.project.arrays import ArrayReader
from kan_core.project.batch import Batch, damaged, read_batch, write_batch
from kan_core.project.documents import Documents
from kan_core.project.durable import sync_folder
from kan_core.project.entries import Entries
from kan_core.project.fields import field, items, optional, read_document
from kan_core.project.file import pack_project, unpack_project
from kan_core.project.histories import pack_history
from kan_core.project.project import Project

SUFFIX = ".batch"


class ProjectFolder:
    """Writes a project that grows; arrays and states that did not change are not looked at again.

    One thread writes. Another one settles meanwhile, for which a busy disk can take seconds.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._entries = Entries()
        self._places: dict[str, int] = {}
        self._needs: dict[int, frozenset[int]] = {}
        self._settled: set[int] = set()

    def write(self, project: Project) -> None:
        """Keep `project`, completely or not at all; a process that is killed from here on does not lose it.

        Raises:
            ProjectError: the folder is full or closed to writing; what was in it stays.
        """
        with self._lock:
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                self._write(project)
            except OSError as error:
                raise _unwritten(self._folder, error) from error

    def settle(self) -> None:
        """Make what was written last outlast the end of the computer, and remove what it does not need.

        Raises:
            ProjectError: the disk fails.
        """
        while unsettled := self._unsettled():
            try:
                for number in unsettled:
                    with _path(self._folder, number).open("r+b") as file:
                        os.fsync(file.fileno())
                sync_folder(self._folder)
                self._settled |= set(unsettled)
                self._remove_before(unsettled[-1])
            except OSError as error:
                raise _unwritten(self._folder, error) from error

    def _unsettled(self) -> list[int]:
        """The newest batch and those that it needs, the newest last, as far as they are not settled."""
        with self._lock:
            needed = self._needs[max(self._needs)] if self._needs else frozenset[int]()
            return sorted(needed - self._settled)

    def _write(self, project: Project) -> None:
        # Where it fails, a collection that knows nothing is left: the next batch has whatever is in none.
        collection, self._entries = self._entries, Entries()
        packed = pack_project(replace(project, history=None), collection)
        history = None if project.history is None else pack_history(project.history, collection.add_state)
        used, entries = collection.taken()
        new = {name: content for name, content in entries.items() if name not in self._places}
        number = max(batches_in(self._folder), default=0) + 1
        write_batch(
            _path(self._folder, number), {"manifest": packed.manifest, "history": {"history": history}}, new
        )
        self._places.update(dict.fromkeys(new, number))
        self._needs[number] = frozenset(self._places[name] for name in used) | {number}
        self._entries = collection

    def _remove_before(self, settled: int) -> None:
        """Remove the batches that neither the settled one nor any later one needs."""
        with self._lock:
            self._needs = {number: needs for number, needs in self._needs.items() if number >= settled}
            needed = frozenset[int]().union(*self._needs.values())
            self._places = {name: number for name, number in self._places.items() if number in needed}
            for number in batches_in(self._folder):
                if number not in needed:
                    _path(self._folder, number).unlink()


def batches_in(folder: Path) -> list[int]:
    """The numbers of the batches in `folder`, the oldest first; none where nothing was ever written."""
    return sorted(int(path.stem) for path in folder.glob(f"*{SUFFIX}") if path.stem.isdecimal())


def newest_batch(folder: Path) -> Batch:
    """What was written last and is whole: the end of the computer may have cut off what came later.

    Raises:
        ProjectError: there is nothing that is whole.
    """
    for number in reversed(batches_in(folder)):
        try:
            batch = read_batch(_path(folder, number))
            for name in batch.places:
                batch.entry(name)
        except ProjectError:
            continue
        return batch
    raise ProjectError(f"{folder.name} is damaged: nothing in it is whole.")


def read_folder(folder: Path) -> Project:
    """The project that was written to `folder` last.

    Raises:
        ProjectError: there is none, it is damaged, or made by a newer program.
    """
    newest = newest_batch(folder)
    places = {name: batch for batch in _readable(folder, newest) for name in batch.places}

    def entry(name: str) -> bytes:
        if name not in places:
            raise damaged(newest.path)
        return places[name].entry(name)

    manifest, history = (field(newest.documents, name, dict) for name in ("manifest", "history"))
    kept = optional(history, "history", dict)
    for revision in [] if kept is None else items(kept, "revisions", dict):
        revision["state"] = read_document(entry(field(revision, "state", str)))
    return unpack_project(Documents(manifest, history), ArrayReader(entry), folder.name)


def settings_in(batch: Batch) -> dict[str, Any]:
    """The settings of the project, without a look at its arrays.

    Raises:
        ProjectError: they are damaged.
    """
    return field(field(batch.documents, "manifest", dict), "settings", dict)


def _readable(folder: Path, newest: Batch) -> Iterator[Batch]:
    """The batches up to the newest that is whole: what came later may have been cut off."""
    for path in (_path(folder, number) for number in batches_in(folder)):
        if path.name <= newest.path.name:
            with suppress(ProjectError):
                yield read_batch(path)


def _path(folder: Path, number: int) -> Path:
    return folder / f"{number:08d}{SUFFIX}"


def _unwritten(folder: Path, error: OSError) -> ProjectError:
    return ProjectError(f"{folder} cannot be written: {error.strerror or error}.", "Make room there.")
