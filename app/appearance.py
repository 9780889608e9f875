"""How the application takes on a theme and a size of text, and follows the desktop."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QApplication,
    QProxyStyle,
    QStyle,
    QStyleFactory,
    QStyleOptionComplex,
    QWidget,
)

from app.preferences import Choice, Contrast
from app.theme import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Theme

THEMES = {
    ("light", "normal"): LIGHT,
    ("dark", "normal"): DARK,
    ("light", "high"): LIGHT_CONTRAST,
    ("dark", "high"): DARK_CONTRAST,
}


def resolve(app: QApplication, choice: Choice, contrast: Contrast = "normal") -> Theme:
    """The theme that two choices mean at the moment; "system" asks the desktop."""
    hints = app.styleHints()
    dark = choice == "dark" if choice != "system" else hints.colorScheme() == Qt.ColorScheme.Dark
    wanted = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    high = contrast == "high" if contrast != "system" else wanted
    return THEMES["dark" if dark else "light", "high" if high else "normal"]


def apply_theme(app: QApplication, choice: Choice, contrast: Contrast = "normal") -> Theme:
    """Give the whole application a theme; returns the one that "system" turned out to be."""
    hints = app.styleHints()
    if choice == "system":
        hints.unsetColorScheme()
    else:
        # What the desktop draws, title bars and file dialogs, goes with the choice too.
        hints.setColorScheme(Qt.ColorScheme.Dark if choice == "dark" else Qt.ColorScheme.Light)
    theme = resolve(app, choice, contrast)
    sheet = style_sheet(theme)
    if sheet != app.styleSheet():
        # Every widget there is takes on what is new.
        app.setStyle(FramedStyle() if theme.framed else QStyleFactory.create("Fusion"))
        app.setPalette(palette(theme))
        app.setStyleSheet(sheet)
    return theme


class ThemeSwitch(QObject):
    """The theme in use: follows the desktop live where a choice is "system", and tells when it changes.

    Signals:
        changed: the `Theme`.
    """

    changed = Signal(object)

    def __init__(self, app: QApplication, choice: Choice = "system", contrast: Contrast = "normal") -> None:
        super().__init__(app)
        self._app = app
        self._font = QFont(app.font())
        self.choice, self.contrast = choice, contrast
        self.theme = apply_theme(app, choice, contrast)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    def choose(self, choice: Choice, contrast: Contrast | None = None) -> None:
        """Take on another theme; the contrast stays where none is given."""
        self.choice, self.contrast = choice, contrast or self.contrast
        self._take(apply_theme(self._app, self.choice, self.contrast))

    def scale_text(self, scale: float) -> None:
        """Show text at a multiple of the size that it had at first."""
        font = QFont(self._font)
        font.setPointSizeF(self._font.pointSizeF() * scale)
        if font != self._app.font():
            # Under a style sheet, widgets that are there already keep the font that they were polished with.
            self._app.setStyleSheet("")
            self._app.setFont(font)
            self._app.setStyleSheet(style_sheet(self.theme))

    def _follow(self) -> None:
        if "system" in (self.choice, self.contrast):
            self._take(apply_theme(self._app, self.choice, self.contrast))

    def _take(self, theme: Theme) -> None:
        if theme != self.theme:
            self.theme = theme
            self.changed.emit(theme)


class FramedStyle(QProxyStyle):
    """Fusion with a line around every field that has a button: its own frames are lost on black."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        super().drawComplexControl(control, option, painter, widget)
        if control in (QStyle.ComplexControl.CC_ComboBox, QStyle.ComplexControl.CC_SpinBox):
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            role = QPalette.ColorRole.Highlight if focused else QPalette.ColorRole.Mid
            painter.setPen(QPen(option.palette.color(role), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(option.rect.adjusted(0, 0, -1, -1), 2, 2)


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
    framed = f"QPushButton {{ border: 1px solid {theme.line}; border-radius: 3px; padding: 5px 14px; }}"
    focused = f"QPushButton:focus, QPushButton:default:focus {{ border-color: {theme.accent}; }}"
    return f"""
    {framed + focused if theme.framed else ""}
    QToolBar {{ background: {theme.window}; border: 0; border-bottom: 1px solid {theme.line};
        spacing: 2px; padding: 3px 6px; }}
    QToolButton {{ border: 1px solid transparent; border-radius: 5px; padding: 4px 7px; }}
    QToolButton:hover, QToolButton:focus {{ background: {theme.shade}; border-color: {theme.line}; }}
    QToolButton:focus {{ border-color: {theme.accent}; }}
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
    QTableView:focus, QTreeView:focus, QListView:focus {{ border-color: {theme.accent}; }}
    QTabBar::tab {{ padding: 5px 12px; color: {theme.muted}; border-bottom: 2px solid transparent; }}
    QTabBar::tab:selected {{ color: {theme.text}; border-bottom-color: {theme.accent}; }}
    QTabWidget::pane {{ border: 0; border-top: 1px solid {theme.line}; }}
    QToolTip {{ background: {theme.box}; color: {theme.text}; border: 1px solid {theme.line}; padding: 3px; }}
    QCheckBox::indicator, QAbstractItemView::indicator {{ width: 8px; height: 8px; padding: 2px;
        border: 1px solid {theme.muted}; border-radius: 2px; background: {theme.panel}; }}
    QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ background: {theme.accent};
        background-clip: content; background-origin: content; }}
    QLineEdit, QPlainTextEdit {{ border: 1px solid {theme.line}; border-radius: 3px; padding: 3px 4px;
        background: {theme.panel}; }}
    QPlainTextEdit {{ padding: 0; }}
    QLineEdit:focus, QPlainTextEdit:focus {{ border-color: {theme.accent}; }}
    QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QAbstractItemView QLineEdit {{ border: 0; padding: 0; }}
    QAbstractSpinBox {{ min-height: 1.3em; }}
    QCheckBox::indicator:disabled {{ border-color: {theme.line}; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QSplitter::handle, QMainWindow::separator {{ background: {theme.window}; width: 5px; height: 5px; }}
    QMainWindow::separator:hover {{ background: {theme.accent}; }}
    """
