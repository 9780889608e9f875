"""From a model to formulas: one expression for each output in the names and units of the columns."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

import sympy as sp

from kan_core.data.names import symbol_names
from kan_core.ids import EdgeId
from kan_core.model.inputs import named_columns, needed_columns
from kan_core.model.state import EdgeKind, InputState, LayerState, ModelState, NodeKind, Snap
from kan_core.symbolic.brackets import is_shift, replaced
from kan_core.symbolic.forms import form_of
from kan_core.symbolic.formula import Formula, edge_function
from kan_core.symbolic.links import INVERSES
from kan_core.symbolic.numbers import number, rounded
from kan_core.symbolic.parser import parse


@dataclass(frozen=True)
class _Affine:
    """gain * core + shift, with numbers kept apart so that scalings fold into the constants around them."""

    core: sp.Expr
    gain: sp.Expr = sp.S.One
    shift: sp.Expr = sp.S.Zero

    @property
    def expression(self) -> sp.Expr:
        return self.gain * self.core + self.shift

    def scaled(self, gain: sp.Expr, shift: sp.Expr) -> "_Affine":
        """gain * self + shift."""
        return _Affine(self.core, gain * self.gain, gain * self.shift + shift)


def compose(state: ModelState, columns: Sequence[str] = ()) -> tuple[Formula, ...]:
    """The formulas of a model: y = T^-1(offset + scale z(x)) with every scaling folded into the constants.

    Of classes the formulas are those of their logits: the one of the class "oak" is called z_oak.

    A pruned edge is 0 in a sum and left out of a product; a node without edges is 0; a spline edge is an
    undefined function of its pre-activation. Constants that are marked exact stay exact unless a scaling by a
    number that is not exact meets them.

    Args:
        state: the model.
        columns: of the table, that derived inputs may name besides the plain inputs; needed only where an
            expression calls them by their symbols.

    Returns:
        One formula for each output.

    Raises:
        ExpressionError: a derived input's expression, or the text of an exact constant, cannot be read.
    """
    needed = needed_columns(state.inputs, columns)
    symbols = symbol_names(needed)
    named = {
        name: sp.Symbol(symbols[column], real=True)
        for name, column in named_columns(state.inputs, [*columns, *needed]).items()
        if column in symbols
    }
    brackets: dict[sp.Basic, sp.Basic] = {}
    nodes = [_input(node, named, brackets) for node in state.inputs]
    for index, layer in enumerate(state.layers):
        nodes = [_node(index, layer, target, nodes) for target in range(layer.targets)]
    return tuple(_formula(state, output, node, symbols, brackets) for output, node in enumerate(nodes))


def _formula(
    state: ModelState,
    output: int,
    node: _Affine,
    symbols: dict[str, str],
    brackets: Mapping[sp.Basic, sp.Basic],
) -> Formula:
    info = state.outputs[output]
    target = node.scaled(number(info.scale), number(info.offset))
    expression = replaced(rounded(INVERSES[info.link](target.expression)), brackets)
    present = {each.func for each in expression.atoms(sp.core.function.AppliedUndef)}
    unsnapped = tuple(edge for edge in state.edges(active_only=True) if edge_function(edge) in present)
    columns = {name: column for column, name in symbols.items()}
    name = _logit_name(info.name, set(symbols)) if info.class_of else info.name
    ranges = {
        symbols[node.name]: (node.lower, node.upper) for node in state.inputs if node.expression is None
    }
    return Formula(name, info.unit, expression, columns, unsnapped, ranges)


def _logit_name(label: str, columns: Set[str]) -> str:
    """A name for the logit of a class that no column has."""
    prefix = "z"
    while f"{prefix}_{label}" in columns:
        prefix += "z"
    return f"{prefix}_{label}"


def _input(node: InputState, named: Mapping[str, sp.Symbol], brackets: dict[sp.Basic, sp.Basic]) -> _Affine:
    """An input before its scaling; one that is a bracket to be left as it is gets a symbol in `brackets`."""
    raw = named[node.name] if node.expression is None else parse(node.expression, named)
    if is_shift(raw):
        bracket = sp.Dummy(real=True)
        brackets[bracket], raw = raw, bracket
    scale = number(node.scale)
    return _Affine(raw, 1 / scale, -number(node.offset) / scale)


def _node(index: int, layer: LayerState, target: int, sources: Sequence[_Affine]) -> _Affine:
    active = [source for source in range(layer.sources) if layer.mask[source, target]]
    edges = [_edge(layer, EdgeId(index, source, target), sources[source]) for source in active]
    if not edges:
        return _Affine(sp.Integer(0))
    if layer.node_kinds[target] == NodeKind.PRODUCT:
        return _product(edges)
    return _sum(edges)


def _sum(edges: Sequence[_Affine]) -> _Affine:
    if len(edges) == 1:
        return edges[0]
    cores = sp.Add(*(edge.gain * edge.core for edge in edges))
    return _Affine(cores, shift=sp.Add(*(edge.shift for edge in edges)))


def _product(edges: Sequence[_Affine]) -> _Affine:
    if len(edges) == 1:
        return edges[0]
    gain = sp.Mul(*(edge.gain for edge in edges if edge.shift == 0))
    return _Affine(sp.Mul(*(edge.core if edge.shift == 0 else edge.expression for edge in edges)), gain)


def _edge(layer: LayerState, edge: EdgeId, source: _Affine) -> _Affine:
    kind = layer.kinds[edge.source, edge.target]
    if kind == EdgeKind.IDENTITY:
        return source
    if kind == EdgeKind.SNAPPED:
        return _snapped(layer.snaps[edge.source, edge.target], source)
    return _Affine(edge_function(edge)(source.expression))


def _snapped(snap: Snap, source: _Affine) -> _Affine:
    a, b, c, d, *shape = (number(*pair) for pair in zip(snap.parameters, snap.exact, strict=True))
    inner = source.scaled(a, b)
    if snap.primitive == "x":
        return inner.scaled(c, d)
    return _Affine(form_of(snap.primitive, inner.expression, *shape), c, d)
