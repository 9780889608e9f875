"""All themes can be read, and an application takes them on, live."""

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from app.appearance import THEMES, ThemeSwitch, apply_theme, palette, resolve
from app.assets import application_icon, icon, icon_names
from app.preferences import Choice, Contrast
from app.theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Theme

ALL = (LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST)
EVERY = pytest.mark.parametrize("theme", ALL, ids=[theme.name for theme in ALL])
HIGH = pytest.mark.parametrize("theme", ALL[2:], ids=[theme.name for theme in ALL[2:]])
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


@EVERY
def test_text_stands_out_from_every_ground(theme: Theme) -> None:
    for role, ground in product(("text", "muted", "symbolic_text"), GROUNDS):
        assert contrast(getattr(theme, role), getattr(theme, ground)) >= 4.5, (role, ground)
    assert contrast(theme.on_accent, theme.accent) >= 4.5


@EVERY
def test_text_stands_out_from_what_is_hovered_and_pressed(theme: Theme) -> None:
    for role in ("text", "muted"):
        assert contrast(getattr(theme, role), theme.shade) >= 4.5, role


@EVERY
def test_text_of_the_palette_stands_out_from_its_ground(theme: Theme) -> None:
    colours, role = palette(theme), QPalette.ColorRole
    for ink, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.ToolTipText, role.ToolTipBase),
        (role.PlaceholderText, role.Base),
        (role.HighlightedText, role.Highlight),
        (role.Link, role.Window),
        (role.LinkVisited, role.Window),
    ):
        assert contrast(colours.color(ink).name(), colours.color(ground).name()) >= 4.5, (ink, ground)


@EVERY
def test_graphics_stand_out_from_every_ground(theme: Theme) -> None:
    for role, ground in product(("ink", "accent", "symbolic", "warm"), GROUNDS):
        assert contrast(getattr(theme, role), getattr(theme, ground)) >= 3.0, (role, ground)
    assert contrast(theme.density, theme.panel) >= 3.0


@HIGH
def test_high_contrast_is_high_and_shows_frames(theme: Theme) -> None:
    for ground in GROUNDS:
        assert contrast(theme.text, getattr(theme, ground)) >= 20.0
        assert contrast(theme.muted, getattr(theme, ground)) >= 7.0
        assert contrast(theme.line, getattr(theme, ground)) >= 4.5
        for role in ("accent", "symbolic", "warm"):
            assert contrast(getattr(theme, role), getattr(theme, ground)) >= 6.0, role


@EVERY
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


@pytest.mark.parametrize(("choice", "contrast_"), THEMES)
def test_the_application_takes_on_the_theme(app: QApplication, choice: Choice, contrast_: Contrast) -> None:
    theme = THEMES[choice, contrast_]
    assert apply_theme(app, choice, contrast_) == theme
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


def test_another_contrast_is_another_theme_and_stays_when_the_choice_changes(app: QApplication) -> None:
    switch = ThemeSwitch(app, "light")
    switch.choose("light", "high")
    assert switch.theme == LIGHT_CONTRAST
    switch.choose("dark")
    assert switch.theme == DARK_CONTRAST


def test_a_desktop_that_changes_is_followed_live(app: QApplication) -> None:
    switch = ThemeSwitch(app, "system", "normal")
    told: list[Theme] = []
    switch.changed.connect(told.append)
    other = DARK if switch.theme == LIGHT else LIGHT
    scheme = Qt.ColorScheme.Dark if other == DARK else Qt.ColorScheme.Light
    app.styleHints().setColorScheme(scheme)
    if app.styleHints().colorScheme() != scheme:
        pytest.skip("this platform has no colour scheme that changes")
    assert told[:1] == [other]


def test_text_is_scaled_from_the_size_that_it_had_at_first(app: QApplication) -> None:
    before = app.font().pointSizeF()
    switch = ThemeSwitch(app, "light")
    switch.scale_text(2.0)
    switch.scale_text(1.5)
    assert app.font().pointSizeF() == pytest.approx(1.5 * before)
    switch.scale_text(1.0)
    assert app.font().pointSizeF() == before


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
