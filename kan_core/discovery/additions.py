"""Links M S(h) that may join a sum: each fitted as a spline at once, beside what is in the sum already."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kan_core.discovery.arguments import Argument, arguments, finite
from kan_core.discovery.link_forms import SURE, Curve, Factor, Form
from kan_core.discovery.sample import Sample
from kan_core.discovery.smoothing import basis_of
from kan_core.model.state import FloatArray
from kan_core.symbolic.affine_fit import fit_library

OUTER = 4
"""Prefactors that each argument is tried with."""
DWARFED = 10.0
"""Ratio of the spreads of two columns above which what is made of them is one of them."""
WIDE = 12.0
"""Ratio of the ninth to the first decile above which a link is looked at by decades; of even rows it is 9."""
UNDETERMINED = 1e-6
"""Part of a spline's mean square that what is there already leaves of it, below which it adds nothing."""
CAUTION = 1.2
"""Factor of the degrees of freedom in the criterion, against too wild a choice."""


def variable(h: FloatArray) -> FloatArray:
    """What a link is a spline of: log h where h is positive and most rows span a decade of it, else h.

    One row near 0 among many makes no decade.
    """
    low, high = np.quantile(h, (0.1, 0.9))
    return np.log(h) if h.min() > 0.0 and high > WIDE * low else h


@dataclass(frozen=True)
class Summand:
    """M S(h), one link of a sum."""

    prefactor: Argument
    argument: Argument

    @property
    def size(self) -> float:
        """How much there is to write down but for the link."""
        return self.prefactor.size + 1.5 * self.argument.size

    def basis(self, sample: Sample, grid_size: int) -> FloatArray | None:
        """(B, n) M times the B-splines of h, weighted as the rows are; None where h is constant."""
        splines = basis_of(variable(self.argument.values(sample.x)), grid_size)
        return None if splines is None else splines * self.prefactor.values(sample.x) * sample.root_weights

    def curve(self, sample: Sample, coefficients: FloatArray) -> Curve:
        """Points of the link with (B,) coefficients of the splines."""
        h = self.argument.values(sample.x)
        splines = basis_of(variable(h), len(coefficients) - 3)
        assert splines is not None
        return Curve.of(h, coefficients @ splines, self.prefactor.values(sample.x))


def summands(sample: Sample, most: int, unlike: float = DWARFED) -> list[Summand]:
    """Links that may be in a sum, simplest first: so many arguments, each with the simplest prefactors.

    Args:
        sample: rows and algebra.
        most: arguments at most.
        unlike: ratio of the spreads of two columns above which they are not added.
    """
    outer = finite((Argument(exponents) for exponents in sample.algebra.prefactors[:OUTER]), sample.x)
    inner = [
        h
        for h in finite(arguments(sample.algebra, most), sample.x)
        if _every_column_counts(h, sample.x, unlike)
    ]
    return sorted((Summand(m, h) for h in inner for m in outer), key=lambda summand: summand.size)


def _every_column_counts(argument: Argument, x: FloatArray, unlike: float) -> bool:
    """Whether no column is dwarfed by another: in a product by its logarithm, in a sum by itself.

    A link of x + 1 is one of x.
    """
    pair = argument.pair
    if pair is not None and (pair.other is None or _dwarfed(x[:, pair.columns].std(axis=0), unlike)):
        return False
    factors = [place for place, exponent in enumerate(argument.exponents) if exponent]
    if len(factors) < 2 or (x[:, factors] <= 0.0).any():
        return True
    spreads = np.abs(np.take(argument.exponents, factors)) * np.log(x[:, factors]).std(axis=0)
    return not _dwarfed(spreads, DWARFED)


def _dwarfed(spreads: FloatArray, ratio: float) -> bool:
    return bool(spreads.min() * ratio < spreads.max())


@dataclass(frozen=True, eq=False)
class Additions:
    """What K links make of a sum: errors (K,), corrected for degrees of freedom, and coefficients (K, B)."""

    errors: FloatArray
    coefficients: FloatArray


