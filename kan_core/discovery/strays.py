"""Rows that lie far from what all others follow: found in residuals, left out of a search, and told."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from kan_core.analysis.residuals import NORMAL
from kan_core.data.dataset import Dataset
from kan_core.discovery.events import Done
from kan_core.model.evaluate import evaluate
from kan_core.model.inputs import raw_inputs
from kan_core.model.state import FloatArray

FAR = 6.0
"""Robust standard deviations beyond which a residual is no noise."""
FEW, ENOUGH = 0.1, 30
"""Part of the rows that may be strays at most, and rows that can tell noise from strays."""
BETTER = 0.5
"""Error without strays over that with them, up to which they are what is wrong, and not the model."""
FOLLOWED = 0.7
"""Robust deviation of the residuals over that of the target, up to which there is something to stray from."""
TOGETHER = 0.4
"""Part of the strays whose nearest row is one too, above which they are a place where the model fails."""
NEAR, TAIL = 3.5, 0.2
"""Robust deviations from which on noise is rare, and rows between these and `FAR` over those beyond, above
which the residuals fade out slowly, as those of a model that fails do."""
ROUNDING = 1e-9
NAMED = 50
"""Row numbers that are told at most."""


def strays(x: FloatArray, residuals: FloatArray, y: FloatArray, most: int) -> NDArray[np.intp]:
    """The rows beyond 6 robust standard deviations, if few, apart, scattered, and all that is wrong.

    Args:
        x: (n, m) inputs.
        residuals: (n,) of a model, over the noise of the rows where that differs.
        y: (n,) target, likewise.
        most: at most so many are strays.

    Returns:
        Their positions, ascending; none where there are none.

    Source: F. Hampel, Journal of the American Statistical Association 69 (1974), for the median deviation.
    """
    none = np.zeros(0, dtype=np.intp)
    if len(y) < ENOUGH or not np.isfinite(residuals).all():
        return none
    spread = deviation(y)
    noise = max(deviation(residuals), ROUNDING * spread)
    off = np.abs(residuals - np.median(residuals))
    far = off > FAR * noise
    found = np.flatnonzero(far)
    if not 0 < len(found) <= most or noise > FOLLOWED * spread:
        return none
    fades = ((off > NEAR * noise) & ~far).sum() > 2 + TAIL * len(found)
    better = np.sqrt(np.mean(off[~far] ** 2)) <= BETTER * np.sqrt(np.mean(off**2))
    return found if better and not fades and not _together(x, far) else none


def deviation(values: FloatArray) -> float:
    """1.4826 times the median distance from the median."""
    return NORMAL * float(np.median(np.abs(values - np.median(values))))


def _together(x: FloatArray, far: NDArray[np.bool_]) -> bool:
    """Whether the rows next to strays tend to be strays."""
    ranks = np.argsort(np.argsort(x, axis=0, kind="stable"), axis=0) / len(x)
    nearest = cKDTree(ranks).query(ranks[far], 2)[1][:, 1]
    return bool(far[nearest].sum() > max(1.0, TOGETHER * far.sum()))


@dataclass(frozen=True, eq=False)
class LeftOut:
    """Rows of a table that a search does without.

    Attributes:
        dataset: the whole table.
        rows: (k,) positions in it, ascending.
    """

    dataset: Dataset
    rows: NDArray[np.intp]

    @property
    def rest(self) -> Dataset:
        """The table without these rows."""
        return (
            replace(self.dataset, values=self.dataset.values[self._kept]) if len(self.rows) else self.dataset
        )

    @property
    def room(self) -> int:
        """How many more rows may be left out."""
        return int(FEW * self.dataset.rows) - len(self.rows)

    def and_of_the_rest(self, rows: NDArray[np.intp]) -> "LeftOut":
        """These rows and some of the rest, by their positions there."""
        return LeftOut(self.dataset, np.union1d(self.rows, self._kept[rows]))

    def but(self, rows: NDArray[np.intp]) -> "LeftOut":
        """Without some of these rows, by their positions in the table."""
        return LeftOut(self.dataset, np.setdiff1d(self.rows, rows))

    def told(self, done: Done) -> Done:
        """A result that says which rows it was found without."""
        if not len(self.rows):
            return done
        count, whole = len(self.rows), self.dataset.rows
        note = (
            f"{count} of {whole:,} rows lie more than {FAR:g} times the noise from what the others follow "
            f"and were left out: {_numbers(self.rows + 1)}."
        )
        agreeing = len(self.agreeing(done))
        back = (f"The law agrees with {agreeing} of them after all.",) if agreeing else ()
        return replace(done, notes=(note, *back, *done.notes))

    def agreeing(self, done: Done) -> NDArray[np.intp]:
        """Those of the rows that are no farther from the best law than noise is."""
        columns = {column.name: self.dataset.column(column.name) for column in self.dataset.inputs}
        state = done.best.state
        target = self.dataset.column(done.best.formula.target)
        with np.errstate(all="ignore"):
            off = np.abs(evaluate(state, raw_inputs(state.inputs, columns))[:, 0] - target)
        noise = NORMAL * float(np.nanmedian(off[self._kept]))
        return self.rows[off[self.rows] <= max(FAR * noise, ROUNDING * deviation(target))]

    @property
    def _kept(self) -> NDArray[np.intp]:
        return np.setdiff1d(np.arange(self.dataset.rows), self.rows)


def _numbers(rows: Sequence[int] | NDArray[np.intp]) -> str:
    """Row numbers as they are counted in the table, from 1."""
    more = f" and {len(rows) - NAMED} more" if len(rows) > NAMED else ""
    return f"row{'s' if len(rows) > 1 else ''} {', '.join(str(int(row)) for row in rows[:NAMED])}{more}"
