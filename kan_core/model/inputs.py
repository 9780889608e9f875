"""The one place that gives a model's input values from the columns of a table, derived inputs computed."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from kan_core.data.names import names_in_formulas
from kan_core.errors import ModelError
from kan_core.expressions.read import read
from kan_core.expressions.tree import names_in
from kan_core.expressions.values import tree_values
from kan_core.model.state import FloatArray, InputState


def raw_inputs(inputs: Sequence[InputState], columns: Mapping[str, FloatArray]) -> FloatArray:
    """Raw values of input nodes: a column as it is, a derived input x = e(columns) from the columns it names.

    Args:
        inputs: of a model.
        columns: (n,) values by name of column, in the columns' own units; more than are needed do no harm.

    Returns:
        (n, inputs), in the inputs' own units; not finite where an expression has no value.

    Raises:
        ModelError: a column that is needed is not there.
        ExpressionError: the expression of a derived input cannot be read.
    """
    needed = needed_columns(inputs, columns)
    missing = [name for name in needed if name not in columns]
    if missing:
        raise ModelError(
            f"The model needs {', '.join(missing)}, which the table does not have.",
            "Go back to a model that was made from this table.",
        )
    rows = max((len(values) for values in columns.values()), default=0)
    named = {name: columns[column] for name, column in named_columns(inputs, columns).items()}
    values = np.empty((rows, len(inputs)))
    for index, node in enumerate(inputs):
        if node.expression is None:
            values[:, index] = columns[node.name]
        else:
            values[:, index] = tree_values(read(node.expression, named), named)
    return values


def needed_columns(inputs: Sequence[InputState], columns: Iterable[str] = ()) -> tuple[str, ...]:
    """The columns that inputs are, and those that the expressions of derived inputs name, each once.

    Args:
        inputs: of a model.
        columns: of the table, besides those that are inputs.

    Raises:
        ExpressionError: the expression of a derived input cannot be read.
    """
    named = named_columns(inputs, columns)
    needed = [node.name for node in inputs if node.expression is None]
    for node in inputs:
        if node.expression is not None:
            found = names_in(read(node.expression, None))
            needed += [named.get(name, name) for name in found if name in named or name != "pi"]
    return tuple(dict.fromkeys(needed))


def named_columns(inputs: Sequence[InputState], columns: Iterable[str] = ()) -> dict[str, str]:
    """The column that each name in an expression means: every column has its own name, and its symbol.

    Names of columns that are inputs win over those of other columns, so that an expression means the same
    whatever else a table holds.
    """
    plain = [node.name for node in inputs if node.expression is None]
    others = names_in_formulas(name for name in columns if name not in plain)
    return others | names_in_formulas(plain)
