"""A window on a real engine, with settings of its own."""

import numpy as np
import pytest

from app.appearance import ThemeSwitch
from app.engine.protocol.training import Train
from app.session.session import Session
from app.settings import Settings
from app.windows.main_window import MainWindow
from kan_core.training.config import TrainingConfig

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

    def open_and_train(self, path) -> None:
        self.window.open_file(str(path))
        self.settle()
        self.trigger("train")
        self.settle()

    def train_endlessly(self) -> None:
        """A run that goes on until it is stopped."""
        session = self.session
        config = TrainingConfig(optimiser="adam", iterations=10**7)
        head = (session.engine.next_request(), session.model.revision)
        session.run.start(Train(*head, session.table.number, 0, session.model.state, config))
        self.until(lambda: session.run.status.iterations > 0)

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
    """A window on the engine of all tests; it is put away without closing the engine."""
    session = Session(engine)
    window = MainWindow(session, settings, ThemeSwitch(qapp, "light"))
    qtbot.addWidget(window, before_close_func=lambda window: put_away(window))
    window.show()
    return Driver(window, qtbot)


@pytest.fixture
def law_file(tmp_path):
    """y = sin(3 a) + b^2 / 2, and a column of text."""
    random = np.random.default_rng(0)
    a, b = random.uniform(-1, 1, (2, 200))
    y = np.sin(3 * a) + b**2 / 2
    lines = [f"{p!r},{q!r},{r!r},note" for p, q, r in zip(a.tolist(), b.tolist(), y.tolist(), strict=True)]
    path = tmp_path / "law.csv"
    path.write_text("\n".join(["a (m),b (s),y (kg),remark", *lines]) + "\n")
    return path


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
