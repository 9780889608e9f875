"""Columns of cells turned into numbers, days and missing values. Needs pandas."""

from dataclasses import dataclass, replace
from itertools import islice

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from kan_core.data.cells import date_format, number
from kan_core.data.dataset import FloatArray
from kan_core.data.dialect import Dialect

_SENTINELS = frozenset(
    -float(f"{'9' * whole}{point}{'9' * part}")
    for whole in range(1, 7)
    for point, part in (("", 0), (".", 1), (".", 2), (".", 3))
    if whole + part >= 3
) | {1e20, 1e30, 9.969209968386869e36}
_SHORT_SENTINELS = frozenset({-99.0, -0.99, -9.9, -99.9})
"""Too common to be taken for a mark wherever they lie far off."""
_OFTEN = 3
_MOSTLY = 0.6
_DATES_TRIED = 200


@dataclass(frozen=True, eq=False)
class Parsed:
    """One column read as numbers.

    Attributes:
        values: (n,) NaN where a value is missing.
        wrong: (n,) True where a cell is neither a number nor missing; all False in a column of text.
        texts: (n,) the cells without spaces around them, empty where missing, of a column in which no number
            was found, or so few that it is no column of numbers; else None.
        unit: "day" for dates, "s" for times of the day, else empty.
        hidden: the numbers that were taken for missing values, and in how many rows each.
        note: a sentence on how the column was read, without its subject; empty where it holds plain numbers.
    """

    values: FloatArray
    wrong: NDArray[np.bool_]
    texts: NDArray[np.object_] | None = None
    unit: str = ""
    note: str = ""
    hidden: tuple[tuple[float, int], ...] = ()

    @property
    def is_text(self) -> bool:
        """Whether this is a column of texts."""
        return self.texts is not None


def parsed_column(cells: pd.Series, dialect: Dialect, sentinels: tuple[float, ...] | None = None) -> Parsed:
    """Numbers of one column, read by pandas already or still texts.

    Dates become days since the earliest, times of the day seconds. The `sentinels` are missing values; where
    they are None, numbers of nines far outside the other values are, such as -9999.
    """
    if pd.api.types.is_bool_dtype(cells):
        values = cells.to_numpy(dtype=np.float64)
        return Parsed(values, _none(values), note="holds true and false, read as 1 and 0")
    if pd.api.types.is_numeric_dtype(cells):
        values = cells.to_numpy(dtype=np.float64)
        return _without_sentinels(Parsed(values, _none(values)), sentinels)
    texts = [str(cell) for cell in cells.astype(object).where(cells.notna(), "").tolist()]
    filled = list(islice((text for text in texts if not dialect.is_missing(text)), _DATES_TRIED))
    form = date_format(filled) if filled else None
    if form is not None:
        return _dates(texts, form, dialect)
    return _without_sentinels(_numbers(texts, dialect), sentinels)


def _numbers(texts: list[str], dialect: Dialect) -> Parsed:
    read = [number(text, dialect.decimal, dialect.missing) for text in texts]
    wrong = np.array([value is None for value in read], dtype=np.bool_)
    values = np.array([np.nan if value is None else value for value in read], dtype=np.float64)
    found = np.count_nonzero(~np.isnan(values))
    if found < _MOSTLY * (found + wrong.sum()) or found == 0:
        return Parsed(
            np.full(len(texts), np.nan), _none(values), _tidy(texts, dialect) if wrong.any() else None
        )
    return Parsed(values, wrong)


def _tidy(texts: list[str], dialect: Dialect) -> NDArray[np.object_]:
    return np.array(
        ["" if dialect.is_missing(text) else " ".join(text.split()) for text in texts], dtype=np.object_
    )


def _dates(texts: list[str], form: str, dialect: Dialect) -> Parsed:
    moments = pd.to_datetime(
        pd.Series(texts, dtype=object).str.strip(), format=form, errors="coerce", utc=True
    )
    of_day = form.startswith("%H")
    start, step = (moments.min().normalize(), "s") if of_day else (moments.min(), "D")
    values = ((moments - start) / pd.Timedelta(1, step)).to_numpy(dtype=np.float64)
    wrong = np.isnan(values) & np.array([not dialect.is_missing(text) for text in texts], dtype=np.bool_)
    if of_day:
        return Parsed(values, wrong, unit="s", note=f"holds times ({form}), read as seconds since midnight")
    note = f"holds dates ({form}), read as days since {moments.min():%Y-%m-%d}"
    return Parsed(values, wrong, unit="day", note=note)


def _without_sentinels(parsed: Parsed, sentinels: tuple[float, ...] | None) -> Parsed:
    marks = _far_nines(parsed.values) if sentinels is None else sentinels
    counts = {mark: int(np.count_nonzero(parsed.values == mark)) for mark in marks}
    hidden = {mark: count for mark, count in sorted(counts.items()) if count}
    if not hidden:
        return parsed
    values = parsed.values.copy()
    values[np.isin(values, list(hidden))] = np.nan
    shown = " and ".join(f"{mark:g}" for mark in hidden)
    note = f"has {shown} in {sum(hidden.values())} rows, read as missing values"
    return replace(parsed, values=values, note=note, hidden=tuple(hidden.items()))


def _far_nines(values: FloatArray) -> list[float]:
    """Numbers of nines that lie further off than three times the range of all others.

    Nearer ones, and short ones, are taken too where they stand often and are the only negative numbers.
    """
    given = values[np.isfinite(values)]
    known = _SENTINELS | _SHORT_SENTINELS
    # All marks lie beyond the other values, so that one of them is an extreme.
    if not given.size or not {float(given.min()), float(given.max())} & known:
        return []
    others = given[~np.isin(given, list(known))]
    if not others.size:
        return []
    lower, upper = float(others.min()), float(others.max())
    reach = 3.0 * (upper - lower)
    far = [mark for mark in _SENTINELS if mark < lower - reach or mark > upper + reach]
    often = [mark for mark in known if mark < 0.0 <= lower and np.count_nonzero(given == mark) >= _OFTEN]
    return sorted({*far, *often})


def _none(values: FloatArray) -> NDArray[np.bool_]:
    return np.zeros(len(values), dtype=np.bool_)
