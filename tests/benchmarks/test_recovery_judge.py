"""The judge of recovery: what counts as the law, what does not, and what is remembered."""

from pathlib import Path

import numpy as np
import pytest
import sympy as sp

from benchmarks._recovery.cases import Case
from benchmarks._recovery.equality import exact_numbers
from benchmarks._recovery.equations import Equation
from benchmarks._recovery.judge import judge, judge_form
from benchmarks._recovery.known import LAWS, judge_known
from benchmarks._recovery.records import Record, Task, append, line, read, summary
from benchmarks._recovery.recover import judged
from benchmarks._recovery.search import Answer, write_table
from benchmarks._recovery.sets import easy, unit_text
from kan_core.symbolic.parser import parse
from kan_core.units.parse import parse_unit

PENDULUM = Equation(
    "pendulum", "T", "2*pi*sqrt(l/g)", {"l": (1.0, 3.0), "g": (1.0, 5.0)}, {"l": "m", "g": "m/s**2", "T": "s"}
)
WAVE = Equation("wave", "y", "a*sin(k*x)", dict.fromkeys("akx", (1.0, 3.0)), dict.fromkeys("akxy", ""))
REFRACTION = Equation("refraction", "y", "asin(n*x)", {"n": (0.1, 1.0), "x": (0.1, 1.0)}, {})
TASK = Task("pendulum", seed=0, noise=0.0, units=False, dummies=0, seconds=60.0)


def read_in(equation: Equation, text: str) -> sp.Expr:
    return parse(text, equation.symbols)


@pytest.mark.parametrize(
    "text",
    [
        "2*pi*sqrt(l/g)",
        "6.283185307179586*sqrt(l)/sqrt(g)",
        "6.2831853071*sqrt(l/g)",
        "sqrt(39.47841760435743*l/g)",
        "exp(1.8378770664093453 + 0.5*log(l) - 0.49999999999*log(g))",
        "pi*sqrt(l/g) + pi*sqrt(l)*g**(-1/2)",
    ],
)
def test_the_law_counts_in_every_form(text: str) -> None:
    verdict = judge(read_in(PENDULUM, text), PENDULUM)
    assert verdict.recovered and verdict.exact


def test_measured_numbers_count_to_rounding_and_others_in_every_digit() -> None:
    surface = Equation("surface", "y", "0.20247*m**0.425", {"m": (30.0, 90.0)}, {})
    found = judge(read_in(surface, "0.20246999999999998*m**0.42500000000000004"), surface)
    assert found.recovered and not found.exact
    assert not judge(read_in(surface, "0.2024700001*m**0.425"), surface).recovered
    assert not PENDULUM.measured


@pytest.mark.parametrize(
    "text",
    [
        "6.2832*sqrt(l/g)",
        "2*pi*sqrt(l/g) + 1e-7*l",
        "2*pi*sqrt(l/g)*(1 + 1e-6*sin(l))",
        "2*pi*sqrt(l/(g + 1e-7))",
        "2*pi*sqrt(l/(g - 4.9))",
        "pi*l/g",
        "6.28",
    ],
)
def test_another_formula_does_not_count_however_near(text: str) -> None:
    assert not judge(read_in(PENDULUM, text), PENDULUM).recovered


@pytest.mark.parametrize("rest", ["1.2345e-10*l", "1e-14", "1e-12*sin(l)"])
def test_right_values_without_the_law_do_not_count(rest: str) -> None:
    verdict = judge(read_in(PENDULUM, f"2*pi*sqrt(l/g) + {rest}"), PENDULUM)
    assert verdict.inside < 1e-8 and verdict.beyond < 1e-7
    assert verdict.exact is False
    assert not verdict.recovered


def test_a_formula_that_is_right_in_the_ranges_alone_does_not_count() -> None:
    verdict = judge(read_in(PENDULUM, "2*pi*sqrt(Min(l, 3)/g)"), PENDULUM)
    assert verdict.inside == pytest.approx(0.0, abs=1e-15)
    assert verdict.beyond > 1e-3
    assert not verdict.recovered


def test_rows_in_which_the_law_has_no_value_are_left_out_and_no_others() -> None:
    assert not np.isfinite(REFRACTION.values(REFRACTION.rows(1000, 1, beyond=0.3))).all()
    assert judge(read_in(REFRACTION, "asin(n*x)"), REFRACTION).recovered
    nowhere = judge(read_in(REFRACTION, "asin(n*x) + 0*log(0.5 - x) + log(0.5 - x)**2/1e30"), REFRACTION)
    assert nowhere.inside == np.inf
    assert not nowhere.recovered


