"""pykan, where it is installed: its own network, training and steps, as its documentation shows them."""

import io
import time
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from types import ModuleType

import torch

from kan_core.experiments.samples import hello


def pykan() -> ModuleType | None:
    """The package, or None where it is not installed: `run.py bench NAME --peers` brings it."""
    try:
        import kan  # type: ignore[import-not-found, unused-ignore]
    except ModuleNotFoundError as missing:
        if missing.name != "kan":
            raise
        return None
    package: ModuleType = kan
    return package


def adam_step(
    widths: tuple[int, ...], rows: int, speed: bool, dtype: torch.dtype
) -> Callable[[], object] | None:
    """One Adam step of pykan's network on random rows, in its speed mode or as it comes."""
    if (kan := pykan()) is None:
        return None
    torch.set_default_dtype(dtype)
    network = kan.KAN(width=list(widths), grid=5, k=3, seed=0, auto_save=False)
    torch.set_default_dtype(torch.float32)
    network = network.speed() if speed else network
    u, z = torch.rand(rows, widths[0], dtype=dtype) * 2 - 1, torch.rand(rows, widths[-1], dtype=dtype)
    optimiser = torch.optim.Adam(network.parameters(), lr=1e-3)

    def step() -> None:
        loss = ((network(u) - z) ** 2).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()

    return step


@dataclass(frozen=True)
class Fitted:
    """What pykan reached: best test RMSE, seconds in all, seconds until the asked error."""

    best: float
    seconds: float
    seconds_to: float | None


def fit_hello(widths: tuple[int, ...], error: float, grids: tuple[int, ...], steps: int) -> Fitted | None:
    """pykan's L-BFGS on 1,000 rows of the first example, on one grid after another.

    Args:
        widths: of the network.
        error: test RMSE to reach.
        grids: grid sizes.
        steps: of L-BFGS on each.
    """
    if (kan := pykan()) is None:
        return None
    tensors = [torch.tensor(part, dtype=torch.float32) for part in (*hello(1000, 0), *hello(1000, 1))]
    dataset = dict(zip(("train_input", "train_label", "test_input", "test_label"), tensors, strict=True))
    errors: list[float] = []
    start = time.perf_counter()
    # Its progress bar goes to both streams.
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        network = kan.KAN(width=list(widths), grid=grids[0], k=3, seed=0, auto_save=False)
        for grid in grids:
            network = network if grid == grids[0] else network.refine(grid)
            network.auto_save = False  # a refined network would write files again
            errors += map(float, network.fit(dataset, opt="LBFGS", steps=steps)["test_loss"])
    seconds = time.perf_counter() - start
    first = next((index for index, reached in enumerate(errors, 1) if reached < error), None)
    return Fitted(min(errors), seconds, None if first is None else seconds * first / len(errors))
