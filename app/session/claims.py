"""Which window has a project file open, so that two do not overwrite each other's steps."""

import hashlib
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout


class Claim:
    """What one window says of the file that it has open; it ends with the window, also by a crash.

    Args:
        folder: where the windows of a user tell each other.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path: Path | None = None
        self._lock: FileLock | None = None

    def hold(self, path: Path | None) -> bool:
        """Claim a file, and no other any more; False while another window has it. None claims nothing."""
        path = None if path is None else path.resolve()
        if path != self._path or self._lock is None:
            self.release()
            self._path = path
            self._lock = None if path is None else self._locked(path)
        return path is None or self._lock is not None

    def release(self) -> None:
        """Claim nothing."""
        if self._lock is not None:
            self._lock.release()
        self._path = self._lock = None

    def _locked(self, path: Path) -> FileLock | None:
        name = hashlib.sha256(str(path).encode("utf-8", "surrogateescape")).hexdigest()
        lock = FileLock(self._folder / f"{name}.lock", timeout=0, thread_local=False)
        # Where nothing can be written nothing is claimed; a save still sees what others have changed.
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            try:
                lock.acquire()
            except Timeout:
                return None
        return lock
