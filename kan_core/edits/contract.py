"""What every edit is: a label and a pure function on states."""

from typing import Protocol

from kan_core.model.state import ModelState


class Edit(Protocol):
    """A change of a model that is one step of its history.

    `apply` never changes its argument: it returns a new state, or raises a `ModelError` that says what to do.
    """

    @property
    def label(self) -> str:
        """What the history shows, e.g. "Prune φ(1,2,1)"."""

    def apply(self, state: ModelState) -> ModelState:
        """The state after the edit."""
