"""What a session is about and what it ended with, as its program tells it."""

from kan_core.data.dataset import Dataset
from kan_core.export.session_script import Ending
from kan_core.model.state import ModelState
from kan_core.symbolic.compose import compose
from kan_core.symbolic.text import formula_text
from kan_core.workbench.workbench import fingerprint_of


def ending(table: Dataset, state: ModelState) -> Ending:
    """The table, and the formulas of its model."""
    lines = tuple(f"{each.target} = {formula_text(each.expression)}" for each in compose(state))
    described = table.name, table.rows, table.columns, fingerprint_of(table)
    return Ending(*described, lines, table.condition, table.split)
