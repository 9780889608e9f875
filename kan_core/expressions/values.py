"""Values of a formula's tree in NumPy, by walking it: no code is made or run."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import add
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kan_core.expressions.functions import FUNCTIONS
from kan_core.expressions.tree import Call, Inverse, Name, Negative, Number, Power, Product, Sum, Tree

FloatArray = NDArray[np.float64]

Functions = Mapping[str, Callable[..., Any]]


def tree_values(
    tree: Tree, values: Mapping[str, ArrayLike], functions: Functions = MappingProxyType({})
) -> FloatArray:
    """Values of a tree; NaN or infinite where it has none.

    Args:
        tree: as `read` gives it for these names.
        values: (n,) values, or a single one, by name.
        functions: those that the text may call besides `FUNCTIONS`.

    Returns:
        (n,) values, or a single one where the tree holds no name with many.
    """
    with np.errstate(all="ignore"):
        return np.asarray(_Values(values, functions).of(tree), dtype=np.float64)


@dataclass(frozen=True)
class _Values:
    """What the names and functions of a tree stand for."""

    known: Mapping[str, ArrayLike]
    functions: Functions

    def of(self, tree: Tree) -> Any:
        match tree:
            case Number(text):
                return np.float64(text)
            case Name(text):
                return np.asarray(self.known.get(text, math.pi), dtype=np.float64)
            case Negative(inner):
                return -self.of(inner)
            case Inverse(inner):
                return 1.0 / self.of(inner)
            case Sum(terms):
                return reduce(add, map(self.of, terms))
            case Product(factors):
                return self._product(factors)
            case Power(base, exponent):
                return _power(self.of(base), self.of(exponent))
            case Call(function, arguments):
                called = self.functions.get(function) or FUNCTIONS[function].values
                return called(*map(self.of, arguments))

    def _product(self, factors: tuple[Tree, ...]) -> Any:
        product = self.of(factors[0])
        for factor in factors[1:]:
            if isinstance(factor, Inverse):
                # One rounding, not two.
                product = product / self.of(factor.inner)
            else:
                product = product * self.of(factor)
        return product


def _power(base: Any, exponent: Any) -> Any:
    """A power; halves through the square root, as the primitives have them."""
    if np.ndim(exponent) == 0 and abs(exponent) == 0.5:
        root = np.sqrt(base)
        return root if exponent > 0 else 1.0 / root
    return np.power(base, exponent)
