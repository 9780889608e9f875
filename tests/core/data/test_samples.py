"""Every sample is what its card says, and follows its law as closely as its source allows."""

from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from kan_core.data.samples import Sample, sample, samples
from kan_core.data.table import read_table
from kan_core.data.usable import usable_rows
from kan_core.errors import DataError
from kan_core.units.parse import is_unit
from resources.samples.generate import GENERATED, write_samples

EACH = pytest.mark.parametrize("one", samples(), ids=lambda one: one.id)
FOLDER = Path(str(files("resources.samples")))


def columns(name: str) -> dict[str, np.ndarray]:
    table = sample(name).load()
    return {column.name: table.column(column.name) for column in table.columns}


def test_there_are_enough_for_the_start_page_and_all_are_different() -> None:
    assert len(samples()) >= 6
    assert len({one.id for one in samples()}) == len(samples()) == len({one.file for one in samples()})


@EACH
def test_the_card_tells_the_truth(one: Sample) -> None:
    table = one.load()
    usable = usable_rows(table)
    assert table.rows == one.rows == usable.rows.size
    assert table.target is not None
    assert table.target.name == one.target
    assert one.widths[0] == len(usable.input_names)
    assert one.widths[-1] == 1
    assert usable.notes == ()
    assert ("computed" in one.source) is (one.file in GENERATED)
    assert ("Measured" in one.source) is (one.file not in GENERATED)
    assert all(is_unit(column.unit) for column in table.columns if column.unit)


@EACH
def test_the_table_reader_reads_the_same(one: Sample) -> None:
    read, loaded = read_table(FOLDER / one.file), one.load()
    assert read.columns == loaded.columns
    np.testing.assert_array_equal(read.values, loaded.values)


@EACH
def test_the_thumbnail_fills_the_unit_square_from_left_to_right(one: Sample) -> None:
    points = one.thumbnail()
    assert points.shape[1] == 2
    assert 8 <= len(points) <= 120
    np.testing.assert_array_equal([points.min(axis=0), points.max(axis=0)], [[0, 0], [1, 1]])
    assert (np.diff(points[:, 0]) >= 0).all()


def test_the_script_makes_the_shipped_files_again(tmp_path: Path) -> None:
    write_samples(tmp_path)
    for name in GENERATED:
        made = np.loadtxt(tmp_path / name, delimiter=",", skiprows=1)
        shipped = np.loadtxt(FOLDER / name, delimiter=",", skiprows=1)
        # Not to the last bit: the exponential of another system may differ in it.
        np.testing.assert_allclose(made, shipped, rtol=1e-14, atol=1e-12)


def test_exact_samples_follow_their_formulas() -> None:
    hello, sums, gas = columns("exponential_of_sine"), columns("velocity_addition"), columns("ideal_gas")
    np.testing.assert_allclose(hello["f"], np.exp(np.sin(np.pi * hello["x"]) + hello["y"] ** 2), rtol=1e-14)
    np.testing.assert_allclose(sums["w"], np.tanh(np.arctanh(sums["u"]) + np.arctanh(sums["v"])), rtol=1e-9)
    np.testing.assert_allclose(gas["p"] * gas["V"] / (gas["n"] * gas["T"]), 8.314462618, rtol=1e-12)


def test_measured_samples_follow_their_laws_within_their_errors() -> None:
    planets, nebulae, enzyme = columns("kepler"), columns("hubble"), columns("enzyme")
    np.testing.assert_allclose(planets["P"] ** 2, planets["a"] ** 3, rtol=2e-3)
    slope = (nebulae["r"] @ nebulae["v"]) / (nebulae["r"] @ nebulae["r"])
    # Hubble gives 465 +- 50 km/s per Mpc once the motion of the Sun is taken out.
    assert 400 < slope < 500
    # Bates and Watts give 212.7 and 0.0641 as least squares estimates, residual standard deviation 10.9.
    residuals = enzyme["rate"] - 212.7 * enzyme["c"] / (0.0641 + enzyme["c"])
    assert np.sqrt((residuals**2).sum() / 10) == pytest.approx(10.93, abs=0.01)


def test_noisy_samples_have_the_noise_they_claim() -> None:
    swing, spring = columns("pendulum"), columns("damped_oscillation")
    relative = swing["T"] / (2 * np.pi * np.sqrt(swing["L"] / 9.80665)) - 1
    assert np.std(relative) == pytest.approx(0.01, rel=0.15)
    exact = np.exp(-0.4 * spring["t"]) * np.cos(3 * spring["t"])
    assert np.std(spring["s"] - exact) == pytest.approx(0.005, rel=0.15)


def test_an_unknown_sample_is_refused_with_the_names_that_exist() -> None:
    with pytest.raises(DataError, match=r"'nothing'.*kepler"):
        sample("nothing")
