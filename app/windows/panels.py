"""The panels of the window, one in each dock."""

from dataclasses import dataclass, fields

from PySide6.QtWidgets import QWidget

from app.lessons.panel import LearnPanel
from app.lessons.player import Player
from app.panels.data_panel import DataPanel
from app.panels.edge_panel import EdgePanel
from app.panels.experiment_panel import ExperimentPanel
from app.panels.formula_panel import FormulaPanel
from app.panels.history_panel import HistoryPanel
from app.panels.laws_panel import LawsPanel
from app.panels.quality_panel import QualityPanel
from app.panels.training_panel import TrainingPanel
from app.session.session import Session
from app.theme import Theme
from app.windows.documents import Documents


@dataclass(frozen=True)
class Panels:
    """Every panel, under the name that its dock has too."""

    learn: LearnPanel
    data: DataPanel
    history: HistoryPanel
    edge: EdgePanel
    quality: QualityPanel
    formula: FormulaPanel
    laws: LawsPanel
    experiment: ExperimentPanel
    training: TrainingPanel

    @classmethod
    def of(cls, session: Session, documents: Documents, player: Player) -> "Panels":
        """Panels that follow a session, and the player of lessons on it."""
        return cls(
            learn=LearnPanel(player),
            data=DataPanel(session, documents.set_role, documents.add_target),
            history=HistoryPanel(session),
            edge=EdgePanel(session),
            quality=QualityPanel(session),
            formula=FormulaPanel(session),
            laws=LawsPanel(session),
            experiment=ExperimentPanel(session),
            training=TrainingPanel(session),
        )

    def by_name(self) -> dict[str, QWidget]:
        """The panels, each with its name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def set_theme(self, theme: Theme) -> None:
        """Take on other colours."""
        for panel in (self.history, self.edge, self.quality, self.formula, self.laws, self.training):
            panel.set_theme(theme)
        self.experiment.set_theme(theme)
