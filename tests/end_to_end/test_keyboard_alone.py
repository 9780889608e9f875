"""From the start page to a formula in a file with the keyboard alone: Tab, arrows, keys from the menus."""

import numpy as np
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.actions.table import ACTIONS
from app.windows.main_window import MainWindow
from app.windows.start_page import SampleCard
from tests.end_to_end.hands import WAIT, answer_file_dialog, press, settle, tab_to, type_text

KEYS = {spec.id: spec.shortcut for spec in ACTIONS}


def choose_card(name: str) -> None:
    assert isinstance(QApplication.focusWidget(), SampleCard)
    tab_to(lambda widget: isinstance(widget, SampleCard) and widget.sample.id == name)
    press("Return")


def choose_export(text: str) -> None:
    """In the dialog: what, then where to."""
    box = tab_to(lambda widget: isinstance(widget, QComboBox) and widget.accessibleName() == "What to export")
    assert isinstance(box, QComboBox)
    for _ in range(box.count()):
        if box.currentText() == text:
            break
        press("Down")
    assert box.currentText() == text
    tab_to(lambda widget: isinstance(widget, QPushButton) and widget.text().startswith("Save"))


def name_file(dialog: QFileDialog) -> None:
    press("Ctrl+A")
    type_text("law.py")
    press("Return")


def test_the_keyboard_alone_leads_from_a_sample_to_a_formula_in_a_file(
    window: MainWindow, qtbot: QtBot, tmp_path
) -> None:
    qtbot.waitActive(window)
    choose_card("pendulum")
    settle(window, qtbot)
    assert QApplication.focusWidget() is window.network
    press("Down")
    assert len(window.session.selection) == 1
    press(KEYS["discover"])
    qtbot.waitUntil(lambda: window.session.discovery.active, timeout=WAIT)
    settle(window, qtbot)
    assert window.session.discovery.law is not None
    press(KEYS["export"])
    choose_export("Formula as Python (NumPy)")
    answer_file_dialog(name_file)
    press("Space")
    path = tmp_path / "law.py"
    qtbot.waitUntil(path.exists, timeout=WAIT)

    written = path.read_text()
    length = np.linspace(0.2, 2.0, 9)
    assert "sqrt" in written and "import" in written
    names: dict[str, object] = {}
    exec(compile(written, str(path), "exec"), names)  # noqa: S102 our own export is run on purpose
    made = next(value for name, value in names.items() if callable(value) and not name.startswith("_"))
    period = np.asarray(made(length))  # type: ignore[operator]
    np.testing.assert_allclose(period, 2 * np.pi * np.sqrt(length / 9.81), rtol=0.02)


def test_edges_are_pruned_restored_and_undone_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitActive(window)
    choose_card("pendulum")
    settle(window, qtbot)
    trained = window.session.state
    press("Down")
    (edge,) = window.session.selection
    press(KEYS["prune_selected"])
    assert not window.session.state.is_active(edge)
    press(KEYS["restore"])
    assert window.session.state.is_active(edge)
    press(f"{KEYS['undo']} {KEYS['undo']}")
    assert window.session.state == trained
    press(f"{KEYS['redo']} {KEYS['redo']}")
    assert window.session.state.is_active(edge) and len(window.session.model.history.path()) == 4


def test_the_palette_does_what_is_typed_and_gives_the_focus_back(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitActive(window)
    choose_card("pendulum")
    settle(window, qtbot)
    press(KEYS["palette"])
    type_text("dark")
    press("Return")
    assert window.themes.theme.name == "dark"
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.network)


def test_tab_goes_round_all_panels_and_never_out_of_sight(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitActive(window)
    choose_card("pendulum")
    settle(window, qtbot)
    for panel in ("data", "history", "edge", "quality", "formula", "training"):
        tab_to(window.docks[panel].isAncestorOf)
    tab_to(lambda widget: widget is window.network)
