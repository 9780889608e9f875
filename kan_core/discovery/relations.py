"""Relations between columns of a table, none of which is the target: sums of terms that are constant."""

import itertools
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import sympy as sp

from kan_core.data.dataset import Dataset
from kan_core.discovery.relation import (
    LookingAt,
    Relation,
    RelationConstant,
    RelationEvent,
    RelationFound,
    RelationsDone,
    RelationSettings,
)
from kan_core.discovery.relation_fit import RelationFit, Sampled, fitted, screened
from kan_core.discovery.relation_rows import RelationRows
from kan_core.discovery.relation_terms import CONSTANT, RelationTerm, relation_terms
from kan_core.model.state import FloatArray
from kan_core.symbolic.text import formula_text

MOST_TERMS = {1: 400, 2: 400, 3: 50}
"""How many of the simplest terms are combined, by how many are in one relation."""
REFITTED = 25
"""Subsets of each size that are fitted in full, the most nearly constant first."""
LARGEST_NOISE, CHANCE = 0.2, 0.2
"""Noise, in spreads of the columns, and part of that of shuffled columns, above which nothing is related."""
COMPARED, SHUFFLES = 16, 3
"""Candidates that are compared with shuffled columns, the shortest first, and how often."""
SYMBOL, MARGIN = 1.2, 10.0
"""Nats of description of a symbol, and those that a relation must save."""
EXACT = 1e-7
"""Noise, in spreads of the columns, below which all relations are equally exact."""
AS_GOOD = 1.05
"""Noise, as a multiple of the best, of a simpler form of the same relation."""
BALANCE = 0.01
"""Part of the largest term's spread that each must have: where some cancel, the rest is fitted to chance."""
NEW = 0.1
"""Part of a relation's slope that those found before do not have; with less it follows from them."""


def discover_relations(
    dataset: Dataset, settings: RelationSettings, should_stop: Callable[[], bool] = lambda: False
) -> Iterator[RelationEvent]:
    """Looks for f(columns) = constant: T_1 + c_1 T_2 + c_2 T_3 = c_0, with products of powers for T.

    The terms are products of powers of at most two columns, and powers of lengths sqrt(x_i^2 + x_j^2) of
    columns that have the same unit. A relation is told if it describes the table more shortly than none does,
    if shuffled columns, in which nothing is related, need at least five times its noise (identities need no
    more), and if it does not follow from those before. Every column is taken to be noisy, each by the same
    part of its spread: no column is singled out.

    Args:
        dataset: whose inputs and targets may be related.
        settings: how many relations, from how many rows.
        should_stop: asked between stages; True ends with what was found.

    Raises:
        DataError: fewer than two columns vary, or fewer than ten rows are complete.
    """
    rows = RelationRows.of(dataset, settings.rows)
    search = _Search(rows, settings.seed)
    found: list[Relation] = []
    stopped = False
    for size in MOST_TERMS:
        names = ", ".join(column.name for column in rows.columns)
        yield LookingAt(f"Sums of {size} of {len(search.terms)} terms in {names}")
        search.add(size)
        stopped = should_stop()
        if stopped:
            break
    for relation in search.independent():
        found.append(relation)
        yield RelationFound(relation)
        stopped = stopped or should_stop()
        if stopped or len(found) == settings.most:
            break
    yield RelationsDone(tuple(found), not stopped, rows.notes)


@dataclass(frozen=True, eq=False)
class _Candidate:
    """Terms that add up to nearly the same everywhere, and the nats that they and their misfit take."""

    terms: tuple[RelationTerm, ...]
    fit: RelationFit
    price: float
    nats: float


