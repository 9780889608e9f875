"""Search over the rows of families by compiled kernels."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from types import ModuleType
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from kan_core.compiled.ready import SNAPPING, kernels
from kan_core.primitives.contract import Primitive
from kan_core.primitives.table import PRIMITIVES, primitive_named
from kan_core.symbolic.kernels.block import Families, Samples
from kan_core.symbolic.kernels.tape import Tapes, recorded
from kan_core.symbolic.starts import Coordinate, proposed
from kan_core.symbolic.varpro import Curve, Family

FloatArray = NDArray[np.float64]
Number = TypeVar("Number", np.float64, np.bool_)

_REGISTERS = 16
"""Samples are filled up to a multiple of so many, which leaves no loop a remainder."""


def compiled_search() -> "CompiledSearch | None":
    """The compiled search, or None while its kernels are not there and the plain one has to do."""
    module = kernels(SNAPPING)
    return None if module is None else CompiledSearch(module)


class CompiledSearch:
    """What `varpro.PlainSearch` does, with the functions of all primitives played from tapes."""

    def __init__(self, module: ModuleType) -> None:
        self._kernels = module

    def started(self, places: Sequence[tuple[Primitive, Coordinate]], curve: Curve) -> list[Family]:
        """Every start of each primitive, with its error."""
        families = [Family(*place, proposed(*place), np.zeros(0)) for place in places]
        joined, rows = _joined(families)
        allowed = self._kernels.keep_admissible(joined, rows)
        kept = [
            Family(family.primitive, family.coordinate, family.rows[mine], family.errors)
            for family, mine in zip(families, _split(joined, allowed), strict=True)
        ]
        return self.polished(kept, curve, 0)

    def polished(self, families: Sequence[Family], curve: Curve, iterations: int) -> list[Family]:
        """The families after so many steps of Levenberg-Marquardt."""
        joined, rows = _joined(families)
        errors = np.empty(len(rows))
        self._kernels.fit(_known(families).tapes, _samples(curve), joined, rows, iterations, errors)
        parts = zip(families, _split(joined, rows), _split(joined, errors), strict=True)
        return [
            Family(family.primitive, family.coordinate, mine[:, : family.rows.shape[1]], error)
            for family, mine, error in parts
        ]


class _Recorded(NamedTuple):
    """Primitives as the kernels know them, by number."""

    tapes: Tapes
    numbers: Mapping[str, int]
    domain: FloatArray


@lru_cache(maxsize=16)
def _recorded(written: tuple[str, ...]) -> _Recorded:
    """The built-in primitives, and after them those that are written as text."""
    primitives = (*PRIMITIVES.values(), *map(primitive_named, written))
    domain = [
        (each.lower, each.upper, np.nan if each.pole is None else each.pole, each.pole_spacing)
        for each in primitives
    ]
    numbers = {each.name: number for number, each in enumerate(primitives)}
    return _Recorded(recorded(primitives), numbers, np.array(domain))


def _known(families: Sequence[Family]) -> _Recorded:
    names = dict.fromkeys(family.primitive.name for family in families)
    return _recorded(tuple(sorted(name for name in names if name not in PRIMITIVES)))


def _joined(families: Sequence[Family]) -> tuple[Families, FloatArray]:
    """Families as the kernels take them, and their rows, filled up with zeros to the longest."""
    places = [family.coordinate for family in families]
    ends = np.cumsum([0, *(len(family.rows) for family in families)])
    known = _known(families)
    rows = np.zeros((ends[-1], 1 + known.tapes.derivative.shape[1]))
    for (first, last), family in zip(pairwise(ends), families, strict=True):
        rows[first:last, : family.rows.shape[1]] = family.rows
    joined = Families(
        primitive=np.array([known.numbers[family.primitive.name] for family in families], np.int64),
        coordinate=np.array([(one.offset, one.scale, one.lower, one.upper) for one in places]).reshape(-1, 4),
        first_row=ends.astype(np.int64),
        domain=known.domain,
    )
    return joined, rows


def _split(families: Families, whole: NDArray[Number]) -> list[NDArray[Number]]:
    """The part of each family in an array of all rows."""
    return [whole[first:last] for first, last in pairwise(families.first_row.tolist())]


def _samples(curve: Curve) -> Samples:
    """A curve, filled up with its last sample, without weight."""
    none = np.zeros(-len(curve.x) % _REGISTERS)
    return Samples(
        np.concatenate([curve.x, none + curve.x[-1]]),
        np.concatenate([curve.y - curve.mean, none]),
        np.concatenate([curve.weights, none]),
        np.array([curve.spread]),
    )
