"""Network structures to try, simplest first: which edges exist and which nodes are sums or products."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import EdgeKind, FloatArray, InputState, ModelState, NodeKind, OutputState

NONE, SPLINE, IDENTITY = 0, 1, 2


@dataclass(frozen=True)
class Connections:
    """One layer: `edges` (s, t) of NONE, SPLINE or IDENTITY, and a letter S or P for each target node."""

    edges: NDArray[np.int64]
    nodes: str


@dataclass(frozen=True)
class Structure:
    """A named network shape, without numbers."""

    name: str
    layers: tuple[Connections, ...]

    def state(
        self, inputs: Sequence[InputState], outputs: Sequence[OutputState], grid_size: int, seed: int
    ) -> ModelState:
        """A random start in this shape."""
        widths = (self.layers[0].edges.shape[0], *(layer.edges.shape[1] for layer in self.layers))
        state = first_state(ModelSpec(widths, grid_size), inputs, outputs, seed)
        for index, connections in enumerate(self.layers):
            node_kinds = [NodeKind.PRODUCT if letter == "P" else NodeKind.SUM for letter in connections.nodes]
            layer = state.layers[index].with_(
                mask=connections.edges != NONE,
                kinds=np.where(connections.edges == IDENTITY, EdgeKind.IDENTITY, EdgeKind.SPLINE),
                node_kinds=np.array(node_kinds),
            )
            state = state.with_layer(index, layer)
        return state


def _all(sources: int, nodes: str) -> Connections:
    return Connections(np.full((sources, len(nodes)), SPLINE), nodes)


def _pass(sources: int) -> Connections:
    """A sum of all source nodes as they are."""
    return Connections(np.full((sources, 1), IDENTITY), "S")


def _factor_times_link(links: int) -> Connections:
    """Node 0 as it is times a spline of each other node."""
    return Connections(np.array([[IDENTITY], *([[SPLINE]] * links)]), "P")


def structures(inputs: int) -> tuple[Structure, ...]:
    """The shapes for a number of inputs, in the order in which they are tried.

    S and P are a sum and a product of splines of all inputs, L(.) a spline behind a node.
    """
    one = _all(1, "S")
    if inputs == 1:
        return (
            Structure("S", (_all(1, "S"),)),
            Structure("L(S)", (_all(1, "S"), one)),
            Structure("S + L(S)", (_all(1, "SS"), Connections(np.array([[IDENTITY], [SPLINE]]), "S"))),
            Structure("S L(S)", (_all(1, "SS"), _factor_times_link(1))),
        )
    n = inputs
    return (
        Structure("S", (_all(n, "S"),)),
        Structure("P", (_all(n, "P"),)),
        Structure("L(S)", (_all(n, "S"), one)),
        Structure("L(P)", (_all(n, "P"), one)),
        Structure("P L(S)", (_all(n, "PS"), _factor_times_link(1))),
        Structure("P L(P)", (_all(n, "PP"), _factor_times_link(1))),
        Structure("S + P", (_all(n, "SP"), _pass(2))),
        Structure("P + P", (_all(n, "PP"), _pass(2))),
        Structure("L(S) + L(S)", (_all(n, "SS"), _all(2, "S"))),
        Structure("L(S) L(S)", (_all(n, "SS"), _all(2, "P"))),
        Structure("L(S + P)", (_all(n, "SP"), _pass(2), one)),
        Structure("L(P + P)", (_all(n, "PP"), _pass(2), one)),
        Structure("S + P + P", (_all(n, "SPP"), _pass(3))),
        Structure("P + P + P", (_all(n, "PPP"), _pass(3))),
        Structure("L(S) + L(S) + L(S)", (_all(n, "SSS"), _all(3, "S"))),
    )


def general_structures(inputs: int) -> tuple[Structure, ...]:
    """Shapes that come close to most functions: what a surrogate is chosen from.

    A product alone, a sum of three products, a link of two, and a plain network of five hidden sums.
    """
    n, five = inputs, Structure("L(S) x 5", (_all(inputs, "SSSSS"), _all(5, "S")))
    if n == 1:
        return (Structure("S", (_all(1, "S"),)),)
    return (
        Structure("P", (_all(n, "P"),)),
        Structure("P + P + P", (_all(n, "PPP"), _pass(3))),
        Structure("L(P + P)", (_all(n, "PP"), _pass(2), _all(1, "S"))),
        five,
    )


def start_over(name: str, u: FloatArray, grid_size: int, seed: int) -> ModelState:
    """A random start of the structure called `name` over (n, inputs) rows; nothing is scaled."""
    inputs = [
        InputState(f"h{index}", lower=float(column.min()), upper=float(column.max()))
        for index, column in enumerate(u.T)
    ]
    (chosen,) = (structure for structure in structures(u.shape[1]) if structure.name == name)
    return chosen.state(inputs, [OutputState("y")], grid_size, seed)
