"""Which constants of a formula enter it linearly, all of them together."""

from itertools import product
from operator import mul

from kan_core.symbolic.program import Program, total


def linear_constants(program: Program) -> tuple[int, ...]:
    """Indices of constants L with f(x; k) = f_0 + sum_{l in L} k_l f_l, where f_0 and f_l hold none of L.

    Of two constants that are multiplied with each other the earlier is taken.
    """
    holds = {slot: frozenset([index]) for slot, index in program.constants.items()}
    bent: set[int] = set()
    clashes: set[tuple[int, int]] = set()
    for call in program.moving:
        inside = [holds.get(slot, frozenset[int]()) for slot in call.arguments]
        holds[call.result] = frozenset().union(*inside)
        if call.function is mul:
            clashes.update(product(inside[0], inside[1]))
        elif call.function is not total:
            bent |= holds[call.result]
    linear: list[int] = []
    for index in sorted(holds.get(program.result, frozenset()) - bent):
        if not any((index, other) in clashes or (other, index) in clashes for other in (*linear, index)):
            linear.append(index)
    return tuple(linear)
