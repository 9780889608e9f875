"""Files that are looked at before they are opened."""

from collections.abc import Callable

from app.engine.client import Engine
from app.engine.protocol.contract import Failed
from app.engine.protocol.preview import PreviewTable, TablePreviewed
from app.session.question import Question
from kan_core.data.reading import Reading


class Previews:
    """Asks the engine how one file is read.

    Args:
        engine: that is asked.
        path: of the file.
    """

    def __init__(self, engine: Engine, path: str) -> None:
        self._engine, self.path = engine, path
        self._question: Question[TablePreviewed] = Question(engine, TablePreviewed)

    def preview(self, reading: Reading, then: Callable[[TablePreviewed | Failed], None]) -> None:
        """How the file is read where `reading` is known; `then` gets it, or what is wrong."""
        self._question.ask(PreviewTable(self._engine.next_request(), 0, self.path, reading), then)
