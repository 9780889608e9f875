"""Laws T(y) = M(x) S(h) and T(y) = M(x) S_1(h_1) S_2(h_2): links and products of a transformed target."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from kan_core.discovery.hypotheses import Hypothesis
from kan_core.discovery.sample import Sample
from kan_core.discovery.strategies.links import sharp_links
from kan_core.discovery.strategies.power_law import power_laws
from kan_core.discovery.strategies.products import sharp_products
from kan_core.discovery.transforms import Transform, transforms
from kan_core.units.groups import DimensionalAlgebra


def transformed(sample: Sample, should_stop: Callable[[], bool]) -> Iterator[Hypothesis]:
    """Power laws, links and products of every transform of the target but the target itself."""
    for transform in transforms(sample)[1:]:
        other = _seen_through(sample, transform)
        if other is None:
            continue
        for strategy in (lambda sample, _: power_laws(sample), sharp_links, sharp_products):
            if should_stop():
                return
            for found in strategy(other, should_stop):
                formula = sample.in_table_units(transform.inverse(found.expression))
                yield Hypothesis(formula, f"{found.strategy} of {transform.name}", found.groups)


def _seen_through(sample: Sample, transform: Transform) -> Sample | None:
    """The same rows with T(y) for y; None where its dimension is no whole one."""
    power = transform.power or 0.0
    target = power * sample.algebra.target
    if np.abs(target - np.round(target)).max(initial=0.0) > 1e-9:
        return None
    algebra = DimensionalAlgebra.of(sample.algebra.matrix, np.round(target), sample.algebra.positive)
    if not algebra.prefactors:
        return None
    weights = sample.root_weights / np.maximum(transform.slope(sample.y), 1e-300)
    return replace(
        sample,
        y=transform.forward(sample.y),
        root_weights=weights / np.sqrt(np.mean(weights**2)),
        algebra=algebra,
        target_power=0,
    )
