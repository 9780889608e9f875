"""No text is cut off at 1280x800, with text of every size up to one and a half, in any language."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QTabBar, QToolBar, QWidget

from app.language import speak
from app.panels.elided_label import ElidedLabel
from kan_core.ids import EdgeId

LAYOUTS = ("layout_explore", "layout_inspect", "layout_present", "layout_learn")
SLACK = 1
"""Pixels that rounding may take."""


def scrolled(widget: QWidget) -> bool:
    """Whether something around it can be scrolled, or shows in a menu what it has no room for."""
    at = widget.parentWidget()
    while at is not None and not isinstance(at, QAbstractScrollArea | QToolBar):
        at = at.parentWidget()
    return at is not None


def cut_off(root: QWidget) -> Iterator[str]:
    """What of the texts that are shown has no room."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel) and not isinstance(widget, ElidedLabel):
            if not _has_room(widget):
                yield f"label {widget.text()!r}: {widget.size().toTuple()}"
        elif isinstance(widget, QAbstractButton) and widget.text():
            if widget.sizeHint().width() > widget.width() + SLACK and widget.minimumWidth() != widget.width():
                yield f"button {widget.text()!r}: {widget.width()} of {widget.sizeHint().width()}"
        elif isinstance(widget, QTabBar):
            wanted = sum(widget.tabSizeHint(tab).width() for tab in range(widget.count()))
            if wanted > widget.width() + SLACK and not widget.usesScrollButtons():
                yield f"tabs {[widget.tabText(tab) for tab in range(widget.count())]}"
            continue
        else:
            continue
        if not scrolled(widget) and not _inside(widget):
            yield f"covered: {type(widget).__name__} {getattr(widget, 'text', str)()!r}"


def _has_room(label: QLabel) -> bool:
    if not label.text():
        return True
    if label.wordWrap():
        return label.heightForWidth(label.width()) <= label.height() + SLACK
    return label.sizeHint().width() <= label.width() + SLACK


def _inside(widget: QWidget) -> bool:
    """Whether all of it lies within what it stands in."""
    parent = widget.parentWidget()
    return parent is None or parent.rect().contains(QRect(widget.pos(), widget.size()))


@pytest.fixture
def language(request, qapp):
    speak(request.param, qapp)
    yield
    speak("en", qapp)


@pytest.fixture
def window(language, driver, tmp_path, request):
    """On three classes or on a number, with text of the size asked for."""
    kind, scale = request.param
    a, b = np.random.default_rng(0).uniform(-1, 1, (2, 90))
    y = np.array(["oak", "ash", "yew"])[(a + b > 0).astype(int) + (a > 0.5)] if kind == "class" else a + b
    path = tmp_path / "table.csv"
    lines = [f"{p:.4f},{q:.4f},{value}" for p, q, value in zip(a, b, y, strict=True)]
    path.write_text("\n".join(["length of the leaf (cm),width (cm),species", *lines]) + "\n")
    driver.window.themes.scale_text(scale)
    driver.window.resize(1280, 800)
    driver.window.open_file(str(path))
    driver.settle()
    driver.window.network.select([EdgeId(0, 0, 0)])
    driver.settle()
    yield driver
    driver.window.themes.scale_text(1.0)


CASES = [
    (code, (kind, scale)) for code in ("en", "de") for kind in ("number", "class") for scale in (1.0, 1.5)
]
NAMES = [f"{code}-{kind}-{scale}" for code, (kind, scale) in CASES]


@pytest.mark.parametrize(("language", "window"), CASES, indirect=True, ids=NAMES)
def test_no_text_is_cut_off_in_any_layout(window, qtbot):
    assert window.window.width() <= 1280
    for layout in LAYOUTS:
        window.trigger(layout)
        qtbot.wait(20)
        assert list(cut_off(window.window)) == [], layout
        assert window.window.size().toTuple() == (1280, 800), layout


def test_a_text_without_room_is_found(qtbot):
    root = QWidget()
    qtbot.addWidget(root)
    root.resize(300, 60)
    label = QLabel("a text that is longer than this", root)
    label.setGeometry(0, 0, 40, 20)
    root.show()
    assert len(list(cut_off(root))) == 1
    label.setGeometry(280, 0, label.sizeHint().width(), 20)
    assert "covered" in next(cut_off(root))
    label.setGeometry(0, 0, label.sizeHint().width(), 20)
    assert list(cut_off(root)) == []
