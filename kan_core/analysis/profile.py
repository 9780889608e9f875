"""Profile likelihood: the interval of a constant from refits of all the others."""

import math
from collections.abc import Callable

from scipy import stats
from scipy.optimize import brentq

from kan_core.analysis.interval import Interval

Refit = Callable[[float], float]
"""`refit(value)`: the sum of squares with one constant held at a value and the others at their best."""

_WIDENINGS = 40
_PRECISION = 1e-8
_CLIFF = 1e3
"""What is beyond the limit by more, or has no value, counts as this far."""


def profile_interval(
    refit: Refit,
    value: float,
    sigma: float,
    rss: float,
    freedom: int,
    level: float = 0.95,
    should_stop: Callable[[], bool] = lambda: False,
) -> Interval:
    """The values v of a constant with rss(v) <= rss (1 + F / freedom), F the quantile of F(1, freedom).

    Args:
        refit: of this constant; may be infinite where there is no fit.
        value: at which the sum of squares is least.
        sigma: its standard error, from which the search for the ends begins.
        rss: the least sum of squares, of n rows.
        freedom: n - p.
        level: of confidence, between 0 and 1.
        should_stop: asked before each refit; an end not found by then is None.

    Source: D. Bates and D. Watts, Nonlinear Regression Analysis and Its Applications (1988), section 6.1.
    """
    limit = rss * (1.0 + float(stats.f.ppf(level, 1, freedom)) / freedom)
    reach = sigma * float(stats.t.ppf(0.5 + level / 2, freedom))

    if not limit > rss or reach == 0.0:
        return Interval(value, value, level)

    def end(side: float) -> float | None:
        return _end(refit, value, side * reach, rss, limit, should_stop)

    return Interval(end(-1.0), end(1.0), level)


def _end(
    refit: Refit, value: float, reach: float, rss: float, limit: float, should_stop: Callable[[], bool]
) -> float | None:
    """Where the sum of squares passes the limit on one side, between a value within and one beyond."""

    def beyond_limit(steps: float) -> float:
        # Its root is nearly a straight line's where the formula is nearly linear.
        ratio = (refit(value + steps * reach) - rss) / (limit - rss)
        return min(math.copysign(math.sqrt(abs(ratio)), ratio), _CLIFF) - 1.0

    within, outside = 0.0, 1.0
    for _ in range(_WIDENINGS):
        if should_stop():
            return None
        if beyond_limit(outside) > 0:
            steps = brentq(beyond_limit, within, outside, xtol=_PRECISION, rtol=_PRECISION)
            return value + float(steps) * reach
        within, outside = outside, 2.0 * outside
    return None
