"""The table of actions: words, keys and help for everything that can be done."""

from collections import Counter

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from app.actions.bound import Actions, whats_this
from app.actions.spec import ActionSpec
from app.actions.table import ACTIONS, BEHIND, EDGE_BUTTONS, EDGE_MENU, GROUND_MENU, MENUS, NODE_MENU, TOOLBAR
from app.assets import icon_names
from app.windows.commands import Commands

EVERY = pytest.mark.parametrize("spec", ACTIONS, ids=[spec.id for spec in ACTIONS])

KEYS = {
    "palette": "Ctrl+K",
    "cheat_sheet": "?",
    "user_guide": "F1",
    "fit_view": "F",
    "prune_selected": "Del",
    "snap_best": "S",
    "lock": "L",
    "restore": "U",
    "undo": "Ctrl+Z",
    "redo": "Ctrl+Shift+Z",
    "open": "Ctrl+O",
    "save": "Ctrl+S",
}
"""Shortcuts that were promised."""


@EVERY
def test_an_action_has_words_a_menu_help_and_a_command(spec: ActionSpec):
    assert spec.text and spec.menu in MENUS
    assert spec.tip.endswith(".") and spec.help.endswith(".")
    assert "!" not in spec.text + spec.tip + spec.help + spec.when.lacking
    assert spec.tip in whats_this(spec) or "&" in spec.tip
    assert callable(getattr(Commands, spec.id))
    assert not spec.icon or spec.icon in icon_names()


@EVERY
def test_a_shortcut_is_one_that_qt_knows(spec: ActionSpec):
    assert QKeySequence(spec.shortcut).count() == (1 if spec.shortcut else 0)


def test_no_two_actions_share_a_name_a_text_or_a_shortcut():
    for words in (
        [spec.id for spec in ACTIONS],
        [spec.text for spec in ACTIONS],
        [QKeySequence(spec.shortcut).toString() for spec in ACTIONS if spec.shortcut],
    ):
        assert [word for word, times in Counter(words).items() if times > 1] == []


def test_promised_shortcuts_are_kept():
    assert {spec.id: spec.shortcut for spec in ACTIONS if spec.id in KEYS} == KEYS


def test_whatever_stands_on_a_bar_or_in_a_menu_is_in_the_table():
    known = {spec.id for spec in ACTIONS}
    named = {
        *(name for group in EDGE_BUTTONS for name in group),
        *EDGE_MENU,
        *NODE_MENU,
        *GROUND_MENU,
        *BEHIND,
        *(name for group in TOOLBAR for name in group),
    }
    assert named | {name for names in BEHIND.values() for name in names} <= known


def test_what_cannot_always_be_done_says_what_is_lacking(driver):
    grey = [spec for spec, action in driver.window.actions_ if not action.isEnabled()]
    assert grey
    assert [spec.id for spec in grey if not spec.when.lacking.endswith(".")] == []


def test_one_answer_of_a_choice_is_checked(driver):
    actions = driver.window.actions_
    assert isinstance(actions, Actions) and isinstance(actions, QObject)
    driver.trigger("theme_dark")
    checked = [spec.id for spec, action in actions if spec.choice == "theme" and action.isChecked()]
    assert checked == ["theme_dark"]
