"""Starts a child of the program and joins it by an authenticated connection."""

import contextlib
import os
import secrets
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from multiprocessing.connection import Client, Connection, Listener
from typing import IO

from kan_core.children import surroundings

LOG_TAIL = 4000
"""Bytes of a child's last words that are kept for a report."""

ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


@dataclass(frozen=True)
class Launched:
    """A child that was started and is about to connect."""

    process: subprocess.Popen[bytes]
    listener: Listener
    key: bytes
    log: IO[bytes]

    def accept(self) -> Connection:
        """Wait for the child to connect; where it dies before, the connection is at its end at once."""
        joined = threading.Event()
        threading.Thread(target=self._wake, args=(joined,), daemon=True).start()
        connection = self.listener.accept()
        joined.set()
        self.listener.close()
        return connection

    def last_words(self) -> str:
        """The end of what the child wrote to its standard error."""
        self.log.seek(0, os.SEEK_END)
        self.log.seek(max(0, self.log.tell() - LOG_TAIL))
        return self.log.read().decode(errors="replace").strip()

    def _wake(self, joined: threading.Event) -> None:
        self.process.wait()
        if not joined.is_set():
            # The listener may have closed in this moment; then nobody waits.
            with contextlib.suppress(OSError, EOFError):
                Client(self.listener.address, authkey=self.key).close()


def launch(role: str) -> Launched:
    """Start the program once more, as its `role`; address and key go through its standard input."""
    key = secrets.token_bytes(32)
    listener = Listener(backlog=2, authkey=key)
    log = tempfile.TemporaryFile()  # noqa: SIM115  (lives as long as the child)
    process = subprocess.Popen(
        command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=log,
        env=_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    assert process.stdin is not None
    # A child that is already dead is reported by the end of its connection.
    with contextlib.suppress(BrokenPipeError):
        process.stdin.write(f"{listener.address}\n{key.hex()}\n{role}\n".encode())
        process.stdin.close()
    return Launched(process, listener, key, log)


def command() -> list[str]:
    """How the program starts itself as a child."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--engine"]
    return [sys.executable, "-P", "-m", "app.engine.worker"]


def connect() -> tuple[Connection, str]:
    """In the child: the connection to the parent, and the role to play."""
    address, key, role = (sys.stdin.readline().strip() for _ in range(3))
    return Client(address, authkey=bytes.fromhex(key)), role


def _environment() -> dict[str, str]:
    """One thread for linear algebra: more make small networks slower. The child finds the same packages."""
    return surroundings(**dict.fromkeys(ONE_THREAD, "1"))
