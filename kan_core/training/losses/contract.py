"""What every loss is: a value for each row and its quadratic model in the outputs."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from typing import ClassVar, Self

from torch import Tensor

from kan_core.model.state import FloatArray


class Loss(ABC):
    """The cost of outputs z where `target` was wanted; a fit minimises its mean over the rows.

    value(z + d) ~ value(z) + slope . d + sum_s (s . d)^2, with one term for every seed s.

    Shapes: z (R, outputs, n), target (1, outputs, n), weight (1, 1, n). Residuals are sqrt(w) (z - target).

    Attributes:
        measure: the name of what `reported` gives.
    """

    measure: ClassVar[str]

    @abstractmethod
    def value(self, z: Tensor, target: Tensor, weight: Tensor) -> Tensor:
        """(R, n) the cost of every row, never negative."""

    @abstractmethod
    def slope(self, z: Tensor, target: Tensor, weight: Tensor) -> Tensor:
        """(R, outputs, n) derivative of `value` by z."""

    @abstractmethod
    def seeds(self, z: Tensor, target: Tensor, weight: Tensor) -> Iterator[Tensor]:
        """Cotangents s (R, outputs, n) whose sum of s s' is the curvature, half a second derivative."""

    @abstractmethod
    def worth_of_parameter(
        self, mean: Tensor, rows: int, outputs: int, parameters: float, residuals: Callable[[], Tensor]
    ) -> Tensor:
        """(R,) by how much one more parameter lowers the mean loss if all it fits is noise.

        Args:
            mean: (R,) the present mean loss.
            rows, outputs: of the table.
            parameters: effective degrees of freedom of the fit.
            residuals: gives them, (R, outputs, n), where the mean does not tell enough.
        """

    def suits(self, targets: FloatArray) -> bool:
        """Whether targets (n, outputs) mean something to this loss."""
        return True

    def adapted(self, residuals: Callable[[], Tensor]) -> Self:
        """The loss on the scale of the residuals (R, outputs, n); itself if that changes next to nothing."""
        return self

    def reported(self, mean: float) -> float:
        """A mean loss in the form in which it is told: its root, which has the unit of the target."""
        return float(mean**0.5)
