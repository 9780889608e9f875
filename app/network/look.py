"""What the drawing tells of every edge: how much it carries, whether it is snapped, pruned or locked."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.network.activation import function_text
from kan_core.model.state import BoolArray, EdgeKind, FloatArray, IntArray, ModelState

LEVELS = 8
HOLD = 0.2
"""How far, in levels, an importance must leave its level before it changes: no flicker while training."""


@dataclass(frozen=True, eq=False)
class Look:
    """One value for each edge, counted as in `Layout`.

    Attributes:
        level: 0 (carries least) to 7; width and opacity follow it.
        kinds: `EdgeKind` values.
        pruned, locked: what the state's mask and locks say.
        names: the function of every snapped edge.
    """

    level: IntArray
    kinds: IntArray
    pruned: BoolArray
    locked: BoolArray
    names: dict[int, str]

    @property
    def snapped(self) -> BoolArray:
        return np.asarray(self.kinds == EdgeKind.SNAPPED)

    @property
    def boxed(self) -> BoolArray:
        """Edges that have a box: all but identities."""
        return np.asarray(self.kinds != EdgeKind.IDENTITY)

    def same_as(self, other: "Look | None") -> bool:
        """Whether both look alike."""
        return (
            other is not None
            and self.names == other.names
            and np.array_equal(self.level, other.level)
            and np.array_equal(self.kinds, other.kinds)
            and np.array_equal(self.pruned, other.pruned)
            and np.array_equal(self.locked, other.locked)
        )


def changed(before: Look, after: Look) -> tuple[int, ...]:
    """Edges that were pruned, restored, snapped, unsnapped, locked or unlocked between two looks."""
    names = {
        index for index in before.names | after.names if before.names.get(index) != after.names.get(index)
    }
    other = (before.kinds != after.kinds) | (before.pruned != after.pruned) | (before.locked != after.locked)
    return tuple(sorted(names | set(np.flatnonzero(other).tolist())))


def look_of(
    state: ModelState, importance: Sequence[FloatArray] | None = None, before: Look | None = None
) -> Look:
    """How to draw the edges of a state.

    Args:
        state: the model.
        importance: for each layer (s, t) values of any scale; the largest of the network is drawn strongest.
            Left out, all edges are drawn alike.
        before: the look this one follows; levels that have hardly changed are kept.
    """
    kinds = np.concatenate([layer.kinds.ravel() for layer in state.layers])
    return Look(
        level=_levels(importance, len(kinds), before),
        kinds=kinds,
        pruned=~np.concatenate([layer.mask.ravel() for layer in state.layers]),
        locked=np.concatenate([layer.locked.ravel() for layer in state.layers]),
        names=_names(state),
    )


def _levels(importance: Sequence[FloatArray] | None, count: int, before: Look | None) -> IntArray:
    if importance is None:
        return np.full(count, LEVELS - 2, np.int8)
    values = np.concatenate([np.asarray(layer, float).ravel() for layer in importance])
    values = np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0)
    exact = LEVELS * np.sqrt(np.clip(values / max(float(values.max(initial=0.0)), 1e-300), 0.0, 1.0))
    levels = np.minimum(exact, LEVELS - 1).astype(np.int8)
    if before is not None and len(before.level) == count:
        held = np.abs(exact - (before.level + 0.5)) <= 0.5 + HOLD
        levels = np.where(held, before.level, levels)
    return np.asarray(levels)


def _names(state: ModelState) -> dict[int, str]:
    names: dict[int, str] = {}
    start = 0
    for layer in state.layers:
        names |= {start + s * layer.targets + t: function_text(snap) for (s, t), snap in layer.snaps.items()}
        start += layer.sources * layer.targets
    return names
