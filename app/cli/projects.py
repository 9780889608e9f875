"""The saved project that a command works with."""

from pathlib import Path

from kan_core.data.dataset import Dataset
from kan_core.edits.history import History
from kan_core.errors import ProjectError
from kan_core.project.file import load_project
from kan_core.project.project import Project


def trained_project(path: Path) -> tuple[Project, Dataset, History]:
    """A project with its table and the steps that lead to its model.

    Raises:
        ProjectError: the file cannot be read, or has no model.
    """
    project = load_project(path)
    if project.history is None or project.dataset is None:
        raise ProjectError(
            f"{path.name} has no model with its table.", "Open it in the window, train a network and save."
        )
    return project, project.dataset, project.history
