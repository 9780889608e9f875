"""The whole program for the tests here: a window on an engine of its own, with settings of its own."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.application import build
from app.settings import Settings
from app.windows.main_window import MainWindow


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path, monkeypatch) -> Iterator[MainWindow]:
    """The program as it is at first; files are written to a folder of the test."""
    monkeypatch.chdir(tmp_path)
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    application = build([], Settings(tmp_path / "window.ini"))
    application.window.show()
    application.session.engine.start()
    yield application.window
    application.session.model.take(None)
    application.window.close()
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)
