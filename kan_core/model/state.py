"""The frozen model: everything a network is, as read-only NumPy arrays and plain values."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kan_core.basis.contract import Basis
from kan_core.basis.table import basis_named
from kan_core.errors import ModelError
from kan_core.ids import EdgeId

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int8]
BoolArray = NDArray[np.bool_]


class EdgeKind(IntEnum):
    """What computes the activation of an edge."""

    SPLINE = 0
    SNAPPED = 1
    IDENTITY = 2


class NodeKind(IntEnum):
    """How a node combines its incoming activations."""

    SUM = 0
    PRODUCT = 1


def frozen(array: Any, dtype: Any = np.float64) -> NDArray[Any]:
    """A read-only copy of `array`."""
    copy = np.array(array, dtype=dtype)
    copy.setflags(write=False)
    return copy


@dataclass(frozen=True)
class Snap:
    """A symbolic activation y = c f(a x + b; p) + d on the scaled pre-activation x.

    Attributes:
        primitive: name in the table of primitives.
        parameters: (a, b, c, d, *shape).
        exact: for each parameter the text of its exact value ("1/2", "2*pi"), or None while it is fitted.
            An exact parameter never moves in training.
        by_user: the user chose it; no automatic step may undo it.
    """

    primitive: str
    parameters: tuple[float, ...]
    exact: tuple[str | None, ...] = ()
    by_user: bool = False

    def __post_init__(self) -> None:
        if not self.exact:
            object.__setattr__(self, "exact", (None,) * len(self.parameters))
        if len(self.exact) != len(self.parameters):
            raise ModelError("A snapped edge needs one exact mark for each parameter.")


@dataclass(frozen=True, eq=False)
class LayerState:
    """All edges between one node layer and the next, and the kinds of the nodes they end in.

    Shapes: s source nodes, t target nodes, B basis functions, G their `grid_size`, k order.

    Attributes:
        knots: (s, columns) the grid of each source node, as the basis describes it: for B-splines the
            extended knots, G + 2k + 1 ascending ones with the grid knots[:, k:-k]; for Chebyshev polynomials
            and Gaussians lower and upper end; for a Fourier series lower end, upper end and period.
        coefficients: (s, t, B) spline coefficients, B = G + k for B-splines; kept under a snapped edge, to be
            unsnapped.
        base_scale: (s, t) weight of the base function; zero where the layer has none.
        mask: (s, t) False where an edge is pruned.
        locked: (s, t) True where no optimiser may change the edge.
        kinds: (s, t) `EdgeKind` values.
        snaps: {(source, target): Snap} for every snapped edge.
        node_kinds: (t,) `NodeKind` values.
        order: k, the polynomial degree of B-splines.
        base: name of the base function b(x), "none" or "silu".
        basis: name in the table of bases.
        grid: how grids are laid out when they follow the data: "uniform", or "adapted" to its quantiles.
        ranges: whether each "node" has a range of its own or all nodes of the "layer" share one.
    """

    knots: FloatArray
    coefficients: FloatArray
    base_scale: FloatArray
    mask: BoolArray
    locked: BoolArray
    kinds: IntArray
    node_kinds: IntArray
    order: int = 3
    base: str = "none"
    basis: str = "bspline"
    grid: str = "uniform"
    ranges: str = "node"
    snaps: dict[tuple[int, int], Snap] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name, dtype in _LAYER_DTYPES.items():
            object.__setattr__(self, name, frozen(getattr(self, name), dtype))
        s, t = self.sources, self.targets
        shapes = {"base_scale": (s, t), "mask": (s, t), "locked": (s, t), "kinds": (s, t), "node_kinds": (t,)}
        for name, shape in shapes.items():
            if getattr(self, name).shape != shape:
                raise ModelError(f"A layer's {name} has shape {getattr(self, name).shape}, not {shape}.")
        family = self.family
        fitting = (*self.coefficients.shape[2:], *self.knots.shape) == (family.count, s, family.columns)
        if not fitting or family.grid_size < 1:
            raise ModelError("A layer's knots do not fit its coefficients and order.")
        check_layout(self.basis, self.grid, self.ranges)
        snapped = {(int(i), int(j)) for i, j in np.argwhere(self.kinds == EdgeKind.SNAPPED)}
        if snapped != set(self.snaps):
            raise ModelError("A layer's snapped edges and its snaps do not agree.")

    @property
    def sources(self) -> int:
        return int(self.coefficients.shape[0])

    @property
    def targets(self) -> int:
        return int(self.coefficients.shape[1])

    @property
    def grid_size(self) -> int:
        """G, how fine the basis is: grid intervals of B-splines and Gaussians, degree, harmonics."""
        return self.family.grid_size

    @property
    def family(self) -> Basis:
        """The basis of the splines."""
        return basis_named(self.basis).with_count(self.coefficients.shape[-1], self.order)

    @property
    def lower(self) -> FloatArray:
        """(s,) lower end of each source node's grid."""
        return np.asarray(self.family.ends(self.knots)[0])

    @property
    def upper(self) -> FloatArray:
        """(s,) upper end of each source node's grid."""
        return np.asarray(self.family.ends(self.knots)[1])

    def same_as(self, other: "LayerState") -> bool:
        """Whether both layers are equal to the last bit."""
        return all(_equal(getattr(self, f.name), getattr(other, f.name)) for f in fields(self))

    def __reduce__(self) -> tuple[type["LayerState"], tuple[Any, ...]]:
        """Copies that come from another process are checked and read-only too."""
        return LayerState, tuple(getattr(self, f.name) for f in fields(self))

    def with_(self, **changes: Any) -> "LayerState":
        """A copy with the named fields replaced."""
        return replace(self, **changes)


