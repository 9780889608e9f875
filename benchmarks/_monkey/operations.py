"""What the monkey can do at the window, each with how often it does it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from typing import get_args

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWhatsThis, QWidget

from app.preferences import TEXT_SCALES, Choice, Contrast, Language
from app.windows.main_window import MainWindow
from benchmarks._monkey.answers import NEVER, choose_row, fields, operate, play_with
from benchmarks._monkey.files import Files

SEARCH_SECONDS = 2.0
CANVAS_KEYS = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Plus,
    Qt.Key.Key_Minus,
    Qt.Key.Key_A,
)
HELD = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@dataclass(frozen=True)
class Stage:
    """Where it all happens.

    Attributes:
        window: the window.
        random: of this trial.
        files: that can be opened and written.
    """

    window: MainWindow
    random: Random
    files: Files


Operation = Callable[[Stage], str]
"""Does something; what it was, empty where it could not be done."""


def act(stage: Stage) -> str:
    """Any action that can be done now."""
    enabled = [
        spec.id for spec, action in stage.window.actions_ if action.isEnabled() and spec.id not in NEVER
    ]
    chosen = stage.random.choice(enabled)
    stage.window.actions_[chosen].trigger()
    return chosen


def often(*ids: str) -> Operation:
    """An operation that does one of these actions."""

    def do(stage: Stage) -> str:
        chosen = stage.random.choice(ids)
        action = stage.window.actions_[chosen]
        if not action.isEnabled():
            return ""
        action.trigger()
        return chosen

    return do


def select(stage: Stage) -> str:
    """Up to four edges."""
    state = stage.window.session.state
    if state is None:
        return ""
    edges = list(state.edges())
    chosen = stage.random.sample(edges, min(len(edges), stage.random.randint(1, 4)))
    stage.window.network.select(chosen)
    return f"select {', '.join(map(str, chosen))}"


def click_canvas(stage: Stage) -> str:
    """Anywhere on the canvas, with the left or the right button."""
    network, random = stage.window.network, stage.random
    if not network.isVisible():
        return ""
    spot = QPoint(random.randrange(network.width()), random.randrange(network.height()))
    if random.random() < 0.2:
        network.customContextMenuRequested.emit(spot)
        QTest.mouseDClick(network, Qt.MouseButton.LeftButton, HELD[0], spot)
    else:
        QTest.mouseClick(network, Qt.MouseButton.LeftButton, random.choice(HELD), spot)
    QTest.mouseMove(network, spot + QPoint(random.randint(-40, 40), random.randint(-40, 40)))
    return f"click at {spot.x()}, {spot.y()}"


def press_key(stage: Stage) -> str:
    """A key of the canvas."""
    if not stage.window.network.isVisible():
        return ""
    key, held = stage.random.choice(CANVAS_KEYS), stage.random.choice(HELD)
    QTest.keyClick(stage.window.network, key, held)
    return f"key {key.name} {held.name}"


def open_sample(stage: Stage) -> str:
    """A card of the start page."""
    if not stage.window.start_page.isVisible():
        stage.window.actions_["samples"].trigger()
    card = stage.random.choice(stage.window.start_page.cards)
    card.click()
    return f"sample {card.sample.id}"


def open_file(stage: Stage) -> str:
    """A file, as if it were dropped."""
    path = stage.files.to_open()
    stage.window.open_file(str(path))
    return f"open {path.name}"


def save(stage: Stage) -> str:
    """The project, new or over another."""
    if stage.window.session.model.state is None:
        return ""
    path = stage.files.to_save()
    stage.window.documents.saving.save_as(path)
    return f"save {path.name}"


def resize(stage: Stage) -> str:
    """The window."""
    width, height = stage.random.randint(500, 1920), stage.random.randint(400, 1080)
    stage.window.resize(width, height)
    return f"resize to {width} x {height}"


def prefer(stage: Stage) -> str:
    """Other preferences."""
    random, preferring = stage.random, stage.window.preferring
    change = random.choice(
        (
            {"theme": random.choice(get_args(Choice))},
            {"contrast": random.choice(get_args(Contrast))},
            {"text_scale": random.choice(TEXT_SCALES)},
            {"reduced_motion": not preferring.now.reduced_motion},
            {"digits": random.randint(1, 17)},
            {"language": random.choice(get_args(Language))},
        )
    )
    preferring.take(replace(preferring.now, **change))
    return f"prefer {change}"


def jump(stage: Stage) -> str:
    """To any step of the history, by its row."""
    view = stage.window.panels.history.view
    if view.model().rowCount() < 2:
        return ""
    choose_row(view, stage.random)
    return f"jump to row {view.currentIndex().row()}"


def rename(stage: Stage) -> str:
    """A step of the history."""
    history = stage.window.session.model.history
    if history is None:
        return ""
    chosen = stage.random.choice(sorted(history.revisions))
    stage.window.session.rename(chosen, stage.random.choice(("", "mine", "a  b")))
    return f"rename {chosen}"


def toggle_dock(stage: Stage) -> str:
    """A panel, shown or hidden."""
    name = stage.random.choice(sorted(stage.window.docks))
    stage.window.docks[name].toggleViewAction().trigger()
    return f"panel {name}"


def play_in_panel(stage: Stage) -> str:
    """Any control of any panel."""
    name = stage.random.choice(sorted(stage.window.docks))
    return _operate_in(stage, stage.window.docks[name], name)


def press_message(stage: Stage) -> str:
    """A button of what the window says."""
    return _operate_in(stage, stage.window.messages, "messages")


def play_in_dialog(stage: Stage) -> str:
    """With whatever is open: a dialog, a menu, What's This."""
    if QWhatsThis.inWhatsThisMode():
        QWhatsThis.leaveWhatsThisMode()
        return "leave What's This"
    popup = QApplication.activePopupWidget()
    if isinstance(popup, QDialog):
        play_with(popup, stage.random)
        return f"play with {type(popup).__name__}"
    if popup is not None:
        popup.close()
        return "close a menu"
    dialogs = [each for each in stage.window.findChildren(QDialog) if each.isVisible()]
    if not dialogs:
        return ""
    chosen = stage.random.choice(dialogs)
    play_with(chosen, stage.random)
    return f"play with {type(chosen).__name__}"


def limit_search(stage: Stage) -> str:
    """Searches end soon: how long they may take is not what is tried here."""
    searches = stage.window.session.searches
    searches.use(replace(searches.settings, seconds=SEARCH_SECONDS, workers=1))
    return f"searches take {SEARCH_SECONDS:g} s"


def _operate_in(stage: Stage, part: QWidget, name: str) -> str:
    found = fields(part)
    if not found:
        return ""
    chosen = stage.random.choice(found)
    label = chosen.accessibleName() or getattr(chosen, "text", lambda: "")()
    described = f"{name}: {type(chosen).__name__} {label}"
    operate(chosen, stage.random)
    return described


OPERATIONS: tuple[tuple[Operation, int], ...] = (
    (act, 30),
    (often("train", "step", "train_on_finer_grids"), 6),
    (often("stop"), 6),
    (often("discover", "prune_weak", "snap_all"), 4),
    (often("undo", "redo"), 10),
    (often("prune_selected", "restore", "lock", "unlock", "snap_best", "unsnap"), 14),
    (select, 12),
    (click_canvas, 8),
    (press_key, 8),
    (open_sample, 2),
    (open_file, 3),
    (save, 4),
    (resize, 4),
    (prefer, 4),
    (jump, 5),
    (rename, 2),
    (toggle_dock, 3),
    (play_in_panel, 14),
    (press_message, 3),
    (limit_search, 3),
)
