"""CPU time of one frame of the canvas while every coefficient moves."""

import statistics
import time
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.network.view import NetworkView
from app.windows.canvas_link import IMPORTANCE_EVERY
from benchmarks._measure import Table
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, ModelState, OutputState

NETWORKS = {(4, 8, 8, 1): 4.0, (10, 20, 10, 1): 8.0, (20, 40, 25, 8): 27.0}
"""Networks, and the milliseconds that a frame with boxes and connectors may take."""
SIZE = (1100, 800)
SHOWN_EVERY = 1000 / 60
"""Milliseconds between two frames of a run."""


def measure(frames: int) -> Table:
    """Curves alone, as in most frames of a run; with all anew; and as in a run.

    There importance, on which boxes and connectors depend, is looked at only so often.
    """
    columns = {"network": 18, "edges": 6, "curves": 8, "slowest tenth": 14}
    more = {"all anew": 9, "its slowest tenth": 18, "in a run, mean": 15, "at most": 8}
    title = f"CPU ms a frame, canvas {SIZE[0]} x {SIZE[1]}, median of {frames} frames"
    every = round(IMPORTANCE_EVERY / SHOWN_EVERY)
    table = Table(title, columns | more)
    for widths, most in NETWORKS.items():
        curves, whole, run = (frame_times(widths, frames, apart) for apart in (frames + 1, 1, every))
        table.add(
            {
                "network": str(widths),
                "edges": sum(s * t for s, t in pairwise(widths)),
                "curves": statistics.median(curves),
                "slowest tenth": float(np.quantile(curves, 0.9)),
                "all anew": statistics.median(whole),
                "its slowest tenth": float(np.quantile(whole, 0.9)),
                "in a run, mean": statistics.fmean(run),
                "at most": most,
            }
        )
    return table


def frame_times(widths: tuple[int, ...], frames: int, apart: int) -> list[float]:
    """CPU milliseconds of each frame, from the state's arrival to the painted widget.

    After so many frames every edge's importance is another, so that nothing of the drawing can be kept.
    """
    inputs = [InputState(f"x{index + 1}") for index in range(widths[0])]
    outputs = [OutputState(f"y{index + 1}") for index in range(widths[-1])]
    start = first_state(ModelSpec(widths), inputs, outputs)
    random = np.random.default_rng(1)
    shares = [random.random((layer.sources, layer.targets)) for layer in start.layers]
    view = NetworkView()
    view.resize(*SIZE)
    view.set_state(start, shares)
    view.show()
    # Before that nothing is painted.
    if not QTest.qWaitForWindowExposed(view):
        raise TimeoutError("The canvas was not shown within five seconds.")
    QApplication.processEvents()
    times = []
    for frame, state in enumerate(moving(start, frames), start=1):
        importance = [random.random(share.shape) for share in shares] if frame % apart == 0 else None
        begun = time.process_time()
        view.set_state(state, importance)
        view.repaint()
        times.append(1e3 * (time.process_time() - begun))
    view.close()
    return times


def moving(state: ModelState, frames: int) -> Iterator[ModelState]:
    """The state with other coefficients in every frame."""
    random = np.random.default_rng(0)
    speeds = [random.normal(size=layer.coefficients.shape) for layer in state.layers]
    for frame in range(frames):
        for index, (layer, speed) in enumerate(zip(state.layers, speeds, strict=True)):
            moved = layer.coefficients + 0.2 * np.sin(0.1 * frame) * speed
            state = state.with_layer(index, layer.with_(coefficients=moved))
        yield state
