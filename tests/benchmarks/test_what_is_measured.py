"""The benchmarks measure what they say: functions, shapes, formulas of peers, tables."""

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import torch

from benchmarks._measure import Table, write
from benchmarks._paper_tables import FEYNMAN
from benchmarks._renderings import GRID, ORDER, RecursionLayer, mlp
from kan_core.basis.bspline import basis
from kan_core.basis.grids import uniform_knots
from kan_core.experiments.samples import Sample
from kan_core.experiments.special import SPECIAL_FUNCTIONS, PaperRow

EVERY = [*SPECIAL_FUNCTIONS, *FEYNMAN]


def test_the_tables_of_the_paper_are_whole() -> None:
    assert (len(SPECIAL_FUNCTIONS), len(FEYNMAN)) == (15, 27)
    assert len({row.name for row in EVERY}) == 42


@pytest.mark.parametrize("row", EVERY, ids=lambda row: row.name)
def test_every_function_is_finite_on_its_domain_and_fits_its_shape(row: PaperRow) -> None:
    x, y = row.table(2000, seed=0)
    assert x.shape == (2000, row.widths[0])
    assert y.shape == (2000, row.widths[-1])
    assert np.isfinite(y).all() and y.std() > 0.01
    assert row.domain_text.count("[") == row.widths[0]


def test_samples_are_scaled_by_the_training_rows_alone() -> None:
    parts = [FEYNMAN[0].table(100, seed) for seed in range(3)]
    sample = Sample.of(parts)
    assert sample.train.z.mean() == pytest.approx(0.0, abs=1e-12)
    assert sample.train.z.std() == pytest.approx(1.0)
    np.testing.assert_allclose(sample.test.z * sample.unit + sample.outputs[0].offset, parts[1][1])


def test_the_rendering_of_efficient_kan_has_the_b_splines_of_this_program() -> None:
    layer = RecursionLayer(1, GRID + ORDER).double()
    x = torch.linspace(-1, 0.999, 40, dtype=torch.float64)[:, None]
    with torch.no_grad():
        layer.spline.weight.copy_(torch.eye(GRID + ORDER))
        layer.base.weight.zero_()
        values = layer(x).numpy()
    knots = uniform_knots(np.array([-1.0]), np.array([1.0]), GRID, ORDER)[0]
    expected, _ = basis(np, x[:, 0].numpy(), knots, ORDER)
    np.testing.assert_allclose(values, expected, atol=1e-6)


@pytest.mark.parametrize("widths", [(2, 5, 1), (10, 10, 10, 1), (64, 64, 1)])
def test_the_perceptron_has_the_parameters_of_the_network(widths: tuple[int, ...]) -> None:
    wanted = (GRID + ORDER) * sum(s * t for s, t in pairwise(widths))
    given = sum(parameter.numel() for parameter in mlp(widths).parameters())
    assert wanted <= given < 1.3 * wanted


def test_a_table_shows_a_dash_for_what_was_not_measured(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = Table("steps", {"network": 8, "ours": 5, "pykan": 5})
    table.add({"network": "[2, 1]", "ours": 0.1234567})
    write([table], tmp_path / "steps.json")
    assert "[2, 1]    0.123  -" in capsys.readouterr().out
    (saved,) = json.loads((tmp_path / "steps.json").read_text(encoding="utf-8"))
    assert saved == {"title": "steps", "rows": [{"network": "[2, 1]", "ours": 0.1234567, "pykan": None}]}
