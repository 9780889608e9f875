"""A German window has no English text left that there is a translation of."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTableView, QWidget

from app.language import speak
from kan_core.ids import EdgeId
from resources.translations import update

TEXTS = (
    "text",
    "toolTip",
    "whatsThis",
    "accessibleName",
    "accessibleDescription",
    "placeholderText",
    "title",
)
PATTERNS = {
    source: re.compile("(.+?)".join(map(re.escape, re.split(r"\{\d?\}", source))))
    for (_, source), forms in update.translations(update.FOLDER / "kanoscope_de.ts").items()
    if len(re.sub(r"\{\d?\}", "", source)) > 3 and forms and source not in forms
}
ALSO_GERMAN = {"Parameter {}", "Details", "Basis", "Pole", "Test {}"}


def texts(root: QWidget) -> Iterator[str]:
    """Whatever the widgets and actions below it say."""
    for part in (*root.findChildren(QWidget), *root.findChildren(QAction)):
        if is_of_a_plot(part):
            continue
        for name in TEXTS:
            given = getattr(part, name, None)
            if callable(given) and type(given()) is str:
                yield re.sub(r"<[^>]*>", " ", given()).strip()
        if isinstance(part, QTableView) and part.model() is not None:
            model, across = part.model(), Qt.Orientation.Horizontal
            columns = range(model.columnCount(part.rootIndex()))
            yield from (
                str(model.headerData(column, across, Qt.ItemDataRole.DisplayRole)) for column in columns
            )


def is_of_a_plot(part: QWidget | QAction) -> bool:
    """Whether it is within a plot, whose own menus are never shown."""
    at = part
    while at is not None:
        if type(at).__module__.startswith("pyqtgraph"):
            return True
        at = at.parent()
    return False


def english(root: QWidget) -> list[str]:
    return sorted(
        {
            text
            for text in texts(root)
            for source, pattern in PATTERNS.items()
            if source not in ALSO_GERMAN and pattern.fullmatch(text)
        }
    )


@pytest.fixture
def german(qapp):
    speak("de", qapp)
    yield
    speak("en", qapp)


def test_no_english_is_left(german, driver, tmp_path):
    assert english(driver.window) == []
    path = tmp_path / "table.csv"
    path.write_text("x,y\n" + "".join(f"{n / 50},{(n / 50) ** 2}\n" for n in range(50)))
    driver.window.open_file(str(path))
    driver.settle()
    driver.window.network.select([EdgeId(0, 0, 0)])
    driver.settle()
    driver.trigger("snap_best")
    driver.settle()
    assert english(driver.window) == []


def test_english_is_found(driver):
    assert "Open data or project…" in english(driver.window)
