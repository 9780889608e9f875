"""What may not happen while somebody plays with the window: errors, warnings, words with a traceback."""

import sys
import threading
import traceback
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, TextIO

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from app.messages import Message

HARMLESS = ("This plugin does not support",)
"""Beginnings of what Qt says where there is no screen."""
QUIET = (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)


class Faults:
    """Everything that went wrong, each with the operation at which it did."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.at = "start"

    def add(self, text: str) -> None:
        """Note that something went wrong."""
        self.found.append(f"at {self.at}: {text}")

    def hear(self, message: Message) -> None:
        """Note what the window says where it is about an error that nobody foresaw."""
        if "Traceback" in message.details:
            self.add(f"{message.what}\n{message.details}")

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Note what is raised, warned of, or said by Qt."""
        hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
        sys.excepthook = self._raised
        sys.unraisablehook = lambda lost: self._raised(lost.exc_type, lost.exc_value, lost.exc_traceback)
        threading.excepthook = lambda lost: self._raised(lost.exc_type, lost.exc_value, lost.exc_traceback)
        before = qInstallMessageHandler(self._qt_said)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("always")
                warnings.showwarning = self._warned
                yield
        finally:
            qInstallMessageHandler(before)
            sys.excepthook, sys.unraisablehook, threading.excepthook = hooks

    def _raised(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.add("".join(traceback.format_exception(kind, error, trace)))

    def _warned(
        self,
        message: Warning | str,
        category: type[Warning],
        filename: str,
        lineno: int,
        file: TextIO | None = None,
        line: str | None = None,
    ) -> Any:
        self.add(f"{category.__name__}: {message} ({filename}:{lineno})")

    def _qt_said(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind not in QUIET and not text.startswith(HARMLESS):
            self.add(f"Qt: {text}")
