"""A table is written to a few digits: the law that leaves no more than the last one ends the search."""

from dataclasses import replace

import numpy as np
import pytest

from kan_core.discovery.discover import discover
from kan_core.discovery.events import Done
from kan_core.discovery.settings import DiscoverySettings
from tests.core.discovery.tables import table


@pytest.mark.long
def test_a_law_that_leaves_only_the_last_digit_of_the_target_ends_the_search_and_is_told() -> None:
    exact = table(
        lambda m, a, e: np.sqrt(m / (a * (1 - e**2))), {"m": (1, 5), "a": (1, 5), "e": (0.1, 0.6)}, 300
    )
    values = exact.values.copy()
    values[:, -1] = values[:, -1].round(4)
    *_, done = discover(replace(exact, values=values), DiscoverySettings(seconds=60))
    assert isinstance(done, Done)
    assert "The formula leaves no more than the rounding of the target." in done.notes
    assert done.complete
    assert done.best.test_rmse < 0.5e-4
