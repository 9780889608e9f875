"""The network as SVG, PDF and PNG at the widths of journals."""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.network.picture import ONE_COLUMN, TWO_COLUMNS, save_picture
from kan_core.errors import ExportError
from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind, ModelState, Snap

MakeState = Callable[..., ModelState]
WIDTHS = pytest.mark.parametrize("width", [ONE_COLUMN, TWO_COLUMNS, 85.0, 174.0])


@pytest.fixture
def state(qtbot: QtBot, make_state: MakeState) -> ModelState:
    state = make_state(2, 3, 1)
    snapped = state.with_edge(EdgeId(0, 0, 0), kinds=EdgeKind.SNAPPED, snap=Snap("sin", (1.0, 0.0, 1.0, 0.0)))
    return snapped.with_edge(EdgeId(0, 1, 2), mask=False)


@WIDTHS
def test_svg_has_the_width_and_no_text_that_needs_a_font(
    tmp_path: Path, state: ModelState, width: float
) -> None:
    path = tmp_path / "network.svg"
    save_picture(path, state, width_mm=width)
    root = ET.parse(path).getroot()
    assert float(root.attrib["width"].removesuffix("mm")) == pytest.approx(width, rel=0.01)
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert "text" not in tags
    assert "polyline" in tags


@WIDTHS
def test_png_has_six_hundred_dots_to_the_inch(tmp_path: Path, state: ModelState, width: float) -> None:
    path = tmp_path / "network.png"
    save_picture(path, state, width_mm=width)
    image = QImage(str(path))
    assert image.width() / 600 * 25.4 == pytest.approx(width, abs=0.1)
    assert image.dotsPerMeterX() == pytest.approx(600 / 0.0254, rel=0.001)
    assert image.pixelColor(0, 0).name() == "#ffffff"


def test_pdf_is_one(tmp_path: Path, state: ModelState) -> None:
    path = tmp_path / "network.pdf"
    save_picture(path, state)
    assert path.read_bytes().startswith(b"%PDF")


def test_the_same_state_gives_the_same_svg(tmp_path: Path, state: ModelState) -> None:
    for name in ("one.svg", "two.svg"):
        save_picture(tmp_path / name, state)
    assert (tmp_path / "one.svg").read_bytes() == (tmp_path / "two.svg").read_bytes()


def test_pruned_edges_are_left_out_where_they_are_hidden(tmp_path: Path, state: ModelState) -> None:
    save_picture(tmp_path / "with.svg", state)
    save_picture(tmp_path / "without.svg", state, ghosts=False)
    lines = [(tmp_path / f"{name}.svg").read_text().count("<polyline") for name in ("with", "without")]
    assert lines[1] < lines[0]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("ending", ["svg", "pdf", "png"])
def test_a_full_disk_is_told(tmp_path: Path, state: ModelState, ending: str) -> None:
    path = tmp_path / f"network.{ending}"
    path.symlink_to("/dev/full")
    with pytest.raises(ExportError, match="No space left"):
        save_picture(path, state)


def test_another_ending_is_refused(tmp_path: Path, state: ModelState) -> None:
    with pytest.raises(ExportError, match=r"\.svg, \.pdf or \.png"):
        save_picture(tmp_path / "network.bmp", state)
