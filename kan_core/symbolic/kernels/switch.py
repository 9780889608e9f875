"""One of many functions over arrays, chosen by its number."""

from collections.abc import Callable, Sequence
from typing import Any

from numba import types
from numba.core import cgutils
from numba.extending import intrinsic

_NUMBERS = (types.float64,) * 3


def switch(functions: Sequence[Any]) -> Callable[..., Any]:
    """Compiled code's (number, x, y, z, out, count): out[i] = functions[number](x[i], y[i], z[i]).

    Every function is inlined into a loop of its own, so that the compiler can put several samples into one
    register.

    Args:
        functions: compiled, of three numbers.
    """
    kinds = [types.Dispatcher(function) for function in functions]

    def choose(typing: Any, number: Any, x: Any, y: Any, z: Any, out: Any, count: Any) -> Any:
        calls = [(kind, kind.get_call_type(typing, _NUMBERS, {})) for kind in kinds]

        def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            *sources, target = (
                context.make_array(kind)(context, builder, array).data
                for kind, array in zip(signature.args[1:5], arguments[1:5], strict=True)
            )
            end = builder.append_basic_block("end")
            cases = builder.switch(arguments[0], end)
            for case, (kind, numbers) in enumerate(calls):
                block = builder.append_basic_block()
                cases.add_case(case, block)
                builder.position_at_end(block)
                with cgutils.for_range(builder, arguments[5]) as loop:
                    values = [builder.load(builder.gep(source, [loop.index])) for source in sources]
                    result = context.get_function(kind, numbers)(builder, values)
                    builder.store(result, builder.gep(target, [loop.index]))
                builder.branch(end)
            builder.position_at_end(end)
            return context.get_dummy_value()

        return types.void(types.intp, x, y, z, out, types.intp), generate

    chosen: Callable[..., Any] = intrinsic(choose)
    return chosen
