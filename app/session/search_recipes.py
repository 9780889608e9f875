"""How the model that a search has found is found again."""

from app.engine.protocol.discovery import Discover
from app.engine.protocol.edges import PruneWeak, Simplify, SnapAll
from kan_core.edits.recipe import STOPPED, Plain, Recipe, all_named, plain, unusual

Asked = Discover | PruneWeak | SnapAll | Simplify


def recipe_of(request: Asked, stopped: bool, law: str = "") -> Recipe:
    """The recipe of what a search found; of a search for laws that of the `law` of its list."""
    lost = STOPPED if stopped else ""
    if isinstance(request, PruneWeak):
        return Recipe("prune_weak", {}, lost)
    own: dict[str, Plain] = {"own": plain(request.own)} if request.own else {}
    if isinstance(request, Simplify):
        return Recipe("simplify", own, lost)
    if isinstance(request, SnapAll):
        only: dict[str, Plain] = {} if request.only is None else {"edges": all_named(request.only)}
        return Recipe("snap_all", {**own, **only}, lost)
    inputs = plain([(node.expression, node.name) for node in request.derived])
    derived: dict[str, Plain] = {"derived": inputs} if request.derived else {}
    settings = unusual(request.settings, "seed", "workers")
    return Recipe("discover", {"law": law, **own, **derived, **settings}, lost)
