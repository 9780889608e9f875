"""Names and units of the columns that an estimator is given."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kan_core.data.headers import different, name_and_unit
from kan_core.errors import UnitError
from kan_core.units.columns import parsed_units


@dataclass(frozen=True)
class Columns:
    """What columns are called, and their units.

    Attributes:
        features, targets: names, all of them different.
        units: text of the unit of every column, features and targets; empty where none is known.
    """

    features: tuple[str, ...]
    targets: tuple[str, ...]
    units: Mapping[str, str]


def columns_of(X: Any, y: Any, features: int, targets: int, units: Mapping[str, str] | None) -> Columns:
    """The columns of what was given to `fit`.

    A header such as "mass (kg)" is a name and its unit. Further units come from `attrs["units"]` of data
    frames, a mapping (of a Series also one text, its own unit), and from `units`, which wins.

    Args:
        X, y: as they were given, data frames or anything without names: features are x0, x1 and so on, a
            target is y, several are y0, y1 and so on.
        features, targets: how many there are.
        units: text of units by name of a column, or by its whole header.

    Raises:
        UnitError: units are given for a column that is not there, or a text is no unit.
    """
    plain = [f"x{place}" for place in range(features)]
    headers = [*_headers(X, plain), *_target_headers(y, targets)]
    split = [name_and_unit(header) for header in headers]
    names = different([name for name, _ in split])
    called = {**dict(zip(headers, names, strict=True)), **{name: name for name in names}}
    known = {name: unit for name, (_, unit) in zip(names, split, strict=True)}
    for given in (_attributes(X, names[:features]), _attributes(y, names[features:]), units or {}):
        unknown = [column for column in given if column not in called]
        if unknown:
            raise UnitError(
                f"Units are given for {', '.join(map(repr, unknown))}, and there is no such column.",
                f"The columns are {', '.join(map(repr, names))}.",
            )
        known |= {called[column]: str(unit) for column, unit in given.items()}
    parsed_units(known)
    return Columns(tuple(names[:features]), tuple(names[features:]), known)


def _headers(X: Any, plain: Sequence[str]) -> list[str]:
    """Names of the columns of a data frame, where they are texts."""
    headers = list(getattr(X, "columns", ()))
    named = len(headers) == len(plain) and all(isinstance(header, str) for header in headers)
    return headers if named else list(plain)


def _target_headers(y: Any, targets: int) -> list[str]:
    plain = ["y"] if targets == 1 else [f"y{place}" for place in range(targets)]
    name = getattr(y, "name", None)
    return [name] if targets == 1 and isinstance(name, str) and name else _headers(y, plain)


def _attributes(table: Any, names: Sequence[str]) -> Mapping[str, str]:
    """Units that a data frame or Series carries, of columns that it has."""
    given = getattr(table, "attrs", {}).get("units", {})
    if isinstance(given, str):
        return dict.fromkeys(names, given)
    # What was once a larger table still carries the units of its other columns.
    had = {*map(str, getattr(table, "columns", ())), getattr(table, "name", ""), *names}
    return {column: unit for column, unit in dict(given).items() if column in had}
