"""When a changed model is as good as before: down to the approximation of splines, or within the noise."""

import math
from dataclasses import dataclass

from kan_core.symbolic.refine import Refined

EXACT = 1e-9
"""Error, in spreads of the target, below which a formula is taken for the law itself."""


def adjusted(refined: Refined, rows: int) -> float:
    """The error corrected for degrees of freedom: rmse / sqrt(1 - p/n)."""
    return refined.rmse / math.sqrt(max(0.05, 1.0 - refined.parameters / rows))


@dataclass(frozen=True)
class Judgement:
    """How errors are compared.

    Attributes:
        rows: training rows.
        floor: error of the best spline model, in spreads of the target.
        noisy: the floor is the noise of the data, not the coarseness of the splines.
    """

    rows: int
    floor: float
    noisy: bool

    def loss(self, refined: Refined) -> float:
        """The error, corrected for degrees of freedom where it is noise."""
        return adjusted(refined, self.rows) if self.noisy else refined.rmse

    def still_good(self, refined: Refined, before: Refined, factor: float) -> bool:
        """Whether the change cost no more than `factor`, or on noisy data 3 % of the adjusted error."""
        if self.noisy:
            return self.loss(refined) <= 1.03 * self.loss(before)
        return refined.rmse <= max(factor * before.rmse, 2e-6)

    def score(self, refined: Refined, complexity: float) -> float:
        """Lower is better: accuracy down to the floor, then complexity.

        With noise the description length in nats, n ln rmse + p/2 ln n + complexity; without, two per decade
        of error and 0.3 per symbol.
        """
        if not math.isfinite(refined.rmse):
            return math.inf
        if self.noisy:
            rmse = max(refined.rmse, 1e-300)
            return self.rows * math.log(rmse) + 0.5 * refined.parameters * math.log(self.rows) + complexity
        return 2.0 * math.log10(max(refined.rmse, self.floor, 1e-15)) + 0.3 * complexity


@dataclass(frozen=True)
class ClassJudgement(Judgement):
    """How models of classes are compared: by the nats that the classes of all rows cost, and one a parameter.

    Source: H. Akaike, IEEE Transactions on Automatic Control 19 (1974).
    """

    def loss(self, refined: Refined) -> float:
        """n times the log loss + p."""
        return self.rows * refined.rmse**2 + refined.parameters

    def still_good(self, refined: Refined, before: Refined, factor: float) -> bool:
        """Whether the change costs no more than `factor` nats."""
        return self.loss(refined) <= self.loss(before) + factor

    def score(self, refined: Refined, complexity: float) -> float:
        """Lower is better: the nats and the complexity of the formula."""
        return self.loss(refined) + complexity
