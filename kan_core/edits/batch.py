"""Several edits as one step of the history."""

from dataclasses import dataclass

from kan_core.edits.contract import Edit
from kan_core.errors import ModelError
from kan_core.model.state import ModelState


@dataclass(frozen=True)
class Batch:
    """Apply `edits` one after the other, all or none; `label` is what the history shows for them."""

    edits: tuple[Edit, ...]
    label: str

    def apply(self, state: ModelState) -> ModelState:
        """The state after the last edit.

        Raises:
            ModelError: there is no edit, or one of them cannot apply.
        """
        if not self.edits:
            raise ModelError("Nothing is to be changed.", "Choose at least one edit.")
        for edit in self.edits:
            state = edit.apply(state)
        return state
