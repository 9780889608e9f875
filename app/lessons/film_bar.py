"""Steps and rewinds through a training run, and shows it in slow motion."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSlider, QSpinBox, QWidget

from app.dialogs.explained import explain
from app.session.film import Film, Frame
from app.session.session import Session
from app.tables.front import error_text
from app.words import tr

FASTEST, USUAL = 60, 5


class FilmBar(QWidget):
    """Under the lesson: a slider through the run, and how many iterations a second there shall be.

    Signals:
        shown: a model of the run that is to be seen; None where it is that of the session again.
        pace_changed: iterations a second that later runs shall do at most.
    """

    shown = Signal(object)
    pace_changed = Signal(int)

    def __init__(self, session: Session, film: Film) -> None:
        super().__init__()
        self._session, self.film = session, film
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.play, self.told = QPushButton(tr("Play")), QLabel()
        self.pace = QSpinBox(minimum=1, maximum=FASTEST, value=USUAL, suffix=tr(" a second"))
        self._clock = QTimer(self)
        self._build()
        self._clock.timeout.connect(self._next)
        self.play.clicked.connect(self._play)
        self.slider.valueChanged.connect(self._show)
        self.pace.valueChanged.connect(self.pace_changed)
        film.changed.connect(self._refresh)
        session.run.ended.connect(self._refresh)
        session.history_changed.connect(self._back_to_now)
        self._refresh()

    def _build(self) -> None:
        self.slider.setAccessibleName(tr("Moment of the run"))
        explain(self.slider, tr("Look at the network as it was on the way; the arrow keys go step by step."))
        explain(self.play, tr("Show the run once more."))
        self.pace.setAccessibleName(tr("Iterations a second"))
        explain(self.pace, tr("How fast later runs go at most, and how fast this one is shown."))
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 0, 10, 6)
        grid.addWidget(self.told, 0, 0, 1, 2)
        grid.addWidget(self.slider, 1, 0, 1, 2)
        grid.addWidget(self.play, 2, 0)
        grid.addWidget(self.pace, 2, 1)

    def _refresh(self) -> None:
        count = len(self.film.frames)
        ready = count > 1 and not self._session.run.active
        for part in (self.slider, self.play):
            part.setEnabled(ready)
        self.slider.blockSignals(True)
        self.slider.setRange(0, max(count - 1, 0))
        self.slider.setValue(count - 1)
        self.slider.blockSignals(False)
        self._tell()

    def _tell(self) -> None:
        frames, place = self.film.frames, self.slider.value()
        if not 0 <= place < len(frames):
            self.told.setText(tr("Train, and look at the run again here."))
            return
        self.told.setText(self.moment_text(frames[place]))

    def moment_text(self, frame: Frame) -> str:
        """How far a run was, and how good its model."""
        error = error_text(frame.held_out * self._session.error_scale())
        return tr("Iteration {}, held out {}").format(frame.iteration, error)

    def _show(self) -> None:
        self._tell()
        frames, place = self.film.frames, self.slider.value()
        if 0 <= place < len(frames) and not self._session.working:
            self.shown.emit(frames[place].state if place < len(frames) - 1 else None)

    def _play(self) -> None:
        self.slider.setValue(0)
        self._show()
        self._clock.start(1000 // self.pace.value())

    def _next(self) -> None:
        if self.slider.value() >= self.slider.maximum() or self._session.working:
            self._clock.stop()
        else:
            self.slider.setValue(self.slider.value() + 1)

    def _back_to_now(self) -> None:
        """The history went elsewhere: what is seen is the session's model."""
        self._clock.stop()
        self._refresh()