@pytest.mark.parametrize(
    ("equation", "text"),
    [
        (PENDULUM, "6.31*l**0.497*g**(-0.51)"),
        (PENDULUM, "44*sqrt(l/g)/7"),
        (PENDULUM, "sqrt(39.1*l/g)"),
        (PENDULUM, "6.1*sqrt(l/(g + 0.02)) - 0.03"),
        (WAVE, "0.99*a*sin(1.02*k*x - 0.013)"),
        (WAVE, "5*a*cos(k*x - pi/2)/4"),
    ],
)
def test_in_noise_the_right_form_counts_with_constants_that_are_off(equation: Equation, text: str) -> None:
    verdict = judge_form(read_in(equation, text), equation)
    assert verdict.recovered
    assert verdict.inside > 1e-3


@pytest.mark.parametrize(
    ("equation", "text"),
    [
        (PENDULUM, "6.3*sqrt(l)/g"),
        (PENDULUM, "6.28*(l/g)**(2/3)"),
        (PENDULUM, "3.2*log(l/g) + 6.1 + 0.4*log(l/g)**2"),
        (PENDULUM, "0.9 + 5.3*l/g - 0.7*(l/g)**2 + 0.1*(l/g)**3 - 0.01*l"),
        (WAVE, "1.01*a*sin(k + x)"),
        (WAVE, "a*(k*x - 0.166*(k*x)**3 + 0.0083*(k*x)**5 - 0.0002*(k*x)**7)"),
    ],
)
def test_in_noise_another_form_does_not_count_whatever_its_constants(equation: Equation, text: str) -> None:
    assert not judge_form(read_in(equation, text), equation).recovered


@pytest.mark.parametrize(
    ("value", "exact"),
    [
        (0.5, sp.Rational(1, 2)),
        (-1 / (4 * np.pi), -1 / (4 * sp.pi)),
        (3 / (20 * np.pi), 3 / (20 * sp.pi)),
        (1 / np.sqrt(2 * np.pi), 1 / sp.sqrt(2 * sp.pi)),
        (np.sqrt(2), sp.sqrt(2)),
        (np.log(2), sp.log(2)),
        (np.pi**2 / 6, sp.pi**2 / 6),
    ],
)
def test_fitted_numbers_are_read_as_the_exact_ones_they_are(value: float, exact: sp.Expr) -> None:
    assert exact_numbers(value * (1 + 1e-10))[0] == exact


def test_the_easy_formulas_are_twelve_and_the_law_of_each_is_recovered(tmp_path: Path) -> None:
    folder = tmp_path / "feynman"
    folder.mkdir()
    (folder / "equations.csv").write_text(
        "Filename,Output,Formula,v1_name,v1_low,v1_high\n"
        "I.6.2a,f,exp(-theta**2/2)/sqrt(2*pi),theta,1,3\nI.99.9,f,theta,theta,1,3\n"
    )
    names = {"theta": "0,0,0,0,0", "f": "0,0,0,0,0", "B": "-2,1,0,0,1", "F": "1,-2,1,0,0"}
    names |= dict.fromkeys(("q", "Ef", "v", "n", "theta1", "theta2", "x", "x1", "omega", "t"), "1,0,0,0,0")
    lines = (f"{name},what,{powers},\n" for name, powers in (names | {"alpha": "0,0,0,0,0"}).items())
    (folder / "units.csv").write_text("Variable,Units,m,s,kg,T,V,\n" + "".join(lines), encoding="utf-8-sig")
    found = easy(tmp_path)
    assert [each.id for each in found] == [
        *("hello", "product", "quotient", "root", "I.6.2a", "I.12.11", "I.26.2", "I.50.26")
    ]
    for equation in found:
        assert judge(equation.truth, equation).recovered
    assert parse_unit(found[5].units["B"]).dimension == parse_unit("V*s/m^2").dimension


def test_units_are_texts_that_the_reader_takes() -> None:
    assert unit_text({"kg": 1, "m": 2, "s": -3, "K": 0}) == "kg * m**2 / s**3"
    assert unit_text({"s": -1, "K": -2}) == "1 / s / K**2"
    assert unit_text({"s": 0}) == "dimensionless"
    assert parse_unit("1 / s / K**2").dimension == parse_unit("s-1 K-2").dimension


