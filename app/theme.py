"""Colours of the light and the dark theme, and how an application takes one on."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

Choice = Literal["light", "dark", "system"]


@dataclass(frozen=True)
class Theme:
    """The colours of one theme, each as "#rrggbb".

    Attributes:
        name: "light" or "dark".
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

    name: Literal["light", "dark"]
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

    def colour(self, role: str, alpha: float = 1.0) -> QColor:
        """The colour of a role, more or less opaque."""
        made = QColor(getattr(self, role))
        made.setAlphaF(alpha)
        return made

    def blend(self, role: str, ground: str, share: float) -> QColor:
        """What `role` at opacity `share` looks like on `ground`, as an opaque colour."""
        over, under = QColor(getattr(self, role)), QColor(getattr(self, ground))
        mixed = (share * a + (1.0 - share) * b for a, b in zip(_rgb(over), _rgb(under), strict=True))
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
THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


def resolve(app: QApplication, choice: Choice) -> Theme:
    """The theme that a choice means at the moment; "system" asks the desktop."""
    if choice == "system":
        return DARK if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
    return THEMES[choice]


def apply_theme(app: QApplication, choice: Choice) -> Theme:
    """Give the whole application a theme; returns the one that "system" turned out to be."""
    hints = app.styleHints()
    if choice == "system":
        hints.unsetColorScheme()
    else:
        # What the desktop draws, title bars and file dialogs, goes with the choice too.
        hints.setColorScheme(Qt.ColorScheme.Dark if choice == "dark" else Qt.ColorScheme.Light)
    theme = resolve(app, choice)
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))
    return theme


class ThemeSwitch(QObject):
    """The theme in use: follows the desktop live while the choice is "system", and tells when it changes."""

    changed = Signal(object)

    def __init__(self, app: QApplication, choice: Choice = "system") -> None:
        super().__init__(app)
        self._app = app
        self.choice = choice
        self.theme = apply_theme(app, choice)
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def choose(self, choice: Choice) -> None:
        """Take on another theme."""
        self.choice = choice
        self._take(apply_theme(self._app, choice))

    def _follow(self) -> None:
        if self.choice == "system":
            self._take(apply_theme(self._app, "system"))

    def _take(self, theme: Theme) -> None:
        if theme != self.theme:
            self.theme = theme
            self.changed.emit(theme)


def palette(theme: Theme) -> QPalette:
    """The theme as a Qt palette."""
    role = QPalette.ColorRole
    roles = {
        role.Window: "window",
        role.WindowText: "text",
        role.Base: "panel",
        role.AlternateBase: "canvas",
        role.Text: "text",
        role.Button: "window",
        role.ButtonText: "text",
        role.BrightText: "warm",
        role.ToolTipBase: "box",
        role.ToolTipText: "text",
        role.PlaceholderText: "muted",
        role.Highlight: "accent",
        role.HighlightedText: "on_accent",
        role.Accent: "accent",
        role.Link: "accent",
        role.LinkVisited: "symbolic_text",
        role.Light: "box",
        role.Midlight: "line",
        role.Mid: "line",
        role.Dark: "line",
    }
    made = QPalette()
    for key, value in roles.items():
        made.setColor(key, theme.colour(value))
    faded = theme.blend("muted", "window", 0.7)
    for key in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, key, faded)
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, theme.colour("line"))
    return made


def style_sheet(theme: Theme) -> str:
    """The little that a palette cannot say: quieter frames, tabs, headers and docks."""
    return f"""
    QToolBar {{ background: {theme.window}; border: 0; border-bottom: 1px solid {theme.line};
        spacing: 2px; padding: 3px 6px; }}
    QToolButton {{ border: 1px solid transparent; border-radius: 5px; padding: 4px 7px; }}
    QToolButton:hover, QToolButton:focus {{ background: {theme.shade}; border-color: {theme.line}; }}
    QToolButton:pressed, QToolButton:checked {{ background: {theme.line}; }}
    QToolBarExtension {{ padding: 0; }}
    QMenuBar {{ background: {theme.window}; }}
    QStatusBar {{ background: {theme.window}; border-top: 1px solid {theme.line}; color: {theme.muted}; }}
    QStatusBar::item {{ border: 0; }}
    QDockWidget::title {{ background: {theme.window}; padding: 6px 8px; text-align: left; }}
    QHeaderView::section {{ background: {theme.window}; color: {theme.muted}; border: 0;
        border-bottom: 1px solid {theme.line}; padding: 4px 6px; }}
    QTableView, QTreeView, QListView {{ background: {theme.panel}; border: 1px solid {theme.line};
        gridline-color: {theme.line}; }}
    QTabBar::tab {{ padding: 5px 12px; color: {theme.muted}; border-bottom: 2px solid transparent; }}
    QTabBar::tab:selected {{ color: {theme.text}; border-bottom-color: {theme.accent}; }}
    QTabWidget::pane {{ border: 0; border-top: 1px solid {theme.line}; }}
    QToolTip {{ background: {theme.box}; color: {theme.text}; border: 1px solid {theme.line}; padding: 3px; }}
    QCheckBox::indicator, QAbstractItemView::indicator {{ width: 8px; height: 8px; padding: 2px;
        border: 1px solid {theme.muted}; border-radius: 2px; background: {theme.panel}; }}
    QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ background: {theme.accent};
        background-clip: content; background-origin: content; }}
    QLineEdit {{ border: 1px solid {theme.line}; border-radius: 3px; padding: 3px 4px;
        background: {theme.panel}; }}
    QLineEdit:focus {{ border-color: {theme.accent}; }}
    QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QAbstractItemView QLineEdit {{ border: 0; padding: 0; }}
    QCheckBox::indicator:disabled {{ border-color: {theme.line}; }}
    QSplitter::handle, QMainWindow::separator {{ background: {theme.window}; width: 5px; height: 5px; }}
    QMainWindow::separator:hover {{ background: {theme.accent}; }}
    """
