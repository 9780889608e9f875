#!/usr/bin/env python3
"""Sets Kanoscope up on this machine where that is not done yet, and starts it: see `run.py --help`.

Written so that older Pythons can read it and say what is wrong; everything else is in `setup_steps`.
"""

import sys

OLDEST_PYTHON = (3, 11)
TOO_OLD = "Kanoscope needs Python 3.11 or newer; this is Python %d.%d (%s). Run it as in `python3.11 run.py`."


def complaint(version: "tuple[int, ...]", executable: str) -> str:
    """One line that says that this Python is too old, or nothing."""
    if version[:2] >= OLDEST_PYTHON:
        return ""
    return TOO_OLD % (version[0], version[1], executable)


if __name__ == "__main__":
    too_old = complaint(sys.version_info[:2], sys.executable)
    if too_old:
        sys.exit(too_old)

    from setup_steps.start import main

    sys.exit(main(sys.argv[1:]))
