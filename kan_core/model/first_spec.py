"""The network that a table starts with."""

from kan_core.model.spec import ModelSpec

MOST_HIDDEN = 5
FIRST_GRID = 5


def first_spec(inputs: int, outputs: int = 1, suited: tuple[int, ...] = ()) -> ModelSpec:
    """One hidden layer of 2n + 1 nodes, enough for any continuous function (Kolmogorov), but at most five.

    Args:
        inputs, outputs: how many there are.
        suited: widths that are known to suit the table; taken where they fit it.
    """
    if suited and (suited[0], suited[-1]) == (inputs, outputs):
        return ModelSpec(suited, grid_size=FIRST_GRID)
    if inputs == 1:
        return ModelSpec((1, outputs), grid_size=2 * FIRST_GRID)
    return ModelSpec((inputs, min(2 * inputs + 1, MOST_HIDDEN), outputs), grid_size=FIRST_GRID)
