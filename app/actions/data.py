"""Actions of the Data menu."""

from app.actions.conditions import GAPS, TABLE
from app.actions.spec import ActionSpec

DATA = (
    ActionSpec(
        "add_column",
        "Add column…",
        "Data",
        "Compute one more column from others.",
        "A logarithm, a ratio, standardised values: as an input, a target, a weight or a group.",
        when=TABLE,
        short="Add column",
    ),
    ActionSpec(
        "fill_missing",
        "Fill missing values",
        "Data",
        "Use rows in which inputs lack values, instead of leaving them out.",
        "What is missing becomes the median of the input, and one more input says where it was missing. "
        "Rows without a target are left out always.",
        when=GAPS,
    ),
    ActionSpec(
        "choose_rows",
        "Rows…",
        "Data",
        "Choose rows by a condition, and which are held out.",
        "Held out at random, by whole groups, the latest or the last. The project keeps the choice.",
        when=TABLE,
    ),
)
