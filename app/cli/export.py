"""`kanoscope export`: the formula of a saved project in another language, held against the model."""

import argparse
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

import numpy as np

from kan_core.data.dataset import Dataset
from kan_core.edits.history import History
from kan_core.errors import ExportError
from kan_core.export.report.content import Report
from kan_core.export.report.page import report_html
from kan_core.export.session_script import Source, session_script, steps_of
from kan_core.export.targets import TARGETS
from kan_core.export.whole import render_model
from kan_core.export.write import write_text
from kan_core.model.inputs import needed_columns
from kan_core.model.state import FloatArray, ModelState
from kan_core.project.file import load_project
from kan_core.project.project import Project
from kan_core.workbench.ending import ending


def export_file(options: argparse.Namespace) -> int:
    """Writes the text into a file, or prints it; 0.

    Raises:
        KanoscopeError: the project has no model or table, there is no such target, or it lacks a function.
    """
    if options.to not in (*TARGETS, *WHOLE):
        raise ExportError(
            f"There is no export {options.to!r}.", f"Choose one of {', '.join((*TARGETS, *WHOLE))}."
        )
    project = load_project(options.project)
    if project.history is None or project.dataset is None:
        raise ExportError(
            f"{options.project.name} has no model with its table.", "Train a network, save, and export again."
        )
    state = project.history.current.state
    if options.to in WHOLE:
        told, text = WHOLE[options.to](options.project, project, project.dataset, project.history)
    else:
        target = TARGETS[options.to]
        told = f"{target.text}, checked against the model"
        text = render_model(target, state, usable_columns(project.dataset, state))
    if options.out is None:
        print(text)
        return 0
    write_text(options.out, text)
    print(f"{told}: {options.out}", file=sys.stderr)
    return 0


def usable_columns(dataset: Dataset, state: ModelState) -> Mapping[str, FloatArray]:
    """(n,) values by column of those that a model needs, on the rows in which none of them is missing."""
    names = needed_columns(state.inputs, dataset.names)
    values = dataset.values[:, [dataset.index(name) for name in names]]
    return dict(zip(names, values[np.isfinite(values).all(axis=1)].T, strict=True))


def _script(path: Path, project: Project, dataset: Dataset, history: History) -> tuple[str, str]:
    """The program that repeats the session; it reads the table of the project."""
    source = Source(project=str(path.absolute()))
    text = session_script(ending(dataset, history.state), steps_of(history), project.seed, source)
    return "The session as a Python script", text


def _report(path: Path, project: Project, dataset: Dataset, history: History) -> tuple[str, str]:
    """The report, without the laws of a search, which a project does not keep."""
    report = Report(
        dataset,
        project.seed,
        history.state,
        steps_of(history),
        file=path.name,
        notes=project.notes,
        primitives=project.primitives,
        written=f"{datetime.now().astimezone():%Y-%m-%d %H:%M %Z}",
    )
    return "The report", report_html(report)


Whole = Callable[[Path, Project, Dataset, History], tuple[str, str]]

WHOLE: Mapping[str, Whole] = {"script": _script, "report": _report}
"""What can be made of a project besides its formula: what it is, and its text."""
