"""What dialogs ask, to be answered by a test."""

from collections.abc import Callable
from typing import Any


class Asked:
    """Stands where the engine is asked, and answers when it is told to; a question ends with its answerer."""

    def __init__(self) -> None:
        self.questions: list[tuple[Any, ...]] = []

    def __call__(self, *question: Any) -> None:
        self.questions.append(question)

    def answer(self, reply: Any) -> None:
        answerer: Callable[[Any], None] = self.questions[-1][-1]
        answerer(reply)
