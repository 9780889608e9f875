"""The search for the law: strategy after strategy proposes formulas, the best ones become laws."""

from collections.abc import Callable, Generator, Sequence

import numpy as np

from kan_core.data.dataset import Dataset, Role
from kan_core.discovery.clock import Clock
from kan_core.discovery.events import DiscoveryEvent, Done, Trying
from kan_core.discovery.search import Search
from kan_core.discovery.settings import DiscoverySettings
from kan_core.discovery.stages import stages
from kan_core.discovery.statement import Statement
from kan_core.discovery.strays import LeftOut
from kan_core.errors import DataError
from kan_core.model.state import InputState
from kan_core.primitives.table import primitive_named
from kan_core.symbolic.simplify import Simplifier

ROUNDS = 3
"""How often strays are looked for, each time by a search without those that were found before."""


def discover(
    dataset: Dataset,
    settings: DiscoverySettings,
    should_stop: Callable[[], bool] = lambda: False,
    own: Sequence[str] = (),
    derived: Sequence[InputState] = (),
) -> Generator[DiscoveryEvent, None, None]:
    """Searches for the law of a table's target; yields what it tries and finds, and `Done` at the end.

    Args:
        dataset: with target and inputs marked.
        settings: time, seed, noise, units.
        should_stop: True ends the search with the best so far.
        own: primitives that are written as text, to be tried beside those that are built in.
        derived: inputs made of columns, which the law may be a function of.

    Raises:
        ModelError: a text is no primitive.
        ExpressionError: a derived input cannot be read.
        DataError: the table cannot be used, or it has several targets or classes; says why and what to do.
        UnitError: the unit of a column cannot be read.
    """
    _refuse_more_than_a_number(dataset)
    for text in own:
        primitive_named(text)
    clock, rounds_left = Clock(settings.seconds, should_stop), ROUNDS
    left_out = LeftOut(dataset, np.zeros(0, dtype=np.intp))
    with Simplifier(should_stop) as simplifier:
        while True:
            room = left_out.room if rounds_left else 0
            search = Search(left_out.rest, settings, simplifier, clock, own, derived, room)
            done = yield from _searched(search)
            if done is None:
                rounds_left -= 1
                left_out = left_out.and_of_the_rest(search.strays)
            elif (
                rounds_left and len(back := left_out.agreeing(done)) and 2.0 * done.seconds < settings.seconds
            ):
                rounds_left, left_out = 0, left_out.but(back)
            else:
                break
            yield Trying(
                f"Searching without {len(left_out.rows)} rows that lie far from what the others follow"
            )
        yield left_out.told(done)


def _refuse_more_than_a_number(dataset: Dataset) -> None:
    """The search is for one law of one number."""
    names = [repr(column.name) for column in dataset.targets]
    if len(names) > 1:
        raise DataError(
            f"The search is for the law of one target, and the table has {len(names)}: {', '.join(names)}.",
            "Keep one as the target, ignore the others, and search once for each.",
        )
    if dataset.of_role(Role.CLASS) is not None:
        raise DataError(
            f"The search is for the law of a number, and {names[0]} holds classes.",
            "Train a network on the classes, prune it and snap its edges instead.",
        )


def _searched(search: Search) -> Generator[DiscoveryEvent, None, Done | None]:
    """One search; returns the result, or None where there are strays to be left out first."""
    statement = Statement(search)
    yield from statement.baselines()
    with search.crew:
        for event in stages(search):
            yield search.in_columns(event)
        search.cut = search.cut or search.clock.stop()
    if len(search.strays):
        return None
    yield Trying("Making constants exact")
    yield from statement.of_the_best()
    return statement.done()
