"""Actions of the Data menu."""

from app.actions.conditions import TABLE
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
        "choose_rows",
        "Rows…",
        "Data",
        "Choose rows by a condition, and which are held out.",
        "Held out at random, by whole groups, the latest or the last. The project keeps the choice.",
        when=TABLE,
    ),
)
