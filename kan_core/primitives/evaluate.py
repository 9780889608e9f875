"""Values of a snapped activation, in NumPy."""

from typing import Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kan_core.errors import ModelError
from kan_core.primitives.functions import NUMPY_FUNCTIONS
from kan_core.primitives.table import primitive_named


class Activation(Protocol):
    """A primitive's name with its parameters (a, b, c, d, *shape): a `Snap`, a candidate."""

    @property
    def primitive(self) -> str: ...

    @property
    def parameters(self) -> tuple[float, ...]: ...


def snap_values(snap: Activation, x: ArrayLike) -> NDArray[np.float64]:
    """The activation y = c f(a x + b; p) + d; NaN where a x + b lies outside the domain of f.

    Args:
        snap: the primitive and its parameters.
        x: (n,) scaled pre-activations.

    Returns:
        (n,) activations; infinite at a pole.

    Raises:
        ModelError: the primitive is unknown, or has another number of parameters.
    """
    primitive = primitive_named(snap.primitive)
    if len(snap.parameters) != len(primitive.parameter_names):
        raise ModelError(f"The primitive {primitive.name!r} has the parameters {primitive.parameter_names}.")
    a, b, c, d, *shape = snap.parameters
    u = a * np.asarray(x, dtype=np.float64) + b
    inside = (u >= primitive.lower) & (u <= primitive.upper)
    with np.errstate(all="ignore"):
        values = c * primitive.value(NUMPY_FUNCTIONS, np.where(inside, u, np.nan), *shape) + d
    return np.asarray(values, dtype=np.float64)
