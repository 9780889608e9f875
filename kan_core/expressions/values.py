"""Values of a formula's tree in NumPy, by walking it: no code is made or run."""

import math
from collections.abc import Mapping
from functools import reduce
from operator import add
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kan_core.expressions.functions import FUNCTIONS
from kan_core.expressions.tree import Call, Inverse, Name, Negative, Number, Power, Product, Sum, Tree

FloatArray = NDArray[np.float64]


def tree_values(tree: Tree, values: Mapping[str, ArrayLike]) -> FloatArray:
    """Values of a tree; NaN or infinite where it has none.

    Args:
        tree: as `read` gives it for these names.
        values: (n,) values, or a single one, by name.

    Returns:
        (n,) values, or a single one where the tree holds no name with many.
    """
    with np.errstate(all="ignore"):
        return np.asarray(_values(tree, values), dtype=np.float64)


def _values(tree: Tree, known: Mapping[str, ArrayLike]) -> Any:
    match tree:
        case Number(text):
            return np.float64(text)
        case Name(text):
            return np.asarray(known.get(text, math.pi), dtype=np.float64)
        case Negative(inner):
            return -_values(inner, known)
        case Inverse(inner):
            return 1.0 / _values(inner, known)
        case Sum(terms):
            return reduce(add, [_values(each, known) for each in terms])
        case Product(factors):
            return _product(factors, known)
        case Power(base, exponent):
            return _power(_values(base, known), _values(exponent, known))
        case Call(function, arguments):
            return FUNCTIONS[function].values(*(_values(each, known) for each in arguments))


def _product(factors: tuple[Tree, ...], known: Mapping[str, ArrayLike]) -> Any:
    product = _values(factors[0], known)
    for factor in factors[1:]:
        if isinstance(factor, Inverse):
            # One rounding, not two.
            product = product / _values(factor.inner, known)
        else:
            product = product * _values(factor, known)
    return product


def _power(base: Any, exponent: Any) -> Any:
    """A power; halves through the square root, as the primitives have them."""
    if np.ndim(exponent) == 0 and abs(exponent) == 0.5:
        root = np.sqrt(base)
        return root if exponent > 0 else 1.0 / root
    return np.power(base, exponent)
