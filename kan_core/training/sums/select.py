"""Which way to sum over the rows suits a network."""

from kan_core.model.trainable import Trainable
from kan_core.training.rows import Rows
from kan_core.training.sums.compiled import compiled_sums
from kan_core.training.sums.normal_equations import PlainSums, Sums


def sums_of(network: Trainable, rows: Rows) -> Sums:
    """Compiled sums where they know the network and the loss and are ready, otherwise the plain ones."""
    return compiled_sums(network, rows) or PlainSums(network, rows)
