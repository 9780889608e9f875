"""Names for the places of a network: edges and nodes."""

from dataclasses import dataclass
from typing import NamedTuple


class EdgeId(NamedTuple):
    """An edge from node `source` of node layer `layer` to node `target` of node layer `layer + 1`."""

    layer: int
    source: int
    target: int

    def __str__(self) -> str:
        return f"φ({self.layer + 1},{self.source + 1},{self.target + 1})"


@dataclass(frozen=True, order=True)
class NodeId:
    """Node `index` of node layer `layer`; layer 0 holds the inputs, the last layer the outputs."""

    layer: int
    index: int
