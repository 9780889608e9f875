"""What outlasts the end of the computer."""

import os
from contextlib import suppress
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Make the names of the files in a folder outlast the end of the computer, where the system lets it."""
    # Windows opens no folders, and some file systems of networks refuse: what is in the files is safe anyway.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
