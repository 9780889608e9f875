"""Project files as the session reads and writes them."""

from pathlib import Path
from typing import NamedTuple

from kan_core.errors import ProjectError
from kan_core.project.file import load_project, save_project
from kan_core.project.project import Project


class Stamp(NamedTuple):
    """What tells a file from what somebody else has made of it: time in nanoseconds, size, number."""

    changed: int
    size: int
    number: int


def stamp(path: Path) -> Stamp | None:
    """The stamp of a file as it is now; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return Stamp(found.st_mtime_ns, found.st_size, found.st_ino)


def read(path: Path) -> Project:
    """The project in a file.

    Raises:
        ProjectError: the file cannot be read, or there is no table in it.
    """
    project = load_project(path)
    if project.dataset is None:
        raise ProjectError(f"{path.name} holds no table.", "Open another project.")
    return project


def write(path: Path, project: Project) -> None:
    """Write a project to a file.

    Raises:
        ProjectError: the file cannot be written; what was in it stays.
    """
    save_project(path, project)
