"""The tree of revisions as a document, and back."""

from typing import Any

from kan_core.edits.history import History, Revision
from kan_core.project.arrays import ArrayReader, ArrayWriter
from kan_core.project.fields import field, items, optional
from kan_core.project.states import pack_state, unpack_state


def pack_history(history: History, arrays: ArrayWriter) -> dict[str, Any]:
    """The history as a document."""
    return {
        "current": history.current_id,
        "limit": history.limit,
        "revisions": [
            {
                "id": revision.id,
                "parent": revision.parent,
                "label": revision.label,
                "visited": revision.visited,
                "name": revision.name,
                "state": pack_state(revision.state, arrays),
            }
            for revision in history.revisions.values()
        ],
    }


def unpack_history(document: dict[str, Any], arrays: ArrayReader) -> History:
    """The history from its document.

    Raises:
        ProjectError: the document or an array is not what it should be.
        ModelError: the revisions are no tree, or a state contradicts itself.
    """
    revisions = [_unpack_revision(entry, arrays) for entry in items(document, "revisions", dict)]
    return History(
        {revision.id: revision for revision in revisions},
        field(document, "current", int),
        field(document, "limit", int),
    )


def _unpack_revision(document: dict[str, Any], arrays: ArrayReader) -> Revision:
    return Revision(
        field(document, "id", int),
        optional(document, "parent", int),
        field(document, "label", str),
        unpack_state(field(document, "state", dict), arrays),
        optional(document, "visited", int),
        field(document, "name", str),
    )
