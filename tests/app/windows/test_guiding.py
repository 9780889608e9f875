"""F1: the guide opens at the page of the panel that the user is in."""

import pytest

from app.dialogs.guide_pages import FIRST, PAGE_OF


def test_it_opens_at_the_first_page_where_nothing_has_the_focus(driver) -> None:
    driver.trigger("user_guide")

    assert driver.window.guiding.open().shown == FIRST


@pytest.mark.parametrize("name", ["edge", "formula", "data"])
def test_it_opens_at_the_page_of_the_panel_that_has_the_focus(driver, name, qtbot) -> None:
    driver.window.open_sample("kepler")
    driver.settle()
    panel = getattr(driver.window.panels, name)
    part = {"edge": "edges", "formula": "digits", "data": "view"}[name]
    driver.window.docks[name].raise_()
    driver.window.activateWindow()
    getattr(panel, part).setFocus()
    driver.until(getattr(panel, part).hasFocus)

    guide = driver.window.guiding.open()

    assert guide.shown == PAGE_OF[name]
    assert guide.isVisible()


def test_there_is_one_guide(driver) -> None:
    assert driver.window.guiding.open() is driver.window.guiding.open()
