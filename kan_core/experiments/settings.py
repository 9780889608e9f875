"""What may be set about each experiment: numbers and choices with limits, read from plain JSON."""

from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
from typing import Any, Self

from kan_core.errors import ExperimentError


def number(default: float, lower: float, upper: float, text: str) -> Any:
    """A field that is a whole number where its default is one, from `lower` to `upper`; `text` says what."""
    return field(default=default, metadata={"lower": lower, "upper": upper, "text": text})


def choice(default: str, choices: tuple[str, ...], text: str) -> Any:
    """A field that is one of some words."""
    return field(default=default, metadata={"choices": choices, "text": text})


def switch(default: bool, text: str) -> Any:
    """A field that is true or false."""
    return field(default=default, metadata={"text": text})


@dataclass(frozen=True)
class Settings:
    """Base of all settings: what is given is of the right kind and within its limits.

    Raises:
        ExperimentError: it is not.
    """

    def __post_init__(self) -> None:
        for each in fields(self):
            if not _possible(each, getattr(self, each.name)):
                raise ExperimentError(f"The setting {each.name!r} has to be {_wanted(each)}.")

    @classmethod
    def read(cls, given: Mapping[str, object]) -> Self:
        """The settings that a lesson gives by name; what it leaves out has its default.

        Raises:
            ExperimentError: a name is not known, or a value is not possible.
        """
        known = [each.name for each in fields(cls)]
        for name in given:
            if name not in known:
                raise ExperimentError(
                    f"This experiment has no setting {name!r}.", f"It has {', '.join(known)}."
                )
        return cls(**given)


def _possible(each: Field[Any], value: object) -> bool:
    if isinstance(each.default, str):
        return value in each.metadata["choices"]
    if isinstance(each.default, bool) or isinstance(value, bool):
        return isinstance(each.default, bool) and isinstance(value, bool)
    if not isinstance(value, int if isinstance(each.default, int) else int | float):
        return False
    return bool(each.metadata["lower"] <= value <= each.metadata["upper"])


def _wanted(each: Field[Any]) -> str:
    if isinstance(each.default, bool):
        return "true or false"
    if isinstance(each.default, str):
        return f"one of {', '.join(each.metadata['choices'])}"
    kind = "a whole number" if isinstance(each.default, int) else "a number"
    return f"{kind} from {each.metadata['lower']:g} to {each.metadata['upper']:g}"
