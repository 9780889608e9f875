"""Saving and opening projects."""

from pathlib import Path
from typing import Any

from kan_core.errors import DataError, ModelError, ProjectError
from kan_core.primitives.table import primitive_named
from kan_core.project.archive import open_archive, write_archive
from kan_core.project.arrays import ArrayReader, ArrayWriter
from kan_core.project.datasets import pack_dataset, unpack_dataset
from kan_core.project.documents import Documents
from kan_core.project.fields import field, items, optional, read_document, write_document
from kan_core.project.histories import pack_history, unpack_history
from kan_core.project.migrations.table import VERSION, check_version, lift
from kan_core.project.project import Project
from kan_core.project.states import pack_state

SUFFIX = ".kan"
FORMAT = "kanoscope-project"
MANIFEST = "manifest.json"
HISTORY = "history.json"


def save_project(path: Path, project: Project) -> None:
    """Write the project to `path`, completely or not at all.

    Equal projects give equal files. Every number is kept to the last bit.

    Raises:
        ProjectError: the file cannot be written, or a setting is no plain value.
    """
    arrays = ArrayWriter()
    packed = pack_project(project, arrays)
    documents = {MANIFEST: write_document(packed.manifest), HISTORY: write_document(packed.history)}
    write_archive(path, {**documents, **arrays.entries})


def load_project(path: Path) -> Project:
    """Open the project in the file `path`.

    Raises:
        ProjectError: the file is missing, foreign, damaged or made by a newer program.
    """
    with open_archive(path) as archive:
        manifest = read_document(archive.read(MANIFEST))
        if manifest.get("format") != FORMAT:
            raise ProjectError(
                f"{path.name} is not a Kanoscope project.", f"Open a file that ends in {SUFFIX}."
            )
        # A newer program may keep its history elsewhere.
        check_version(field(manifest, "version", int))
        documents = Documents(manifest, read_document(archive.read(HISTORY)))
        return unpack_project(documents, ArrayReader(archive.read), path.name)


def pack_project(project: Project, arrays: ArrayWriter) -> Documents:
    """The documents of the project; its arrays go to `arrays`."""
    manifest = {
        "format": FORMAT,
        "version": VERSION,
        "program": project.program,
        "seed": int(project.seed),
        "settings": dict(project.settings),
        "notes": project.notes,
        "primitives": list(project.primitives),
        "dataset": None if project.dataset is None else pack_dataset(project.dataset, arrays),
    }
    steps = None
    if project.history is not None:
        steps = pack_history(project.history, lambda state: pack_state(state, arrays))
    return Documents(manifest, {"history": steps})


def unpack_project(documents: Documents, arrays: ArrayReader, name: str) -> Project:
    """The project from its documents, which may be those of an older program; `name` is for messages.

    Raises:
        ProjectError: the documents are damaged or made by a newer program.
    """
    version = field(documents.manifest, "version", int)
    check_version(version)
    try:
        return _unpacked(lift(documents, version), arrays)
    except (ModelError, DataError) as error:
        raise ProjectError(f"{name} contradicts itself: {error.what}", "Open another copy.") from error


def _unpacked(documents: Documents, arrays: ArrayReader) -> Project:
    manifest: dict[str, Any] = documents.manifest
    dataset = optional(manifest, "dataset", dict)
    history = optional(documents.history, "history", dict)
    return Project(
        dataset=None if dataset is None else unpack_dataset(dataset, arrays),
        history=None if history is None else unpack_history(history, arrays),
        settings=field(manifest, "settings", dict),
        seed=field(manifest, "seed", int),
        notes=field(manifest, "notes", str),
        program=field(manifest, "program", str),
        primitives=tuple(_usable(text) for text in items(manifest, "primitives", str)),
    )


def _usable(text: str) -> str:
    """The text itself; a ModelError where no primitive can be made of it."""
    return primitive_named(text).name
