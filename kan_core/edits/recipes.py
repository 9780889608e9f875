"""The recipe of each kind of edit."""

from kan_core.edits.batch import Batch
from kan_core.edits.coefficients import SetCoefficients
from kan_core.edits.contract import Edit
from kan_core.edits.derived import AddDerived, ChangeDerived, RemoveDerived
from kan_core.edits.grid import ExtendGrid
from kan_core.edits.loaded import Loaded
from kan_core.edits.lock import Lock
from kan_core.edits.prune import Prune
from kan_core.edits.recipe import Plain, Recipe, all_named, named, plain, unusual
from kan_core.edits.restore import Restore
from kan_core.edits.snap import SnapEdge
from kan_core.edits.trained import Trained
from kan_core.edits.unlock import Unlock
from kan_core.edits.unsnap import Unsnap

_OF_EDGES: dict[type[Edit], str] = {Prune: "prune", Restore: "restore", Lock: "lock", Unlock: "unlock"}


def recipes_of(edit: Edit) -> tuple[Recipe, ...]:
    """The calls that make an edit again, one after another; none where that is not known."""
    match edit:
        case Batch(edits):
            parts = [recipes_of(part) for part in edits]
            return tuple(recipe for part in parts for recipe in part) if all(parts) else ()
        case Trained(recipe=recipe) | Loaded(recipe=recipe):
            return () if recipe is None else (recipe,)
        case _:
            recipe = _recipe(edit)
            return () if recipe is None else (recipe,)


def _recipe(edit: Edit) -> Recipe | None:
    match edit:
        case Prune(edges) | Restore(edges) | Lock(edges) | Unlock(edges):
            return Recipe(_OF_EDGES[type(edit)], {"edges": all_named(edges)})
        case SnapEdge(edge, snap):
            return Recipe("snap", {"edge": named(edge), **unusual(snap, "exact"), **_exact(snap.exact)})
        case Unsnap(edge):
            return Recipe("unsnap", {"edge": named(edge)})
        case SetCoefficients(edge, coefficients):
            return Recipe("reshape", {"edge": named(edge), "coefficients": plain(coefficients)})
        case ExtendGrid(grid_size):
            return Recipe("extend_grid", {"grid_size": grid_size})
        case AddDerived(node):
            return Recipe("add_input", {"expression": node.expression, "name": node.name})
        case ChangeDerived(name, node):
            return Recipe("change_input", {"name": name, "expression": node.expression, "to": node.name})
        case RemoveDerived(name):
            return Recipe("remove_input", {"name": name})
    return None


def _exact(exact: tuple[str | None, ...]) -> dict[str, Plain]:
    return {"exact": plain(exact)} if any(exact) else {}
