"""Output links: transforms T of the target, so that the network learns T(y)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]


@dataclass(frozen=True)
class Link:
    """T and its inverse; `lower` and `upper` bound the targets for which the inverse gives y back."""

    forward: Callable[[FloatArray], FloatArray]
    inverse: Callable[[FloatArray], FloatArray]
    lower: float = -np.inf
    upper: float = np.inf


LINKS: Mapping[str, Link] = MappingProxyType(
    {
        "identity": Link(lambda y: y, lambda t: t),
        "log": Link(np.log, np.exp, lower=0.0),
        "reciprocal": Link(np.reciprocal, np.reciprocal),
        "square": Link(np.square, np.sqrt, lower=0.0),
        "sqrt": Link(np.sqrt, np.square, lower=0.0),
        "sin": Link(np.sin, np.arcsin, lower=-np.pi / 2, upper=np.pi / 2),
    }
)
