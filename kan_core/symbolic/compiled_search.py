"""Search over the rows of families by compiled kernels."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from types import ModuleType
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from kan_core.compiled.ready import SNAPPING, kernels
from kan_core.primitives.contract import Primitive
from kan_core.primitives.table import PRIMITIVES
from kan_core.symbolic.kernels.fit import Families, Samples
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
        rows = _joined(families)
        allowed = self._kernels.keep_admissible(_families(families), rows)
        kept = [
            replace(family, rows=family.rows[part])
            for family, part in zip(families, _split(families, allowed), strict=True)
        ]
        return self._fitted(kept, rows[allowed], curve, 0)

    def polished(self, families: Sequence[Family], curve: Curve, iterations: int) -> list[Family]:
        """The families after so many steps of Levenberg-Marquardt."""
        return self._fitted(families, _joined(families), curve, iterations)

    def _fitted(
        self, families: Sequence[Family], rows: FloatArray, curve: Curve, iterations: int
    ) -> list[Family]:
        errors = np.empty(len(rows))
        self._kernels.fit(_tapes(), _samples(curve), _families(families), rows, iterations, errors)
        parts = zip(families, _split(families, rows), _split(families, errors), strict=True)
        return [
            replace(family, rows=own[:, : family.rows.shape[1]], errors=error) for family, own, error in parts
        ]


@cache
def _tapes() -> Tapes:
    return recorded(PRIMITIVES.values())


@cache
def _numbers() -> dict[str, int]:
    return {name: number for number, name in enumerate(PRIMITIVES)}


@cache
def _domain() -> FloatArray:
    return np.array(
        [
            (each.lower, each.upper, np.nan if each.pole is None else each.pole, each.pole_spacing)
            for each in PRIMITIVES.values()
        ]
    )


def _families(families: Sequence[Family]) -> Families:
    places = [family.coordinate for family in families]
    return Families(
        primitive=np.array([_numbers()[family.primitive.name] for family in families], np.int64),
        coordinate=np.array([(one.offset, one.scale, one.lower, one.upper) for one in places]).reshape(-1, 4),
        first_row=_first_rows(families),
        domain=_domain(),
    )


def _first_rows(families: Sequence[Family]) -> NDArray[np.int64]:
    return np.cumsum([0, *(len(family.rows) for family in families)]).astype(np.int64)


def _joined(families: Sequence[Family]) -> FloatArray:
    """The rows of all families below each other, filled up with zeros to the longest."""
    ends = _first_rows(families)
    whole = np.zeros((ends[-1], 1 + _tapes().derivative.shape[1]))
    for (first, last), family in zip(pairwise(ends), families, strict=True):
        whole[first:last, : family.rows.shape[1]] = family.rows
    return whole


def _split(families: Sequence[Family], whole: NDArray[Number]) -> list[NDArray[Number]]:
    return [whole[first:last] for first, last in pairwise(_first_rows(families))]


def _samples(curve: Curve) -> Samples:
    extra = (0, -len(curve.x) % _REGISTERS)
    return Samples(
        np.pad(curve.x, extra, mode="edge"),
        np.pad(curve.y - curve.mean, extra),
        np.pad(curve.weights, extra),
        np.array([curve.spread]),
    )
