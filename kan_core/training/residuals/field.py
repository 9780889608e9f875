"""A network's output as a function of its inputs, with its derivatives."""

from dataclasses import dataclass

from torch import Tensor


@dataclass(frozen=True, eq=False)
class Field:
    """u(x) and its first and second derivatives at n points, in the units of the inputs and the output.

    Attributes:
        value: (n,) u.
        gradient: (n, d) du/dx_i.
        hessian: (n, d, d) d2u/dx_i dx_j.
    """

    value: Tensor
    gradient: Tensor
    hessian: Tensor

    def d(self, i: int, j: int | None = None) -> Tensor:
        """(n,) the derivative by input i, or the second one by inputs i and j."""
        return self.gradient[:, i] if j is None else self.hessian[:, i, j]

    @property
    def laplacian(self) -> Tensor:
        """(n,) sum_i d2u/dx_i^2."""
        return self.hessian.diagonal(dim1=1, dim2=2).sum(dim=1)
