"""How well a sum of terms is constant, with the coefficients that make it so, where every column is noisy."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kan_core.discovery.relation_terms import RelationTerm
from kan_core.model.state import FloatArray

REWEIGHTS = 5
ROUNDING = 1e-14
"""Noise, in spreads of the columns, that no table is free of."""


@dataclass(frozen=True, eq=False)
class Sampled:
    """Terms at the rows of a table: values (n, m), derivatives by the columns (n, m, d) times their noise."""

    values: FloatArray
    slopes: FloatArray

    @classmethod
    def of(cls, terms: Sequence[RelationTerm], x: FloatArray, noise: FloatArray) -> "Sampled":
        """The terms at columns x (n, d), for noise (d,) or its proportions."""
        found = [term.sampled(x) for term in terms]
        return cls(
            np.stack([values for values, _ in found], 1), np.stack([slopes for _, slopes in found], 1) * noise
        )

    def take(self, chosen: Sequence[int]) -> "Sampled":
        return Sampled(self.values[:, chosen], self.slopes[:, chosen])


@dataclass(frozen=True, eq=False)
class RelationFit:
    """sum_k a_k T_k = value, with the first a_k = 1.

    Attributes:
        coefficients: (m,) a.
        value: the constant.
        covariance: (m, m) of a_2 ... a_m and the value.
        noise: the noise of the columns that the deviations amount to, in the unit of the noise given.
        slopes: (n, d) derivatives of the sum by the columns, times their noise.
        balance: the least spread of the terms a_k T_k as a part of the largest.
    """

    coefficients: FloatArray
    value: float
    covariance: FloatArray
    noise: float
    slopes: FloatArray
    balance: float


def screened(sampled: Sampled, subsets: NDArray[np.intp]) -> FloatArray:
    """(subsets,) the noise that each subset (subsets, m) of terms amounts to, rows weighed alike.

    The least a'Ca / a'Na over a: C the covariance of the terms, N that of what noise in the columns does.
    """
    centred = sampled.values - sampled.values.mean(axis=0)
    size = np.sqrt(np.einsum("nmd,nmd->m", sampled.slopes, sampled.slopes) / len(centred))
    covariance = (centred.T @ centred) / len(centred) / np.outer(size, size)
    flat = (sampled.slopes / size[:, None]).transpose(1, 0, 2).reshape(len(size), -1)
    effect = flat @ flat.T / len(centred)
    rows, columns = subsets[:, :, None], subsets[:, None, :]
    least, _ = _least(covariance[rows, columns], effect[rows, columns])
    return np.sqrt(np.maximum(least, 0.0))


def _least(covariance: FloatArray, effect: FloatArray) -> tuple[FloatArray, FloatArray]:
    """The least a'Ca / a'Na (...) of pairs of matrices (..., m, m), and the a (..., m) that give it."""
    size = covariance.shape[-1]
    scale = np.trace(effect, axis1=-2, axis2=-1)[..., None, None]
    root = np.linalg.inv(np.linalg.cholesky(effect + 1e-12 * scale * np.eye(size)))
    ratios, vectors = np.linalg.eigh(root @ covariance @ np.swapaxes(root, -1, -2))
    return ratios[..., 0], np.einsum("...ij,...i->...j", root, vectors[..., 0])


def fitted(sampled: Sampled) -> RelationFit | None:
    """The coefficients under which the sum is most nearly constant; None where the first has none.

    Minimises sum_i (a.T_i - c)^2 / |a.dT_i|^2 by reweighting a'C_w a / a'N_w a: unlike a regression, it does
    not favour small coefficients where every column is noisy.

    Source: Y. Leedan and P. Meer, Heteroscedastic regression in computer vision, Int. J. Comput. Vision 37
    (2000), equation 33.
    """
    values, slopes = sampled.values, sampled.slopes
    size = np.sqrt((values**2).mean(axis=0))
    values, slopes = values / size, slopes / size[:, None]
    weights = np.ones(len(values))
    for _ in range(REWEIGHTS):
        weights = weights / weights.sum()
        centred = values - weights @ values
        covariance = (weights[:, None] * centred).T @ centred
        effect = np.einsum("n,nkd,nld->kl", weights, slopes, slopes)
        _, a = _least(covariance, effect)
        shift = np.einsum("k,nkd->nd", a, slopes)
        strength = (shift**2).sum(axis=1)
        weights = 1.0 / (strength + 1e-9 * strength.mean() + 1e-300)
    a = a / size
    if not np.isfinite(a).all() or abs(a[0]) * size[0] < 1e-6 * np.abs(a * size).max():
        return None
    return _told(sampled, a / a[0])


def _told(sampled: Sampled, a: FloatArray) -> RelationFit:
    n, m = sampled.values.shape
    shift = np.einsum("k,nkd->nd", a, sampled.slopes)
    strength = (shift**2).sum(axis=1)
    weights = 1.0 / (strength + 1e-9 * strength.mean() + 1e-300)
    total = sampled.values @ a
    value = float(weights @ total / weights.sum())
    noise = float(np.sqrt((weights * (total - value) ** 2).sum() / max(n - m, 1)))
    design = np.column_stack([sampled.values[:, 1:], -np.ones(n)])
    size = np.sqrt((design**2).mean(axis=0))
    scaled = design / size
    inverse = np.linalg.pinv((weights[:, None] * scaled).T @ scaled) / np.outer(size, size)
    spreads = np.abs(a) * sampled.values.std(axis=0)
    balance = float(spreads.min() / spreads.max())
    return RelationFit(a, value, noise**2 * inverse, max(noise, ROUNDING), shift, balance)
