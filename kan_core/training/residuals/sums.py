"""The weighted mean square of all residuals of a network, with slope and curvature."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from kan_core.errors import TrainingError
from kan_core.model.network import KAN
from kan_core.model.state import FloatArray, ModelState
from kan_core.training.residuals.field import Field
from kan_core.training.residuals.sweep import Jet, Part, functions_of, input_jet, swept
from kan_core.training.residuals.term import Term
from kan_core.training.rows import BLOCK_BYTES, FEWEST_ROWS, CancelledError
from kan_core.training.sums.normal_equations import NormalEquations


@dataclass(frozen=True, eq=False)
class _Block:
    """Some points of one term: where they are, and what of the network never changes there.

    Attributes:
        of: the number of the term.
        share: root of weight over number of points of the whole term.
    """

    of: int
    x: Tensor
    equals: Tensor
    inputs: Jet
    functions: Tensor
    share: float


class Residuals:
    """All terms for one network: L = sum_t w_t mean_i r_ti^2, r = operator(x, u) - equals.

    `Sums` and `Slopes` of an equation, as others are of a table.

    Args:
        network: of one state; its parameters and hidden grids may change, the grids of its inputs never do.
        terms: what it has to fulfil.
        should_stop: asked between blocks of points.
    """

    def __init__(
        self, network: KAN, state: ModelState, terms: Sequence[Term], should_stop: Callable[[], bool]
    ) -> None:
        self.should_stop = should_stop
        self._network, self._terms = network, terms
        self._offsets, self._scales = _scaling([(node.offset, node.scale) for node in state.inputs])
        self._shifts, self._units = _scaling([(node.offset, node.scale) for node in state.outputs])
        size = max(FEWEST_ROWS, BLOCK_BYTES // (8 * max(1, network.theta.shape[1])))
        self._blocks = [block for index in range(len(terms)) for block in self._cut(index, size)]

    def _cut(self, index: int, size: int) -> Iterator[_Block]:
        term = self._terms[index]
        share = (term.weight / len(term.points)) ** 0.5
        x, equals = torch.tensor(term.points), torch.tensor(term.equals)
        for part, right in zip(torch.split(x, size), torch.split(equals, size), strict=True):
            inputs = input_jet(((part - self._offsets) / self._scales).T, self._scales)
            functions = functions_of(self._network.layers[0], inputs.value)
            yield _Block(index, part, right, inputs, functions, share)

    def adapt(self) -> bool:
        """Squares have no scale that could follow the residuals."""
        return False

    def mean_loss(self, theta: Tensor | None = None) -> Tensor:
        """(1,) L at `theta` (1, P) or at the network's parameters."""
        return self.mean_squares(theta).sum(dim=0, keepdim=True)

    def mean_squares(self, theta: Tensor | None = None) -> Tensor:
        """(terms,) w_t mean_i r_ti^2 of each term."""
        total = torch.zeros(len(self._terms), dtype=torch.float64)
        for block in self._going():
            total[block.of] += (self._residual(block, theta)[0].detach() ** 2).sum()
        return total

    def normal_equations(self) -> NormalEquations:
        """L, half its slope and its curvature J'J at the network's parameters."""
        size = self._network.theta.shape[1]
        loss, slope, curvature = torch.zeros(1), torch.zeros(1, size), torch.zeros(1, size, size)
        total = NormalEquations(curvature.double(), slope.double(), loss.double())
        for block in self._going():
            residual, jacobian = self._jacobian(block)
            total.loss.add_((residual**2).sum())
            total.slope[0].add_(jacobian @ residual)
            total.curvature[0].addmm_(jacobian, jacobian.T)
        return total

    def loss_and_slope(self) -> tuple[Tensor, Tensor]:
        """L (1,) and its gradient (1, P), zero where a parameter is not free."""
        loss, slope = torch.zeros(1, dtype=torch.float64), torch.zeros_like(self._network.theta.detach())
        for block in self._going():
            residual, jacobian = self._jacobian(block)
            loss += (residual**2).sum()
            slope[0] += 2.0 * (jacobian @ residual)
        return loss, slope * self._network.free

    def hidden_values(self) -> list[FloatArray]:
        """What `KAN.follow` needs to know of the hidden nodes' values."""
        return self._network.hidden_values(block.inputs.value[None] for block in self._blocks)

    def _going(self) -> Iterator[_Block]:
        for block in self._blocks:
            if self.should_stop():
                raise CancelledError
            yield block

    def _residual(self, block: _Block, theta: Tensor | None = None) -> tuple[Tensor, list[Part]]:
        """(n,) sqrt(w_t / n_t) r, and the parts of the network that it was made of."""
        now = (self._network.theta if theta is None else theta).detach()[0]
        with torch.enable_grad():
            jet, parts = swept(self._network.layers, now, block.inputs, block.functions)
            fields = [self._field(jet, output) for output in range(len(jet.value))]
            term = self._terms[block.of]
            left = term.operator(block.x, *fields)
            if left.shape != block.equals.shape:
                raise TrainingError(f"The operator of {term.name!r} gives no single number for each point.")
            return block.share * (left - block.equals), parts

    def _field(self, jet: Jet, output: int) -> Field:
        unit, shift = self._units[output], self._shifts[output]
        gradient, hessian = jet.gradient[output].T, jet.hessian[output].permute(2, 0, 1)
        return Field(shift + unit * jet.value[output], unit * gradient, unit * hessian)

    def _jacobian(self, block: _Block) -> tuple[Tensor, Tensor]:
        """The residual (n,) and its transposed Jacobian (P, n)."""
        residual, parts = self._residual(block)
        if not residual.requires_grad:
            raise TrainingError(f"{self._terms[block.of].name!r} does not depend on the network.")
        leaves = [leaf for part in parts for leaf in part.leaves]
        found = iter(torch.autograd.grad(residual, leaves, torch.ones_like(residual), materialize_grads=True))
        jacobian = residual.new_zeros(self._network.theta.shape[1], len(residual))
        for part in parts:
            part.fill(jacobian, [next(found) for _ in part.leaves])
        return residual.detach(), jacobian


def _scaling(pairs: list[tuple[float, float]]) -> tuple[Tensor, Tensor]:
    offsets, scales = torch.tensor(pairs, dtype=torch.float64).T
    return offsets, scales
