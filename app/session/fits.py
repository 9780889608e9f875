"""Formulas that the user fits to the table: what the engine makes of them."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject

from app.engine.client import Death, Engine
from app.engine.protocol.contract import Ended, Failed
from app.engine.protocol.fits import ConstantProfiled, FitFormula, FormulaFitted, ProfileConstants
from app.session.table import Table
from app.words import tr

FitReply = FormulaFitted | ConstantProfiled | Failed | Ended
Listener = Callable[[FitReply], None]


class Fits(QObject):
    """One fit or profile at a time; a newer one takes the place of the one before.

    `then` gets every answer, the end included.
    """

    def __init__(self, engine: Engine, table: Table, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine, self._table = engine, table
        self._request: int | None = None
        self._then: Listener | None = None
        engine.died.connect(self._lose)

    def fit(self, formula: str, start: Mapping[str, float], then: Listener) -> None:
        """Fit the constants of a formula, from the start where it names them."""
        head = (self._engine.next_request(), 0)
        self._ask(FitFormula(*head, self._table.number, self._table.seed, formula, dict(start)), then)

    def profile(self, formula: str, values: Mapping[str, float], then: Listener) -> None:
        """Find the intervals of the constants of a formula whose best values are known."""
        head = (self._engine.next_request(), 0)
        self._ask(ProfileConstants(*head, self._table.number, formula, dict(values)), then)

    def stop(self) -> None:
        """End the work with what it has."""
        if self._request is not None:
            self._engine.cancel(self._request)

    def drop(self) -> None:
        """End the work and hear no more of it."""
        if self._request is not None:
            self._engine.drop(self._request)
        self._request, self._then = None, None

    def _ask(self, request: FitFormula | ProfileConstants, then: Listener) -> None:
        self.drop()
        self._then = then
        self._request = self._engine.submit(request, self._receive)

    def _receive(self, reply: Any) -> None:
        then = self._then
        if isinstance(reply, Ended):
            self._request, self._then = None, None
        if then is not None:
            then(reply)

    def _lose(self, death: Death) -> None:
        """The engine has ended by itself: nothing more will come."""
        if self._request is not None:
            request = self._request
            self._receive(Failed(request, 0, death.text, tr("Fit again.")))
            self._receive(Ended(request, 0))
