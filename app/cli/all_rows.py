"""The end of a search on rows that were drawn: the constants of the best law fitted to all of the file."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kan_core.data.dataset import Dataset
from kan_core.data.inspection import Inspection
from kan_core.data.table_parts import table_parts
from kan_core.discovery.front import Constant, Law
from kan_core.errors import KanoscopeError
from kan_core.export.law_text import law_text
from kan_core.symbolic.fit_in_parts import FitInParts, fit_in_parts


@dataclass(frozen=True, eq=False)
class OnAllRows:
    """A law that was found on some rows of a file, and how its constants were fitted to all of them."""

    law: Law
    fitted: FitInParts

    def told(self) -> str:
        """What is said of it, in three lines."""
        fitted = self.fitted
        return (
            f"On all {fitted.rows:,} usable rows of the file this law errs by {fitted.before:.4g}, and with "
            f"constants\nthat were fitted to all of them by {fitted.rmse:.4g}:\n  {law_text(self.law)}"
        )

    def document(self) -> dict[str, Any]:
        """The same for JSON."""
        fitted = self.fitted
        return {
            "rows": fitted.rows,
            "rmse_before": fitted.before,
            "rmse": fitted.rmse,
            "text": law_text(self.law),
            "constants": [vars(constant) for constant in self.law.constants],
            "passes": fitted.passes,
        }


def fitted_to_all(
    path: Path, found: Inspection, dataset: Dataset, law: Law, should_stop: Callable[[], bool]
) -> OnAllRows | None:
    """The law with constants fitted to all rows; None where all rows were read, or it has no free constant.

    Where that cannot be done, why is said on the standard error stream.

    Args:
        path: of the file.
        found: the rows that were drawn from it.
        dataset: what was made of these.
        law: that was found on them.
        should_stop: ends it with the best so far.
    """
    if found.reading.rows is None:
        return None
    try:
        print("Fitting the constants to all rows of the file", file=sys.stderr)
        fitted = fit_in_parts(law.formula, dataset, lambda: table_parts(path, found.reading), should_stop)
    except KanoscopeError as error:
        print(f"The constants were not fitted to all rows: {error.what} {error.remedy}", file=sys.stderr)
        return None
    return None if fitted is None else OnAllRows(_with_constants(law, fitted), fitted)


def _with_constants(law: Law, fitted: FitInParts) -> Law:
    known = fitted.standard_errors
    errors = [None] * len(fitted.values) if known is None else known.tolist()
    free = [Constant(float(value), error, None) for value, error in zip(fitted.values, errors, strict=True)]
    exact = [constant for constant in law.constants if constant.exact is not None]
    return replace(law, formula=replace(law.formula, expression=fitted.expression), constants=(*free, *exact))
