"""The smallest network there is, to rehearse kernels on."""

import numpy as np

from kan_core.training.kernels.arrangement import INPUT, SUM, Arrangement, Data, Grid


def one_edge() -> tuple[Arrangement, Grid, Data]:
    """A network of one spline of four coefficients, its grid, and one row."""
    none, zero, both = np.full(2, -1, np.int64), np.zeros(1, np.int64), np.zeros(2, np.int64)
    net = Arrangement(
        node_kind=np.array([INPUT, SUM]),
        grid_size=both + 1,
        splines=np.array([1, 0]),
        first_edge=np.array([0, 1]),
        last_edge=np.array([1, 1]),
        first_parameter=np.array([0, -1]),
        base_parameter=none,
        edge_source=zero,
        edge_target=zero + 1,
        edge_kind=zero,
        first_incoming=np.array([0, 0, 1]),
        incoming=zero,
        order=np.arange(4),
        outputs=zero + 1,
    )
    number = np.ones((1, 1))
    return net, Grid(np.zeros(2), np.ones(2)), Data(number, number, np.ones(1))
