"""`kanoscope export`: the formula of a saved project in another language, held against the model."""

import argparse
import sys
from collections.abc import Mapping

import numpy as np

from kan_core.data.dataset import Dataset
from kan_core.errors import ExportError
from kan_core.export.targets import TARGETS
from kan_core.export.whole import render_model
from kan_core.export.write import write_text
from kan_core.model.inputs import needed_columns
from kan_core.model.state import FloatArray, ModelState
from kan_core.project.file import load_project


def export_file(options: argparse.Namespace) -> int:
    """Writes the text into a file, or prints it; 0.

    Raises:
        KanoscopeError: the project has no model or table, there is no such target, or it lacks a function.
    """
    if options.to not in TARGETS:
        raise ExportError(f"There is no export {options.to!r}.", f"Choose one of {', '.join(TARGETS)}.")
    project = load_project(options.project)
    if project.history is None or project.dataset is None:
        raise ExportError(
            f"{options.project.name} has no model with its table.", "Train a network, save, and export again."
        )
    target, state = TARGETS[options.to], project.history.current.state
    text = render_model(target, state, usable_columns(project.dataset, state))
    if options.out is None:
        print(text)
        return 0
    write_text(options.out, text)
    print(f"{target.text}, checked against the model: {options.out}", file=sys.stderr)
    return 0


def usable_columns(dataset: Dataset, state: ModelState) -> Mapping[str, FloatArray]:
    """(n,) values by column of those that a model needs, on the rows in which none of them is missing."""
    names = needed_columns(state.inputs, dataset.names)
    values = dataset.values[:, [dataset.index(name) for name in names]]
    return dict(zip(names, values[np.isfinite(values).all(axis=1)].T, strict=True))