def test_a_table_holds_law_noise_and_unrelated_columns_to_the_last_bit(tmp_path: Path) -> None:
    clean, noisy = PENDULUM.table(500, seed=3), PENDULUM.table(500, seed=3, noise=0.1, dummies=3)
    assert list(noisy) == ["l", "g", "dummy_1", "dummy_2", "dummy_3", "T"]
    assert PENDULUM.table_units(3)["dummy_3"] == "m"
    np.testing.assert_array_equal(clean["l"], noisy["l"])
    assert np.std(noisy["T"] - clean["T"]) / np.std(clean["T"]) == pytest.approx(0.1, rel=0.15)
    write_table(tmp_path / "table.csv", noisy)
    back = np.loadtxt(tmp_path / "table.csv", delimiter=",", skiprows=1)
    np.testing.assert_array_equal(back, np.column_stack(list(noisy.values())))


def answer(*expressions: str, ties: tuple[str, ...] = ()) -> Answer:
    def law(text: str) -> dict[str, object]:
        return {"expression": text, "strategy": "by hand", "test_rmse": float(len(text))}

    return Answer(
        {
            "symbols": {"l": "l", "g": "g", "T": "T"},
            "best": law(expressions[0]),
            "ties": [law(text) for text in ties],
            "front": [law(text) for text in expressions],
            "seconds": 1.5,
            "notes": [],
        }
    )


CASE = Case({}, "T", {}, PENDULUM.symbols, PENDULUM.formula, lambda expression: judge(expression, PENDULUM))


@pytest.mark.parametrize(
    ("given", "place"),
    [
        (answer("2*pi*sqrt(l/g)", "l"), "first"),
        (answer("l", ties=("l", "2*pi*sqrt(l/g)")), "tie"),
        (answer("l", "g", "2*pi*sqrt(l/g)"), "front"),
        (answer("l", "6.3*sqrt(l/g)"), ""),
        (answer("2*pi*sqrt(l/g) + 0*dummy_1"), ""),
    ],
)
def test_the_place_of_the_law_is_told(given: Answer, place: str) -> None:
    record = judged(CASE, TASK, given)
    assert record.place == place
    assert record.seconds == 1.5
    assert record.recovered is bool(place)


def test_records_are_read_again_and_summed_up(tmp_path: Path) -> None:
    file = tmp_path / "out.jsonl"
    assert read(file) == []
    found = judged(CASE, TASK, answer("2*pi*sqrt(l/g)"))
    other = Record(Task("b", 0, 0.0, True, 0, 60.0), "", "", None, None, None, "", "a*b", "It did not end.")
    for record in (found, other):
        append(file, record)
    assert read(file) == [found, other]
    assert {record.task for record in read(file)} == {TASK, other.task}
    told = "\n".join(summary([found, other]))
    assert "first place 1 of 2 (50 %)" in told
    assert "by by hand: 1 of 2 (50 %)" in told
    assert "b seed 0, not found: a*b; It did not end." in told
    assert "first" in line(found) and "NO" in line(other)


@pytest.mark.parametrize(
    ("name", "text", "right"),
    [
        ("Hubble", "480.1*D", True),
        ("Hubble", "480.1*D - 12", False),
        ("Hubble", "75*D", False),
        ("Newton", "6.68e-11*m1*m2/r**2", True),
        ("Newton", "6.68e-11*m1*m2/r**2.001", False),
        ("Bode", "0.41 + 0.29*exp(0.6931*n)", True),
        ("Bode", "2/5 + 3*2**n/10", True),
        ("Bode", "0.7 + 0.3*n**2", False),
        ("Kepler", "365.2*a**1.5", True),
        ("Kepler", "365.2*a**1.4998", False),
        ("ideal gas", "8.2*n*T/V", True),
        ("ideal gas", "8.2*n*T/(V + 0.01)", False),
    ],
)
def test_a_known_law_is_its_form_with_constants_near_those_in_use(name: str, text: str, right: bool) -> None:
    law = next(law for law in LAWS if law.id == name)
    random = np.random.default_rng(0)
    scales = {"r": 1e11, "m1": 1e27, "m2": 1e25}
    names = sorted(symbol.name for symbol in law.expression.free_symbols if symbol.name not in law.constants)
    rows = {each: scales.get(each, 1.0) * random.uniform(0.3, 6.0, 30) for each in names}
    if name == "Bode":
        rows["n"] = np.array([-1000.0, *range(7)])
    expression = parse(text, {each: sp.Symbol(each, real=True) for each in names})
    assert judge_known(expression, law, rows).recovered is right
