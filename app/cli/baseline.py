"""`kanoscope run --baseline`: the same rows learned by a multilayer perceptron."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.cli.quality import quality, quality_document
from kan_core.model.evaluate import raw_outputs
from kan_core.model.mlp import mlp_outputs
from kan_core.model.plan import free_parameters, plan_model
from kan_core.model.state import FloatArray, ModelState, OutputState
from kan_core.training.baseline import BaselineFinished, baseline
from kan_core.training.config import TrainingConfig
from kan_core.training.losses.table import loss_for
from kan_core.training.prepare import Prepared
from kan_core.training.scaled import scaled_for


@dataclass(frozen=True)
class Perceptron:
    """A perceptron that learned the same rows, beside a network of so many parameters.

    `predicted` are its values (n, outputs) on the rows held out.
    """

    finished: BaselineFinished
    parameters: int
    predicted: FloatArray


def perceptron(
    prepared: Prepared, state: ModelState, config: TrainingConfig, should_stop: Callable[[], bool]
) -> Perceptron:
    """Fits a perceptron of as many parameters as the network has."""
    train, test = scaled_for(prepared, state)
    parameters = int(free_parameters(plan_model(state)).sum())
    loss = loss_for(config, state)
    for event in baseline(train, test, parameters, config, loss, should_stop):
        if isinstance(event, BaselineFinished):
            return Perceptron(event, parameters, raw_outputs(state, mlp_outputs(event.state, test.u)))
    raise AssertionError("A fit ends with its result.")


def report(found: Perceptron, outputs: Sequence[OutputState], observed: FloatArray) -> None:
    """How good it is on the rows held out."""
    finished = found.finished
    print(
        f"MLP of {finished.parameters} parameters against {found.parameters}, "
        f"{finished.iterations} iterations in {finished.seconds:.2f} s:"
    )
    for line in quality(outputs, observed, found.predicted):
        print(f"  {line}")


def perceptron_document(
    found: Perceptron, outputs: Sequence[OutputState], observed: FloatArray
) -> dict[str, Any]:
    """The same for JSON."""
    finished = found.finished
    told = {"parameters": finished.parameters, "iterations": finished.iterations, "seconds": finished.seconds}
    return told | {"held_out": quality_document(outputs, observed, found.predicted)}
