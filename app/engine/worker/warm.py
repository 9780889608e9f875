"""What the engine does once before anybody waits for it."""

import numpy as np

from kan_core.compiled.ready import MODULES, kernels
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, OutputState
from kan_core.training.config import TrainingConfig
from kan_core.training.fit import fit
from kan_core.training.problem import Problem


def warm() -> None:
    """Loads the compiled kernels, or has them compiled, and takes one step of L-BFGS.

    torch loads its optimisers at their first use, which takes a second.
    """
    for module in MODULES:
        kernels(module)
    u = np.linspace(-1.0, 1.0, 16)[:, None]
    state = first_state(ModelSpec((1, 1)), [InputState("x")], [OutputState("y")])
    for _ in fit(Problem(u, u**2), state, TrainingConfig(optimiser="lbfgs", iterations=1)):
        pass
