"""The formula of the current model, composed by the engine whenever the model changes."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.engine.client import Engine
from app.engine.protocol.contract import Ended, Failed
from app.engine.protocol.formula import Compose, Composed, FormulaText
from app.session.replies import from_failure
from kan_core.model.state import ModelState


class Formula(QObject):
    """The texts of one revision's formulas, with `digits` digits, in the columns' units or `standardised`.

    `texts` is empty before there are any.
    """

    changed = Signal()
    said = Signal(object)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._request: int | None = None
        self.revision = -1
        self.digits = 4
        self.standardised = False
        self.texts: tuple[FormulaText, ...] = ()

    @property
    def running(self) -> bool:
        """Whether a newer formula is being composed."""
        return self._request is not None

    def ask(
        self, state: ModelState, revision: int, scales: Mapping[str, tuple[float, float]] | None = None
    ) -> None:
        """Compose; what is shown stays until the new formula is there.

        Args:
            state: the model.
            revision: its number.
            scales: mean and standard deviation of the columns, for when the formula is to be standardised.
        """
        self._drop()
        used = dict(scales or {}) if self.standardised else {}
        request = Compose(self._engine.next_request(), revision, state, self.digits, used)
        self._request = self._engine.submit(request, self._receive)
        self.changed.emit()

    def clear(self) -> None:
        """Show no formula."""
        self._drop()
        self.texts, self.revision = (), -1
        self.changed.emit()

    def lose(self) -> None:
        """The engine is gone."""
        self._request = None
        self.changed.emit()

    def _drop(self) -> None:
        if self._request is not None:
            self._engine.drop(self._request)
            self._request = None

    def _receive(self, reply: Any) -> None:
        if isinstance(reply, Composed):
            self.texts, self.revision = reply.formulas, reply.revision
        elif isinstance(reply, Failed):
            self.said.emit(from_failure(reply))
        elif isinstance(reply, Ended):
            self._request = None
        self.changed.emit()
