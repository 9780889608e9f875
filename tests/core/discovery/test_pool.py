"""The pool remembers each hypothesis once, and the best of each size."""

from dataclasses import replace

import numpy as np
import sympy as sp

from kan_core.discovery.hypotheses import Fitted, Hypothesis, fitted
from kan_core.discovery.pool import KEPT, Pool
from tests.core.discovery.samples import rows_of, sample

RANGES = {"x": (1.0, 3.0)}
SAMPLE = sample(lambda x: x**2, RANGES, rows=40)


def one(symbols: float, error: float, description: float) -> Fitted:
    expression = sp.Float(1.0) * sp.Symbol("x", real=True)
    found = fitted(Hypothesis(expression, "test"), rows_of(SAMPLE), 5)
    assert found is not None
    return replace(found, symbols=symbols, error=error, description=description)


def filled(*members: Fitted) -> Pool:
    pool = Pool(SAMPLE.rows)
    for member in members:
        pool.add(member, SAMPLE)
    return pool


def test_an_empty_pool_has_no_best() -> None:
    assert Pool(10).best is None and not Pool(10).exact and Pool(10).finalists(5) == []


def test_the_best_is_the_shortest_description() -> None:
    short, long = one(3, 0.2, 5.0), one(9, 0.1, 50.0)
    pool = filled(long, short)
    assert pool.best is short and not pool.exact


def test_the_same_formula_is_remembered_once() -> None:
    first = one(3, 0.2, 5.0)
    pool = filled(first, one(3, 0.2 * (1 + 1e-9), 5.0))
    assert [found for found, _ in pool.finalists(10)] == [first]


def test_what_has_no_description_is_not_remembered() -> None:
    assert filled(one(3, np.inf, np.inf)).best is None


def test_an_exact_law_is_seen() -> None:
    assert filled(one(3, 0.2, 5.0), one(4, 1e-14, -900.0)).exact


def test_the_best_of_each_size_is_a_finalist_though_others_are_described_shorter() -> None:
    good = [one(20, 0.1 + 0.001 * place, 10.0 + place) for place in range(5)]
    simple = one(2, 0.5, 100.0)
    finalists = [found for found, _ in filled(*good, simple).finalists(3)]
    assert finalists[:3] == good[:3]
    assert simple in finalists


def test_the_longest_descriptions_are_forgotten() -> None:
    pool = filled(*(one(20, 0.5 + 0.001 * place, float(place)) for place in range(3 * KEPT)))
    kept = [found.description for found, _ in pool.finalists(10 * KEPT)]
    assert len(kept) <= 2 * KEPT + 1
    assert kept[:KEPT] == [float(place) for place in range(KEPT)]
