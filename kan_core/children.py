"""What surrounds the processes that the program starts of its own code; the standard library alone."""

import os
from pathlib import Path

_PACKAGES = Path(__file__).resolve().parents[1]


def surroundings(**more: str) -> dict[str, str]:
    """The environment of a child that finds the same packages as its parent, with some variables more."""
    places = os.pathsep.join(filter(None, (str(_PACKAGES), os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": places, **more}
