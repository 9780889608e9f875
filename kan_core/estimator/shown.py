"""What fitted estimators have in common: predictions, formulas, pictures, how a notebook shows them."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from html import escape
from typing import Any

import numpy as np
from sklearn.utils import estimator_html_repr
from sklearn.utils.validation import check_is_fitted, validate_data

from kan_core.estimator.columns import Columns
from kan_core.estimator.equation import Equation
from kan_core.export.network_svg import network_svg
from kan_core.ids import EdgeId
from kan_core.model.predictions import predictions
from kan_core.model.state import FloatArray, ModelState

MOST_EDGES = 60
"""Of a network that is drawn wherever its estimator is shown."""


class FittedModel(ABC):
    """An estimator with a model in `state_` and its columns in `columns_`."""

    state_: ModelState
    columns_: Columns

    @property
    @abstractmethod
    def formulas_(self) -> tuple[Equation, ...]:
        """The formula of each output; of classes those of their logits."""

    @property
    def formula_(self) -> Equation:
        """The formula: text, LaTeX, a sympy expression, and a function of its columns.

        Raises:
            AttributeError: there are several outputs; `formulas_` has them all.
        """
        formulas = self.formulas_
        if len(formulas) > 1:
            raise AttributeError(f"There are {len(formulas)} outputs: see formulas_.")
        return formulas[0]

    def latex(self, digits: int | None = None) -> str:
        """The formula, of several outputs one in each line, as LaTeX for math mode.

        Args:
            digits: significant digits of fitted numbers, 17 for all; None as many as the data give them.
        """
        return "\n".join(formula.latex(digits) for formula in self.formulas_)

    def plot(self, ax: Any = None) -> Any:
        """Draw the network with the curve of every edge.

        Args:
            ax: axes of matplotlib; None makes a figure.

        Returns:
            The axes.
        """
        # pyplot chooses how to show figures when it is imported, and only a plot needs it.
        from kan_core.estimator.plot import draw_network

        check_is_fitted(self)
        return draw_network(self.state_, self._importance(), ax)

    def _importance(self) -> Mapping[EdgeId, float] | None:
        """Of every edge, where the rows are there to tell it."""
        return None

    def _outputs(self, X: Any) -> FloatArray:
        """(n, outputs) predictions of the model, or probabilities of classes."""
        check_is_fitted(self)
        x = validate_data(self, X, reset=False, dtype=np.float64)
        return predictions(self.state_, dict(zip(self.columns_.features, x.T, strict=True)))

    def _html_repr(self) -> str:
        """scikit-learn's diagram, and below it formula and network once there are any."""
        diagram = str(estimator_html_repr(self))
        if not self._is_fitted():
            return diagram
        formulas = "".join(_formula_html(formula) for formula in self.formulas_)
        few = sum(1 for _ in self.state_.edges(active_only=True)) <= MOST_EDGES
        picture = network_svg(self.state_, self._importance()) if few else ""
        return f"{diagram}<div>{formulas}</div><div>{picture}</div>"

    def _repr_latex_(self) -> str | None:
        """The formulas, for notebooks that become LaTeX; None before there are any."""
        if not self._is_fitted():
            return None
        return "\n\n".join(formula._repr_latex_() for formula in self.formulas_)

    def _is_fitted(self) -> bool:
        return hasattr(self, "state_")


def _formula_html(formula: Equation) -> str:
    """Typeset; of splines that are no functions yet as text, which MathML has no names for."""
    if formula.has_splines:
        return f"<p><code>{escape(str(formula))}</code></p>"
    return f"<p>{formula.mathml()}</p>"
