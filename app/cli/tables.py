"""The table that a command works on: read as its options say, with what was guessed told."""

import argparse
import sys
from typing import Any

from app.cli.reading_options import chosen_reading
from kan_core.data.inspection import Inspection
from kan_core.data.sentinels import proposal
from kan_core.data.table import inspected


def read_for(options: argparse.Namespace) -> Inspection:
    """The table in the file of a command; notes and proposals go to the standard error stream.

    Raises:
        KanoscopeError: the file cannot be read.
    """
    found = inspected(options.file, chosen_reading(options))
    for line in (*found.dataset.notes, *proposals(found)):
        print(line, file=sys.stderr)
    return found


def proposals(found: Inspection) -> tuple[str, ...]:
    """What may be done about numbers that seem to stand for missing values."""
    if not found.proposed:
        return ()
    said = " ".join(f"--missing-value={value:g}" for value in sorted({each.value for each in found.proposed}))
    return *map(proposal, found.proposed), f"To read them as missing values, say {said}."


def table_document(found: Inspection) -> dict[str, Any]:
    """How the table of a result was read, ready for JSON."""
    return {
        "rows": found.dataset.rows,
        "reading": found.reading.known(),
        "sentinels": [vars(sentinel) for sentinel in found.sentinels],
        "proposed": [vars(sentinel) for sentinel in found.proposed],
        "notes": list(found.dataset.notes),
    }
