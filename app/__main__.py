"""The entry points: `kanoscope` and `kanoscope-window`."""

import multiprocessing
import os
import sys
from pathlib import Path

from app.cli.screen import has_screen


def window() -> int:
    """Show the window; a file named on the command line is opened. Without a display, run the sample."""
    if not has_screen(sys.platform, os.environ):
        print("kanoscope: there is no display: the sample runs here, its results go to kanoscope-demo")
        from app.cli.run import run as run_command

        return run_command(["demo"])
    from app.application import run

    return run([argument for argument in sys.argv[1:] if not argument.startswith("-")])


def main() -> int:
    """Without arguments, or with a file, the window; with other arguments what they say."""
    # In a frozen build, workers of process pools are this program too.
    multiprocessing.freeze_support()
    if len(sys.argv) == 1 or _is_file(sys.argv[1]):
        return window()
    if sys.argv[1] == "--engine":
        return engine()
    from app.cli.run import run

    return run(sys.argv[1:])


def _is_file(argument: str) -> bool:
    """Whether it names a table or a project; commands have no dot in them."""
    return bool(Path(argument).suffix) and Path(argument).is_file()


def engine() -> int:
    """What a frozen build starts as its child."""
    from app.engine.process import connect
    from app.engine.worker.roles import start

    start(*connect())
    return 0


if __name__ == "__main__":
    sys.exit(main())
