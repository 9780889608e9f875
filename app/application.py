"""Puts the application together: settings, theme, engine, session, window."""

import logging
import signal
import sys
import threading
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.appearance import ThemeSwitch
from app.assets import application_icon
from app.engine.client import Engine
from app.language import speak
from app.messages import Message
from app.panels.mathtext import math_path, warm
from app.session.session import Session
from app.settings import Settings
from app.windows.main_window import MainWindow
from app.words import tr

NAME = "Kanoscope"
TYPESETTER_AFTER = 1500
"""Milliseconds after the start at which the typesetter of formulas is loaded."""


@dataclass(frozen=True)
class Application:
    """A running application: all its parts."""

    qt: QApplication
    session: Session
    window: MainWindow

    def start(self) -> None:
        """Start the engine, and meanwhile read in the type that formulas are set with."""
        self.session.engine.start()
        threading.Thread(target=math_path, args=("x^2",), daemon=True).start()

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Tell of an error that nothing else caught; the window goes on."""
        details = "".join(traceback.format_exception(kind, error, trace))
        logging.getLogger(__name__).error("%s", details)
        what = tr("The window met an error that it did not foresee.")
        remedy = tr("Your model is as it was. Copy the details into a report.")
        self.window.say(Message(what, remedy, details=details))


def build(argv: Sequence[str] = (), settings: Settings | None = None) -> Application:
    """The application, its window not yet shown, its engine not yet started."""
    qt = QApplication.instance()
    if not isinstance(qt, QApplication):
        qt = QApplication([NAME, *argv])
    qt.setApplicationName(NAME)
    qt.setApplicationDisplayName(NAME)
    qt.setDesktopFileName(NAME.lower())
    qt.setWindowIcon(application_icon())
    settings = settings or Settings()
    preferred = settings.preferences
    speak(preferred.language, qt)
    session = Session(Engine())
    themes = ThemeSwitch(qt, preferred.theme, preferred.contrast)
    # Before there are widgets, for each would take on another font one by one.
    themes.scale_text(preferred.text_scale)
    return Application(qt, session, MainWindow(session, settings, themes))


def run(argv: Sequence[str] = ()) -> int:
    """Show the window until it is closed; a file named in `argv` is opened."""
    application = build(argv)
    sys.excepthook = application.report
    # Ctrl-C in a terminal ends the program; the engine ends with it.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application.window.show()
    # After the first frame: the window shall stand before a second process competes for the processor.
    QTimer.singleShot(0, application.start)
    QTimer.singleShot(TYPESETTER_AFTER, warm)
    if argv:
        application.window.open_file(argv[0])
    QTimer.singleShot(0, application.window.restoring.offer)
    return application.qt.exec()
