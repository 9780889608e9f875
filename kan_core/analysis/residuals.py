"""Whether what a model leaves unexplained is noise, or still a function of the inputs."""

import numpy as np
from scipy.spatial import cKDTree

from kan_core.model.state import FloatArray

NORMAL = 1.4826
"""Standard deviation of normal noise over its median magnitude."""
NEIGHBOURS = 3
SIGNIFICANT = 3.5
"""Standard errors by which residuals of neighbours must agree to be more than chance."""


def is_structured(x: FloatArray, residuals: FloatArray) -> bool:
    """Whether residuals of neighbouring rows agree more than those of noise would.

    With independent noise the products r_i r_j of a row and its nearest neighbours have the mean 0; their sum
    over its standard error is compared with `SIGNIFICANT` (the idea of Moran's test, Biometrika 37, 1950).

    Args:
        x: (n, m) inputs.
        residuals: (n,) of a model.
    """
    if len(x) <= 2 * NEIGHBOURS:
        return False
    ranks = np.argsort(np.argsort(x, axis=0, kind="stable"), axis=0) / len(x)
    neighbours = cKDTree(ranks).query(ranks, NEIGHBOURS + 1)[1][:, 1:]
    # Signs and ranks would lose power; cutting the tails keeps single rows from deciding.
    centred = residuals - np.median(residuals)
    limit = 4.0 * np.median(np.abs(centred)) + 1e-300
    cut = np.clip(centred, -limit, limit)
    products = cut * cut[neighbours].mean(axis=1)
    error = products.std() * np.sqrt(2.0 / len(products))
    return bool(products.mean() > SIGNIFICANT * error)
