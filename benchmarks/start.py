"""How long the window takes to stand, from the command to its first frame: `python -m benchmarks.start`."""

import os
import statistics
import subprocess
import sys
import time

STARTS = 8

PROGRAM = """
import tempfile, time
from pathlib import Path
from app.application import build
from app.settings import Settings

application = build([], Settings(Path(tempfile.mkdtemp()) / "window.ini"))
application.window.show()
application.qt.processEvents()
print(time.time())
application.window.close()
"""


def start_time() -> float:
    """Seconds from the command to the first frame."""
    began = time.time()
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=True
    )
    return float(done.stdout) - began


def main() -> None:
    start_time()
    times = [start_time() for _ in range(STARTS)]
    print(f"{STARTS} starts on a warm disk, seconds to the first frame (median, slowest)")
    print(f"{statistics.median(times):.2f} {max(times):.2f}")


if __name__ == "__main__":
    main()
