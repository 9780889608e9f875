"""The table of actions as Qt actions."""

from collections.abc import Callable, Iterator
from html import escape

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from app.actions.spec import ActionSpec
from app.actions.table import ACTIONS
from app.assets import icon
from app.session.session import Session
from app.theme import Theme
from app.words import tr


class Actions(QObject):
    """The table as Qt actions, bound to the methods of `handlers` that have their ids as names."""

    def __init__(self, session: Session, handlers: object, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._choices: dict[str, QActionGroup] = {}
        self._made = {spec.id: self._make(spec, getattr(handlers, spec.id)) for spec in ACTIONS}

    def __getitem__(self, id_: str) -> QAction:
        return self._made[id_]

    def __iter__(self) -> Iterator[tuple[ActionSpec, QAction]]:
        return ((spec, self._made[spec.id]) for spec in ACTIONS)

    def refresh(self) -> None:
        """Enable what can be done now."""
        for spec, action in self:
            enabled = spec.when.holds(self._session)
            if action.isEnabled() != enabled:
                action.setEnabled(enabled)

    def mark(self, id_: str) -> None:
        """Show which answer of a choice holds; nothing is done."""
        self._made[id_].setChecked(True)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's ink."""
        for spec, action in self:
            if spec.icon:
                action.setIcon(icon(spec.icon, theme.text, theme.muted))

    def _make(self, spec: ActionSpec, handler: Callable[[], None]) -> QAction:
        action = QAction(tr(spec.text), self)
        action.setObjectName(spec.id)
        shown = f" ({key_text(spec.shortcut)})" if spec.shortcut else ""
        action.setToolTip(f"{tr(spec.tip)}{shown}")
        action.setStatusTip(tr(spec.tip))
        action.setWhatsThis(whats_this(spec))
        action.setIconText(tr(spec.short or spec.text))
        if spec.shortcut:
            action.setShortcut(QKeySequence(spec.shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if spec.switch is not None:
            action.setCheckable(True)
            action.setChecked(spec.switch)
        if spec.choice:
            action.setCheckable(True)
            self._choices.setdefault(spec.choice, QActionGroup(self)).addAction(action)
        action.triggered.connect(lambda: handler())
        return action


def key_text(shortcut: str) -> str:
    """A shortcut as this system writes it."""
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)


def whats_this(spec: ActionSpec) -> str:
    """All that is known of an action, as a short page."""
    keys = f" &nbsp;{escape(key_text(spec.shortcut))}" if spec.shortcut else ""
    said = escape(f"{tr(spec.tip)} {tr(spec.help)}")
    needs = (
        f"<p>{escape(tr('When it is grey:'))} {escape(tr(spec.when.lacking))}</p>"
        if spec.when.lacking
        else ""
    )
    return f"<p><b>{escape(tr(spec.text))}</b>{keys}</p><p>{said}</p>{needs}"
