"""Cells of text tables: numbers, dates and marks of missing values as people write them."""

import math
import re
from datetime import datetime

MISSING = frozenset(
    {
        *("", "-", "--", "---", "?", ".", "..", "…", "–", "—", "*"),
        *("na", "n/a", "#n/a", "nan", "-nan", "null", "none", "nil", "<na>", "n.a.", "n.d.", "nd"),
        *("#div/0!", "#value!", "#ref!", "#num!", "#name?", "missing"),
    }
)
"""Texts, in small letters, that stand for a missing value."""

DATE_FORMATS = (
    *("%Y-%m-%d", "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M:%S.%f"),
    *("%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%S.%f"),
    *("%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%dT%H:%M:%S.%f%z", "%Y-%m-%d %H:%M:%S%z", "%Y-%m-%d %H:%M:%S.%f%z"),
    *("%Y/%m/%d", "%Y/%m/%d %H:%M", "%Y/%m/%d %H:%M:%S"),
    *("%d.%m.%Y", "%d.%m.%Y %H:%M", "%d.%m.%Y %H:%M:%S"),
    *("%m/%d/%Y", "%m/%d/%Y %H:%M", "%m/%d/%Y %H:%M:%S"),
    *("%d/%m/%Y", "%d/%m/%Y %H:%M", "%d/%m/%Y %H:%M:%S"),
    *("%d.%m.%y", "%d.%m.%y %H:%M", "%d.%m.%y %H:%M:%S"),
    *("%d-%b-%Y", "%d-%b-%Y %H:%M", "%d-%b-%Y %H:%M:%S", "%d %b %Y", "%d %b %Y %H:%M:%S"),
    *("%b %d, %Y", "%b %d, %Y %H:%M:%S", "%B %d, %Y"),
    *("%H:%M:%S", "%H:%M:%S.%f", "%H:%M"),
)

_FORTRAN = re.compile(r"([-+]?(?:\d+\.?\d*|\.\d+))(?:[dDeE]([-+]?\d+))?")
_GROUPS = {sign: re.compile(rf"[-+]?[1-9]\d{{0,2}}(?:\{sign}\d{{3}})+") for sign in ",."}
_SPACES = re.compile(r"(?<=\d)[\u00a0\u2009\u202f'](?=\d{3})")
_DATE = re.compile(
    r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}([T ].*)?"
    r"|\d{1,2}[- ][A-Za-z]{3}[- ]\d{4}( .*)?|[A-Za-z]{3,9} \d{1,2}, \d{4}( .*)?"
    r"|\d{1,2}:\d{2}(:\d{2}(\.\d{1,6})?)?"
)
_SPACED = re.compile(r"[-+]?[1-9]\d{0,2}(?: \d{3})+")


def is_missing(text: str, missing: frozenset[str] = MISSING) -> bool:
    """Whether the cell stands for a missing value, or is empty."""
    text = text.strip().casefold()
    return not text or text in missing


def number(text: str, decimal: str = ".", missing: frozenset[str] = MISSING) -> float | None:
    """The number in a cell, NaN where it stands for a missing value, None where it is something else.

    Fortran's D exponents, the sign − and groups of three digits are read: "1.5D-3", "−2", "1,048,068.5".

    Args:
        text: the cell, without its quotes.
        decimal: "." or ",".
        missing: texts, in small letters, that stand for a missing value.
    """
    plain = plain_number(text, decimal, missing)
    if plain is not None:
        return plain
    group = "," if decimal == "." else "."
    text = _SPACES.sub("", text.strip().replace("−", "-"))
    whole, sign, fraction = text.partition(decimal)
    for pattern, between in ((_GROUPS[group], group), (_SPACED, " ")):
        if pattern.fullmatch(whole):
            whole = whole.replace(between, "")
    return plain_number(whole + sign + fraction, decimal, missing)


def plain_number(text: str, decimal: str = ".", missing: frozenset[str] = MISSING) -> float | None:
    """Like `number`, for numbers without groups of digits."""
    if is_missing(text, missing):
        return math.nan
    if decimal == ".":
        pointed = text
    elif "." not in text:
        pointed = text.replace(decimal, ".")
    else:
        return None
    value = _float(pointed)
    if value is None:
        fortran = _FORTRAN.fullmatch(pointed.strip().replace("−", "-"))
        value = _float(f"{fortran[1]}e{fortran[2] or 0}") if fortran else None
    return value


def _float(text: str) -> float | None:
    try:
        # Python reads 1_000 and nan as numbers; in a table the one is none, the other a mark like others.
        value = float(text) if "_" not in text else None
        return None if value is None or math.isnan(value) else value
    except ValueError:
        return None


def is_date(text: str) -> bool:
    """Whether the cell looks like a date, with or without a time."""
    return bool(_DATE.fullmatch(text.strip())) and date_format([text]) is not None


def date_format(cells: list[str]) -> str | None:
    """The first of `DATE_FORMATS` that reads every cell, None where none does."""
    return next((form for form in DATE_FORMATS if all(_reads(form, cell.strip()) for cell in cells)), None)


def _reads(form: str, text: str) -> bool:
    try:
        datetime.strptime(text, form)
    except ValueError:
        return False
    return True