@dataclass(frozen=True, eq=False)
class Library:
    """Summands with their splines on rows.

    Attributes:
        summands: K of them.
        bases: (K, B, n) splines of each, with mean square 1.
        scales: (K,) by which they were divided for that.
        gram: (K, B, B) mean products of the splines of one summand.
    """

    summands: tuple[Summand, ...]
    bases: FloatArray
    scales: FloatArray
    gram: FloatArray

    @classmethod
    def of(cls, sample: Sample, offered: Sequence[Summand], grid_size: int) -> "Library":
        """The library of all summands that vary."""
        made = [(summand, summand.basis(sample, grid_size)) for summand in offered]
        usable = [(summand, basis) for summand, basis in made if basis is not None and basis.any()]
        bases = np.array([basis for _, basis in usable]).reshape(len(usable), grid_size + 3, sample.rows)
        scales = np.sqrt(np.mean(bases**2, axis=(1, 2)))
        bases /= scales[:, None, None]
        gram = bases @ bases.swapaxes(1, 2) / sample.rows
        return cls(tuple(summand for summand, _ in usable), bases, scales, gram)

    def beside(self, given: FloatArray, target: FloatArray) -> Additions:
        """Least squares of a target on given columns and each summand besides.

        Args:
            given: (p, n) columns that stay in the sum.
            target: (n,).

        Source: R. Frisch and F. Waugh, Econometrica 1 (1933) 387; the criterion is that of `smooths`.
        """
        there = orthonormal(given)
        (count, size, rows), freedom = self.bases.shape, len(there)
        flat = self.bases.reshape(count * size, rows)
        left = target - (there @ target / rows) @ there
        cross = (flat @ there.T / rows).reshape(count, size, freedom)
        moment = (flat @ left / rows).reshape(count, size, 1)
        values, vectors = np.linalg.eigh(self.gram - cross @ cross.swapaxes(1, 2))
        kept = values > UNDETERMINED
        along = (vectors.swapaxes(1, 2) @ moment)[..., 0]
        solved = np.where(kept, along / np.where(kept, values, 1.0), 0.0)
        square = np.maximum(np.mean(left**2) - (along * solved).sum(axis=1), 0.0)
        errors = corrected(np.sqrt(square), freedom + kept.sum(axis=1), rows)
        return Additions(errors, (vectors @ solved[..., None])[..., 0] / self.scales[:, None])


def orthonormal(columns: FloatArray) -> FloatArray:
    """(r, n) with the same span as (p, n) columns and mean products 1 and 0."""
    sizes = np.sqrt(np.mean(columns**2, axis=1, keepdims=True))
    _, singular, right = np.linalg.svd(columns / np.maximum(sizes, 1e-300), full_matrices=False)
    rank = singular > 1e-9 * singular.max(initial=0.0)
    return np.asarray(right[rank] * np.sqrt(columns.shape[1]))


def corrected(error: FloatArray | float, freedom: NDArray[np.intp] | int, rows: int) -> FloatArray:
    """An error as that on other rows: e / (1 - 1.2 df / n), infinite where too few rows are left."""
    left = 1.0 - CAUTION * np.asarray(freedom) / rows
    return np.where(left > 0.1, error / np.maximum(left, 0.1), np.inf)


def plain_forms(curve: Curve, inner_powers: Sequence[float], primitives: Sequence[str]) -> list[Form]:
    """The forms c f(a h^q + b) + d of a link, up to the first q with one that is sure.

    No power of h stands before them: the splines of a sum share their offsets, so that of each says nothing.
    """
    mean = np.average(curve.values, weights=curve.weights)
    spread = np.sqrt(np.mean((curve.values - mean) ** 2 * curve.weights))
    found: list[Form] = []
    for power in inner_powers:
        if power < 0.0 and curve.h.min() <= 0.0:
            continue
        candidates = fit_library(curve.h**power, curve.values, curve.weights, primitives)
        found += [
            Form(Factor(0.0), power, one, float(one.error * spread), one.complexity + abs(power - 1.0))
            for one in candidates
        ]
        if min((form.misfit for form in found), default=np.inf) < SURE * spread:
            break
    return found
