"""The two documents of a project file, as plain values."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Documents:
    """`manifest.json`: the project; `history.json`: its tree of revisions. Arrays are named in them."""

    manifest: dict[str, Any]
    history: dict[str, Any]
