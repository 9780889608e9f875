"""A training run as one step of the history."""

from dataclasses import dataclass

from kan_core.edits.recipe import Recipe
from kan_core.errors import ModelError
from kan_core.model.state import ModelState


@dataclass(frozen=True)
class Trained:
    """Take over the state a training run ended with.

    `summary` tells the run in a few words, `recipe` how it can be done again, where that is known.
    """

    result: ModelState
    summary: str
    recipe: Recipe | None = None

    @property
    def label(self) -> str:
        return f"Train ({self.summary})"

    def apply(self, state: ModelState) -> ModelState:
        """The trained state.

        Raises:
            ModelError: the run was about other inputs or outputs.
        """
        if _names(self.result) != _names(state):
            raise ModelError(
                "The trained network has other inputs or outputs than this one.",
                "Train again from the network that is open.",
            )
        return self.result


def _names(state: ModelState) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(node.name for node in state.inputs), tuple(node.name for node in state.outputs)
