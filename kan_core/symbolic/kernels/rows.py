"""One row of a table, as an array that nobody counts."""

from collections.abc import Callable
from typing import Any

from numba import types
from numba.extending import intrinsic
from numba.np.arrayobj import populate_array


def _row(typing: Any, table: Any, index: Any) -> Any:
    """table[index] of a C-ordered table, without a share in its ownership: the table has to outlive it.

    Shares are counted with atomic instructions, which take longer than a loop over a few dozen samples.
    """
    signature = types.Array(table.dtype, 1, "C")(table, types.intp)

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        source = context.make_array(signature.args[0])(context, builder, arguments[0])
        columns = builder.extract_value(source.shape, 1)
        row = context.make_array(signature.return_type)(context, builder)
        start = builder.gep(source.data, [builder.mul(arguments[1], columns)])
        size = source.itemsize
        fill: Callable[..., Any] = populate_array
        fill(row, data=start, shape=[columns], strides=[size], itemsize=size, meminfo=None)
        return row._getvalue()

    return signature, generate


row_of: Callable[..., Any] = intrinsic(_row)
