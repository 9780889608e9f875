"""Tables whose law is known."""

from collections.abc import Callable

import numpy as np

from kan_core.data.dataset import Column, Dataset, Role

Function = Callable[..., np.ndarray]


def table(
    law: Function, ranges: dict[str, tuple[float, float]], rows: int = 1000, noise: float = 0.0, seed: int = 0
) -> Dataset:
    """Uniform rows of y = law(inputs); `noise` in spreads of the target."""
    random = np.random.default_rng(seed)
    x = np.stack([random.uniform(*ends, rows) for ends in ranges.values()], axis=1)
    y = law(*x.T)
    y = y + noise * y.std() * random.normal(size=rows)
    columns = (*(Column(name) for name in ranges), Column("y", Role.TARGET))
    return Dataset("table", columns, np.column_stack([x, y]))
