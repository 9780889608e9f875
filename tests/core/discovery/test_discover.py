"""The search finds laws exactly, with and without units, and stops when asked."""

from collections.abc import Callable

import numpy as np
import pytest

from kan_core.data.dataset import Dataset, Role
from kan_core.discovery.discover import discover
from kan_core.discovery.events import Done, Improved, Trying
from kan_core.discovery.front import Law
from kan_core.discovery.settings import DiscoverySettings
from kan_core.errors import DataError, UnitError
from kan_core.model.evaluate import evaluate
from kan_core.model.inputs import raw_inputs
from kan_core.symbolic.evaluate import evaluate as formula_values
from tests.core.discovery.samples import Ranges
from tests.core.discovery.tables import Function, table

SQUARE: Ranges = {"x": (-1.0, 1.0), "t": (-1.0, 1.0)}
PLANE: Ranges = {"x": (1.0, 3.0), "t": (1.0, 3.0)}
SPACE: Ranges = {"a": (1.0, 3.0), "b": (1.0, 3.0), "c": (1.0, 3.0)}
LAWS: dict[str, tuple[Function, Ranges]] = {
    "hello": (lambda x, t: np.exp(np.sin(np.pi * x) + t**2), SQUARE),
    "product": (lambda x, t: x * t, SQUARE),
    "quotient": (lambda x, t: x / t, PLANE),
    "root": (lambda x, t: np.sqrt(x**2 + t**2), PLANE),
    "kepler": (lambda a, b, c: 2 * np.pi * np.sqrt(a**3 / (b * c)), SPACE),
    "decay": (lambda a, b, c: a / b * np.exp(-c / b), SPACE),
    "parallel": (lambda x, t: x * t / (x + t), PLANE),
    "fading": (lambda x, t: x * np.exp(-t), PLANE),
}
UNITS = {"a": "m", "b": "s", "c": "s", "y": "m/s"}
"""Of the decay."""


def search(dataset: Dataset, **settings: object) -> Done:
    *_, done = discover(dataset, DiscoverySettings(**settings))  # type: ignore[arg-type]
    assert isinstance(done, Done)
    return done


def worst(found: Law, law: Function, ranges: Ranges, beyond: float = 0.3) -> float:
    """Relative RMSE of the formula on fresh rows that reach `beyond` of the width over the upper limits."""
    random = np.random.default_rng(99)
    columns = {name: random.uniform(a, b + beyond * (b - a), 1000) for name, (a, b) in ranges.items()}
    given = formula_values(found.formula.expression, columns)
    truth = law(*columns.values())
    return float(np.sqrt(np.mean((given - truth) ** 2)) / truth.std())


def used(done: Done) -> set[str]:
    return {symbol.name for symbol in done.best.formula.expression.free_symbols}


@pytest.mark.parametrize("name", LAWS)
def test_a_law_is_recovered_exactly_in_and_beyond_its_range(name: str) -> None:
    law, ranges = LAWS[name]
    done = search(table(law, ranges, rows=400))
    assert done.complete
    assert done.noise == 0.0
    assert worst(done.best, law, ranges, beyond=0.0) < 1e-9
    assert worst(done.best, law, ranges) < 1e-9


@pytest.mark.parametrize("name", ["kepler", "decay", "root"])
def test_every_law_on_the_front_is_what_its_network_computes(name: str) -> None:
    law, ranges = LAWS[name]
    done = search(table(law, ranges, rows=300))
    x = np.random.default_rng(1).uniform(1, 5, (50, len(ranges)))
    columns = dict(zip(ranges, x.T, strict=True))
    for found in done.laws:
        model = evaluate(found.state, raw_inputs(found.state.inputs, columns))[:, 0]
        written = np.broadcast_to(formula_values(found.formula.expression, columns), 50)
        np.testing.assert_allclose(written, model, rtol=1e-10)


def test_units_lead_to_the_law_without_a_network_and_it_is_said_that_they_agree() -> None:
    law, ranges = LAWS["decay"]
    events = list(discover(table(law, ranges, rows=300).with_units(UNITS), DiscoverySettings()))
    done = events[-1]
    assert isinstance(done, Done)
    assert worst(done.best, law, ranges) < 1e-9
    assert "The dimensions of the formula are those of 'y'." in done.notes
    assert not any("network" in event.text for event in events if isinstance(event, Trying))


