"""Job: what the units of the table give a search for laws."""

from collections.abc import Sequence

import sympy as sp

from app.engine.protocol.discovery import DescribeUnits, UnitsDescribed
from app.engine.worker.context import Context
from kan_core.discovery.parts import Parts
from kan_core.discovery.symmetry import algebra_of_units, kinds_of
from kan_core.units.groups import Exponents


def run(request: DescribeUnits, context: Context) -> None:
    """Answer with the independent dimensionless groups, or that the units cannot guide a search."""
    dataset = context.tables.dataset(request.table)
    parts = Parts.of(context.tables.prepared(request.table, request.seed), request.seed, kinds_of(dataset))
    algebra = algebra_of_units(dataset, parts)
    names = [node.name for node in parts.inputs]
    groups = () if algebra is None else tuple(_written(names, group) for group in algebra.basis)
    context.send(UnitsDescribed(request.request, request.revision, algebra is not None, groups))


def _written(names: Sequence[str], exponents: Exponents) -> str:
    factors = (
        sp.Symbol(name) ** sp.nsimplify(power) for name, power in zip(names, exponents, strict=True) if power
    )
    return str(sp.Mul(*factors)).replace("**", "^")
