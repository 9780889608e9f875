"""The archive of a project file: a zip of uncompressed entries, written all or not at all.

Entries are stored, not compressed: nothing can then unpack to more than the file itself holds.
"""

import errno
import os
import secrets
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from kan_core.errors import ProjectError
from kan_core.project.durable import sync_folder

_UNREADABLE = (
    zipfile.BadZipFile,
    EOFError,
    NotImplementedError,
    RuntimeError,
    UnicodeDecodeError,
    ValueError,
)


def write_archive(path: Path, entries: Mapping[str, bytes]) -> None:
    """Write the entries beside `path` and move them there at the end; a file already there is replaced.

    Raises:
        ProjectError: the folder is missing, full or closed to writing; a file already there stays.
    """
    target = path.resolve()
    part = target.with_name(f".{target.name}.{secrets.token_hex(8)}.part")
    try:
        _write(part, entries)
        part.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise ProjectError(
            f"{path.name} cannot be written: {error.strerror or error}.",
            "Choose another folder or make room.",
        ) from error
    finally:
        part.unlink(missing_ok=True)


def _write(part: Path, entries: Mapping[str, bytes]) -> None:
    with part.open("xb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            for name, content in entries.items():
                archive.writestr(zipfile.ZipInfo(name), content)
        file.flush()
        os.fsync(file.fileno())


class Archive:
    """A project file that is open for reading; an entry is read when it is asked for."""

    def __init__(self, name: str, size: int, file: zipfile.ZipFile) -> None:
        self._name = name
        self._file = file
        self._entries = {entry.filename: entry for entry in file.infolist()}
        if sum(entry.file_size for entry in file.infolist()) > size:
            raise _damaged(name)

    def __contains__(self, entry: str) -> bool:
        return entry in self._entries

    def read(self, entry: str) -> bytes:
        """The content of an entry.

        Raises:
            ProjectError: the entry is missing, compressed, encrypted or damaged.
        """
        info = self._entries.get(entry)
        if info is None:
            raise ProjectError(
                f"{self._name} has no {entry}.", "It is not a Kanoscope project, or is damaged."
            )
        if info.compress_type != zipfile.ZIP_STORED:
            raise ProjectError(
                f"{self._name} was packed by another program.", "Open the file Kanoscope saved."
            )
        with _reading(self._name):
            return self._file.read(info)


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """Open a project file for reading.

    Raises:
        ProjectError: there is no such file, it may not be read, or it is no archive.
    """
    with _reading(path.name):
        file = zipfile.ZipFile(path)
        size = path.stat().st_size
    with file:
        yield Archive(path.name, size, file)


def _damaged(name: str) -> ProjectError:
    return ProjectError(f"{name} is damaged or not a Kanoscope project.", "Open another copy of it.")


@contextmanager
def _reading(name: str) -> Iterator[None]:
    try:
        yield
    except _UNREADABLE as error:
        raise _damaged(name) from error
    except OSError as error:
        # A damaged directory of entries can send the reader to before the beginning of the file.
        if error.errno == errno.EINVAL:
            raise _damaged(name) from error
        raise ProjectError(
            f"{name} cannot be read: {error.strerror or error}.", "Check that it is there and may be read."
        ) from error
