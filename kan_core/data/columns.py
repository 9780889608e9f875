"""Columns of cells turned into numbers, days and missing values. Needs pandas."""

from dataclasses import dataclass
from itertools import islice

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from kan_core.data.cells import date_format, is_missing, number
from kan_core.data.dataset import FloatArray

_SENTINELS = frozenset(
    -float(f"{'9' * whole}{point}{'9' * part}")
    for whole in range(1, 7)
    for point, part in (("", 0), (".", 1), (".", 2), (".", 3))
    if whole + part >= 3
) | {1e20, 1e30, 9.969209968386869e36}
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
        unit: "day" for dates, else empty.
        note: a sentence on how the column was read, without its subject; empty where it holds plain numbers.
    """

    values: FloatArray
    wrong: NDArray[np.bool_]
    texts: NDArray[np.object_] | None = None
    unit: str = ""
    note: str = ""

    @property
    def is_text(self) -> bool:
        """Whether this is a column of texts."""
        return self.texts is not None


def parsed_column(cells: pd.Series, decimal: str) -> Parsed:
    """Numbers of one column, read by pandas already or still texts.

    Dates become days since the earliest. Numbers of nines far outside the other values, such as -9999, are
    missing values.
    """
    if pd.api.types.is_bool_dtype(cells):
        values = cells.to_numpy(dtype=np.float64)
        return Parsed(values, _none(values), note="holds true and false, read as 1 and 0")
    if pd.api.types.is_numeric_dtype(cells):
        values = cells.to_numpy(dtype=np.float64)
        return _without_sentinels(Parsed(values, _none(values)))
    texts = [str(cell) for cell in cells.astype(object).where(cells.notna(), "").tolist()]
    filled = list(islice((text for text in texts if not is_missing(text)), _DATES_TRIED))
    form = date_format(filled) if filled else None
    if form is not None:
        return _dates(texts, form)
    return _without_sentinels(_numbers(texts, decimal))


def _numbers(texts: list[str], decimal: str) -> Parsed:
    read = [number(text, decimal) for text in texts]
    wrong = np.array([value is None for value in read], dtype=np.bool_)
    values = np.array([np.nan if value is None else value for value in read], dtype=np.float64)
    found = np.count_nonzero(~np.isnan(values))
    if found < _MOSTLY * (found + wrong.sum()) or found == 0:
        return Parsed(np.full(len(texts), np.nan), _none(values), _tidy(texts) if wrong.any() else None)
    return Parsed(values, wrong)


def _tidy(texts: list[str]) -> NDArray[np.object_]:
    return np.array(["" if is_missing(text) else " ".join(text.split()) for text in texts], dtype=np.object_)


def _dates(texts: list[str], form: str) -> Parsed:
    moments = pd.to_datetime(
        pd.Series(texts, dtype=object).str.strip(), format=form, errors="coerce", utc=True
    )
    days = (moments - moments.min()) / pd.Timedelta(days=1)
    values = days.to_numpy(dtype=np.float64)
    wrong = np.isnan(values) & np.array([not is_missing(text) for text in texts], dtype=np.bool_)
    note = f"holds dates ({form}), read as days since {moments.min():%Y-%m-%d}"
    return Parsed(values, wrong, unit="day", note=note)


def _without_sentinels(parsed: Parsed) -> Parsed:
    """Numbers of nines that lie further off than three times the range of all others are missing values."""
    values = parsed.values.copy()
    marks = [mark for mark in _SENTINELS if (values == mark).any()]
    others = values[~np.isin(values, list(_SENTINELS)) & np.isfinite(values)]
    if not marks or others.size == 0:
        return parsed
    lower, upper = float(others.min()), float(others.max())
    reach = 3.0 * (upper - lower)
    far = sorted(mark for mark in marks if mark < lower - reach or mark > upper + reach)
    if not far:
        return parsed
    hidden = np.isin(values, far)
    values[hidden] = np.nan
    shown = " and ".join(f"{mark:g}" for mark in far)
    return Parsed(values, parsed.wrong, note=f"has {shown} in {hidden.sum()} rows, read as missing values")


def _none(values: FloatArray) -> NDArray[np.bool_]:
    return np.zeros(len(values), dtype=np.bool_)
