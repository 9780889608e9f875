"""A whole model from elsewhere as one step of the history."""

from dataclasses import dataclass

from kan_core.model.state import ModelState


@dataclass(frozen=True)
class Loaded:
    """Replace the model by one that was read, searched for or compiled; `source` says where it is from."""

    result: ModelState
    source: str

    @property
    def label(self) -> str:
        return f"Load {self.source}"

    def apply(self, state: ModelState) -> ModelState:
        """The loaded state, whatever the state before."""
        del state
        return self.result
