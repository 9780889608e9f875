"""Colours of the themes: light and dark, each with normal and with high contrast."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from PySide6.QtGui import QColor

Name = Literal["light", "dark", "light-contrast", "dark-contrast"]


@dataclass(frozen=True)
class Theme:
    """The colours of one theme, each as "#rrggbb".

    Attributes:
        name: what it is called in code.
        window, canvas, panel, box: grounds of the window, the network, plots and tables, and edge boxes.
        text, muted: text, and text of less weight.
        line: lines that only divide; nothing is told by them alone.
        ink: connectors and nodes.
        accent: splines, and the first series of a plot.
        symbolic: snapped edges.
        symbolic_text: the names of their functions.
        warm: selection, and the second series of a plot.
        shade: where there is no data.
        density: the histogram of the data.
        on_accent: text upon `accent`.
    """

    name: Name
    window: str
    canvas: str
    panel: str
    box: str
    text: str
    muted: str
    line: str
    ink: str
    accent: str
    symbolic: str
    symbolic_text: str
    warm: str
    shade: str
    density: str
    on_accent: str

    @property
    def framed(self) -> bool:
        """Whether every control shall have a frame that can be seen: under high contrast."""
        return self.name.endswith("-contrast")

    def colour(self, role: str, alpha: float = 1.0) -> QColor:
        """The colour of a role, more or less opaque."""
        made = QColor(getattr(self, role))
        made.setAlphaF(alpha)
        return made

    def blend(self, role: str, ground: str, share: float) -> QColor:
        """What `role` at opacity `share` looks like on `ground`, as an opaque colour."""
        return QColor(_mixed(getattr(self, role), getattr(self, ground), share))


@lru_cache(256)
def _mixed(over: str, under: str, share: float) -> QColor:
    mixed = (
        share * a + (1.0 - share) * b for a, b in zip(_rgb(QColor(over)), _rgb(QColor(under)), strict=True)
    )
    return QColor.fromRgbF(*mixed)


def _rgb(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


# Accents after M. Okabe and K. Ito, Color universal design (2008); text shades of them reach 4.5:1.
LIGHT = Theme(
    name="light",
    window="#fbfbfc",
    canvas="#f4f6f9",
    panel="#ffffff",
    box="#ffffff",
    text="#1b1e24",
    muted="#5a6270",
    line="#cbd1db",
    ink="#2c3038",
    accent="#0072b2",
    symbolic="#008f68",
    symbolic_text="#00704f",
    warm="#d55e00",
    shade="#e9ecf1",
    density="#8a93a3",
    on_accent="#ffffff",
)
DARK = Theme(
    name="dark",
    window="#1f2228",
    canvas="#16181d",
    panel="#1b1e24",
    box="#22262e",
    text="#e8eaed",
    muted="#a3abb8",
    line="#3d434f",
    ink="#e3e6ea",
    accent="#56b4e9",
    symbolic="#1cc295",
    symbolic_text="#3fd6ac",
    warm="#f0a723",
    shade="#262b34",
    density="#7b8494",
    on_accent="#0d1117",
)
# Ground and text are as far apart as can be; lines that only divide can be seen too.
LIGHT_CONTRAST = Theme(
    name="light-contrast",
    window="#ffffff",
    canvas="#ffffff",
    panel="#ffffff",
    box="#ffffff",
    text="#000000",
    muted="#2b2f36",
    line="#6b7280",
    ink="#000000",
    accent="#004b87",
    symbolic="#005a3f",
    symbolic_text="#005a3f",
    warm="#9a3b00",
    shade="#e6e8ec",
    density="#5a6270",
    on_accent="#ffffff",
)
DARK_CONTRAST = Theme(
    name="dark-contrast",
    window="#000000",
    canvas="#000000",
    panel="#000000",
    box="#000000",
    text="#ffffff",
    muted="#d6dae1",
    line="#8d95a3",
    ink="#ffffff",
    accent="#7cc8ff",
    symbolic="#3fe0b4",
    symbolic_text="#3fe0b4",
    warm="#ffb938",
    shade="#23272f",
    density="#9aa3b2",
    on_accent="#000000",
)
THEMES: dict[Name, Theme] = {theme.name: theme for theme in (LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST)}
