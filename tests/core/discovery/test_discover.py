"""The search finds laws exactly, tells the truth where there is none, and stops when asked."""

import numpy as np
import pytest

from kan_core.data.dataset import Role
from kan_core.discovery.discover import discover
from kan_core.discovery.events import Done, Improved, Trying
from kan_core.discovery.front import Law
from kan_core.discovery.settings import DiscoverySettings
from kan_core.errors import DataError
from kan_core.model.evaluate import evaluate
from kan_core.symbolic.evaluate import evaluate as formula_values
from tests.core.discovery.tables import Function, table

PLANE = {"x": (1.0, 3.0), "t": (1.0, 3.0)}
SQUARE = {"x": (-1.0, 1.0), "t": (-1.0, 1.0)}
LAWS: dict[str, tuple[Function, dict[str, tuple[float, float]]]] = {
    "hello": (lambda x, t: np.exp(np.sin(np.pi * x) + t**2), SQUARE),
    "product": (lambda x, t: x * t, SQUARE),
    "quotient": (lambda x, t: x / t, PLANE),
    "root": (lambda x, t: np.sqrt(x**2 + t**2), PLANE),
    "kepler": (
        lambda a, g, m: 2 * np.pi * np.sqrt(a**3 / (g * m)),
        dict.fromkeys(("a", "g", "m"), (1.0, 5.0)),
    ),
}


def search(dataset: object, **settings: object) -> Done:
    *_, done = discover(dataset, DiscoverySettings(**settings))  # type: ignore[arg-type]
    assert isinstance(done, Done)
    return done


def worst(found: Law, law: Function, ranges: dict[str, tuple[float, float]], beyond: float) -> float:
    """Relative RMSE of the formula on fresh rows that reach `beyond` of the width over the upper limits."""
    random = np.random.default_rng(99)
    columns = {name: random.uniform(a, b + beyond * (b - a), 1000) for name, (a, b) in ranges.items()}
    given = formula_values(found.formula.expression, columns)
    truth = law(*columns.values())
    return float(np.sqrt(np.mean((given - truth) ** 2)) / truth.std())


@pytest.mark.parametrize("name", LAWS)
def test_a_law_is_recovered_exactly_in_and_beyond_its_range(name: str) -> None:
    law, ranges = LAWS[name]
    done = search(table(law, ranges))
    assert done.complete
    assert done.noise == 0.0
    assert worst(done.best, law, ranges, beyond=0.0) < 1e-8
    assert worst(done.best, law, ranges, beyond=0.3) < 1e-7


def test_the_formula_is_what_the_network_computes() -> None:
    law, ranges = LAWS["kepler"]
    done = search(table(law, ranges))
    x = np.random.default_rng(1).uniform(1, 5, (50, 3))
    columns = dict(zip(ranges, x.T, strict=True))
    for found in done.front:
        model = evaluate(found.state, x)[:, 0]
        np.testing.assert_allclose(formula_values(found.formula.expression, columns), model, rtol=1e-11)


def test_constants_are_exact_where_the_data_are() -> None:
    law, ranges = LAWS["kepler"]
    texts = {constant.exact for constant in search(table(law, ranges)).best.constants}
    assert "2*pi" in texts
    assert None not in texts


def test_noise_is_estimated_and_constants_have_errors() -> None:
    dataset = table(lambda x, t: 1.7 * x * np.exp(-t), PLANE, 400, noise=0.02, seed=4)
    done = search(dataset)
    sigma = 0.02 * table(lambda x, t: 1.7 * x * np.exp(-t), PLANE, 400, seed=4).column("y").std()
    assert done.noise == pytest.approx(sigma, rel=0.25)
    fitted = [c for c in done.best.constants if c.sigma is not None]
    assert any(abs(c.value - 1.7) < 5 * c.sigma + 0.05 for c in fitted if c.sigma)
    assert done.best.test_rmse < 1.2 * sigma


def test_pure_noise_gives_a_constant_and_says_so() -> None:
    dataset = table(lambda x, t: np.zeros_like(x) + 1e-9 * x, PLANE, 60)
    values = np.array(dataset.values)
    values[:, 2] = np.random.default_rng(5).normal(size=60)
    done = search(type(dataset)("noise", dataset.columns, values), seconds=5)
    assert not done.best.formula.expression.free_symbols
    assert any("constant" in note for note in done.notes)


def test_the_same_seed_gives_the_same_formula() -> None:
    dataset = table(*LAWS["root"], rows=200)
    one, other = search(dataset, seed=3), search(dataset, seed=3)
    assert one.best.formula == other.best.formula
    assert [law.complexity for law in one.front] == [law.complexity for law in other.front]


def test_a_stop_ends_with_the_best_so_far() -> None:
    seen: list[object] = []
    for event in discover(table(*LAWS["hello"]), DiscoverySettings(), lambda: len(seen) > 3):
        seen.append(event)
    assert isinstance(seen[-1], Done)
    assert not seen[-1].complete
    assert any("cut short" in note for note in seen[-1].notes)
    assert seen[-1].front


def test_progress_is_told_and_the_front_is_a_trade_off() -> None:
    events = list(discover(table(*LAWS["quotient"]), DiscoverySettings()))
    assert any(isinstance(event, Trying) for event in events)
    assert any(isinstance(event, Improved) for event in events)
    front = events[-1].front  # type: ignore[union-attr]
    assert [law.complexity for law in front] == sorted({law.complexity for law in front})
    errors = [law.test_rmse for law in front]
    assert errors == sorted(errors, reverse=True)


@pytest.mark.parametrize("settings", [{"seconds": 0.0}, {"noise": -1.0}])
def test_impossible_settings_are_refused(settings: dict[str, float]) -> None:
    with pytest.raises(DataError):
        DiscoverySettings(**settings)  # type: ignore[arg-type]


def test_noise_that_is_given_is_believed() -> None:
    dataset = table(lambda x, t: 3.0 * x / t, PLANE, 400, noise=0.05, seed=2)
    clean = table(lambda x, t: 3.0 * x / t, PLANE, 400, seed=2)
    sigma = 0.05 * float(clean.column("y").std())
    events = list(discover(dataset, DiscoverySettings(noise=sigma)))
    done = events[-1]
    assert isinstance(done, Done)
    assert done.noise == sigma
    assert done.best.test_rmse < 1.15 * sigma
    assert done.best.formula.expression.free_symbols
    tried = [event.text for event in events if isinstance(event, Trying)]
    assert not any("P + P + P" in text for text in tried)


def test_a_search_that_skips_structures_says_so() -> None:
    dataset = table(lambda x, t: np.random.default_rng(0).normal(size=len(x)), PLANE, 200)
    done = search(dataset, seconds=0.5)
    assert not done.complete
    assert any("cut short" in note for note in done.notes)


def test_a_large_table_is_searched_on_a_sample_and_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kan_core.discovery.parts.LARGE", 500)
    monkeypatch.setattr("kan_core.discovery.parts.SAMPLE", 300)
    law, ranges = LAWS["quotient"]
    done = search(table(law, ranges))
    assert any("300 of" in note for note in done.notes)
    assert worst(done.best, law, ranges, beyond=0.3) < 1e-7


def test_several_targets_and_classes_are_refused_with_what_to_do() -> None:
    whole = table(lambda x, t: x * t, SQUARE, rows=40)
    with pytest.raises(DataError, match=r"has 2: 't', 'y'.*search once for each"):
        search(whole.with_target("t", "y"))
    with pytest.raises(DataError, match=r"'y' holds classes.*Train a network"):
        search(whole.with_roles({"y": Role.CLASS}))
