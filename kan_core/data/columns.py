"""Columns of cells turned into numbers, days and missing values. Needs pandas."""

from dataclasses import dataclass
from itertools import islice

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from kan_core.data.cells import date_format, number
from kan_core.data.dataset import FloatArray
from kan_core.data.dialect import Dialect

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


def parsed_column(cells: pd.Series, dialect: Dialect) -> Parsed:
    """Numbers of one column, read by pandas already or still texts.

    Dates become days since the earliest, times of the day seconds.
    """
    if pd.api.types.is_bool_dtype(cells):
        values = cells.to_numpy(dtype=np.float64)
        return Parsed(values, _none(values), note="holds true and false, read as 1 and 0")
    if pd.api.types.is_numeric_dtype(cells):
        values = cells.to_numpy(dtype=np.float64)
        return Parsed(values, _none(values))
    texts = [str(cell) for cell in cells.astype(object).where(cells.notna(), "").tolist()]
    filled = list(islice((text for text in texts if not dialect.is_missing(text)), _DATES_TRIED))
    form = date_format(filled) if filled else None
    if form is not None:
        return _dates(texts, form, dialect)
    return _numbers(texts, dialect)


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


def _none(values: FloatArray) -> NDArray[np.bool_]:
    return np.zeros(len(values), dtype=np.bool_)
