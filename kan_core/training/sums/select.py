"""Which way to sum over the rows suits a network."""

from kan_core.model.trainable import Trainable
from kan_core.training.residuals.sums import Residuals
from kan_core.training.rows import Rows
from kan_core.training.sums.compiled import compiled_sums
from kan_core.training.sums.normal_equations import PlainSums, Sums


def sums_of(network: Trainable, rows: Rows | Residuals) -> Sums:
    """Compiled sums where they know the network and the loss and are ready, otherwise the plain ones.

    Residuals sum themselves.
    """
    if isinstance(rows, Residuals):
        return rows
    return compiled_sums(network, rows) or PlainSums(network, rows)
