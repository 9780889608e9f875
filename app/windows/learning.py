"""Joins the classroom with the window: opens lessons, frames what they are about, keeps their ends."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer
from PySide6.QtWidgets import QApplication, QFileDialog, QToolBar, QToolButton, QWidget

from app.dialogs.opened import show
from app.engine.protocol.fits import FormulaFitted
from app.lessons.files import SUFFIX, from_file, lessons, safe_name, write_file
from app.lessons.handout import handout
from app.lessons.lesson import Lesson, Mark
from app.lessons.making import Draft, Words, document, drafts
from app.lessons.making_dialog import MakingDialog
from app.lessons.outline import Outlines
from app.lessons.panel import LearnPanel
from app.lessons.player import Player
from app.lessons.playing import show as show_steps
from app.messages import Level, Message, from_error, note
from app.sentences import said
from app.theme import Theme
from app.windows.layouts import LEARN
from app.words import later, tr
from kan_core.edits.history import History
from kan_core.errors import ExportError, LessonError
from kan_core.export.files import write_text
from kan_core.ids import EdgeId

if TYPE_CHECKING:
    from app.windows.main_window import MainWindow

PAGES = later("Pages (*.html)")
LESSONS = later("Lessons (*.kanlesson lesson.json)")


class Learning:
    """Opens lessons in the window and follows the player of its panel."""

    def __init__(self, window: "MainWindow", player: Player, panel: LearnPanel) -> None:
        self._window, self._player, self._panel = window, player, panel
        self._outlines = Outlines()
        self._framed: tuple[Lesson | None, int] = (None, 0)
        self._come_to: tuple[Lesson | None, int] = (None, 0)
        self._left: History | None = None
        window.session.experiments.changed.connect(self._show_experiment)
        panel.shelf.seen.connect(self._refresh)
        panel.shelf.chosen.connect(self.begin)
        panel.shelf.file_wanted.connect(self.ask_and_open)
        panel.shelf.making_wanted.connect(self.make)
        player.changed.connect(self._follow)
        player.finished.connect(self._finished)
        player.action_wanted.connect(lambda name: window.actions_[name].trigger())

    @property
    def active(self) -> bool:
        """Whether a lesson is on."""
        return self._player.lesson is not None

    @property
    def nothing_to_save(self) -> bool:
        """Whether what is open is a lesson's work, to which the user has added nothing since."""
        history = self._window.session.model.history
        of_lesson = self.active and not self._player.own_table
        return of_lesson or (history is not None and history is self._left)

    @cached_property
    def lessons(self) -> tuple[Lesson, ...]:
        """Those that come with the program, read when they are first looked at."""
        return lessons()

    def open(self) -> None:
        """Show the list of lessons, or the one that is on."""
        self._window.arrangement.arrange_docks(LEARN)

    def ask_and_open(self) -> None:
        """Open a lesson from a file that the user chooses."""
        path, _ = QFileDialog.getOpenFileName(self._window, tr("Open a lesson"), "", tr(LESSONS))
        if path:
            self.open_file(Path(path))

    def open_file(self, path: Path) -> None:
        """Begin with the lesson in a file; one that is not as it should be changes nothing."""
        try:
            lesson = from_file(path)
        except LessonError as error:
            self._window.say(from_error(error))
            return
        self.begin(lesson)

    def begin(self, lesson: Lesson) -> None:
        """Begin a lesson, unless the user would rather save first."""
        if self._window.documents.may_leave():
            self._window.messages.clear()
            self._window.arrangement.arrange_docks(LEARN)
            self._player.open(lesson)

    def make(self) -> None:
        """Make a lesson of the steps that led to the current network, and save it as one file."""
        session = self._window.session
        history, dataset = session.model.history, session.table.dataset
        try:
            begin, steps = drafts(history.path() if history is not None else ())
        except LessonError as error:
            self._window.say(from_error(error))
            return
        dialog = MakingDialog(said(session.opening.name), steps, self._window)

        def save(words: Words, written: tuple[Draft, ...]) -> None:
            if dataset is not None:
                self._save(
                    words.title, document(words, begin, written, dataset, session.opening.source.sample)
                )

        dialog.chosen.connect(save)
        show(dialog)

    def take_fit(self, fit: FormulaFitted) -> None:
        """Let the lesson know of a formula that the user has fitted."""
        self._player.take_fit(fit)

    def ask_and_print(self) -> None:
        """Play the lesson that is on from its beginning, and save it as a page with pictures."""
        lesson = self._player.lesson
        if lesson is None:
            self._window.say(note(tr("No lesson is on."), tr("Begin the lesson that shall be printed.")))
            return
        name = f"{safe_name(lesson.title)}.html"
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, tr("Save the lesson as a handout"), name, tr(PAGES)
        )
        if chosen and self._window.documents.may_leave():
            self.print_to(lesson, Path(chosen))

    def print_to(self, lesson: Lesson, path: Path) -> None:
        """Play a lesson and write its handout; the user has not finished it by that."""
        pictures: list[bytes] = []
        try:
            show_steps(self._player, lesson, done=lambda: pictures.append(self._picture()))
            self._player.leave()
            write_text(path, handout(lesson, pictures))
        except (LessonError, ExportError) as error:
            self._window.say(from_error(error))
        else:
            self._window.say(note(tr("The handout was saved as {}.").format(path.name)))

    def _picture(self) -> bytes:
        """The window as it is, as PNG."""
        QApplication.processEvents()
        content = QBuffer()
        content.open(QBuffer.OpenModeFlag.WriteOnly)
        self._window.grab().save(content, "PNG")
        return bytes(content.data().data())

    def _save(self, title: str, parts: Mapping[str, bytes]) -> None:
        name = f"{safe_name(title)}{SUFFIX}"
        chosen, _ = QFileDialog.getSaveFileName(self._window, tr("Save the lesson"), name, tr(LESSONS))
        if not chosen:
            return
        path = Path(chosen).with_suffix(SUFFIX)
        try:
            write_file(path, parts)
        except LessonError as error:
            self._window.say(from_error(error))
        else:
            self._window.say(note(tr("The lesson was saved as {}.").format(path.name)))

    def hears(self, message: Message) -> bool:
        """Whether a message is shown: what to do next, the lesson says itself."""
        return not (self.active and message.level is Level.HINT)

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        self._outlines.set_theme(theme)
        self._panel.set_theme(theme)
        self.frame_again()

    def frame_again(self) -> None:
        """Frame what the step is about anew, where buttons are others."""
        self._framed = (None, 0)
        self._follow()

    def _show_experiment(self) -> None:
        """Once, as it begins: a panel that the user has closed stays closed."""
        experiments = self._window.session.experiments
        if experiments.active and experiments.shown is None:
            self._window.arrangement.show_experiment()

    def _refresh(self) -> None:
        self._panel.shelf.show_lessons(self.lessons, self._window.settings.finished_lessons)

    def _finished(self, lesson: Lesson) -> None:
        self._window.settings.remember_lesson(lesson.id)
        self._refresh()

    def _follow(self) -> None:
        """Frame what the step is about, as soon as it is come to."""
        step = self._player.step
        now = (self._player.lesson, self._player.index)
        if now != self._come_to:
            # What was told of the step before would cover this one.
            self._come_to = now
            self._window.messages.clear()
        if now == self._framed or self._player.busy:
            return
        self._framed = now
        own = self.active or self._player.own_table
        self._left = None if own else self._window.session.model.history
        marks = step.highlight if step is not None else ()
        edges = [mark.edge for mark in marks if mark.edge is not None]
        self._light(edges)
        self._outlines.show([widget for mark in marks for widget in self._parts(mark)])

    def _light(self, edges: list[EdgeId]) -> None:
        state = self._window.session.state
        if state is not None:
            there = set(state.edges())
            self._window.network.light([edge for edge in edges if edge in there])

    def _parts(self, mark: Mark) -> list[QWidget]:
        """The widgets that a mark means; a panel that is hidden is shown."""
        window = self._window
        if mark.kind == "canvas":
            return [window.network]
        if mark.kind == "panel" and mark.name in window.docks:
            dock = window.docks[mark.name]
            dock.show()
            dock.raise_()
            return [dock]
        if mark.kind == "button":
            action = window.actions_[mark.name]
            buttons = [
                button for bar in window.findChildren(QToolBar) for button in bar.findChildren(QToolButton)
            ]
            return [button for button in buttons if button.defaultAction() is action]
        return []
