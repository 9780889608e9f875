"""Layouts show their panels, by key, and leave what is typed alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.windows.docks import BEHIND, PLACES
from app.windows.layouts import LAYOUTS


@pytest.fixture
def workbench(driver):
    """A window of the first size with a model."""
    driver.window.resize(1280, 800)
    driver.window.open_sample("kepler")
    driver.settle()
    # Shortcuts are those of the window that is active.
    driver.window.activateWindow()
    driver.until(driver.window.isActiveWindow)
    return driver


def shown(driver) -> set[str]:
    return {name for name, dock in driver.window.docks.items() if not dock.isHidden()}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=list(LAYOUTS))
def test_a_layout_names_panels_that_there_are(layout):
    assert set(layout.shown) <= set(PLACES) - set(BEHIND)
    assert {*layout.widths, *layout.heights, *layout.beside} <= set(layout.shown)
    assert "formula" in layout.shown


def test_a_key_for_each_layout_shows_its_panels_and_no_others(workbench):
    for key, layout in zip("1234", LAYOUTS.values(), strict=True):
        QTest.keyClick(workbench.window.network, key)
        workbench.until(lambda layout=layout: shown(workbench) == set(layout.shown))
        assert workbench.window.network.isVisible()


def test_inspecting_gives_the_edge_more_room_than_exploring(workbench):
    edge = workbench.window.docks["edge"]
    workbench.trigger("layout_explore")
    workbench.until(lambda: not edge.isHidden())
    workbench.until(lambda: edge.width() < 450)
    before = edge.width()
    workbench.trigger("layout_inspect")
    workbench.until(lambda: edge.width() > before)


def test_laws_that_were_found_stay_where_the_edge_is_shown(workbench):
    workbench.window.arrangement.show_laws()
    workbench.trigger("layout_inspect")
    assert "laws" in shown(workbench)
    workbench.trigger("layout_present")
    assert "laws" not in shown(workbench)


def test_a_floating_panel_comes_back(workbench):
    dock = workbench.window.docks["edge"]
    dock.setFloating(True)
    workbench.trigger("layout_inspect")
    assert not dock.isFloating()


def test_digits_that_are_typed_are_no_keys_of_layouts(workbench):
    before, digits = shown(workbench), workbench.window.panels.formula.digits
    digits.setFocus()
    digits.selectAll()
    QTest.keyClick(digits, Qt.Key.Key_3)
    assert digits.value() == 3 and shown(workbench) == before
