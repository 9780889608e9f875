"""The history: an immutable tree of revisions with one of them current."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from kan_core.edits.contract import Edit
from kan_core.edits.recipe import Recipe
from kan_core.edits.recipes import recipes_of
from kan_core.errors import ModelError
from kan_core.model.state import ModelState


@dataclass(frozen=True)
class Revision:
    """A state in the history.

    Attributes:
        id: number of the revision; a child's is greater than its parent's.
        parent: id of the revision it was made from, None at the root.
        label: label of the edit that made it.
        state: the model.
        visited: id of the child that was current last, None where none was.
        name: what the user calls it; empty where that is the label.
        made: the calls that make it again from its parent; empty where they are not known.
    """

    id: int
    parent: int | None
    label: str
    state: ModelState
    visited: int | None = None
    name: str = ""
    made: tuple[Recipe, ...] = ()

    @property
    def title(self) -> str:
        """The user's name for it, or else its label."""
        return self.name or self.label


@dataclass(frozen=True)
class History:
    """Revisions by id, the current one, and how many are kept.

    Following `visited` from the root leads through the current revision, so that redo always goes back to
    where the user came from.
    """

    revisions: Mapping[int, Revision]
    current_id: int
    limit: int = 200

    def __post_init__(self) -> None:
        object.__setattr__(self, "revisions", MappingProxyType(dict(sorted(self.revisions.items()))))
        _check(self)

    @classmethod
    def start(
        cls,
        state: ModelState,
        label: str = "New network",
        limit: int = 200,
        made: tuple[Recipe, ...] = (),
    ) -> "History":
        """A history of one revision; `made` are the calls that make it again from the table."""
        return cls({0: Revision(0, None, label, state, made=made)}, 0, limit)

    @property
    def current(self) -> Revision:
        return self.revisions[self.current_id]

    @property
    def state(self) -> ModelState:
        """The current state."""
        return self.current.state

    @property
    def root(self) -> Revision:
        return next(iter(self.revisions.values()))

    @property
    def can_undo(self) -> bool:
        return self.current.parent is not None

    @property
    def can_redo(self) -> bool:
        return self.current.visited is not None

    def path(self) -> tuple[Revision, ...]:
        """The revisions from the root to the current one."""
        return tuple(reversed(tuple(self._upwards(self.current_id))))

    def children(self, revision_id: int) -> tuple[Revision, ...]:
        """The revisions made from `revision_id`, oldest first."""
        return tuple(revision for revision in self.revisions.values() if revision.parent == revision_id)

    def append(self, edit: Edit) -> "History":
        """Apply `edit` to the current state and go to the result.

        Raises:
            ModelError: the edit cannot apply; the history stays as it is.
        """
        state, made = edit.apply(self.state), recipes_of(edit)
        child = Revision(max(self.revisions) + 1, self.current_id, edit.label, state, made=made)
        grown = replace(self, revisions={**self.revisions, child.id: child})
        return grown.go_to(child.id)._forget()

    def undo(self) -> "History":
        """Go to the parent."""
        if self.current.parent is None:
            raise ModelError("There is nothing to undo.")
        return replace(self, current_id=self.current.parent)

    def redo(self) -> "History":
        """Go to the child that was current last."""
        if self.current.visited is None:
            raise ModelError("There is nothing to redo.")
        return replace(self, current_id=self.current.visited)

    def go_to(self, revision_id: int) -> "History":
        """Go to any revision."""
        if revision_id not in self.revisions:
            raise ModelError(
                f"Revision {revision_id} is no longer kept.", "Choose one that the history shows."
            )
        revisions = dict(self.revisions)
        child: int | None = None
        for revision in self._upwards(revision_id):
            if child is not None:
                revisions[revision.id] = replace(revision, visited=child)
            child = revision.id
        return replace(self, revisions=revisions, current_id=revision_id)

    def named(self, revision_id: int, name: str) -> "History":
        """Call a revision by another name; without one it goes by its label."""
        if revision_id not in self.revisions:
            raise ModelError(
                f"Revision {revision_id} is no longer kept.", "Choose one that the history shows."
            )
        kept = self.revisions[revision_id]
        name = " ".join(name.split())
        changed = replace(kept, name="" if name == kept.label else name)
        return replace(self, revisions={**self.revisions, revision_id: changed})

    def _upwards(self, revision_id: int | None) -> Iterator[Revision]:
        while revision_id is not None:
            revision = self.revisions[revision_id]
            yield revision
            revision_id = revision.parent

    def _forget(self) -> "History":
        """Keep to the limit: drop the oldest leaf beside the path; where there is none, the root."""
        revisions = dict(self.revisions)
        path = {revision.id for revision in self.path()}
        while len(revisions) > self.limit:
            parents = {revision.parent for revision in revisions.values()}
            leaf = next((id_ for id_ in revisions if id_ not in parents and id_ not in path), None)
            if leaf is None:
                root = revisions.pop(next(iter(revisions)))
                if root.visited is not None:
                    revisions[root.visited] = replace(revisions[root.visited], parent=None)
                continue
            parent = revisions.pop(leaf).parent
            if parent is not None and revisions[parent].visited == leaf:
                revisions[parent] = replace(revisions[parent], visited=None)
        return replace(self, revisions=revisions)


def _check(history: History) -> None:
    """Raise a ModelError unless the revisions are one tree and every `visited` is a child."""
    revisions = history.revisions
    if history.current_id not in revisions or history.limit < 1:
        raise ModelError("A history needs a current revision and a limit of at least one.")
    if sum(revision.parent is None for revision in revisions.values()) != 1:
        raise ModelError("A history needs exactly one first revision.")
    for key, revision in revisions.items():
        parent, visited = revision.parent, revision.visited
        if key != revision.id or (parent is not None and not (parent in revisions and parent < key)):
            raise ModelError(f"Revision {key} of the history has no proper parent.")
        if visited is not None and (visited not in revisions or revisions[visited].parent != key):
            raise ModelError(f"Revision {key} of the history names a child that is not its own.")
