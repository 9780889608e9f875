"""What a formula is compiled to before it has layers: nodes, and the activations that arrive at them."""

from dataclasses import dataclass, replace

import sympy as sp

from kan_core.model.state import NodeKind


@dataclass(frozen=True, eq=False)
class Node:
    """An input, the `index`-th, or a sum or product of what arrives; every node is a value of its own."""

    kind: NodeKind = NodeKind.SUM
    arrivals: tuple["Activation", ...] = ()
    index: int = -1

    @property
    def is_input(self) -> bool:
        return self.index >= 0


@dataclass(frozen=True)
class Activation:
    """c f(a x + b; p) + d of a node's value x, with sympy numbers: what becomes a snapped edge."""

    source: Node
    primitive: str = "x"
    a: sp.Expr = sp.S.One
    b: sp.Expr = sp.S.Zero
    c: sp.Expr = sp.S.One
    d: sp.Expr = sp.S.Zero
    shape: tuple[sp.Expr, ...] = ()

    @property
    def is_affine(self) -> bool:
        return self.primitive == "x"

    @property
    def is_identity(self) -> bool:
        return self.is_affine and self.c is sp.S.One and self.d == 0

    @property
    def parameters(self) -> tuple[sp.Expr, ...]:
        """In the order in which a `Snap` stores them."""
        return (self.a, self.b, self.c, self.d, *self.shape)

    def scaled(self, gain: sp.Expr, shift: sp.Expr = sp.S.Zero) -> "Activation":
        """gain * self + shift."""
        return replace(self, c=gain * self.c, d=gain * self.d + shift)


def levels(output: Node) -> dict[Node, int]:
    """How many layers lie before each node that the output needs: 0 at inputs, as few as can be elsewhere."""
    found: dict[Node, int] = {}

    def level(node: Node) -> int:
        if node not in found:
            found[node] = 0 if node.is_input else 1 + max(level(each.source) for each in node.arrivals)
        return found[node]

    level(output)
    return found
