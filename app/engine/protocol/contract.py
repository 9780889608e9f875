"""What every message has, and how a request is asked for, followed and ended."""

from collections.abc import Mapping
from dataclasses import dataclass

from kan_core.model.state import ModelState

# From the window to the engine.


@dataclass(frozen=True)
class Request:
    """Work to do: `request` names it, `revision` is the one of the history it was asked for."""

    request: int
    revision: int


@dataclass(frozen=True)
class Cancel:
    """End the work on `request` soon; its `Ended` follows."""

    request: int


@dataclass(frozen=True)
class Acknowledge:
    """The last snapshot of `request` was drawn; the next may come."""

    request: int


# From the engine to the window.


@dataclass(frozen=True)
class Ready:
    """The engine has imported what it needs; `missing` says of each kind of device that is not there why."""

    missing: Mapping[str, str]


@dataclass(frozen=True)
class Reply:
    """Something about `request`."""

    request: int
    revision: int


@dataclass(frozen=True)
class Ended(Reply):
    """The work on the request is over; always the last reply."""

    cancelled: bool = False


@dataclass(frozen=True)
class Failed(Reply):
    """The work could not be done; `details` is for a bug report."""

    what: str
    remedy: str = ""
    details: str = ""


@dataclass(frozen=True)
class Snapshot(Reply):
    """A model in the making. The next is sent only after this one is acknowledged."""

    state: ModelState
    text: str = ""
