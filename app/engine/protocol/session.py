"""The messages about a session as a whole: the program that repeats it."""

from dataclasses import dataclass

from app.engine.protocol.contract import Request
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
