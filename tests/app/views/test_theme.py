"""Both themes can be read, and an application takes them on, live."""

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from app.assets import application_icon, icon, icon_names
from app.theme import DARK, LIGHT, Theme, ThemeSwitch, apply_theme, resolve

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("window", "canvas", "panel", "box")


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    shares = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_of_black_and_white_is_the_largest() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)


@BOTH
def test_text_stands_out_from_every_ground(theme: Theme) -> None:
    for role, ground in product(("text", "muted", "symbolic_text"), GROUNDS):
        assert contrast(getattr(theme, role), getattr(theme, ground)) >= 4.5, (role, ground)
    assert contrast(theme.on_accent, theme.accent) >= 4.5


@BOTH
def test_graphics_stand_out_from_every_ground(theme: Theme) -> None:
    for role, ground in product(("ink", "accent", "symbolic", "warm"), GROUNDS):
        assert contrast(getattr(theme, role), getattr(theme, ground)) >= 3.0, (role, ground)


@BOTH
def test_a_blend_lies_between_its_colours(theme: Theme) -> None:
    assert theme.blend("ink", "canvas", 1.0).name() == theme.ink
    assert theme.blend("ink", "canvas", 0.0).name() == theme.canvas


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    before = qapp.palette(), qapp.styleSheet()
    yield qapp
    qapp.styleHints().unsetColorScheme()
    qapp.setPalette(before[0])
    qapp.setStyleSheet(before[1])


@BOTH
def test_the_application_takes_on_the_theme(app: QApplication, theme: Theme) -> None:
    assert apply_theme(app, theme.name) == theme
    assert app.palette().color(QPalette.ColorRole.Window).name() == theme.window
    assert app.palette().color(QPalette.ColorRole.Text).name() == theme.text


def test_system_means_what_the_desktop_says(app: QApplication) -> None:
    app.styleHints().setColorScheme(Qt.ColorScheme.Dark)
    expected = DARK if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
    assert resolve(app, "system") == expected


def test_a_choice_is_told_once_and_only_if_it_changes_something(app: QApplication) -> None:
    switch = ThemeSwitch(app, "light")
    told: list[Theme] = []
    switch.changed.connect(told.append)
    switch.choose("dark")
    switch.choose("dark")
    switch.choose("light")
    assert told == [DARK, LIGHT]
    assert switch.theme == LIGHT


@pytest.mark.parametrize("name", icon_names())
def test_an_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    image = icon(name, "#ff0000").pixmap(24, 24).toImage()
    spots = [image.pixelColor(x, y) for x in range(24) for y in range(24)]
    inked = [spot for spot in spots if spot.alpha() > 120]
    assert len(inked) > 10
    if name != "kanoscope":
        assert all(spot.red() > 250 and spot.green() + spot.blue() < 10 for spot in inked)


def test_there_is_no_icon_of_an_unknown_name() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no such icon", "#000000")


def test_the_program_has_an_icon_of_its_own(qapp: QApplication) -> None:
    assert application_icon().pixmap(64, 64).toImage().pixelColor(32, 8).name() == "#14375c"
