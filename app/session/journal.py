"""Journals: folders in which windows keep their sessions, so that a crash loses next to nothing."""

import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import Any

from filelock import FileLock, Timeout

from kan_core.errors import ProjectError
from kan_core.project.folder import ProjectFolder, batches_in, newest_batch, read_folder, settings_in
from kan_core.project.project import Project

LOCK = ".lock"


class Journal:
    """The folder of one session. Whoever holds its lock may use it; a lock ends with its process."""

    def __init__(self, folder: Path, lock: FileLock) -> None:
        self.folder, self._lock = folder, lock
        self._content = ProjectFolder(folder)

    def write(self, project: Project) -> None:
        """Keep the session.

        Raises:
            ProjectError: the disk is full or closed to writing; what was kept stays.
        """
        self._content.write(project)

    def settle(self) -> None:
        """See that what was written outlasts the end of the computer; on a busy disk that takes seconds.

        Raises:
            ProjectError: the disk fails.
        """
        self._content.settle()

    def last(self) -> tuple[dict[str, Any], float]:
        """The settings that were kept last, and when, in seconds since 1970; read faster than all of it.

        Raises:
            ProjectError: they are damaged.
        """
        batch = newest_batch(self.folder)
        return settings_in(batch), batch.path.stat().st_mtime

    def read(self) -> Project:
        """The session that was kept.

        Raises:
            ProjectError: it is damaged.
        """
        return read_folder(self.folder)

    def release(self) -> None:
        """Leave the journal to others."""
        self._lock.release()

    def put_aside(self) -> None:
        """Leave the files where they are, and offer them no more."""
        # Another window may just be looking whose they are; it will find that the lock is gone.
        with suppress(OSError):
            Path(self._lock.lock_file).unlink(missing_ok=True)
        self._lock.release()

    def remove(self) -> None:
        """Remove what was kept, and the journal."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.put_aside()


class Journals:
    """All journals of a user, in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def create(self) -> Journal:
        """A new journal for this session.

        Raises:
            ProjectError: the folder is closed to writing.
        """
        name = f"{time.strftime('%Y%m%d-%H%M%S')}-{token_hex(4)}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            return Journal(self._folder / name, self._locked(name))
        except OSError as error:
            raise ProjectError(
                f"{self._folder} cannot be written: {error.strerror or error}.", "Make room there."
            ) from error

    def left(self) -> list[Journal]:
        """The journals that no window holds any more; from here on this one holds them."""
        return list(self._abandoned())

    def any_left(self) -> bool:
        """Whether there are journals that no window holds."""
        found = self.left()
        for journal in found:
            journal.release()
        return bool(found)

    def _abandoned(self) -> Iterator[Journal]:
        locks = sorted(self._folder.glob(f"*{LOCK}")) if self._folder.is_dir() else []
        for file in locks:
            try:
                journal = Journal(file.with_suffix(""), self._locked(file.stem))
            except (Timeout, OSError):
                continue
            if batches_in(journal.folder):
                yield journal
            else:
                journal.remove()

    def _locked(self, name: str) -> FileLock:
        lock = FileLock(self._folder / f"{name}{LOCK}", timeout=0, thread_local=False)
        lock.acquire()
        return lock
