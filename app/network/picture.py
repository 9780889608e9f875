"""The network as a picture file: SVG, PDF or PNG at a journal's column width, in the light theme."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from app.network.curves import CurveCache
from app.network.frame import paint_still
from app.network.geometry import Camera
from app.network.ink import PictureInk
from app.network.layout import arrange
from app.network.look import look_of
from app.network.nodes import name_margins
from app.network.scene import Names, Scene, default_names
from app.network.strokes import paint_curves
from app.theme import LIGHT
from app.words import tr
from kan_core.errors import ExportError
from kan_core.export.files import write_bytes
from kan_core.model.state import FloatArray, ModelState

ONE_COLUMN, TWO_COLUMNS = 89.0, 183.0
"""Widths in millimetres of one and of two columns of a journal."""

PER_MM = {ONE_COLUMN: 520.0 / ONE_COLUMN, TWO_COLUMNS: 820.0 / TWO_COLUMNS}
"""Canvas pixels drawn to a millimetre: names print at 6 points and 7.5 points."""

PNG_DOTS_PER_MM = 600 / 25.4
PDF_DOTS_PER_INCH = 1200


def save_picture(
    path: Path,
    state: ModelState,
    importance: Sequence[FloatArray] | None = None,
    names: Names | None = None,
    width_mm: float = TWO_COLUMNS,
    ghosts: bool = True,
) -> None:
    """Write the network to a file whose ending says which kind.

    Args:
        path: ends in .svg, .pdf or .png.
        state: the model.
        importance: for each layer (s, t) values, as on the canvas.
        names: of inputs and outputs; the state's own where left out.
        width_mm: width of the picture; its height follows the network.
        ghosts: whether pruned edges are drawn.

    Raises:
        ExportError: the ending is none of the three, or the file cannot be written.
    """
    kinds = {".svg": _draw_svg, ".pdf": _draw_pdf, ".png": _draw_png}
    draw = kinds.get(path.suffix.lower())
    if draw is None:
        raise ExportError(f"A picture cannot be written as {path.suffix!r}.", "Use .svg, .pdf or .png.")
    scene = replace(picture_scene(state, importance, names, width_mm), ghosts=ghosts)
    # Qt says nothing of a full disk, so the file is written here.
    picture = QBuffer()
    picture.open(QIODevice.OpenModeFlag.WriteOnly)
    draw(picture, scene, width_mm)
    write_bytes(path, bytes(picture.data().data()))


def network_image(
    state: ModelState, importance: Sequence[FloatArray] | None, size: tuple[int, int]
) -> QImage:
    """The network in the light theme, so many dots wide and high."""
    width = TWO_COLUMNS * PER_MM[TWO_COLUMNS]
    return _image(
        _scene(state, importance, default_names(state), (width, width * size[1] / size[0])), size[0]
    )


def picture_scene(
    state: ModelState, importance: Sequence[FloatArray] | None, names: Names | None, width_mm: float
) -> Scene:
    """The network laid out for a picture of this width."""
    nearest = min(PER_MM, key=lambda width: abs(width - width_mm))
    width = width_mm * PER_MM[nearest]
    return _scene(state, importance, names or default_names(state), (width, _height(state, width)))


def _scene(
    state: ModelState, importance: Sequence[FloatArray] | None, names: Names, size: tuple[float, float]
) -> Scene:
    font = QFont("DejaVu Sans")
    font.setStyleHint(QFont.StyleHint.SansSerif)
    return Scene(
        state=state,
        layout=arrange(state.widths, size, name_margins(names, font)),
        camera=Camera(),
        look=look_of(state, importance),
        names=names,
        theme=replace(LIGHT, canvas=LIGHT.box),
        ink=PictureInk(),
        font=font,
    )


def _height(state: ModelState, width: float) -> float:
    """Three quarters of the width; less for small networks, more for columns of many boxes or nodes."""
    boxes = max(layer.sources * layer.targets for layer in state.layers)
    wanted = max(40.0 * max(state.widths), 16.0 * min(boxes, 60), 90.0 * min(boxes, 3))
    return min(max(wanted, 0.3 * width), 0.95 * width)


def _paint(painter: QPainter, scene: Scene) -> None:
    painter.fillRect(QRectF(0, 0, *scene.layout.size), Qt.GlobalColor.white)
    paint_still(painter, scene)
    paint_curves(painter, scene, CurveCache())


def _draw_svg(device: QIODevice, scene: Scene, width_mm: float) -> None:
    width, height = scene.layout.size
    generator = QSvgGenerator()
    generator.setOutputDevice(device)
    generator.setTitle(tr("Network"))
    # Qt writes the size in millimetres from the resolution in dots per inch.
    generator.setResolution(round(25.4 * width / width_mm))
    generator.setSize(QSize(round(width), round(height)))
    generator.setViewBox(QRectF(0, 0, width, height))
    painter = QPainter(generator)
    _paint(painter, scene)
    painter.end()


def _draw_pdf(device: QIODevice, scene: Scene, width_mm: float) -> None:
    width, height = scene.layout.size
    writer = QPdfWriter(device)
    writer.setTitle(tr("Network"))
    writer.setResolution(PDF_DOTS_PER_INCH)
    size = QPageSize(QSizeF(width_mm, width_mm * height / width), QPageSize.Unit.Millimeter)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    scale = width_mm / 25.4 * PDF_DOTS_PER_INCH / width
    painter.scale(scale, scale)
    _paint(painter, scene)
    painter.end()


def _draw_png(device: QIODevice, scene: Scene, width_mm: float) -> None:
    image = _image(scene, round(width_mm * PNG_DOTS_PER_MM))
    image.setDotsPerMeterX(round(1000 * PNG_DOTS_PER_MM))
    image.setDotsPerMeterY(round(1000 * PNG_DOTS_PER_MM))
    QImageWriter(device, QByteArray(b"png")).write(image)


def _image(scene: Scene, dots: int) -> QImage:
    """The scene, so many dots wide."""
    width, height = scene.layout.size
    image = QImage(dots, round(dots * height / width), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(dots / width, dots / width)
    _paint(painter, scene)
    painter.end()
    return image