def check_layout(basis: str, grid: str, ranges: str) -> None:
    """Whether grids of a basis can be laid out like this.

    Raises:
        ModelError: they cannot.
    """
    if grid not in ("uniform", "adapted") or ranges not in ("node", "layer"):
        raise ModelError("A grid is uniform or adapted; a range is that of a node or of a layer.")
    if grid == "adapted" and basis != "bspline":
        raise ModelError("Only B-splines have grids that adapt.", "Choose a uniform grid or B-splines.")


_LAYER_DTYPES = {
    "knots": np.float64,
    "coefficients": np.float64,
    "base_scale": np.float64,
    "mask": np.bool_,
    "locked": np.bool_,
    "kinds": np.int8,
    "node_kinds": np.int8,
}


def _equal(one: Any, other: Any) -> bool:
    if isinstance(one, np.ndarray):
        return np.array_equal(one, other, equal_nan=one.dtype.kind == "f")
    return bool(one == other)


@dataclass(frozen=True)
class InputState:
    """An input node: a column, or an expression of columns (a derived input), scaled for the network.

    The network sees (value - offset) / scale. `expression` is None for a plain column; otherwise a text in
    the names of columns that is computed from raw values before it is scaled. `lower` and `upper` are the
    range of the data, in the input's own unit.
    """

    name: str
    offset: float = 0.0
    scale: float = 1.0
    unit: str = ""
    expression: str | None = None
    lower: float = -1.0
    upper: float = 1.0


@dataclass(frozen=True)
class OutputState:
    """An output node: the network's z gives the target y through T(y) = offset + scale z.

    `link` names T: "identity", "log", "reciprocal", "square", "sqrt" ... in the table of links.

    Where `class_of` names a column of classes, `name` is one of them and offset + scale z its logit: the
    model gives the probabilities p = softmax(offset + scale z) of all classes.
    """

    name: str
    offset: float = 0.0
    scale: float = 1.0
    unit: str = ""
    link: str = "identity"
    class_of: str = ""


@dataclass(frozen=True, eq=False)
class ModelState:
    """A whole model: inputs, layers of edges, outputs.

    Two states compare equal when every array and value is equal to the last bit.
    """

    inputs: tuple[InputState, ...]
    layers: tuple[LayerState, ...]
    outputs: tuple[OutputState, ...]

    def __post_init__(self) -> None:
        if not self.layers:
            raise ModelError("A network needs at least one layer of edges.")
        widths = (*(layer.sources for layer in self.layers), self.layers[-1].targets)
        joined = tuple(layer.targets for layer in self.layers[:-1])
        if joined != widths[1:-1] or len(self.inputs) != widths[0] or len(self.outputs) != widths[-1]:
            raise ModelError("The layers of the network do not fit each other, its inputs or its outputs.")
        if len({node.class_of for node in self.outputs}) > 1:
            raise ModelError("The outputs of a network are numbers, or the classes of one column.")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, ModelState):
            return NotImplemented
        return (
            self.inputs == other.inputs
            and self.outputs == other.outputs
            and len(self.layers) == len(other.layers)
            and all(a.same_as(b) for a, b in zip(self.layers, other.layers, strict=True))
        )

    __hash__ = None  # type: ignore[assignment]

    @property
    def class_of(self) -> str:
        """The column whose classes the outputs are; empty where they are numbers."""
        return self.outputs[0].class_of

    @property
    def widths(self) -> tuple[int, ...]:
        """Nodes of each layer, inputs first."""
        return (*(layer.sources for layer in self.layers), self.layers[-1].targets)

    def edges(self, active_only: bool = False) -> Iterator[EdgeId]:
        """Every edge, layer by layer, ordered by target, then source."""
        for index, layer in enumerate(self.layers):
            for target in range(layer.targets):
                for source in range(layer.sources):
                    if not active_only or layer.mask[source, target]:
                        yield EdgeId(index, source, target)

    def kind(self, edge: EdgeId) -> EdgeKind:
        return EdgeKind(int(self.layers[edge.layer].kinds[edge.source, edge.target]))

    def is_active(self, edge: EdgeId) -> bool:
        return bool(self.layers[edge.layer].mask[edge.source, edge.target])

    def is_locked(self, edge: EdgeId) -> bool:
        return bool(self.layers[edge.layer].locked[edge.source, edge.target])

    def snap(self, edge: EdgeId) -> Snap | None:
        return self.layers[edge.layer].snaps.get((edge.source, edge.target))

    def with_layer(self, index: int, layer: LayerState) -> "ModelState":
        """A copy with layer `index` replaced."""
        return replace(self, layers=(*self.layers[:index], layer, *self.layers[index + 1 :]))

    def with_edge(self, edge: EdgeId, **values: Any) -> "ModelState":
        """A copy in which the named arrays of the edge's layer hold new values at that edge.

        `snap=None` removes a snap, `snap=Snap(...)` sets it; other names are array fields of `LayerState`.
        """
        layer = self.layers[edge.layer]
        changes: dict[str, Any] = {}
        if "snap" in values:
            snap = values.pop("snap")
            snaps = {key: kept for key, kept in layer.snaps.items() if key != (edge.source, edge.target)}
            if snap is not None:
                snaps[edge.source, edge.target] = snap
            changes["snaps"] = snaps
        for name, value in values.items():
            array = np.array(getattr(layer, name))
            array[edge.source, edge.target] = value
            changes[name] = array
        return self.with_layer(edge.layer, layer.with_(**changes))
