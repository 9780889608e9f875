"""The entry points: `kanoscope` and `kanoscope-window`."""

import sys


def window() -> int:
    """Show the window."""
    from app.application import run

    return run([argument for argument in sys.argv[1:] if not argument.startswith("-")])


def main() -> int:
    """Without arguments the window, with arguments what they say."""
    if len(sys.argv) == 1:
        return window()
    from app.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
