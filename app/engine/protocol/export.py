"""The messages about formulas in other languages."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.engine.protocol.contract import Reply, Request
from kan_core.model.state import ModelState

# From the window to the engine.


@dataclass(frozen=True)
class Export(Request):
    """Render `state` for `target`, check it on rows of `columns`, write it to `path` where there is one."""

    state: ModelState
    target: str
    columns: Mapping[str, NDArray[np.float64]]
    path: str | None


# From the engine to the window.


@dataclass(frozen=True)
class ExportTarget:
    """A form of export: its id, what a menu shows, the suffix of files.

    Of one that is `binary` the text tells what is in the file.
    """

    id: str
    text: str
    suffix: str
    binary: bool = False


@dataclass(frozen=True)
class Offer:
    """What models can be exported as."""

    targets: tuple[ExportTarget, ...]


@dataclass(frozen=True)
class Exported(Reply):
    """The rendered text, or what is in a binary file, held against the model, and where it was written."""

    target: str
    text: str
    path: str | None
