"""The canvas in the window: its menus, and what is done with several edges."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from app.network.geometry import Camera
from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind


@pytest.fixture
def law_file(tmp_path):
    """y = a^2 + exp(b)."""
    a, b = np.random.default_rng(0).uniform(-1, 1, (2, 200))
    rows = np.column_stack([a, b, a**2 + np.exp(b)])
    path = tmp_path / "law.csv"
    np.savetxt(path, rows, delimiter=",", header="a,b,y", comments="", fmt="%.17g")
    return path


def texts(driver) -> list[str]:
    """What the menu that is open offers."""
    menu = next(menu for menu in driver.window.findChildren(QMenu) if menu.isVisible())
    offered = [action.text() for action in menu.actions()]
    menu.close()
    return offered


def test_edges_nodes_and_the_ground_have_menus(driver, law_file):
    driver.window.open_file(str(law_file))
    driver.settle()
    network, place = driver.window.network, QPoint(40, 40)
    network.take_edges((0, 0))
    network.node_menu_requested.emit((0, 0), place)
    offered = texts(driver)
    assert offered[0].startswith("a: its ") and "Select what leaves it" in offered and "Prune" in offered
    network.select([EdgeId(0, 0, 0)])
    network.context_menu_requested.emit(EdgeId(0, 0, 0), place)
    assert texts(driver)[0] == "φ(1,1,1)"
    network.ground_menu_requested.emit(place)
    assert {"Fit network to window", "Pruned edges", "Undo"} <= set(texts(driver))


def test_several_edges_are_snapped_at_once_and_no_others(driver, law_file):
    driver.window.open_file(str(law_file))
    driver.settle()
    driver.trigger("train")
    driver.settle()
    session = driver.session
    edges = [edge for edge in session.state.edges(active_only=True) if edge.source == 0][:2]
    session.select(tuple(edges))
    driver.trigger("snap_best")
    driver.settle()
    snapped = {edge for edge in session.state.edges() if session.state.kind(edge) is EdgeKind.SNAPPED}
    assert snapped and snapped <= set(edges)


def test_ghosts_are_switched_off_and_on(driver, law_file):
    driver.window.open_file(str(law_file))
    driver.settle()
    driver.trigger("show_ghosts")
    assert not driver.window.network.ghosts
    driver.trigger("show_ghosts")
    assert driver.window.network.ghosts


def test_the_network_keeps_still_for_those_who_prefer_that(driver, law_file):
    driver.window.open_file(str(law_file))
    driver.settle()
    network, preferring = driver.window.network, driver.window.preferring
    network.zoom(3.0)
    preferring.take(replace(preferring.now, reduced_motion=True))
    network.fit()
    assert network.camera == Camera()


def test_a_picture_leaves_out_what_the_canvas_hides(driver, law_file, tmp_path):
    driver.window.open_file(str(law_file))
    driver.settle()
    driver.session.select((EdgeId(0, 0, 0),))
    driver.trigger("prune_selected")
    lines = []
    for name in ("with.svg", "without.svg"):
        driver.window.exporting.picture(tmp_path / name, 85)
        lines.append((tmp_path / name).read_text().count("<polyline"))
        driver.trigger("show_ghosts")
    assert lines[1] < lines[0]
