"""What is open: a table, a sample or a project, and the network that it begins with."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.engine.protocol.table import Prepared
from app.messages import guesses, note
from app.session import projects
from app.session.primitives import Primitives
from app.session.steps import network_recipe
from app.session.training import Training
from app.session.work import Work
from kan_core.data.dataset import Role
from kan_core.data.reading import Reading
from kan_core.data.samples import sample
from kan_core.data.sentinels import proposal
from kan_core.edits.history import History
from kan_core.export.session_script import Source
from kan_core.model.first_spec import first_spec
from kan_core.model.spec import first_state
from kan_core.project.file import SUFFIX


class Opening(QObject):
    """Opens, saves, and begins with a first network or with the history of a project.

    `project_path` is where the project was opened from or saved to last, None before that; `suited` are
    widths that are known to suit the table.

    Signals:
        opened: a project was opened from `project_path`.
        saved: the project was written to `project_path`.
    """

    opened = Signal()
    saved = Signal()
    said = Signal(object)

    def __init__(
        self, work: Work, training: Training, primitives: Primitives, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._work, self._training, self._primitives = work, training, primitives
        self._table, self._model = work.table, work.model
        self.project_path: Path | None = None
        self.suited: tuple[int, ...] = ()
        self._sample = ""
        self._train_when_prepared = False
        self._history: History | None = None
        self._table.became_prepared.connect(self._begin)

    @property
    def name(self) -> str:
        """What is open, for titles."""
        if self.project_path is not None:
            return self.project_path.name
        return self._table.dataset.name if self._table.dataset else ""

    @property
    def source(self) -> Source:
        """Where a program can read the table again."""
        project = "" if self.project_path is None else str(self.project_path)
        if self._table.can_be_read_again and not self._table.was_pasted:
            return Source(self._table.origin, self._table.reading, project=project)
        return Source(sample=self._sample, project=project)

    def open_file(self, path: str, reading: Reading | None = None) -> None:
        """Open a table, guessing what `reading` leaves open, or a project."""
        self._train_when_prepared, self.suited, self._sample = False, (), ""
        if path.lower().endswith(SUFFIX):
            self._work.attempt(lambda: self._open_project(Path(path)))
        else:
            self._table.open_file(path, reading)

    def open_sample(self, name: str) -> None:
        """Open sample data and train at once."""
        chosen = sample(name)
        self._train_when_prepared, self.suited, self._sample = True, chosen.widths, name
        self._table.take(chosen.load(), chosen.title)

    def set_role(self, name: str, role: Role) -> None:
        """Give a column another role; a network for the new roles starts afresh."""
        self._train_when_prepared = False
        self._work.when_idle(lambda: self._table.set_role(name, role))

    def add_target(self, name: str) -> None:
        """Learn a column beside the targets there are; a network for them starts afresh."""
        self._train_when_prepared = False
        self._work.when_idle(lambda: self._table.add_target(name))

    def treat_as_missing(self) -> None:
        """Take the numbers that were proposed for missing values; a network starts afresh."""
        self._train_when_prepared = False
        self._work.when_idle(self._table.treat_as_missing)

    def save(self, path: Path) -> None:
        """Write table and history to a project file."""
        self._work.attempt(lambda: self._save(path))

    def forget_project(self) -> None:
        """Another table was read: nothing of the project holds that was open."""
        self.project_path, self._history = None, None
        self._primitives.take(())

    def tell_guesses(self) -> None:
        """Tell what was guessed as the table was read, and ask about numbers that may be missing values.

        What a sample is, its card has told.
        """
        dataset = self._table.dataset
        if dataset is not None and dataset.notes and not self.suited:
            self.said.emit(guesses(dataset.notes, "read_again" if self._table.can_be_read_again else ""))
        if self._table.proposed:
            self.said.emit(guesses(tuple(map(proposal, self._table.proposed)), "treat_as_missing"))

    def _open_project(self, path: Path) -> None:
        project = projects.read(path)
        assert project.dataset is not None
        self._table.take(project.dataset, str(path))
        self._history = project.history
        self._primitives.take(project.primitives)
        self.project_path = path
        self.opened.emit()

    def _save(self, path: Path) -> None:
        projects.write(path, self._table, self._model, self._primitives)
        self.project_path = path
        self.saved.emit()

    def _begin(self, prepared: Prepared) -> None:
        for text in prepared.notes:
            self.said.emit(note(text))
        if self._history is not None:
            history, self._history = self._history, None
            self._model.take(history, saved=True)
            return
        spec = first_spec(len(prepared.inputs), len(prepared.outputs), self.suited)
        state = first_state(spec, prepared.inputs, prepared.outputs, self._table.seed)
        made = (network_recipe(spec),)
        self._model.take(History.start(state, f"Open {self.name}", made=made))
        if self._train_when_prepared:
            self._training.train()
