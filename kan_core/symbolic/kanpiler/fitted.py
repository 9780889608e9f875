"""The network of a formula whose constants were fitted."""

from dataclasses import replace

from kan_core.data.names import symbol_names
from kan_core.errors import ExpressionError
from kan_core.model.state import ModelState
from kan_core.symbolic.kanpiler.kanpile import kanpile
from kan_core.symbolic.template import FittedTemplate
from kan_core.training.prepare import Prepared


def fitted_network(fitted: FittedTemplate, prepared: Prepared) -> ModelState:
    """The formula as a model of the table, in the target's own unit.

    Raises:
        ExpressionError: the formula does not give the only target, or no network can give its values.
    """
    outputs = prepared.outputs
    if len(outputs) != 1 or outputs[0].class_of or not fitted.text.gives(outputs[0].name):
        raise ExpressionError(
            "This formula cannot be a network:", "it needs the only target alone on its left side."
        )
    symbols = symbol_names(fitted.text.table)
    inputs = {symbols[node.name]: node for node in prepared.inputs}
    columns = {symbols[node.name]: prepared.usable.columns[node.name] for node in prepared.inputs}
    output = replace(outputs[0], offset=0.0, scale=1.0)
    return kanpile(fitted.expression, inputs, output, columns=columns)
