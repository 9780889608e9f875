"""Every control of the window and of every dialog has a name, and something to say for itself."""

import importlib
import pkgutil
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDockWidget,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressBar,
    QPushButton,
    QScrollBar,
    QTabBar,
    QTabWidget,
    QToolBar,
    QWidget,
)

import app.dialogs
from app.dialogs.discover import DiscoverDialog
from app.dialogs.primitive import PrimitiveDialog
from app.dialogs.restore import RestoreDialog
from app.messages import Message
from app.session.journal import Journals
from app.session.keeping import Left
from kan_core.ids import EdgeId

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDockWidget,
    QLineEdit,
    QProgressBar,
    QTabWidget,
    QToolBar,
)
OWNERS = (QAbstractSpinBox, QComboBox, QAbstractItemView, QTabBar, QDockWidget, QLineEdit)
"""Widgets whose inner parts speak through them."""

OPENED = (
    "add_column",
    "choose_rows",
    "read_again",
    "new_network",
    "formula_network",
    "add_derived",
    "training_settings",
    "discover_with",
    "fit_formula",
    "export",
    "preferences",
    "cheat_sheet",
)
"""Actions that open a dialog of the program's own."""


def controls(root: QWidget) -> Iterator[QWidget]:
    """All that a user can reach or operate, shown or not; what Qt makes for its own use is left out."""
    for widget in (root, *root.findChildren(QWidget)):
        parent = widget.parent()
        private = widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar | QTabBar | QMenu)
        inner = isinstance(parent, OWNERS) and isinstance(
            widget, QLineEdit | QAbstractButton | QAbstractItemView
        )
        viewport = isinstance(parent, QAbstractScrollArea) and widget is parent.viewport()
        popup = "QComboBoxPrivateContainer" in (_kind(widget), _kind(parent))
        reached = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not isinstance(widget, QLabel)
        if not (private or inner or viewport or popup) and (reached or isinstance(widget, CONTROLS)):
            yield widget


def _kind(thing: QObject | None) -> str:
    return thing.metaObject().className() if thing is not None else ""


def name(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        return widget.text()
    if widget.isWindow() or isinstance(widget, QDockWidget | QToolBar):
        return widget.windowTitle()
    labels = [label.text() for label in widget.window().findChildren(QLabel) if label.buddy() is widget]
    return labels[0] if labels else ""


def described(widget: QWidget) -> str:
    """Enough of a widget to find it in the code."""
    chain: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(chain) < 4:
        chain.append(f"{type(at).__name__}({name(at) or at.objectName()})")
        at = at.parentWidget()
    return " < ".join(chain)


def nameless(root: QWidget) -> list[str]:
    return [described(each) for each in controls(root) if not any(map(str.isalnum, name(each)))]


def unexplained(root: QWidget) -> list[str]:
    """Controls for which What's This has nothing to say, neither of themselves nor of what they are in."""

    def explained(widget: QWidget | None) -> bool:
        return widget is not None and (bool(widget.whatsThis()) or explained(widget.parentWidget()))

    return [
        described(each) for each in controls(root) if not isinstance(each, QDialog) and not explained(each)
    ]


@pytest.fixture
def table(driver, tmp_path):
    """y = sin(3 a) + b, opened, and one edge selected."""
    a, b = np.random.default_rng(0).uniform(-1, 1, (2, 60))
    path = tmp_path / "law.csv"
    columns = np.column_stack([a, b, np.sin(3 * a) + b])
    np.savetxt(path, columns, delimiter=",", header="a (m),b (s),y (kg)", comments="", fmt="%.17g")
    driver.window.open_file(str(path))
    driver.settle()
    driver.window.network.select([EdgeId(0, 0, 0)])
    driver.settle()
    driver.window.say(Message("Something broke.", "Try again.", details="line 1", action="train"))
    return driver


@pytest.fixture
def dialogs(table):
    """Every dialog that an action opens, and those that panels open."""
    window = table.window
    for id_ in OPENED:
        table.trigger(id_)
    PrimitiveDialog(table.session, window).open()
    journal = Journals(window.settings.state_folder / "others").create()
    RestoreDialog([Left(journal, "law", 1, 0.0)], window).open()
    # A popup: what opens after it closes it, and closed it must still be there to be looked at.
    table.trigger("palette")
    for dialog in window.findChildren(QDialog):
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    (asking,) = window.findChildren(DiscoverDialog)
    # The engine looks at the units; its answer must find the dialog.
    table.until(lambda: not asking.units.isEnabled())
    found = window.findChildren(QDialog)
    yield found
    for dialog in found:
        dialog.close()


def test_every_control_of_the_window_has_a_name(table):
    assert nameless(table.window) == []


def test_every_control_of_the_window_is_explained(table):
    assert unexplained(table.window) == []


def test_every_control_of_every_dialog_has_a_name(dialogs):
    assert {type(each).__name__: nameless(each) for each in dialogs if nameless(each)} == {}


def test_every_dialog_is_explained_and_every_field_for_itself(dialogs):
    for dialog in dialogs:
        fields = [each for each in controls(dialog) if not isinstance(each, QPushButton | QGraphicsView)]
        assert [described(each) for each in fields if not each.whatsThis()] == []


def test_every_control_of_the_guide_has_a_name_and_is_explained(driver):
    guide = driver.window.guiding.open()

    assert nameless(guide) == []
    assert unexplained(guide) == []


def test_no_dialog_is_forgotten_here(dialogs):
    modules = [
        importlib.import_module(f"app.dialogs.{each.name}")
        for each in pkgutil.iter_modules(app.dialogs.__path__)
    ]
    classes = {
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, QDialog) and value.__module__ == module.__name__
    }
    bases = {base for each in classes for base in each.__mro__[1:]}
    assert {each.__name__ for each in classes - bases} == {type(each).__name__ for each in dialogs}


def test_two_controls_of_a_dialog_are_told_apart_by_name(dialogs):
    for dialog in dialogs:
        fields = [each for each in controls(dialog) if not isinstance(each, QAbstractButton)]
        names = [name(each) for each in fields if not isinstance(each, QDialogButtonBox | QDialog)]
        assert len(set(names)) == len(names), (type(dialog).__name__, names)
