"""Laws T(y) = M(x) S(h) and T(y) = M(x) S_1(h_1) S_2(h_2): links and products of a transformed target."""

from collections.abc import Callable, Iterator, Sequence

from kan_core.discovery.hypotheses import Hypothesis
from kan_core.discovery.sample import Sample
from kan_core.discovery.strategies.links import CURSORY, sharp_links
from kan_core.discovery.strategies.power_law import power_laws
from kan_core.discovery.strategies.products import sharp_products
from kan_core.discovery.transforms import seen_through, transforms

Stop = Callable[[], bool]
Propose = Callable[[Sample, Stop], Iterator[Hypothesis]]


def transformed(sample: Sample, should_stop: Callable[[], bool]) -> Iterator[Hypothesis]:
    """Power laws and links of every transform of the target but the target itself."""
    yield from _read(sample, (lambda sample, _: power_laws(sample), _links), should_stop)


def transformed_products(sample: Sample, should_stop: Callable[[], bool]) -> Iterator[Hypothesis]:
    """Products of links of every transform of the target but the target itself."""
    yield from _read(sample, (sharp_products,), should_stop)


def _links(sample: Sample, should_stop: Stop) -> Iterator[Hypothesis]:
    # Transforms stand for most of the exponents.
    yield from sharp_links(sample, should_stop, CURSORY)


def _read(sample: Sample, strategies: Sequence[Propose], should_stop: Stop) -> Iterator[Hypothesis]:
    for transform in transforms(sample)[1:]:
        other = seen_through(sample, transform)
        if other is None:
            continue
        for strategy in strategies:
            if should_stop():
                return
            for found in strategy(other, should_stop):
                formula = sample.in_table_units(transform.inverse(found.expression))
                yield Hypothesis(formula, f"{found.strategy} of {transform.name}", found.groups)
