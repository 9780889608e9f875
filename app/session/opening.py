"""What is open: a table, a sample or a project, and the network that it begins with."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.engine.protocol.table import Prepared
from app.messages import guesses, note
from app.session import projects
from app.session.primitives import Primitives
from app.session.projects import Stamp
from app.session.remembered import Remembered
from app.session.steps import network_recipe
from app.session.training import Training
from app.session.work import Work
from kan_core.data.dataset import Dataset, Role
from kan_core.data.reading import Reading
from kan_core.data.samples import sample
from kan_core.data.sentinels import proposal
from kan_core.data.usable import tells_gaps
from kan_core.edits.history import History
from kan_core.export.session_script import Source
from kan_core.model.first_spec import first_spec
from kan_core.model.spec import first_state
from kan_core.project.file import SUFFIX
from kan_core.project.project import Project


class Opening(QObject):
    """Opens, saves, and begins with a first network or with the history of a project.

    `project_path` is where the project was opened from or saved to last, None before that, `stamp` tells the
    file as it was then; `suited` are widths that are known to suit the table.

    Signals:
        opened: a project was opened from `project_path`.
        saved: the project was written to `project_path`.
    """

    opened = Signal()
    saved = Signal()
    said = Signal(object)

    def __init__(
        self,
        work: Work,
        training: Training,
        primitives: Primitives,
        remembered: Remembered,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._work, self._training = work, training
        self._primitives, self._remembered = primitives, remembered
        self._table, self._model = work.table, work.model
        self.project_path: Path | None = None
        self.stamp: Stamp | None = None
        self._saved: Project | None = None
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

    @property
    def in_file(self) -> bool:
        """Whether the project file holds all there is; without a table there is nothing to hold."""
        if self._saved is None:
            return self._table.dataset is None
        return _same(self._saved, self.project())

    @property
    def changed_elsewhere(self) -> bool:
        """Whether somebody else has written to the project file since it was opened or saved."""
        now = None if self.project_path is None else projects.stamp(self.project_path)
        return now is not None and now != self.stamp

    def project(self) -> Project:
        """All that a project file keeps."""
        history = self._history or self._model.history
        settings, seed = self._remembered.plain(), self._table.seed
        return Project(self._table.dataset, history, settings, seed, primitives=self._primitives.texts)

    def restore(
        self, project: Project, origin: str, source: Source, path: Path | None, stamp: Stamp | None
    ) -> None:
        """Go on with what a crash has left; it is in no file.

        Args:
            project: all that was kept.
            origin: where the table came from.
            source: how it was read there, or of which sample it is.
            path: of the project file, if it was in one.
            stamp: tells that file as it was.
        """
        self._train_when_prepared, self.suited, self._sample = False, (), source.sample
        self._take(project, origin)
        self._table.reading = source.reading
        self._primitives.restore(project.primitives)
        self.project_path, self.stamp = path, stamp
        self.opened.emit()

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
        self.open_table(chosen.load(), name, chosen.widths)
        self._train_when_prepared = True

    def open_table(
        self, dataset: Dataset, sample: str = "", suited: tuple[int, ...] = (), history: History | None = None
    ) -> None:
        """Open a table that is no file of its own, with all that was done with it, where that is known.

        Args:
            dataset: the table.
            sample: its name, where it is one.
            suited: widths that are known to suit it.
            history: of its models.
        """
        self._train_when_prepared, self.suited, self._sample = False, suited, sample
        self._table.take(dataset, dataset.name)
        self._history = history

    def set_role(self, name: str, role: Role) -> None:
        """Give a column another role; a network for the new roles starts afresh."""
        self._train_when_prepared = False
        self._work.when_idle(lambda: self._table.set_role(name, role))

    def add_target(self, name: str) -> None:
        """Learn a column beside the targets there are; a network for them starts afresh."""
        self._train_when_prepared = False
        self._work.when_idle(lambda: self._table.add_target(name))

    def change_table(self, change: Callable[[], None]) -> None:
        """Change rows or columns of the table; a network for what it is then starts afresh."""
        self._train_when_prepared = False
        self._work.when_idle(change)

    def save(self, path: Path) -> None:
        """Write table and history to a project file."""
        self._work.attempt(lambda: self._save(path))

    def forget_project(self) -> None:
        """Another table was read: nothing of the project holds that was open."""
        self.project_path, self.stamp, self._saved, self._history = None, None, None, None
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
        stamp = projects.stamp(path)
        project = projects.read(path)
        self._take(project, str(path))
        self._primitives.take(project.primitives)
        self.project_path, self.stamp, self._saved = path, stamp, self.project()
        self.opened.emit()

    def _take(self, project: Project, origin: str) -> None:
        assert project.dataset is not None
        self._table.seed = project.seed
        self._table.take(project.dataset, origin)
        self._history = project.history
        self._work.attempt(lambda: self._remembered.take(project.settings))

    def _save(self, path: Path) -> None:
        project = self.project()
        projects.write(path, project)
        self.project_path, self.stamp, self._saved = path, projects.stamp(path), project
        self._model.mark_saved()
        self._primitives.mark_saved()
        self.saved.emit()

    def _begin(self, prepared: Prepared) -> None:
        for text in prepared.notes:
            can_fill = self._table.has_gaps and tells_gaps(text)
            self.said.emit(note(text, action="fill_missing" if can_fill else ""))
        if self._history is not None:
            history, self._history = self._history, None
            self._model.take(history, saved=self._saved is not None)
            return
        spec = first_spec(len(prepared.inputs), len(prepared.outputs), self.suited)
        state = first_state(spec, prepared.inputs, prepared.outputs, self._table.seed)
        made = (network_recipe(spec),)
        self._model.take(History.start(state, f"Open {self.name}", made=made))
        if self._train_when_prepared:
            self._training.train()


def _same(one: Project, other: Project) -> bool:
    """Whether two projects are of the very same table and history, with equal settings."""
    return (
        one.dataset is other.dataset
        and one.history is other.history
        and (one.settings, one.primitives) == (other.settings, other.primitives)
    )