@pytest.mark.parametrize("wrong", [{"c": "kg"}, pytest.param({"y": "m"}, marks=pytest.mark.long)], ids=str)
def test_a_law_is_found_though_a_unit_is_wrong_and_the_unit_is_doubted(wrong: dict[str, str]) -> None:
    law, ranges = LAWS["decay"]
    done = search(table(law, ranges, rows=150).with_units(UNITS | wrong))
    assert worst(done.best, law, ranges) < 1e-9
    assert any("The units speak against the formula" in note for note in done.notes)


def test_units_that_are_not_to_be_used_change_nothing() -> None:
    law, ranges = LAWS["decay"]
    plain = table(law, ranges, rows=100)
    one, other = (search(given, use_units=False) for given in (plain, plain.with_units(UNITS)))
    assert one.best.formula.expression == other.best.formula.expression


def test_a_unit_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(UnitError):
        search(table(*LAWS["quotient"], rows=50).with_units({"x": "no such unit", "t": "s", "y": "m"}))


def test_numbers_of_stars_and_atoms_are_no_obstacle() -> None:
    ranges = {"G": (6.6e-11, 6.7e-11), "m": (1e24, 9e24), "M": (1e30, 3e30), "r": (1e11, 3e11)}
    law: Callable[..., np.ndarray] = lambda g, m, big, r: g * m * big / r**2  # noqa: E731
    units = {"G": "m^3/(kg s^2)", "m": "kg", "M": "kg", "r": "m", "y": "N"}
    for given in (table(law, ranges, rows=150), table(law, ranges, rows=150).with_units(units)):
        assert worst(search(given).best, law, ranges) < 1e-9


def test_constants_are_exact_where_the_data_are() -> None:
    law, ranges = LAWS["kepler"]
    texts = {constant.exact for constant in search(table(law, ranges, rows=200)).best.constants}
    assert "2*pi" in texts
    assert None not in texts


def test_a_line_has_exact_constants_and_no_part_that_is_only_rounding() -> None:
    done = search(table(lambda x, t: 1.8 * x + 32.0, PLANE, rows=60))
    assert str(done.best.formula.expression) == "9*x/5 + 32"
    assert len(done.ties) == 1


@pytest.mark.parametrize(
    ("name", "units"),
    [
        pytest.param("kepler", {}, id="no units"),
        pytest.param("fading", {"x": "m", "t": "1", "y": "m"}, id="units", marks=pytest.mark.long),
    ],
)
def test_under_noise_the_form_of_the_law_is_found(name: str, units: dict[str, str]) -> None:
    law, ranges = LAWS[name]
    clean = table(law, ranges, rows=300)
    sigma = 0.01 * float(clean.column("y").std())
    done = search(table(law, ranges, rows=300, noise=0.01).with_units(units), noise=sigma)
    columns = dict(zip(ranges, np.random.default_rng(1).uniform(1, 4, (len(ranges), 50)), strict=True))
    ratio = formula_values(done.best.formula.expression, columns) / law(*columns.values())
    assert np.ptp(ratio) < 1e-9
    assert ratio[0] == pytest.approx(1.0, abs=0.01)
    assert done.noise == sigma
    assert done.best.test_rmse < 1.3 * sigma


def test_noise_is_estimated_and_constants_have_errors() -> None:
    law: Callable[..., np.ndarray] = lambda x, t: 1.743 * x / t  # noqa: E731
    done = search(table(law, PLANE, 100, noise=0.02, seed=4))
    sigma = 0.02 * table(law, PLANE, 100, seed=4).column("y").std()
    assert done.noise == pytest.approx(sigma, rel=0.25)
    assert used(done) == {"x", "t"}
    assert worst(done.best, law, PLANE) < 0.01
    constant = done.best.constants[0]
    assert constant.sigma is not None
    assert abs(constant.value - 1.743) < 5 * constant.sigma


