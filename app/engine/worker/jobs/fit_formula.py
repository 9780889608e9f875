"""Job: the constants of a formula that the user types, and the network of it."""

from app.engine.protocol.fits import FitFormula, FittedConstant, FormulaFitted
from app.engine.worker.context import Context
from kan_core.errors import KanoscopeError
from kan_core.symbolic.kanpiler.fitted import fitted_network
from kan_core.symbolic.meaning import meanings
from kan_core.symbolic.template import FittedTemplate, fit_template

SHOWN_ROWS = 2000


def run(request: FitFormula, context: Context) -> None:
    """Answer with the constants; after a stop, with the best so far."""
    dataset = context.tables.dataset(request.table)
    fitted = fit_template(dataset, request.formula, request.start, request.seed, context.should_stop)
    network, no_network = None, ""
    try:
        network = fitted_network(fitted, context.tables.prepared(request.table, request.seed))
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
