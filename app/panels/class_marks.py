"""How classes are told apart in plots: each has a colour and a sign of its own."""

from itertools import cycle, islice

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from app.theme import Theme
from kan_core.model.state import FloatArray

ROLES = ("accent", "warm", "symbolic")
"""The colours of a theme that the first classes have."""
# After Okabe and Ito, as those of the themes; darkened on light grounds to reach 3:1.
MORE = {False: ("#a3497b", "#857100", "#5a6270"), True: ("#e08fbd", "#f0e442", "#c3cad6")}
"""Those of further classes, on light grounds and on dark ones."""
SIGNS = ("o", "t1", "s", "d", "star", "p", "t")
"""As many as do not divide by the number of colours, so that no two of many classes look alike."""

FAINT, FULL = 0.08, 0.42
"""Opacity of the tint where all classes are equally probable, and where one is certain."""


def class_colours(theme: Theme, classes: int) -> list[QColor]:
    """A colour for each class."""
    more = MORE[theme.name.startswith("dark")]
    first = [getattr(theme, role) for role in ROLES]
    return [QColor(colour) for colour in islice(cycle([*first, *more]), classes)]


def class_signs(classes: int) -> list[str]:
    """A sign for each class, as pyqtgraph names it."""
    return list(islice(cycle(SIGNS), classes))


def tint(theme: Theme, probabilities: FloatArray) -> NDArray[np.uint8]:
    """(n, m, 4) bytes of the colour of the most probable class, the fainter the less sure it is.

    Args:
        theme: whose colours.
        probabilities: (n, m, classes); clear where they are no numbers.
    """
    classes = probabilities.shape[-1]
    known = np.asarray(np.isfinite(probabilities).all(axis=-1))
    p: FloatArray = np.where(known[..., None], probabilities, 1.0 / classes)
    colours = np.array([(c.red(), c.green(), c.blue()) for c in class_colours(theme, classes)])
    sure = (p.max(axis=-1) - 1.0 / classes) / (1.0 - 1.0 / classes)
    opacity: FloatArray = np.where(known, FAINT + (FULL - FAINT) * sure, 0.0)
    return np.concatenate([colours[p.argmax(axis=-1)], 255 * opacity[..., None]], axis=-1).astype(np.uint8)
