"""Levels follow importance without flicker; what an edge is can be seen."""

from collections.abc import Callable

import numpy as np
import pytest

from app.network.look import LEVELS, look_of
from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind, ModelState, Snap

MakeState = Callable[..., ModelState]


def test_the_strongest_edge_of_the_network_is_drawn_strongest(make_state: MakeState) -> None:
    state = make_state(1, 3, 1)
    look = look_of(state, [np.array([[0.0, 3.0, 12.0]]), np.array([[6.0], [1.0], [0.1]])])
    assert look.level[2] == LEVELS - 1
    assert look.level[0] == 0
    assert look.level.tolist() == sorted_like(look.level, [0.0, 3.0, 12.0, 6.0, 1.0, 0.1])


def sorted_like(levels: np.ndarray, values: list[float]) -> list[int]:
    ranked = np.sort(levels)
    placed = np.empty_like(ranked)
    placed[np.argsort(values, kind="stable")] = ranked
    return placed.tolist()


def test_a_small_change_of_importance_changes_nothing(make_state: MakeState) -> None:
    state = make_state(1, 2)
    boundary = (4.0 / LEVELS) ** 2
    first = look_of(state, [np.array([[1.0, boundary * 1.01]])])
    second = look_of(state, [np.array([[1.0, boundary * 0.99]])], first)
    third = look_of(state, [np.array([[1.0, boundary * 0.5]])], second)
    assert second.same_as(first)
    assert not third.same_as(second)


@pytest.mark.parametrize("strange", [np.nan, np.inf, -1.0])
def test_an_importance_that_is_no_number_is_the_weakest(make_state: MakeState, strange: float) -> None:
    look = look_of(make_state(1, 2), [np.array([[1.0, strange]])])
    assert look.level.tolist() == [LEVELS - 1, 0]


def test_what_an_edge_is_shows(make_state: MakeState) -> None:
    state = make_state(2, 2)
    state = state.with_edge(EdgeId(0, 0, 1), kinds=EdgeKind.SNAPPED, snap=Snap("sin", (1.0, 0.0, 1.0, 0.0)))
    state = state.with_edge(EdgeId(0, 1, 0), mask=False)
    state = state.with_edge(EdgeId(0, 1, 1), locked=True, kinds=EdgeKind.IDENTITY)
    look = look_of(state)
    assert look.names == {1: "sin"}
    assert look.snapped.tolist() == [False, True, False, False]
    assert look.pruned.tolist() == [False, False, True, False]
    assert look.locked.tolist() == [False, False, False, True]
    assert look.boxed.tolist() == [True, True, True, False]
