"""From an expression to the nodes and activations that compute it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby

import numpy as np
import sympy as sp

from kan_core.errors import ExpressionError
from kan_core.model.state import FloatArray, NodeKind
from kan_core.symbolic.evaluate import evaluate
from kan_core.symbolic.kanpiler.fold import folded
from kan_core.symbolic.kanpiler.patterns import POWERS
from kan_core.symbolic.kanpiler.plan import Activation, Node
from kan_core.symbolic.kanpiler.rewriting import rewritten
from kan_core.symbolic.kanpiler.shapes import Shape, shape_of


class Planner:
    """Plans nodes, one for each expression however often it occurs.

    Args:
        inputs: the activation that is each symbol's value.
        rows: (n,) values by the symbol's name, from which signs are known.
    """

    def __init__(self, inputs: Mapping[sp.Symbol, Activation], rows: Mapping[str, FloatArray]) -> None:
        self._rows = rows
        self._anchor = next(iter(inputs.values())).source
        self._known: dict[sp.Expr, Activation] = dict(inputs)
        self._nodes: dict[Activation, Node] = {}

    def output(self, expression: sp.Expr) -> Node:
        """The output node of an expression, constants and all.

        Raises:
            ExpressionError: no primitive can express a part of it.
        """
        shift, gain, core = _taken_apart(rewritten(expression))
        if not core.free_symbols:
            nothing = Activation(self._anchor, c=sp.S.Zero)
            return Node(NodeKind.SUM, (nothing.scaled(sp.S.One, shift + gain * core),))
        kind, arrivals = self._arrivals(core)
        if kind is NodeKind.PRODUCT and shift != 0:
            kind, arrivals = NodeKind.SUM, [self._activation(core)]
        if kind is NodeKind.PRODUCT:
            return self._met(kind, _with_factor(arrivals, gain))
        first, *others = (each.scaled(gain) for each in arrivals)
        return self._met(kind, (first.scaled(sp.S.One, shift), *others))

    def _activation(self, expression: sp.Expr) -> Activation:
        """The expression as an activation of one node."""
        shift, gain, core = _taken_apart(expression)
        if core not in self._known:
            kind, arrivals = self._arrivals(core)
            alone = len(arrivals) == 1
            self._known[core] = arrivals[0] if alone else Activation(self._met(kind, arrivals))
        return self._known[core].scaled(gain, shift)

    def _arrivals(self, core: sp.Expr) -> tuple[NodeKind, list[Activation]]:
        """What has to meet at a node for it to have this value; at a sum where it is one activation."""
        shape = None if core in self._known else self._shape(core)
        if core in self._known:
            arrivals = [self._known[core]]
        elif shape is not None:
            arrivals = [self._shaped(shape)]
        elif core.is_Add:
            arrivals = [self._activation(each) for each in self._parts(core)]
        elif core.is_Mul or core.is_Pow:
            arrivals = [each for part in self._parts(core) for each in self._factors(part)]
            return (NodeKind.PRODUCT if len(arrivals) > 1 else NodeKind.SUM), arrivals
        else:
            raise ExpressionError(
                f"There is no primitive for {sp.sstr(core)[:80]}.",
                "Write it with powers, exponentials and the functions that an edge can be snapped to.",
            )
        return NodeKind.SUM, arrivals

    def _shaped(self, shape: Shape) -> Activation:
        inside = self._activation(shape.inside).scaled(shape.inner_gain, shape.inner_shift)
        return self._applied(shape.primitive, inside, *shape.parameters).scaled(shape.gain, shape.shift)

    def _applied(self, primitive: str, inside: Activation, *shape: sp.Expr) -> Activation:
        """f(inside; p) as an activation of one node."""
        if not inside.is_affine:
            inside = self._value(inside)
        whole = folded(primitive, shape, inside)
        return whole or Activation(self._whole(inside), primitive, shape=shape)

    def _met(self, kind: NodeKind, arrivals: Iterable[Activation]) -> Node:
        """A node at which several activations meet, no two of them from one source.

        A network has one edge between two nodes: what else comes from the same source takes a node of its own
        on its way. The plain value of the source goes straight, since it would be passed on anyway.
        """
        taken: set[Node] = set()
        apart: list[Activation] = []
        for each in sorted(arrivals, key=lambda each: not each.is_affine):
            apart.append(self._value(each) if each.source in taken else each)
            taken.add(each.source)
        return Node(kind, tuple(apart))

    def _value(self, activation: Activation) -> Activation:
        """The same value, affine in a node of its own."""
        bare = replace(activation, c=sp.S.One, d=sp.S.Zero)
        return Activation(self._node(bare), c=activation.c, d=activation.d)

    def _node(self, activation: Activation) -> Node:
        if activation not in self._nodes:
            self._nodes[activation] = Node(NodeKind.SUM, (activation,))
        return self._nodes[activation]

    def _whole(self, inside: Activation) -> Node:
        """A node whose very value is c x + d."""
        source = inside.source
        if source.is_input or source.kind is NodeKind.PRODUCT:
            return self._node(inside)
        first, *others = (each.scaled(inside.c) for each in source.arrivals)
        return Node(NodeKind.SUM, (first.scaled(sp.S.One, inside.d), *others))

    def _factors(self, factor: sp.Expr) -> Iterator[Activation]:
        """One activation for a factor, or several whose product it is."""
        if not factor.is_Pow or self._shape(factor) is not None:
            yield self._activation(factor)
            return
        base, exponent = factor.args
        nonnegative = self._is_nonnegative(base)
        if exponent.is_Float and float(exponent).is_integer() and not nonnegative:
            exponent = sp.Integer(exponent)
        if base.is_Mul and all(self._is_nonnegative(each) for each in base.args):
            for each in base.args:
                yield from self._factors(self._power_of(each, exponent))
        elif exponent in POWERS or not exponent.is_Integer or nonnegative:
            yield self._powered(self._activation(base), exponent)
        else:
            # x^p is for x >= 0 alone: by way of x^2 where the sign is not known.
            half, odd = divmod(int(exponent), 2)
            yield self._powered(self._applied("x^2", self._activation(base)), sp.Integer(half))
            if odd:
                yield self._activation(base)

    def _power_of(self, factor: sp.Expr, exponent: sp.Expr) -> sp.Expr:
        """factor^exponent, of a power u^p as u^(p exponent) where u allows it."""
        if factor.is_Pow and self._is_nonnegative(factor.base):
            return factor.base ** (factor.exp * exponent)
        return factor**exponent

    def _parts(self, core: sp.Expr) -> list[sp.Expr]:
        """Terms or factors; those of the same symbols together where they make a primitive."""
        if core.is_Pow:
            return [core]
        parts: list[sp.Expr] = []
        for _, group in groupby(sorted(core.args, key=_symbols), key=_symbols):
            alike = list(group)
            together = core.func(*alike)
            parts += [together] if len(alike) > 1 and self._shape(together) is not None else alike
        return parts

    def _shape(self, core: sp.Expr) -> Shape | None:
        return shape_of(core, self._is_nonnegative)

    def _powered(self, base: Activation, exponent: sp.Expr) -> Activation:
        if exponent in POWERS:
            return self._applied(POWERS[exponent], base)
        return self._applied("x^p", base, exponent)

    def _is_nonnegative(self, expression: sp.Expr) -> bool:
        """Whether it is so by itself, or in all rows."""
        return bool(expression.is_nonnegative) or bool(np.all(evaluate(expression, self._rows) >= 0.0))


def _taken_apart(expression: sp.Expr) -> tuple[sp.Expr, sp.Expr, sp.Expr]:
    """(d, c, core) of c core + d with numbers c and d; a core that is a sum has no common factor."""
    if not expression.free_symbols:
        return expression, sp.S.Zero, sp.S.Zero
    shift, rest = expression.as_independent(*expression.free_symbols, as_Add=True)
    gain, core = rest.as_independent(*rest.free_symbols, as_Add=False)
    if not core.is_Add:
        return shift, gain, core
    content, bare = core.primitive()
    if bare.could_extract_minus_sign():
        content, bare = -content, -bare
    if bare == expression:
        return shift, gain, core
    inner_shift, inner_gain, core = _taken_apart(bare)
    return shift + gain * content * inner_shift, gain * content * inner_gain, core


def _symbols(part: sp.Expr) -> list[str]:
    return sorted(each.name for each in part.free_symbols)


def _with_factor(arrivals: list[Activation], gain: sp.Expr) -> list[Activation]:
    """The gain taken up by one factor, one without an offset if there is any: so it stays a factor."""
    if gain is sp.S.One:
        return arrivals
    chosen = min(range(len(arrivals)), key=lambda at: (arrivals[at].d != 0, arrivals[at].is_identity))
    return [each.scaled(gain) if at == chosen else each for at, each in enumerate(arrivals)]
