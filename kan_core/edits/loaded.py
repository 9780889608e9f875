"""A whole model from elsewhere as one step of the history."""

from dataclasses import dataclass

from kan_core.edits.recipe import Recipe
from kan_core.model.state import ModelState


@dataclass(frozen=True)
class Loaded:
    """Replace the model by one that was read, searched for or compiled.

    `source` says where it is from, `recipe` how it can be made again, where that is known.
    """

    result: ModelState
    source: str
    recipe: Recipe | None = None

    @property
    def label(self) -> str:
        return f"Load {self.source}"

    def apply(self, state: ModelState) -> ModelState:
        """The loaded state, whatever the state before."""
        del state
        return self.result
