"""How long one frame of the canvas takes while every coefficient moves: `python -m benchmarks.canvas`."""

import os
import statistics
import sys
import time
from collections.abc import Iterator
from itertools import pairwise

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtWidgets import QApplication

from app.network.view import NetworkView
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import InputState, ModelState, OutputState

NETWORKS = ((4, 8, 8, 1), (10, 20, 10, 1), (20, 40, 25, 8))
SIZE = (1100, 800)
FRAMES = 60


def moving(state: ModelState, frames: int) -> Iterator[ModelState]:
    """The state with other coefficients in every frame."""
    random = np.random.default_rng(0)
    speeds = [random.normal(size=layer.coefficients.shape) for layer in state.layers]
    for frame in range(frames):
        for index, (layer, speed) in enumerate(zip(state.layers, speeds, strict=True)):
            moved = layer.coefficients + 0.2 * np.sin(0.1 * frame) * speed
            state = state.with_layer(index, layer.with_(coefficients=moved))
        yield state


def frame_times(widths: tuple[int, ...], steady: bool) -> list[float]:
    """CPU milliseconds of each frame, from the state's arrival to the painted widget."""
    inputs = [InputState(f"x{index + 1}") for index in range(widths[0])]
    outputs = [OutputState(f"y{index + 1}") for index in range(widths[-1])]
    start = first_state(ModelSpec(widths), inputs, outputs)
    random = np.random.default_rng(1)
    shares = [random.random((layer.sources, layer.targets)) for layer in start.layers]
    view = NetworkView()
    view.resize(*SIZE)
    view.set_state(start, shares)
    view.show()
    QApplication.processEvents()
    times = []
    for state in moving(start, FRAMES):
        importance = None if steady else [random.random(share.shape) for share in shares]
        begun = time.process_time()
        view.set_state(state, importance)
        view.repaint()
        times.append(1e3 * (time.process_time() - begun))
    view.close()
    return times


def main() -> None:
    application = QApplication.instance() or QApplication(sys.argv)
    print(f"canvas {SIZE[0]} x {SIZE[1]}, {FRAMES} frames, CPU ms a frame (median, slowest tenth)")
    print("network            edges   coefficients move   importance too")
    for widths in NETWORKS:
        edges = sum(s * t for s, t in pairwise(widths))
        figures = []
        for steady in (True, False):
            times = frame_times(widths, steady)
            figures.append(f"{statistics.median(times):6.2f} {np.quantile(times, 0.9):6.2f}")
        print(f"{widths!s:18} {edges:5}   {figures[0]:>16}   {figures[1]:>16}")
    application.quit()


if __name__ == "__main__":
    main()
