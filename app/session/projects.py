"""Projects: table and history in one file."""

from pathlib import Path

from app.session.model import Model
from app.session.primitives import Primitives
from app.session.table import Table
from kan_core.errors import ProjectError
from kan_core.project.file import load_project, save_project
from kan_core.project.project import Project


def read(path: Path) -> Project:
    """The project in a file.

    Raises:
        ProjectError: the file cannot be read, or there is no table in it.
    """
    project = load_project(path)
    if project.dataset is None:
        raise ProjectError(f"{path.name} holds no table.", "Open another project.")
    return project


def write(path: Path, table: Table, model: Model, primitives: Primitives) -> None:
    """Write table, history and the user's primitives to a file.

    Raises:
        ProjectError: the file cannot be written.
    """
    project = Project(table.dataset, model.history, seed=table.seed, primitives=primitives.texts)
    save_project(path, project)
    model.mark_saved()
    primitives.mark_saved()
