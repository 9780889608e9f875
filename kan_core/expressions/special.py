"""SciPy's special functions, which are read when one is first called: most models need none."""

from collections.abc import Callable
from typing import Any

import scipy


def special(name: str) -> Callable[..., Any]:
    """The values of a function of `scipy.special`."""

    def values(*arguments: Any) -> Any:
        return getattr(scipy.special, name)(*arguments)

    return values
