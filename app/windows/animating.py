"""Exporting the last training run as an animation, written in a thread of its own."""

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from app.lessons.film_bar import FilmBar
from app.messages import from_error, note
from app.words import later, tr
from kan_core.errors import ExportError

if TYPE_CHECKING:
    from app.windows.main_window import MainWindow

ANIMATIONS = later("GIF (*.gif);;MP4 (*.mp4)")


class Animating(QObject):
    """Asks where the run goes, and says when it is there.

    Signals:
        ended: a file was written, or could not be.
    """

    ended = Signal()
    _done = Signal(object, object)

    def __init__(self, window: "MainWindow", bar: FilmBar) -> None:
        super().__init__(window)
        self._window, self._bar = window, bar
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="animation")
        self._done.connect(self._tell)

    def ask(self) -> None:
        """Ask for a file, and write the run to it."""
        if len(self._bar.film.frames) < 2:
            what = tr("There is no run to be shown.")
            self._window.say(note(what, tr("Train, and export the animation then.")))
            return
        chosen, kind = QFileDialog.getSaveFileName(
            self._window, tr("Export the run as an animation"), "", tr(ANIMATIONS)
        )
        if chosen:
            ending = ".mp4" if "mp4" in kind else ".gif"
            path = Path(chosen)
            self.write(path if path.suffix else path.with_suffix(ending))

    def write(self, path: Path) -> None:
        """Write the run to a file, as fast as it is shown."""
        # Only now: what writes pictures would hold up the start of the program.
        from app.lessons.animation import Animation

        frames, canvas = self._bar.film.frames, self._window.network
        alike = canvas.state is not None and canvas.state.widths == frames[-1].state.widths
        animation = Animation(
            tuple(frame.state for frame in frames),
            tuple(map(self._bar.moment_text, frames)),
            tuple(canvas.importance) if alike and canvas.importance is not None else None,
            self._bar.pace.value(),
        )
        self._window.status.showMessage(tr("The animation is being written…"))
        writing = self._writer.submit(animation.write, path)
        writing.add_done_callback(lambda written: self._done.emit(path, written))

    def _tell(self, path: Path, written: Future[None]) -> None:
        self._window.status.clearMessage()
        try:
            written.result()
        except ExportError as error:
            self._window.say(from_error(error))
        else:
            self._window.say(note(tr("The animation was saved as {}.").format(path.name)))
        self.ended.emit()
