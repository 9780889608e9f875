"""The document of a discovery holds only formulas that give what their models give."""

import json
import math
from dataclasses import replace

import numpy as np
import pytest
import sympy as sp

from kan_core.data.dataset import Column, Dataset, Role
from kan_core.discovery.events import Done
from kan_core.discovery.front import Law
from kan_core.errors import ExportError
from kan_core.export.laws_json import laws_document
from kan_core.ids import EdgeId
from kan_core.model.state import EdgeKind, InputState, Snap
from kan_core.symbolic.compose import compose
from tests.core.networks import spline_network


def law(factor: float, complexity: int) -> Law:
    """y = factor a."""
    snap = Snap("x", (1.0, 0.0, factor, 0.0))
    state = spline_network((1, 1)).with_edge(EdgeId(0, 0, 0), kinds=EdgeKind.SNAPPED, snap=snap)
    return Law(state, compose(state)[0], complexity, 0.1, 0.1, (), 1)


def dataset() -> Dataset:
    x = np.linspace(-1, 1, 20)
    return Dataset("t", (Column("a"), Column("y0", Role.TARGET)), np.column_stack([x, 2 * x]))


def test_a_law_tells_the_derived_inputs_of_its_network() -> None:
    found = law(2.0, 3)
    square = InputState("a^2", unit="m^2", expression="a^2")
    state = replace(found.state, inputs=(square,))
    found = replace(found, state=state, formula=compose(state)[0])
    squared = dataset().values * np.array([1.0, 0.0]) + np.outer(2 * dataset().values[:, 0] ** 2, [0.0, 1.0])
    table = Dataset("t", dataset().columns, squared)
    best = laws_document(table, Done((found,), found, 0.0, 1.0, 0, True, ()))["best"]
    assert best["expression"] == "2*a**2"
    assert best["derived_inputs"] == [{"name": "a^2", "expression": "a^2", "unit": "m^2"}]


def test_a_wrong_formula_is_left_out_of_the_front_and_it_is_said() -> None:
    right = law(2.0, 3)
    wrong = replace(law(3.0, 5), formula=replace(right.formula, expression=sp.Symbol("a", real=True) * 7))
    done = Done((right, wrong), right, 0.0, 1.0, 0, True, ("A note.",))
    document = laws_document(dataset(), done)
    assert [entry["complexity"] for entry in document["front"]] == [3]
    assert document["best"]["expression"] == "2*a"
    assert document["notes"][0] == "A note."
    assert "complexity 5 was left out" in document["notes"][1]
    with pytest.raises(ExportError):
        laws_document(dataset(), replace(done, best=wrong))


def test_an_error_beyond_the_ranges_that_is_not_finite_is_null() -> None:
    found = replace(law(2.0, 3), beyond_rmse=math.inf)
    document = laws_document(dataset(), Done((found,), found, 0.0, 1.0, 0, True, ()))
    assert json.loads(json.dumps(document, allow_nan=False))["best"]["beyond_rmse"] is None
