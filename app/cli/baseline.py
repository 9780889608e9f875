"""`kanoscope run --baseline`: the same rows learned by a multilayer perceptron."""

from collections.abc import Callable

from app.cli.quality import quality
from kan_core.model.evaluate import raw_outputs
from kan_core.model.mlp import mlp_outputs
from kan_core.model.plan import free_parameters, plan_model
from kan_core.model.state import ModelState
from kan_core.training.baseline import BaselineFinished, baseline
from kan_core.training.config import TrainingConfig
from kan_core.training.losses.table import loss_for
from kan_core.training.prepare import Prepared
from kan_core.training.scaled import scaled_for


def compare(
    prepared: Prepared, state: ModelState, config: TrainingConfig, should_stop: Callable[[], bool]
) -> None:
    """Fits a perceptron of as many parameters as the network has, and prints how good it is."""
    train, test = scaled_for(prepared, state)
    parameters = int(free_parameters(plan_model(state)).sum())
    loss = loss_for(config, state)
    for event in baseline(train, test, parameters, config, loss, should_stop):
        if isinstance(event, BaselineFinished):
            observed = prepared.usable.y[prepared.split.test]
            predicted = raw_outputs(state, mlp_outputs(event.state, test.u))
            print(
                f"MLP of {event.parameters} parameters against {parameters}, {event.iterations} iterations "
                f"in {event.seconds:.2f} s:"
            )
            for line in quality(state.outputs, observed, predicted):
                print(f"  {line}")
