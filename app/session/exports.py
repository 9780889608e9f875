"""Formulas in other languages, rendered and checked by the engine."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.engine.client import Engine
from app.engine.protocol.contract import Failed
from app.engine.protocol.export import Export, Exported
from app.engine.protocol.session import WriteReport, WriteScript
from app.messages import Message, note
from app.session.replies import from_failure
from app.words import tr
from kan_core.model.state import FloatArray, ModelState


class Exports(QObject):
    """Exports that are under way; each goes to the function that was given with it."""

    said = Signal(object)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine

    def ask(
        self,
        state: ModelState,
        revision: int,
        target: str,
        columns: Mapping[str, FloatArray],
        path: Path | None,
        then: Callable[[str], None],
        refused: Callable[[Message], None] | None = None,
    ) -> None:
        """Render the formula of `state`; `then` gets the text, `refused` what is wrong; else that is said."""
        written = str(path) if path else None
        request = Export(self._engine.next_request(), revision, state, target, columns, written)
        self._engine.submit(request, lambda reply: self._receive(reply, then, refused or self.said.emit))

    def script(self, request: WriteScript, then: Callable[[str], None]) -> None:
        """Write the program that repeats the session; `then` gets it."""
        self._engine.submit(request, lambda reply: self._receive(reply, then, self.said.emit))

    def report(self, request: WriteReport) -> None:
        """Write the report of the session, and say where it is."""

        def receive(reply: Any) -> None:
            if isinstance(reply, Exported):
                self.said.emit(note(tr("Written to {}.").format(Path(request.path).name)))
            elif isinstance(reply, Failed):
                self.said.emit(from_failure(reply))

        self._engine.submit(request, receive)

    def _receive(self, reply: Any, then: Callable[[str], None], refused: Callable[[Message], None]) -> None:
        if isinstance(reply, Exported):
            then(reply.text)
            if reply.path is not None:
                told = tr("Written to {}.").format(Path(reply.path).name)
                self.said.emit(note(told, tr("It was checked against the model.")))
        elif isinstance(reply, Failed):
            refused(from_failure(reply))
