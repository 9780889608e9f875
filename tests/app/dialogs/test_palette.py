"""The palette: what is typed finds what is meant, and what cannot be done says why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.dialogs.matching import match
from app.dialogs.palette import CommandPalette
from app.dialogs.palette_entry import Entry, ranked

WORDS = st.text(st.sampled_from("abc xyz"), max_size=12)


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    widget.resize(700, 600)
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def done():
    """Ids of the entries that were done."""
    return []


@pytest.fixture
def entries(done):
    def entry(id_: str, text: str, **more) -> Entry:
        return Entry(id_, text, lambda: done.append(id_), **more)

    return [
        entry("unlock", "Unlock edges"),
        entry("export", "Export", tip="Save the formula."),
        entry("lock", "Lock", keys="L"),
        entry("large", "Large knots"),
        entry("snap", "Snap", lacking="Select an edge."),
    ]


@pytest.fixture
def palette(entries, parent):
    palette = CommandPalette("Find", entries, (), parent)
    palette.open()
    yield palette
    palette.close()


def ids(typed, entries, recent=()):
    return [hit.entry.id for hit in ranked(typed, entries, recent)]


def test_beginnings_of_words_come_before_their_middles(entries):
    assert ids("lock", entries) == ["lock", "unlock"]
    assert ids("lk", entries) == ["large", "lock", "unlock"]
    assert ids("ue", entries) == ["unlock"]
    assert ids("zebra", entries) == []


def test_words_of_the_tip_are_found_behind_letters_of_the_text(entries):
    assert ids("formula save", entries) == ["export"]


def test_nothing_typed_offers_what_was_done_lately_and_then_all_in_order(entries):
    assert ids("", entries, ("large", "lock")) == ["large", "lock", "unlock", "export", "snap"]


def test_what_was_typed_to_its_end_is_meant_whether_it_can_be_done_or_not():
    longer = Entry("settings", "Snap settings", lambda: None)
    entries = [longer, Entry("snap", "Snap", lambda: None, lacking="Select an edge.")]
    assert ids("snap", entries) == ["snap", "settings"]
    assert ids("sna", entries) == ["settings", "snap"]


def test_what_cannot_be_done_stands_last_even_if_it_was_done_lately(entries):
    assert ids("", entries, ("snap",))[-1] == "snap"


@given(WORDS, WORDS)
def test_a_match_has_the_typed_letters_in_order(typed, text):
    letters, found = "".join(typed.split()), match(typed, text)
    if found is not None:
        assert "".join(text[place] for place in found.places) == letters
        assert list(found.places) == sorted(set(found.places))
    rest = iter(text)
    assert (found is not None) == all(letter in rest for letter in letters)


def test_the_marked_letters_are_those_of_the_best_match():
    assert match("set", "Reset the settings").places == (10, 11, 12)


def test_letters_that_fold_to_several_keep_their_places():
    assert match("s", "Straße s").places == (0,)
    assert match("z", "ßz").places == (1,)


def test_enter_does_the_first_and_tells_which(palette, done, qtbot):
    QTest.keyClicks(palette.line, "loc")
    with qtbot.waitSignal(palette.found) as told:
        QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert done == told.args == ["lock"] and not palette.isVisible()


def test_arrows_choose_others_while_the_line_keeps_the_keys(palette, done):
    assert palette.focusWidget() is palette.line
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert done == ["export"]


def test_what_cannot_be_done_says_what_it_lacks_and_stays(palette, done):
    QTest.keyClicks(palette.line, "snap")
    assert palette.told.text() == "Select an edge."
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert done == [] and palette.isVisible()


def test_nothing_found_is_said(palette):
    QTest.keyClicks(palette.line, "zebra")
    assert "Nothing matches" in palette.told.text()
    QTest.keyClick(palette.line, Qt.Key.Key_Return)


def test_a_screen_reader_hears_state_and_keys(parent):
    entry = Entry("dark", "Dark", lambda: None, keys="D", checked=True)
    palette = CommandPalette("Find", [entry], (), parent)
    assert palette.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Dark, on, D"


def test_the_palette_is_no_larger_than_its_window(entries, parent):
    parent.resize(300, 200)
    size = CommandPalette("Find", entries, (), parent).size()
    assert size.width() <= 300 and size.height() <= 200
