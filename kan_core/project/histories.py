"""The tree of revisions as a document, and back."""

from collections.abc import Callable
from typing import Any

from kan_core.edits.history import History, Revision
from kan_core.edits.recipe import Plain, Recipe
from kan_core.errors import ProjectError
from kan_core.model.state import ModelState
from kan_core.project.arrays import ArrayReader
from kan_core.project.fields import field, items, of_type, optional
from kan_core.project.states import unpack_state


def pack_history(history: History, pack: Callable[[ModelState], Any]) -> dict[str, Any]:
    """The history as a document, in which each state is what `pack` makes of it."""
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
                "made": [_pack_recipe(recipe) for recipe in revision.made],
                "state": pack(revision.state),
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
        tuple(_unpack_recipe(recipe) for recipe in items(document, "made", dict)),
    )


def _pack_recipe(recipe: Recipe) -> dict[str, Any]:
    return {"name": recipe.name, "given": dict(recipe.given), "lost": recipe.lost}


def _unpack_recipe(document: dict[str, Any]) -> Recipe:
    given = {
        of_type(key, str, "given"): _plain(value) for key, value in field(document, "given", dict).items()
    }
    return Recipe(field(document, "name", str), given, field(document, "lost", str))


def _plain(value: Any, depth: int = 3) -> Plain:
    """A value that a recipe can hold; a deeper one than any recipe is as wrong as an object."""
    if isinstance(value, list) and depth:
        return [_plain(item, depth - 1) for item in value]
    if value is None or isinstance(value, bool | int | float | str):
        return value
    raise ProjectError("The project is damaged: a step was given what it cannot be.", "Open another copy.")
