"""Each experiment shows what it is for, the same for the same settings, and ends soon when it is stopped."""

from typing import Any

import numpy as np
import pytest

from kan_core.experiments import table, tasks
from kan_core.experiments.contract import Shown
from kan_core.experiments.perform import perform

SMALL: dict[str, dict[str, Any]] = {
    "resolution": {"hidden": 1, "rows": 200, "finest": 12},
    "bases": {"rows": 100, "most": 16},
    "side_by_side": {"rows": 100, "sizes": 1, "iterations": 10},
    "remembering": {"peaks": 2, "rows": 30, "grid_size": 40},
    "special_functions": {"function": "sph_harm 0,1", "rows": 100},
    "poisson": {"points": 225, "perceptron": False},
    "conserved": {},
}
"""Settings with which each is done in a fraction of a second."""


def _value(shown: Shown, key: str) -> float:
    value = shown.figure(key).value
    assert value is not None
    return value


@pytest.fixture(scope="module")
def courses() -> dict[str, list[Shown]]:
    return {name: list(perform(name, given)) for name, given in SMALL.items()}


@pytest.mark.parametrize("name", SMALL)
def test_what_there_is_to_see_keeps_its_form_and_is_whole_at_the_end(
    name: str, courses: dict[str, list[Shown]]
) -> None:
    course = courses[name]
    forms = {
        (tuple(p.title for p in s.plots), len(s.images), tuple(f.key for f in s.figures)) for s in course
    }
    assert len(forms) == 1
    assert [s.done for s in course] == sorted(s.done for s in course)
    assert course[-1].done == 1.0 > course[-2].done
    assert all(s.sentence.endswith(".") for s in course)
    assert all(plot.curves and plot.curves[0].x.size for plot in course[-1].plots)


@pytest.mark.parametrize("name", SMALL)
def test_the_same_settings_show_the_same(name: str, courses: dict[str, list[Shown]]) -> None:
    again = list(perform(name, SMALL[name]))
    assert len(again) == len(courses[name])
    for one, other in zip(courses[name][-1].figures, again[-1].figures, strict=True):
        if one.repeatable:
            assert repr(one) == repr(other)


@pytest.mark.parametrize("name", SMALL)
def test_a_stop_ends_it_before_the_next_piece_of_work(name: str, courses: dict[str, list[Shown]]) -> None:
    seen: list[Shown] = []
    for shown in perform(name, SMALL[name], lambda: bool(seen)):
        seen.append(shown)
    assert len(seen) < min(len(courses[name]), 4)
    assert seen[-1].done < 1.0


def test_the_error_falls_with_the_fourth_power_of_the_grid() -> None:
    *_, last = perform("resolution", {"hidden": 1, "finest": 48})
    assert -4.3 < _value(last, "slope") < -3.5
    assert _value(last, "best_rmse") < 2e-6


def test_past_as_many_parameters_as_rows_the_error_held_out_rises_again() -> None:
    *_, last = perform("resolution", {"rows": 200, "finest": 24, "noise": 0.1})
    assert _value(last, "overfit") > 3.0
    assert _value(last, "best_grid") < _value(last, "threshold") < 24


def test_a_series_suits_a_wave_and_splines_suit_a_kink() -> None:
    *_, wave = perform("bases", {"target": "wave"})
    assert _value(wave, "error_fourier") < 1e-3 * _value(wave, "error_bspline")
    *_, kink = perform("bases", {"target": "kink"})
    assert _value(kink, "error_bspline") < _value(kink, "error_chebyshev")
    assert _value(kink, "far_bspline") < 0.01 * min(
        _value(kink, "far_chebyshev"), _value(kink, "far_fourier")
    )


def test_in_noise_the_error_grows_with_the_functions_whatever_the_basis() -> None:
    *_, last = perform("bases", {"target": "noise"})
    errors = [_value(last, f.key) / f.published for f in last.figures if f.published]
    np.testing.assert_allclose(errors, 1.0, atol=0.25)
    assert len(errors) == 4


def test_a_network_of_b_splines_remembers_and_a_perceptron_forgets() -> None:
    *_, last = perform("remembering", {})
    assert _value(last, "kan_forgotten") < 1e-3 < 0.5 < _value(last, "mlp_forgotten")


def test_a_network_with_a_global_basis_forgets_too() -> None:
    *_, last = perform("remembering", {"basis": "chebyshev", "peaks": 3, "grid_size": 60})
    assert _value(last, "kan_forgotten") > 0.3


@pytest.mark.parametrize(("task", "ahead"), [("composition", "kan"), ("perceptron", "mlp")])
def test_what_suits_the_task_is_ahead(task: str, ahead: str) -> None:
    *_, last = perform("side_by_side", {"task": task, "rows": 400, "sizes": 3, "iterations": 60})
    behind = "mlp" if ahead == "kan" else "kan"
    assert _value(last, f"{ahead}_rmse") < 0.2 * _value(last, f"{behind}_rmse")
    assert _value(last, f"{ahead}_step_seconds") > 0.0


def test_classes_are_told_apart_by_both_networks() -> None:
    *_, last = perform("side_by_side", {"task": "spirals", "rows": 300, "sizes": 3, "iterations": 60})
    for network in ("kan", "mlp"):
        assert _value(last, f"{network}_right") > 97.0
        assert 0.0 < _value(last, f"{network}_log_loss") < 0.1
    assert "% of the rows" in last.sentence


def test_every_task_that_may_be_set_is_there() -> None:
    assert tuple(tasks.TASKS) == table.TASKS


def test_special_functions_are_learned_as_well_as_published() -> None:
    *_, last = perform("special_functions", {"function": "kv"})
    (error, lower) = last.figures
    assert error.published is not None and _value(last, error.key) < error.published
    assert (error.key, lower.value) == ("rmse_kv", 1.0)
    assert np.isfinite(last.images[0].values).all()


def test_poissons_equation_is_solved_and_read_off_as_its_exact_solution(
    courses: dict[str, list[Shown]],
) -> None:
    last = courses["poisson"][-1]
    assert _value(last, "kan_mse") < 1e-7 and _value(last, "kan_parameters") <= 300
    assert _value(last, "formula_error") < 1e-12
    assert "u = sin(pi*x)*sin(pi*y)" in last.sentence


@pytest.mark.parametrize("noise", [0.0, 0.01])
def test_the_energy_on_an_orbit_is_found_with_the_mass_of_the_sun_and_nothing_where_rows_are_shuffled(
    noise: float,
) -> None:
    *_, last = perform("conserved", {"noise": noise})
    assert abs(_value(last, "gm") - 4 * np.pi**2) <= 3 * _value(last, "gm_error") + 1e-9
    assert _value(last, "noise") < 0.05 < 0.3 < _value(last, "chance")
    assert (_value(last, "relations"), _value(last, "shuffled")) == (1.0, 0.0)
    assert "v**2 - c1/r = c0" in last.sentence


def test_where_an_orbit_has_too_much_noise_no_energy_is_told_of() -> None:
    *_, last = perform("conserved", {"noise": 0.1, "rows": 20, "eccentricity": 0.1})
    assert last.figure("gm").value is None
    assert last.sentence.startswith("No conserved energy")
