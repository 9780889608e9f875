"""Derived inputs that a user is typing: what the engine makes of them."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from app.engine.client import Engine
from app.engine.protocol import DescribeInput, Failed, InputDescribed


class DerivedInputs(QObject):
    """Asks for one description at a time; a newer question takes the place of the one before."""

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._request: int | None = None

    def ask(self, request: DescribeInput, then: Callable[[InputDescribed | Failed], None]) -> None:
        """Describe an input; `then` gets the description, or what is wrong."""

        def receive(reply: Any) -> None:
            if isinstance(reply, InputDescribed | Failed):
                then(reply)

        if self._request is not None:
            self._engine.drop(self._request)
        self._request = self._engine.submit(request, receive)
