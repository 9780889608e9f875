"""Values of options, as argparse takes them from the command line."""

import argparse
import math


def number(text: str) -> float:
    """A number that is neither infinite nor none at all, of which no result could tell."""
    value = float(text)
    if not math.isfinite(value):
        raise argparse.ArgumentTypeError(f"{text!r} is no finite number")
    return value


def seed(text: str) -> int:
    """Where random numbers begin."""
    value = int(text)
    if value < 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no seed: it must be zero or a positive number")
    return value


def starts(text: str) -> dict[str, float]:
    """Where constants start, by their names."""
    try:
        pairs = [part.split("=") for part in text.split(",")]
        return {name.strip(): number(value) for name, value in pairs}
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no list such as a=1,b=0.5") from None


def periods(text: str) -> tuple[float | None, ...]:
    """Of each input; None for 0, where none is known."""
    try:
        return tuple(number(part) or None for part in text.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no list of numbers such as 24,0") from None


def counts(text: str) -> tuple[int, ...]:
    """Nodes of the hidden layers; none for 0."""
    try:
        found = tuple(int(part) for part in text.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no list of numbers such as 5,3") from None
    return () if found == (0,) else found


def noise(text: str) -> float | None:
    """Of the target; None where it is to be estimated."""
    if text == "auto":
        return None
    try:
        return number(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is neither auto nor a number") from None
