"""A project: everything that a user saves and opens."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kan_core.data.dataset import Dataset
from kan_core.edits.history import History
from kan_core.project.fields import Json


@dataclass(frozen=True)
class Project:
    """A table, the history of the model made from it, and what is needed to do it again.

    Attributes:
        dataset: the table with roles and units; None before one is chosen.
        history: revisions of the model; None before there is one.
        settings: plain values by name, such as the training configuration.
        seed: of all random numbers.
        primitives: texts of those that the user added.
        notes: the user's own text.
        program: version of the program that saved the project.
    """

    dataset: Dataset | None = None
    history: History | None = None
    settings: Mapping[str, Json] = field(default_factory=dict)
    seed: int = 0
    notes: str = ""
    program: str = ""
    primitives: tuple[str, ...] = ()
