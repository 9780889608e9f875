"""`kanoscope run`: what the edges are made of."""

from pathlib import Path

import numpy as np
import pytest

from app.cli.run import run
from kan_core.project.file import load_project


@pytest.fixture
def tides(tmp_path: Path) -> Path:
    """A curve of period 12.4 with its third harmonic, over several periods."""
    hour = np.random.default_rng(0).uniform(0.0, 60.0, 300)
    angle = 2 * np.pi * hour / 12.4
    height = 2.0 + np.sin(angle) + 0.3 * np.cos(3 * angle)
    lines = [f"{a!r},{b!r}" for a, b in zip(hour.tolist(), height.tolist(), strict=True)]
    (tmp_path / "tides.csv").write_text("\n".join(["hour,height", *lines]) + "\n")
    return tmp_path / "tides.csv"


def test_a_known_period_is_learned_exactly(tides: Path, tmp_path: Path) -> None:
    saved = tmp_path / "tides.kan"
    options = ["--hidden", "0", "--basis", "fourier", "--grid", "3", "--periods", "12.4"]
    assert run(["run", str(tides), *options, "--save", str(saved)]) == 0
    history = load_project(saved).history
    assert history is not None
    layer = history.state.layers[0]
    assert layer.knots[0, 2] * history.state.inputs[0].scale == pytest.approx(12.4)
    # Constant, slope, and the harmonics one after another.
    wave = layer.coefficients[0, 0] * history.state.outputs[0].scale
    heights = np.hypot(wave[2::2], wave[3::2])
    np.testing.assert_allclose(heights, [1.0, 0.0, 0.3], atol=1e-5)


@pytest.mark.parametrize(
    "options",
    [
        ["--adapted", "--order", "2"],
        ["--basis", "chebyshev", "--grid", "12", "--base", "silu"],
        ["--basis", "rbf", "--ranges", "layer"],
    ],
)
def test_networks_of_any_basis_train(tides: Path, options: list[str]) -> None:
    assert run(["run", str(tides), "--hidden", "0", "--iterations", "5", *options]) == 0


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--basis", "wavelets"], "Choose one of bspline"),
        (["--basis", "rbf", "--adapted"], "Only B-splines"),
        (["--periods", "12"], "Fourier"),
        (["--order", "12"], "order from 0 to 9"),
    ],
)
def test_what_does_not_go_together_is_refused_in_one_line(
    tides: Path, options: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["run", str(tides), *options]) != 0
    *_, last = capsys.readouterr().err.splitlines()
    assert last.startswith("kanoscope: ")
    assert message in last
