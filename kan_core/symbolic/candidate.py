"""What a fit of one primitive to one curve gives."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Candidate:
    """A primitive fitted to a curve.

    Attributes:
        primitive: name in the table of primitives.
        parameters: (a, b, c, d, *shape), as in a `Snap`.
        error: root mean square residual over the standard deviation of y.
        r2: 1 - error^2.
        complexity: of the primitive.
    """

    primitive: str
    parameters: tuple[float, ...]
    error: float
    r2: float
    complexity: float
