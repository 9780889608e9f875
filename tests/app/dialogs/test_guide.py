"""The user guide: what it names is there, and its window finds and shows it."""

import re
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from app.actions.table import ACTIONS
from app.dialogs.guide import GuideWindow
from app.dialogs.guide_pages import FIRST, PAGE_OF, PICTURES, Page, guide_folder, guide_pages
from app.windows.docks import PLACES
from kan_core.data.dataset import Role

PAGES = guide_pages()
MENU_PATHS = {f"{spec.menu} > {spec.text}" for spec in ACTIONS}
BUTTONS = {spec.short for spec in ACTIONS if spec.short}


def text_of(page: Page) -> str:
    return page.path.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.id)
def test_all_that_a_page_leads_to_or_shows_is_there(page: Page) -> None:
    places = re.findall(r"\]\(([^)\s]+)\s*\)", text_of(page))
    inside = [place for place in places if not place.startswith("https:")]

    assert inside
    for place in inside:
        assert (guide_folder() / place).is_file(), place


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.id)
def test_whatever_is_bold_is_a_command_as_the_menus_call_it(page: Page) -> None:
    bold = {" ".join(words.split()) for words in re.findall(r"\*\*([^*]+)\*\*", text_of(page))}

    assert bold <= MENU_PATHS | BUTTONS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.id)
def test_every_picture_says_in_words_what_it_shows(page: Page) -> None:
    assert "![](" not in text_of(page)


def test_every_panel_has_a_page() -> None:
    assert set(PLACES) <= set(PAGE_OF)
    assert set(PAGE_OF.values()) <= {page.id for page in PAGES}


def test_each_page_leads_to_the_next() -> None:
    for page, following in pairwise(PAGES):
        assert f"({following.id}.md)" in text_of(page).splitlines()[-1]


def test_no_picture_lies_about_that_no_page_shows() -> None:
    shown = {name for page in PAGES for name in re.findall(rf"{PICTURES}/(\w+\.png)", text_of(page))}
    shown |= set(re.findall(rf"guide/{PICTURES}/(\w+\.png)", readme()))

    assert {path.name for path in (guide_folder() / PICTURES).iterdir()} == shown


def readme() -> str:
    return (guide_folder().parents[1] / "README.md").read_text(encoding="utf-8")


def test_the_pictures_are_small() -> None:
    assert sum(path.stat().st_size for path in (guide_folder() / PICTURES).iterdir()) < 4_000_000


def test_the_roles_of_columns_are_those_that_there_are() -> None:
    (page,) = (page for page in PAGES if page.id == PAGE_OF["data"])

    named = re.findall(r"^\| (\w+) \|", text_of(page), re.MULTILINE)

    assert set(named) - {"role"} <= set(Role)


def test_a_page_has_words_that_it_begins() -> None:
    page = Page("a", "A", "the law of the pendulum")

    assert page.has("Pend law")
    assert not page.has("law of springs")
    assert not page.has("aw")


@pytest.fixture
def guide(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    window = GuideWindow(parent)
    window.open_page(FIRST)
    window.show()
    yield window


def test_the_list_leads_to_pages_and_back_leads_back(guide, qtbot) -> None:
    assert guide.list.currentItem().text() == PAGES[0].title
    assert not guide.back.isEnabled()

    guide.list.setCurrentRow(3)
    assert guide.shown == PAGES[3].id

    qtbot.mouseClick(guide.back, Qt.MouseButton.LeftButton)
    assert guide.shown == FIRST
    assert guide.list.currentRow() == 0
    qtbot.mouseClick(guide.forward, Qt.MouseButton.LeftButton)
    assert guide.shown == PAGES[3].id


def test_the_search_keeps_the_pages_with_its_words_and_marks_them(guide, qtbot) -> None:
    guide.search.setFocus()
    qtbot.keyClicks(guide.search, "likelihood")

    assert [guide.list.item(row).text() for row in range(guide.list.count())] == [
        page.title for page in PAGES if "likelihood" in page.words
    ]
    qtbot.keyClick(guide.search, Qt.Key.Key_Return)
    assert "likelihood" in guide.page.toPlainText()
    assert len(guide.page.extraSelections()) == guide.page.toPlainText().lower().count("likelihood")


def test_a_link_leads_to_its_page(guide, qtbot) -> None:
    guide.page.setFocus()
    qtbot.keyClick(guide.page, Qt.Key.Key_Tab)
    qtbot.keyClick(guide.page, Qt.Key.Key_Return)

    assert guide.shown == PAGES[1].id


def test_pictures_are_never_wider_than_the_page(guide, qtbot) -> None:
    guide.resize(500, 400)

    def fits() -> None:
        layout = guide.page.document().documentLayout()
        assert layout.documentSize().width() <= guide.page.viewport().width()

    qtbot.waitUntil(fits)
    original = QImage(str(guide_folder() / PICTURES / "start_page.png"))
    assert original.width() > guide.page.viewport().width()


def test_escape_closes_the_guide(guide, qtbot) -> None:
    qtbot.keyClick(guide.search, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: not guide.isVisible())
