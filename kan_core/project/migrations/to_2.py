"""Version 2: columns of texts have labels, outputs may be classes, grids may adapt and share their range."""

from dataclasses import replace
from typing import Any

from kan_core.project.documents import Documents
from kan_core.project.fields import field, items, optional


def migrate(documents: Documents) -> Documents:
    """No column had labels, every output was a number, every grid was uniform and that of a node.

    Raises:
        ProjectError: the documents of version 1 are damaged.
    """
    manifest, history = dict(documents.manifest), dict(documents.history)
    dataset, tree = optional(manifest, "dataset", dict), optional(history, "history", dict)
    if dataset is not None:
        columns = [{**column, "labels": []} for column in items(dataset, "columns", dict)]
        manifest["dataset"] = {**dataset, "columns": columns}
    if tree is not None:
        history["history"] = {**tree, "revisions": [_revision(one) for one in items(tree, "revisions", dict)]}
    return replace(documents, manifest=manifest, history=history)


def _revision(document: dict[str, Any]) -> dict[str, Any]:
    state = field(document, "state", dict)
    outputs = [{**output, "class_of": ""} for output in items(state, "outputs", dict)]
    layers = [{**layer, "grid": "uniform", "ranges": "node"} for layer in items(state, "layers", dict)]
    return {**document, "state": {**state, "layers": layers, "outputs": outputs}}
