"""Names and units of columns in the headers of tables."""

import re

from kan_core.units.parse import is_unit

_BRACKETS = re.compile(
    r"(?P<name>.*?)\s*(?:\((?P<round>[^()]*(?:\([^()]*\)[^()]*)*)\)|\[(?P<square>[^\[\]]+)\])"
)

_BEHIND = re.compile(r"(?P<name>.+?)(?:\s+/\s*|\s+in\s+|\s+(?=\S*[µμΩ°²³⁻/^]))(?P<unit>\S+)")


def name_and_unit(header: str) -> tuple[str, str]:
    """The name and unit in a header such as "mass (kg)", "speed [m/s]", "T / K", "time in s" or "U µV".

    Other brackets stay in the name.
    """
    header = header.strip()
    match = _BRACKETS.fullmatch(header)
    unit = (match["round"] or match["square"] or "").strip() if match else ""
    if match and match["name"] and is_unit(unit):
        return match["name"], unit
    behind = _BEHIND.fullmatch(header)
    if behind and behind["unit"] not in ("-", "1") and is_unit(behind["unit"]):
        return behind["name"], behind["unit"]
    return header, ""


def spanned(upper: list[str], lower: list[str]) -> list[str]:
    """Names from two rows, of which the upper one names groups of columns at the first column of each."""
    group, joined = "", []
    for above, below in zip(upper, lower, strict=True):
        group = above.strip() or group
        joined.append(" ".join(part for part in dict.fromkeys((group, below.strip())) if part))
    return joined


def is_units_row(cells: list[str]) -> bool:
    """Whether a row below the names holds units: every cell is one or empty, and some are not empty."""
    units = [bare_unit(cell) for cell in cells if cell.strip()]
    return bool(units) and all(map(is_unit, units)) and any(unit != "-" for unit in units)


def bare_unit(cell: str) -> str:
    """A unit without the brackets around it."""
    return re.sub(r"^[(\[](.*)[)\]]$", r"\1", cell.strip()).strip()


def different(names: list[str]) -> list[str]:
    """The names with a number behind each that is taken already, and one for each that is empty."""
    given = {name for name in names if name}
    taken: set[str] = set()
    result = []
    for position, name in enumerate(names, start=1):
        stem, free, number = name, name, 1
        if not name:
            stem, free, number = "x", f"x{position}", position
        while free in taken or (free != name and free in given):
            number += 1
            free = f"{stem}_{number}"
        taken.add(free)
        result.append(free)
    return result
