"""A window on a real engine, with settings of its own."""

import pytest

from app.appearance import ThemeSwitch
from app.session.session import Session
from app.settings import Settings
from app.windows.main_window import MainWindow

WAIT = 90_000


class Driver:
    """A window and what tests do to it."""

    def __init__(self, window: MainWindow, qtbot) -> None:
        self.window, self.session, self.qtbot = window, window.session, qtbot

    def until(self, condition) -> None:
        self.qtbot.waitUntil(condition, timeout=WAIT)

    def settle(self) -> None:
        """Until the engine has nothing left to do."""
        session = self.session
        self.until(
            lambda: (
                session.ready_to_work
                and not session.formula.running
                and not session.candidates.running
                and session.formula.revision == session.model.revision
            )
        )

    def trigger(self, name: str) -> None:
        """Do an action, which must be possible."""
        action = self.window.actions_[name]
        assert action.isEnabled(), name
        action.trigger()

    def labels(self) -> list[str]:
        return [revision.label for revision in self.session.model.history.path()]

    def messages(self) -> str:
        return "\n".join(f"{m.what} {m.remedy}" for m in self.window.messages.messages())


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "window.ini")


@pytest.fixture
def driver(engine, settings, qapp, qtbot):
    """A window on the module's engine; it is put away without closing the engine."""
    session = Session(engine)
    window = MainWindow(session, settings, ThemeSwitch(qapp, "light"))
    qtbot.addWidget(window, before_close_func=lambda window: put_away(window))
    window.show()
    return Driver(window, qtbot)


def put_away(window: MainWindow) -> None:
    """End what goes on and forget the model, so that closing asks nothing and leaves the engine."""
    session = window.session
    session.engine.died.disconnect()
    session.engine.became_ready.disconnect()
    session.run.abandon()
    session.discovery.clear()
    session.candidates.clear()
    session.formula.clear()
    session.model.take(None)
    session.close = lambda: None
    session.table.close()
