"""Formulas and models to be exported, with rows and what they have to give there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np
import sympy as sp

from benchmarks._foreign import Call
from kan_core.edits.snap import SnapEdge
from kan_core.export.languages.module import PROBABILITIES, function_name
from kan_core.export.languages.table import LANGUAGES
from kan_core.export.request import Classes, ExportRequest, symbols_of_all
from kan_core.export.sheet import SHEET
from kan_core.export.targets import TARGETS
from kan_core.export.whole import requests_of
from kan_core.model.evaluate import evaluate as model_values
from kan_core.model.spec import ModelSpec, first_state
from kan_core.model.state import FloatArray, InputState, ModelState, OutputState, Snap
from kan_core.symbolic.compose import compose
from kan_core.symbolic.evaluate import evaluate
from kan_core.symbolic.formula import Formula
from kan_core.symbolic.parser import parse


@dataclass(frozen=True)
class Case:
    """Formulas, rows (n, columns), and what they give: (n, values)."""

    requests: tuple[ExportRequest, ...]
    rows: FloatArray
    values: FloatArray
    classes: Classes | None = None

    def text(self, id_: str) -> str:
        """The whole text in a target."""
        texts = [TARGETS[id_].render(request) for request in self.requests]
        return TARGETS[id_].whole(self.requests, texts, self.classes)

    def call(self, id_: str) -> Call:
        """What is called in the text: probabilities of classes, or the first formula."""
        if self.classes is not None:
            return Call(PROBABILITIES, self.rows.shape[1], len(self.classes.names), True)
        if id_ == SHEET.id:
            name = self.requests[0].measured(self.requests[0].formula.target)
            return Call(name, self.rows.shape[1])
        name = function_name(LANGUAGES[id_], self.requests, 0)
        return Call(name, self.rows.shape[1], several=len(self.requests) > 1)


def formula(
    text: str, lower: float, upper: float, columns: tuple[str, ...] = ("x", "y")
) -> Callable[[int], Case]:
    """A case of a formula's text over columns between two values."""

    def make(rows: int) -> Case:
        named = {name: sp.Symbol(name, real=True) for name in columns}
        expression = parse(text, named)
        x = np.random.default_rng(7).uniform(lower, upper, (rows, len(columns)))
        values = np.broadcast_to(evaluate(expression, dict(zip(columns, x.T, strict=True))), rows)
        request = ExportRequest(
            Formula("T", "s", expression, {name: name for name in columns}), {columns[0]: "m"}
        )
        assert len(request.symbols) == len(columns)
        return Case((request,), x, values[:, None])

    return make


def splines(basis: str, base: str = "none", outputs: int = 1) -> Callable[[int], Case]:
    """A case of a network of splines, on rows inside and outside its grids."""

    def make(rows: int) -> Case:
        state = network(basis, base, outputs)
        x = np.random.default_rng(7).uniform(-2.5, 2.5, (rows, 2))
        return Case(requests_of(state, compose(state)), x, model_values(state, x)[:, :1])

    return make


def classes(snapped: bool) -> Callable[[int], Case]:
    """A case of the probabilities of three classes."""

    def make(rows: int) -> Case:
        names = ("a b", "a_b", "50 %")
        state = network("bspline", "none", 3)
        state = replace(state, outputs=tuple(OutputState(name, class_of="kind of x") for name in names))
        for edge in state.edges() if snapped else ():
            state = SnapEdge(edge, Snap("sin", (1.3, 0.2 + edge.source, 0.8, 0.1 * edge.target))).apply(state)
        x = np.random.default_rng(7).uniform(-2.5, 2.5, (rows, 2))
        return Case(
            requests_of(state, compose(state)), x, model_values(state, x), Classes("kind of x", names)
        )

    return make


def network(basis: str, base: str, outputs: int) -> ModelState:
    """A network of two inputs, with coefficients of random size."""
    random = np.random.default_rng(3)
    spec = ModelSpec((2, 2, outputs), grid_size=5, basis=basis, base=base)
    inputs = (InputState("x"), InputState("new", 0.1, 0.7))
    state = first_state(spec, inputs, tuple(OutputState(f"y_{k}", 0.3, 1.7) for k in range(outputs)))
    for index, layer in enumerate(state.layers):
        filled = layer.with_(
            coefficients=random.normal(size=layer.coefficients.shape),
            base_scale=random.normal(size=layer.base_scale.shape) * (base != "none"),
        )
        state = state.with_layer(index, filled)
    assert len(symbols_of_all(requests_of(state, compose(state)))) == 2
    return state


CASES: Mapping[str, Callable[[int], Case]] = {
    "powers, quotients, signs": formula("-x^2 - 1/3*y^3/(x*y) + 2.5*x^-1.5 - (x - y)^-2*-x", 0.3, 2.0),
    "roots and logarithms past their ends": formula("sqrt(x) + log(y) + asin(x) + y^0.3", -0.5, 1.2),
    "acos, acosh, atanh past their ends": formula("acos(x)*y + acosh(y + 1) + atanh(x)", -1.5, 1.5),
    "trigonometry": formula("sin(x)*cos(y) + tan(x/4)*cot(y + 9) - sec(x/5) + csc(y + 9)", -5.0, 5.0),
    "hyperbolic": formula(
        "sinh(x) - cosh(y) + tanh(x) + asinh(y) + coth(x + 9) + sech(y) + csch(x + 7)", -3.0, 3.0
    ),
    "steps": formula("sign(x) + abs(y) + floor(3*x) - ceiling(2*y) + Max(x, y, 0.2) + Min(x, y)", -2.0, 2.0),
    "atan2": formula("atan2(x, y) + atan(x*y) + pi*x", -2.0, 2.0),
    "Planck": formula("3.7e-16*x^-5/(exp(1.4388e-2/(x*y)) - 1) + 1e20*x", 0.2, 2.0),
    "Langevin and sinc": formula("coth(x) - 1/x + sin(y)/y", -20.0, 20.0),
    "erf": formula("erf(x) + 0.5*erf(y)", -7.0, 7.0),
    "erfc": formula("erfc(x)*exp(x) + 0.1*erfc(y)", -5.0, 7.0),
    "Bessel J": formula("besselj(0, x) + 2*besselj(1, y)", -60.0, 60.0),
    "Bessel Y past its end": formula("bessely(0, x) + bessely(1, y)", -0.5, 30.0),
    "Bessel I": formula("besseli(0, x) + besseli(1, y)", -5.0, 5.0),
    "Bessel K past its end": formula("besselk(0, x) + besselk(1, y)", -0.5, 9.0),
    "Lambert W": formula("LambertW(x) + LambertW(y)", -0.36, 50.0),
    "columns called like words": formula(
        "lambda_ + 2*E*If + F*end - int*_y*c", 0.1, 2.0, ("lambda_", "E", "If", "F", "end", "int", "_y", "c")
    ),
    "columns that differ in case": formula("R + 2*r - Ω", 0.1, 2.0, ("R", "r", "Ω")),
    "B-splines": splines("bspline"),
    "B-splines and silu": splines("bspline", "silu"),
    "Chebyshev polynomials": splines("chebyshev"),
    "Fourier series": splines("fourier"),
    "Gaussians": splines("rbf"),
    "B-splines of two outputs": splines("bspline", outputs=2),
    "probabilities of classes": classes(True),
    "probabilities from splines": classes(False),
}
"""Every kind of formula, by what is meant to be difficult in it."""
