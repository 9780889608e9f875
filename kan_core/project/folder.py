"""A project as files in a folder, kept again and again while it changes: only what is new is written."""

import hashlib
import os
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from kan_core.errors import ProjectError
from kan_core.project.arrays import ARRAYS, ArrayReader, ArrayWriter, entry_of
from kan_core.project.documents import Documents
from kan_core.project.fields import field, read_document, write_document
from kan_core.project.file import pack_project, unpack_project
from kan_core.project.project import Project

DOCUMENT = "project.json"
"""First line: the checksum of the rest, which is the documents of a project."""


class ProjectFolder:
    """Writes a project that grows; arrays that did not change are neither looked at nor written again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._arrays = _FolderArrays(folder)

    def write(self, project: Project) -> None:
        """Make `project` what is in the folder, completely or not at all.

        Raises:
            ProjectError: the folder is full or closed to writing; what was in it stays.
        """
        try:
            (self._folder / ARRAYS).mkdir(parents=True, exist_ok=True)
            packed = pack_project(project, self._arrays)
            text = write_document({"manifest": packed.manifest, "history": packed.history})
            _replace(self._folder / DOCUMENT, _checksum(text) + b"\n" + text)
            self._arrays.forget_unused()
        except OSError as error:
            raise ProjectError(
                f"{self._folder} cannot be written: {error.strerror or error}.", "Make room there."
            ) from error


def read_folder(folder: Path) -> Project:
    """The project in `folder`.

    Raises:
        ProjectError: there is none, it is damaged, or made by a newer program.
    """
    arrays = ArrayReader(lambda entry: _content(folder, entry))
    return unpack_project(_documents(folder), arrays, folder.name)


def settings_in(folder: Path) -> dict[str, Any]:
    """The settings of the project in `folder`, without a look at its arrays.

    Raises:
        ProjectError: there is none, or it is damaged.
    """
    return field(_documents(folder).manifest, "settings", dict)


def _documents(folder: Path) -> Documents:
    checksum, _, text = _content(folder, DOCUMENT).partition(b"\n")
    if checksum != _checksum(text):
        raise ProjectError(f"{folder.name} is damaged: {DOCUMENT} was changed.")
    documents = read_document(text)
    return Documents(field(documents, "manifest", dict), field(documents, "history", dict))


class _FolderArrays(ArrayWriter):
    """Arrays as files; one that was added before is known by itself, without a look at its numbers."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._known: dict[int, tuple[NDArray[Any], str]] = {}
        self._used: dict[int, tuple[NDArray[Any], str]] = {}

    def add(self, array: NDArray[Any]) -> str:
        known = self._known.get(id(array)) or self._used.get(id(array))
        name = self._written(array) if known is None else known[1]
        self._used[id(array)] = array, name
        return name

    def forget_unused(self) -> None:
        """Remove every array that was not added since the last call."""
        names = {name for _, name in self._used.values()}
        for file in (self._folder / ARRAYS).iterdir():
            if file.stem not in names:
                file.unlink()
        self._known, self._used = self._used, {}

    def _written(self, array: NDArray[Any]) -> str:
        name = super().add(array)
        path = self._folder / entry_of(name)
        content = self.entries.pop(entry_of(name))
        if not path.exists():
            _replace(path, content)
        return name


def _replace(path: Path, content: bytes) -> None:
    """Write a file, completely or not at all."""
    part = path.with_suffix(".part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _content(folder: Path, entry: str) -> bytes:
    try:
        return (folder / entry).read_bytes()
    except OSError as error:
        raise ProjectError(f"{folder.name} is damaged: {entry} cannot be read.") from error


def _checksum(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode("ascii")
