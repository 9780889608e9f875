"""`kanoscope export`: the formula of a saved project in another language, held against the model."""

import argparse
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from app.cli.projects import trained_project
from app.cli.results import json_text, refuse_unwritable
from kan_core.data.dataset import Dataset
from kan_core.edits.history import History
from kan_core.errors import ExportError
from kan_core.export.files import write_bytes, write_text
from kan_core.export.onnx.file import ID as ONNX
from kan_core.export.onnx.file import onnx_file
from kan_core.export.report.content import Report
from kan_core.export.report.page import report_html
from kan_core.export.session_script import Source, session_script, steps_of
from kan_core.export.targets import TARGETS
from kan_core.export.whole import render_model
from kan_core.model.inputs import needed_columns
from kan_core.model.state import FloatArray, ModelState
from kan_core.project.project import Project
from kan_core.workbench.ending import ending

VERSION = 1


def export_file(options: argparse.Namespace) -> int:
    """Writes the export into a file, or prints it; 0.

    Raises:
        KanoscopeError: the project has no model or table, there is no such target, or it lacks a function.
    """
    known = (*TARGETS, ONNX, *WHOLE)
    if options.to not in known:
        raise ExportError(f"There is no export {options.to!r}.", f"Choose one of {', '.join(known)}.")
    refuse_unwritable([options.out], [options.project])
    if options.out is None and options.to == ONNX:
        raise ExportError("An ONNX file cannot be printed.", "Name the file with --out.")
    project, dataset, history = trained_project(options.project)
    content: str | bytes
    if options.to in WHOLE:
        told, content = WHOLE[options.to](options.project, project, dataset, history)
    elif options.to == ONNX:
        made = onnx_file(history.state, usable_columns(dataset, history.state))
        told, content = f"{made.told}\nONNX, checked against the model", made.content
    else:
        target = TARGETS[options.to]
        told = f"{target.text}, checked against the model"
        content = render_model(target, history.state, usable_columns(dataset, history.state))
    if isinstance(content, bytes):
        write_bytes(options.out, content)
    elif options.out is not None:
        write_text(options.out, content)
    elif not options.json:
        print(content)
    if options.json:
        print(json_text(_document(options, told, content)))
    elif options.out is not None:
        print(f"{told}: {options.out}", file=sys.stderr)
    return 0


def _document(options: argparse.Namespace, told: str, content: str | bytes) -> dict[str, Any]:
    """What was exported, ready for JSON; the text where it is one and in no file."""
    return {
        "version": VERSION,
        "target": options.to,
        "told": told,
        "file": None if options.out is None else str(options.out),
        "text": content if isinstance(content, str) and options.out is None else None,
    }


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
    """The report; the laws of a search are not in it, as `discover --report` has them."""
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
    return "The report, without laws of a search, which projects do not keep", report_html(report)


Whole = Callable[[Path, Project, Dataset, History], tuple[str, str]]

WHOLE: Mapping[str, Whole] = {"script": _script, "report": _report}
"""What can be made of a project besides its formula: what it is, and its text."""
