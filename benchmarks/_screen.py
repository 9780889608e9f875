"""Where a benchmark of the window draws: on the user's screen, else on a virtual one, else into memory."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from setup_steps.system import SCREEN, is_loadable

SIZE = "1920x1080x24"


@contextmanager
def screen() -> Iterator[str]:
    """The best screen there is, for as long as it is needed; what it is, in words. Before Qt starts."""
    if sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        # Without a screen in sight `run.py` had Qt draw into memory; here there is one.
        yield os.environ.get("QT_QPA_PLATFORM") or "the screen"
    elif shutil.which("Xvfb") and all(map(is_loadable, SCREEN)):
        with _virtual() as display:
            os.environ |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
            yield f"a virtual screen (Xvfb {SIZE})"
    else:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        yield "memory: there is neither a screen nor Xvfb"


@contextmanager
def _virtual() -> Iterator[str]:
    """An X server of our own; its display."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", SIZE, "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read) as answer:
                yield f":{answer.readline().strip()}"
        finally:
            server.terminate()
