"""Job: the intervals of a fitted formula's constants, by profile likelihood."""

import numpy as np

from app.engine.protocol.fits import ConstantProfiled, ProfileConstants
from app.engine.worker.context import Context
from kan_core.symbolic.profiles import profiled
from kan_core.symbolic.template import fitting_of


def run(request: ProfileConstants, context: Context) -> None:
    """Answer with one interval after another."""
    text, fitting, _ = fitting_of(context.tables.dataset(request.table), request.formula)
    values = np.array([request.values[name] for name in text.constants], dtype=np.float64)
    for index, name in enumerate(text.constants):
        interval = profiled(fitting, values, index, should_stop=context.should_stop)
        if context.should_stop():
            return
        context.send(ConstantProfiled(request.request, request.revision, name, interval))
