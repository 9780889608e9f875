"""What a user is typing: what the engine makes of it."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from app.engine.client import Engine
from app.engine.protocol.contract import Failed, Reply, Request

Answer = TypeVar("Answer", bound=Reply)


class Question(Generic[Answer]):
    """Asks one thing at a time; a newer question takes the place of the one before.

    Args:
        engine: that is asked.
        kind: of the answer.
    """

    def __init__(self, engine: Engine, kind: type[Answer]) -> None:
        self._engine = engine
        self._kind = kind
        self._request: int | None = None

    def ask(self, request: Request, then: Callable[[Answer | Failed], None]) -> None:
        """Ask; `then` gets the answer, or what is wrong."""

        def receive(reply: Any) -> None:
            if isinstance(reply, self._kind | Failed):
                then(reply)

        if self._request is not None:
            self._engine.drop(self._request)
        self._request = self._engine.submit(request, receive)