class _Search:
    """The candidates of one table."""

    def __init__(self, rows: RelationRows, seed: int) -> None:
        random = np.random.default_rng(seed)
        self._rows = rows
        self._shuffled = [random.permuted(rows.x, axis=0) for _ in range(SHUFFLES)]
        self.terms = relation_terms(rows.x, rows.alike)
        self._sampled = Sampled.of(self.terms, rows.x, rows.spread)
        self._candidates: list[_Candidate] = []

    def add(self, size: int) -> None:
        """Fits the most nearly constant sums of so many terms."""
        among = range(min(len(self.terms), MOST_TERMS[size]))
        subsets = np.array(list(itertools.combinations(among, size)))
        if not subsets.size:
            return
        noise = screened(self._sampled, subsets)
        for subset in subsets[np.argsort(noise, kind="stable")[:REFITTED]]:
            candidate = self._fitted(sorted(subset, key=self._place), math.log(len(subsets)))
            if candidate is not None and candidate.fit.noise < LARGEST_NOISE:
                self._candidates.append(candidate)

    def _place(self, index: int) -> tuple[bool, int, int]:
        """The first term of a relation, whose coefficient is 1, is the richest without a division."""
        term = self.terms[index]
        return any(power < 0 for _, power in term.powers), -term.symbols, index

    def _fitted(self, subset: list[int], choices: float) -> _Candidate | None:
        fit = fitted(self._sampled.take(subset))
        if fit is None or fit.balance < BALANCE:
            return None
        terms = tuple(self.terms[index] for index in subset)
        rows = len(self._rows.x)
        symbols = SYMBOL * (sum(term.symbols for term in terms) + len(terms))
        price = symbols + 0.5 * len(terms) * math.log(rows) + choices
        return _Candidate(terms, fit, price, price + rows * math.log(max(fit.noise, EXACT)))

    def independent(self) -> Iterator[Relation]:
        """Relations that hold and do not follow from each other, the shortest description first."""
        likely = sorted(self._candidates, key=lambda each: each.nats)[:COMPARED]
        compared = [(candidate, self._by_chance(candidate.terms)) for candidate in likely]
        holding = [pair for pair in compared if self._holds(*pair)]
        known: list[FloatArray] = []
        # As many as there are columns would hold in single points only.
        while holding and len(known) < self._rows.x.shape[1] - 1:
            best, _ = max(holding, key=lambda pair: self._saved(*pair))
            along = [*known, best.fit.slopes]
            same = [pair for pair in holding if not _is_new(pair[0].fit.slopes, along)]
            good = [pair for pair in same if pair[0].fit.noise <= max(AS_GOOD * best.fit.noise, EXACT)]
            yield self._told(*min(good, key=lambda pair: pair[0].price))
            known = along
            holding = [pair for pair in holding if _is_new(pair[0].fit.slopes, known)]

    def _saved(self, candidate: _Candidate, chance: float) -> float:
        """Nats by which the table is described more shortly; what is exact is so by no chance."""
        before = chance if candidate.fit.noise > EXACT else 1.0
        return len(self._rows.x) * math.log(before / max(candidate.fit.noise, EXACT)) - candidate.price

    def _holds(self, candidate: _Candidate, chance: float) -> bool:
        return candidate.fit.noise < CHANCE * chance and self._saved(candidate, chance) > MARGIN

    def _by_chance(self, terms: tuple[RelationTerm, ...]) -> float:
        """The least noise that the terms need where every column is shuffled on its own."""
        least = 1.0
        for shuffled in self._shuffled:
            fit = fitted(Sampled.of(terms, shuffled, self._rows.spread))
            least = least if fit is None else min(least, fit.noise)
        return least

    def _told(self, candidate: _Candidate, chance: float) -> Relation:
        rows, fit, first = self._rows, candidate.fit, candidate.terms[0]
        symbols = rows.symbols
        taken = {str(symbol) for symbol in symbols}
        names = (name for name in (f"c{number}" for number in itertools.count(1)) if name not in taken)
        told, constants = formula_text(first.expression(symbols)), []
        errors = np.sqrt(np.diagonal(fit.covariance))
        for term, value, error in zip(candidate.terms[1:], fit.coefficients[1:], errors, strict=False):
            unit = rows.unit(first, term)
            number = sp.Integer(1)
            if unit or abs(abs(value) - 1.0) > 3.0 * error + 1e-9:
                number = sp.Symbol(next(names), positive=True)
                constants.append(RelationConstant(str(number), abs(float(value)), float(error), unit))
            told += f" {'+' if value > 0 else '-'} {formula_text(number * term.expression(symbols))}"
        total = next(name for name in ("c0", "c00", "constant") if name not in taken)
        constants.append(RelationConstant(total, fit.value, float(errors[-1]), rows.unit(first, CONSTANT)))
        columns = {str(symbol): column.name for symbol, column in zip(symbols, rows.columns, strict=True)}
        saved = self._saved(candidate, chance)
        return Relation(told, columns, tuple(constants), fit.noise, chance, saved, len(rows.x))


def _is_new(slopes: FloatArray, known: list[FloatArray]) -> bool:
    """Whether slopes (n, d) point, in most rows, out of the space of those of the known relations."""
    if not known:
        return True
    basis, _ = np.linalg.qr(np.stack(known, axis=2))
    rest = slopes - np.einsum("ndk,nk->nd", basis, np.einsum("ndk,nd->nk", basis, slopes))
    part = np.linalg.norm(rest, axis=1) / (np.linalg.norm(slopes, axis=1) + 1e-300)
    return bool(np.median(part) > NEW)
