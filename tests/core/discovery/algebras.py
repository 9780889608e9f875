"""Random systems of columns with small whole dimensions, some of which may be 0."""

import numpy as np
from hypothesis import strategies as st

from kan_core.units.groups import DimensionalAlgebra


@st.composite
def algebras(draw: st.DrawFn, most: int = 5) -> DimensionalAlgebra:
    """Up to `most` columns, of which a product has the dimension of the target."""
    columns, bases = draw(st.integers(1, most)), draw(st.integers(1, 2))
    exponents = st.lists(st.integers(-1, 1), min_size=columns, max_size=columns)
    matrix = draw(st.lists(exponents, min_size=bases, max_size=bases))
    product = draw(exponents)
    positive = draw(st.lists(st.booleans(), min_size=columns, max_size=columns))
    return DimensionalAlgebra.of(matrix, np.array(matrix) @ product, positive)
