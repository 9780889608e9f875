"""The entry points: `kanoscope` and `kanoscope-window`."""

import multiprocessing
import os
import sys
from pathlib import Path

from app.cli.exits import UNUSABLE
from app.cli.screen import has_screen


def window() -> int:
    """Show the window; a file named on the command line is opened. Without a display, run the sample."""
    if not has_screen(sys.platform, os.environ):
        print("kanoscope: there is no display: the sample runs here, its results go to kanoscope-demo")
        from app.cli.run import run as run_command

        return run_command(["demo"])
    return _shown([argument for argument in sys.argv[1:] if not argument.startswith("-")])


def open_file(file: Path) -> int:
    """Show the window with a table or a project in it; 2 where there is no such file, or no display."""
    wrong = "" if file.is_file() else f"There is no file {str(file)!r}."
    if not wrong and not has_screen(sys.platform, os.environ):
        wrong = "There is no display to open the window on."
    if wrong:
        print(f"kanoscope: {wrong}", file=sys.stderr)
        return UNUSABLE
    return _shown([str(file)])


def _shown(files: list[str]) -> int:
    from app.application import run

    return run(files)


def main() -> int:
    """Without arguments, or with a file, the window; with other arguments what they say."""
    # In a frozen build, workers of process pools are this program too.
    multiprocessing.freeze_support()
    if len(sys.argv) == 1 or _is_file(sys.argv[1]):
        return window()
    if sys.argv[1] == "--engine":
        return engine()
    if sys.argv[1] == "open":
        from app.cli.run import parser

        return open_file(parser().parse_args(sys.argv[1:]).file)
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
