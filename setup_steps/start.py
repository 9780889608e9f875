"""From the command line of run.py to the running program."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from setup_steps.checks import all_checks, run_checks
from setup_steps.environment import Environment
from setup_steps.installation import provide_checks, provide_peers, provide_program
from setup_steps.system import OFFSCREEN, SCREEN, has_screen, missing_libraries, missing_modules, provide
from setup_steps.terminal import SetupError, say

USAGE = """\
usage: python3 run.py [COMMAND ...]

Sets Kanoscope up on this machine where that is not done yet (in the folder .venv beside this file), then

  python3 run.py                                opens the window, or runs a sample where there is no display
  python3 run.py discover FILE --target COLUMN  looks for the law in a table, without a window
  python3 run.py fit FILE --formula TEXT        finds the constants of a formula, without a window
  python3 run.py test [ARGUMENTS OF PYTEST]     runs lint, types, import contracts and the tests
  python3 run.py bench NAME [--peers]           runs benchmarks/NAME.py; --peers brings what it compares with
  python3 run.py screenshots [--out DIR]        takes a picture of every panel, dialog and layout

Every other command goes to the program itself: `python3 run.py discover --help` explains discover.
"""
WITHOUT_WINDOW = ("discover", "relations", "fit", "run", "inspect", "predict", "export", "demo")
"""Commands that need nothing of Qt."""
PEERS = "--peers"
DEMO_FOLDER = "kanoscope-demo"
ROOT = Path(__file__).resolve().parents[1]


def main(arguments: list[str]) -> int:
    """Do what the command line says; the exit status."""
    try:
        return start(arguments, ROOT)
    except SetupError as error:
        print(f"kanoscope: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("kanoscope: stopped; run the same command again and it goes on from there.", file=sys.stderr)
        return 130


def start(arguments: list[str], root: Path) -> int:
    """Set up what is missing and hand over to the program or the checks."""
    if arguments and arguments[0] in ("-h", "--help", "help"):
        print(USAGE)
        return 0
    screen = has_screen(sys.platform, os.environ)
    command = program_arguments(arguments, screen, benchmarks_in(root))
    provide([*missing_modules(), *missing_libraries(needed_libraries(arguments, screen, os.environ))])
    environment = Environment(root)
    provide_program(environment)
    if arguments and arguments[0] == "test":
        provide_checks(environment)
        return run_checks(environment.python, root, all_checks(arguments[1:]))
    if arguments and arguments[0] == "bench" and PEERS in arguments:
        provide_peers(environment)
    if not arguments and not screen:
        say(f"there is no display: the sample runs here in the terminal, its results go to {DEMO_FOLDER}")
    return hand_over([str(environment.python), *command], surroundings(os.environ, screen))


def needed_libraries(arguments: list[str], screen: bool, environment: Mapping[str, str]) -> dict[str, str]:
    """What Qt needs for the command: those without a window also run where nobody may install anything."""
    if arguments and arguments[0] in WITHOUT_WINDOW:
        return {}
    if not screen or arguments[:1] in (["test"], ["screenshots"]) or environment.get("QT_QPA_PLATFORM"):
        return OFFSCREEN
    return OFFSCREEN | SCREEN


def benchmarks_in(root: Path) -> list[str]:
    """The names that `bench` takes."""
    return sorted(file.stem for file in root.glob("benchmarks/[!_]*.py"))


def program_arguments(arguments: Sequence[str], screen: bool, benchmarks: Sequence[str]) -> list[str]:
    """What Python is given to run.

    Raises:
        SetupError: there is no such benchmark.
    """
    if not arguments and not screen:
        return ["-m", "app", "demo", "--out", DEMO_FOLDER]
    if arguments and arguments[0] == "screenshots":
        return ["-m", "docs.make_pictures", *arguments[1:]]
    if not arguments or arguments[0] != "bench":
        return ["-m", "app", *arguments]
    if len(arguments) < 2 or arguments[1] not in benchmarks:
        raise SetupError(
            f"`run.py bench NAME` runs one of these: {', '.join(benchmarks) or '(there are none)'}."
        )
    rest = [argument for argument in arguments[2:] if argument != PEERS]
    return ["-m", f"benchmarks.{arguments[1]}", *rest]


def surroundings(environment: Mapping[str, str], screen: bool) -> dict[str, str]:
    """The environment variables of the program.

    It finds its packages by the virtual environment's path file, never in the folder where the user stands;
    without a screen Qt draws into memory instead of aborting.
    """
    offscreen = {} if screen else {"QT_QPA_PLATFORM": "offscreen"}
    return {**environment, "PYTHONSAFEPATH": "1", **offscreen}


def hand_over(command: Sequence[str], environment: Mapping[str, str]) -> int:
    """Become the program; where the system has no such thing, run it and return its exit status."""
    if os.name == "posix":  # on Windows the shell would not wait for it
        sys.stdout.flush()
        os.execve(command[0], list(command), environment)
    return subprocess.run(command, env=environment).returncode
