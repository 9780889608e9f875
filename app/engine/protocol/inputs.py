"""The messages about derived inputs."""

from dataclasses import dataclass

from app.engine.protocol.contract import Reply, Request
from kan_core.model.state import InputState

# From the window to the engine.


@dataclass(frozen=True)
class DescribeInput(Request):
    """Read `text` as a derived input of that name, and check it on the rows of the table."""

    table: int
    seed: int
    text: str
    name: str


# From the engine to the window.


@dataclass(frozen=True)
class InputDescribed(Reply):
    """The derived input with its range and unit, and what is to be said of its unit."""

    input: InputState
    remark: str
