"""The dialog before a search: it says what is known, and gives out what was asked for."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from shiboken6 import delete

from app.dialogs.discover import DiscoverDialog, units_in_words
from app.engine.protocol.contract import Failed
from app.engine.protocol.discovery import UnitsDescribed
from kan_core.data.dataset import Column, Dataset, Role
from kan_core.discovery.settings import DiscoverySettings


def table(*units: str) -> Dataset:
    columns = (Column("m", unit=units[0]), Column("v", unit=units[1]), Column("E", Role.TARGET, units[2]))
    return Dataset("t", columns, np.ones((9, 3)))


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_enter_begins_with_the_settings_there_are(parent, qtbot):
    settings = DiscoverySettings(45.0, 3, 0.25, False, 1)
    dialog = DiscoverDialog(settings, table("kg", "", "J"), parent)
    dialog.open()
    with qtbot.waitSignal(dialog.accepted), qtbot.waitSignal(dialog.chosen) as chosen:
        QTest.keyClick(dialog.seconds, Qt.Key.Key_Return)
    assert chosen.args == [settings]


def test_what_is_set_is_given_out(parent, qtbot):
    dialog = DiscoverDialog(DiscoverySettings(noise=0.25), table("kg", "m/s", "J"), parent)
    dialog.seconds.setValue(5)
    dialog.noise.clear()
    dialog.units.setChecked(False)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [DiscoverySettings(5.0, use_units=False)]


@pytest.mark.parametrize(("text", "words"), [("much", "no number"), ("-1", "zero or a positive")])
def test_a_noise_that_is_none_is_refused_in_words(parent, text, words):
    dialog = DiscoverDialog(DiscoverySettings(), table("", "", ""), parent)
    chosen = []
    dialog.chosen.connect(chosen.append)
    dialog.noise.setText(text)
    dialog.accept()
    assert any(words in label.text() for label in dialog.findChildren(QLabel)) and chosen == []


def test_what_is_known_of_the_units_is_said(parent):
    assert units_in_words(table("kg", "", "J")) == (
        "Known: m in kg, E in J. Without: v. Units guide the search where every column has one."
    )
    assert "No column has a unit" in units_in_words(table("", "", ""))
    assert not DiscoverDialog(DiscoverySettings(), table("kg", "", "J"), parent).units.isEnabled()


@pytest.mark.parametrize(
    ("reply", "words", "enabled"),
    [
        (UnitsDescribed(1, 0, True, ("v/c",)), "1 dimensionless group: v/c.", True),
        (UnitsDescribed(1, 0, True, ("a/b", "c*d")), "2 dimensionless groups: a/b, c*d.", True),
        (UnitsDescribed(1, 0, True, ()), "No dimensionless group.", True),
        (UnitsDescribed(1, 0, False, ()), "cannot make up the unit of the target", False),
        (Failed(1, 0, "'so' is not a unit.", "Write it otherwise."), "'so' is not a unit.", False),
    ],
)
def test_what_the_units_give_the_search_is_said_when_it_is_known(parent, reply, words, enabled):
    dialog = DiscoverDialog(DiscoverySettings(), table("kg", "m/s", "J"), parent)
    dialog.tell_units(reply)
    assert words in dialog.known.text() and dialog.units.isEnabled() == enabled


def test_an_answer_that_comes_after_the_dialog_is_gone_is_let_go(qapp):
    parent = QWidget()
    dialog = DiscoverDialog(DiscoverySettings(), table("kg", "m/s", "J"), parent)
    delete(parent)
    dialog.tell_units(UnitsDescribed(1, 0, True, ("v/c",)))
