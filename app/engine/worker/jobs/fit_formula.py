"""Job: the constants of a formula that the user types, and the network of it."""

from dataclasses import replace

from app.engine.protocol.fits import FitFormula, FittedConstant, FormulaFitted
from app.engine.worker.context import Context
from kan_core.data.names import symbol_names
from kan_core.errors import ExpressionError, KanoscopeError
from kan_core.model.state import ModelState
from kan_core.symbolic.kanpiler.kanpile import kanpile
from kan_core.symbolic.meaning import meanings
from kan_core.symbolic.template import FittedTemplate, fit_template
from kan_core.training.prepare import Prepared

SHOWN_ROWS = 2000


def run(request: FitFormula, context: Context) -> None:
    """Answer with the constants; after a stop, with the best so far."""
    dataset = context.tables.dataset(request.table)
    fitted = fit_template(dataset, request.formula, request.start, request.seed, context.should_stop)
    network, no_network = None, ""
    try:
        network = _network(fitted, context.tables.prepared(request.table, request.seed))
    except KanoscopeError as error:
        no_network = str(error)
    values = fitted.fitted
    shown = slice(None, None, max(1, -(-len(values) // SHOWN_ROWS)))
    context.send(
        FormulaFitted(
            request.request,
            request.revision,
            tuple(_constant(fitted, index, text) for index, text in enumerate(meanings(fitted, dataset))),
            fitted.residual_sd,
            fitted.r2,
            len(fitted.rows),
            values[shown],
            (fitted.fitting.target - values)[shown],
            network,
            no_network,
        )
    )


def _constant(fitted: FittedTemplate, index: int, meaning: str) -> FittedConstant:
    errors = fitted.standard_errors
    error = None if errors is None else float(errors[index])
    return FittedConstant(fitted.text.constants[index], float(fitted.values[index]), error, meaning)


def _network(fitted: FittedTemplate, prepared: Prepared) -> ModelState:
    """The formula as a model of the table, in the target's own unit."""
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
