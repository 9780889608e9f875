"""Which way to sum over the rows suits a network."""

from kan_core.model.trainable import Trainable
from kan_core.training.compiled_sums import compiled_sums
from kan_core.training.normal_equations import PlainSums, Sums
from kan_core.training.rows import Rows


def sums_of(network: Trainable, rows: Rows) -> Sums:
    """Compiled sums where they know the network and the loss and are ready, otherwise the plain ones."""
    return compiled_sums(network, rows) or PlainSums(network, rows)
