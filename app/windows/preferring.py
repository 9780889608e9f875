"""What the user prefers, taken on by all parts of the window and remembered."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow

from app.actions.bound import Actions
from app.appearance import ThemeSwitch
from app.dialogs.opened import show
from app.dialogs.preferences import PreferencesDialog
from app.network.motion import wanted_by_system
from app.network.view import NetworkView
from app.panels.formula_panel import FormulaPanel
from app.preferences import Choice, Preferences
from app.session.session import Session
from app.settings import Settings
from app.windows.status import StatusBar

EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


class Preferring:
    """Joins the settings with what follows them."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        themes: ThemeSwitch,
        actions: Actions,
        formula: FormulaPanel,
        status: StatusBar,
        network: NetworkView,
        window: QMainWindow,
    ) -> None:
        self._session, self._settings, self._themes = session, settings, themes
        self._actions, self._formula, self._status, self._window = actions, formula, status, window
        self._network, self._least = network, 0.0
        self._effects = {effect: QApplication.isEffectEnabled(effect) for effect in EFFECTS}
        self._follow(self.now)
        formula.digits.valueChanged.connect(lambda digits: self.take(replace(self.now, digits=digits)))

    @property
    def now(self) -> Preferences:
        """What is preferred."""
        return self._settings.preferences

    def take(self, preferences: Preferences) -> None:
        """Prefer something else from now on."""
        if preferences != self.now:
            self._settings.preferences = preferences
            self._follow(preferences)

    def magnify(self, least: float) -> None:
        """Let the text be at least so large for a while, without remembering it."""
        self._least = least
        self._follow(self.now)

    def choose_theme(self, choice: Choice) -> None:
        """Prefer another theme."""
        self.take(replace(self.now, theme=choice))

    def ask(self) -> None:
        """Ask what is preferred; each answer holds at once."""
        dialog = PreferencesDialog(self.now, self._window)
        dialog.changed.connect(self.take)
        show(dialog)

    def _follow(self, preferred: Preferences) -> None:
        self._themes.choose(preferred.theme, preferred.contrast)
        scale = max(preferred.text_scale, self._least)
        self._themes.scale_text(scale)
        self._actions.mark(f"theme_{preferred.theme}")
        self._network.set_text_scale(scale)
        self._formula.view.set_scale(scale)
        self._move(not preferred.reduced_motion)
        self._formula.digits.setValue(preferred.digits)
        searches = self._session.searches
        searches.use(replace(searches.settings, workers=preferred.workers))

    def _move(self, freely: bool) -> None:
        """Let panels and network glide, menus fade, the bar of progress run, or keep all of them still."""
        self._window.setAnimated(freely)
        self._status.set_motion(freely)
        self._network.set_motion(freely and wanted_by_system(self._window))
        for effect, enabled in self._effects.items():
            QApplication.setEffectEnabled(effect, freely and enabled)