def test_noise_that_is_given_is_believed_and_no_network_is_needed() -> None:
    dataset = table(lambda x, t: 3.0 * x / t, PLANE, 400, noise=0.05, seed=2)
    sigma = 0.05 * float(table(lambda x, t: 3.0 * x / t, PLANE, 400, seed=2).column("y").std())
    events = list(discover(dataset, DiscoverySettings(noise=sigma)))
    done = events[-1]
    assert isinstance(done, Done)
    assert done.noise == sigma
    assert not any("network" in event.text for event in events if isinstance(event, Trying))


@pytest.mark.parametrize("noise", [0.0, pytest.param(0.05, marks=pytest.mark.long)])
def test_the_same_seed_gives_the_same_formulas_to_the_last_digit_and_each_once(noise: float) -> None:
    dataset = table(*LAWS["product"], rows=40, noise=noise)
    one, other = search(dataset, seed=3), search(dataset, seed=3)
    told, again = ([str(law.formula.expression) for law in done.laws] for done in (one, other))
    assert told == again
    assert len(told) == len(set(told))
    assert one.best.train_rmse == other.best.train_rmse
    assert one.notes == other.notes


def test_a_stop_ends_with_the_best_so_far() -> None:
    seen: list[object] = []
    for event in discover(table(*LAWS["hello"]), DiscoverySettings(), lambda: len(seen) > 3):
        seen.append(event)
    assert isinstance(seen[-1], Done)
    assert not seen[-1].complete
    assert any("cut short" in note for note in seen[-1].notes)
    assert seen[-1].front


def test_a_stop_before_the_first_step_leaves_a_constant_and_a_line() -> None:
    *_, done = discover(table(*LAWS["hello"], rows=100), DiscoverySettings(), lambda: True)
    assert isinstance(done, Done)
    assert not done.complete
    assert [law.strategy for law in done.front] == ["baseline"] * len(done.front)


def test_a_search_that_may_be_left_between_two_events() -> None:
    events = discover(table(*LAWS["hello"], rows=100), DiscoverySettings())
    next(events)
    events.close()


def test_progress_is_told_and_the_front_is_a_trade_off() -> None:
    events = list(discover(table(*LAWS["root"], rows=200), DiscoverySettings()))
    assert any(isinstance(event, Trying) for event in events)
    assert any(isinstance(event, Improved) for event in events)
    done = events[-1]
    assert isinstance(done, Done)
    assert [law.complexity for law in done.front] == sorted({law.complexity for law in done.front})
    errors = [law.test_rmse for law in done.front]
    assert errors == sorted(errors, reverse=True)
    assert done.best in done.ties and done.best in done.laws


@pytest.mark.parametrize("settings", [{"seconds": 0.0}, {"noise": -1.0}, {"seed": -1}, {"workers": 0}])
def test_impossible_settings_are_refused(settings: dict[str, float]) -> None:
    with pytest.raises(DataError):
        DiscoverySettings(**settings)  # type: ignore[arg-type]


def test_a_search_that_runs_out_of_time_says_so() -> None:
    dataset = table(lambda x, t: np.random.default_rng(0).normal(size=len(x)), PLANE, 200)
    done = search(dataset, seconds=0.5)
    assert not done.complete
    assert any("cut short" in note for note in done.notes)


def test_a_large_table_is_searched_on_a_sample_and_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kan_core.discovery.parts.LARGE", 500)
    monkeypatch.setattr("kan_core.discovery.parts.SAMPLE", 300)
    law, ranges = LAWS["quotient"]
    done = search(table(law, ranges))
    assert any("used 300 of" in note for note in done.notes)
    assert worst(done.best, law, ranges) < 1e-9


def test_several_targets_and_classes_are_refused_with_what_to_do() -> None:
    whole = table(lambda x, t: x * t, SQUARE, rows=40)
    with pytest.raises(DataError, match=r"has 2: 't', 'y'.*search once for each"):
        search(whole.with_target("t", "y"))
    with pytest.raises(DataError, match=r"'y' holds classes.*Train a network"):
        search(whole.with_roles({"y": Role.CLASS}))
