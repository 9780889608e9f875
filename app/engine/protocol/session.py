"""The messages about a session as a whole: the program that repeats it, and its report."""

from dataclasses import dataclass

from app.engine.protocol.contract import Request
from kan_core.export.report.rows import Search
from kan_core.export.session_script import Source, Step
from kan_core.model.state import ModelState

# From the window to the engine, which answers as for an export.


@dataclass(frozen=True)
class WriteScript(Request):
    """Write the program that does `steps` with the table again and ends with `state`."""

    table: int
    seed: int
    state: ModelState
    steps: tuple[Step, ...]
    source: Source
    path: str | None


@dataclass(frozen=True)
class WriteReport(Request):
    """Write the report of a session that ended with `state` to `path`.

    `search` is the last search for laws, `file` what the table came from.
    """

    table: int
    seed: int
    state: ModelState
    steps: tuple[Step, ...]
    search: Search
    file: str
    primitives: tuple[str, ...]
    path: str
