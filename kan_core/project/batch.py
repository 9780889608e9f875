"""A file of a project folder: documents, and those arrays and states that were new when it was written.

First line: the checksum of the second. Second line: the documents, and where each entry lies in what follows.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path, PurePosixPath
from typing import Any

from kan_core.errors import ProjectError
from kan_core.project.fields import field, of_type, read_document, write_document


@dataclass(frozen=True)
class Batch:
    """A batch that was begun to be read.

    Attributes:
        path: of the file.
        documents: what it says of the project.
        places: where each entry begins in the file, and its length.
    """

    path: Path
    documents: dict[str, Any]
    places: Mapping[str, tuple[int, int]]

    def entry(self, name: str) -> bytes:
        """The content of an entry.

        Raises:
            ProjectError: it is damaged.
        """
        start, length = self.places[name]
        try:
            with self.path.open("rb") as file:
                file.seek(start)
                content = file.read(length)
        except OSError as error:
            raise damaged(self.path) from error
        if hashlib.sha256(content).hexdigest() != PurePosixPath(name).stem:
            raise damaged(self.path)
        return content


def write_batch(path: Path, documents: Mapping[str, Any], entries: Mapping[str, bytes]) -> None:
    """Write a file that is there completely or not at all, as long as the computer goes on.

    Args:
        path: of the file.
        documents: what is to be said of the project.
        entries: by a name whose stem is the checksum of the content.

    Raises:
        OSError: there is no room for it.
    """
    starts = accumulate((len(content) for content in entries.values()), initial=0)
    places = {name: [start, len(entries[name])] for name, start in zip(entries, starts, strict=False)}
    head = write_document({"documents": documents, "entries": places}, indent=None)
    part = path.with_suffix(".part")
    try:
        with part.open("wb") as file:
            file.writelines((_checksum(head), b"\n", head, b"\n", *entries.values()))
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def read_batch(path: Path) -> Batch:
    """The documents of a file, and where its entries are.

    Raises:
        ProjectError: it is damaged.
    """
    try:
        with path.open("rb") as file:
            checksum, head = file.readline(), file.readline()
    except OSError as error:
        raise damaged(path) from error
    if checksum != _checksum(head[:-1]) + b"\n":
        raise damaged(path)
    content, begin = read_document(head), len(checksum) + len(head)
    places = {
        name: (begin + of_type(start, int, name), of_type(length, int, name))
        for name, (start, length) in field(content, "entries", dict).items()
    }
    return Batch(path, field(content, "documents", dict), places)


def damaged(path: Path) -> ProjectError:
    return ProjectError(f"{path.parent.name} is damaged: {path.name} was changed.")


def _checksum(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode("ascii")
