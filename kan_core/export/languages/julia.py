"""Julia: functions of numbers, to be broadcast over arrays with a dot."""

import textwrap

from kan_core.export.languages.language import Function, Language, Module, commented, words

_SAME = "exp floor sinh cosh tanh asinh atan sign"
# Where a number has no real value, these throw.
_GUARDED = {
    "sqrt": "x < 0",
    "log": "x < 0",
    "asin": "abs(x) > 1",
    "acos": "abs(x) > 1",
    "acosh": "x < 1",
    "atanh": "abs(x) > 1",
    "sin": "isinf(x)",
    "cos": "isinf(x)",
    "tan": "isinf(x)",
}
_SPECIAL = "erf erfc besselj bessely besseli besselk"

_FUNCTIONS = {
    **{name: f"{name}({{0}})" for name in _SAME.split()},
    **{name: f"real_{name}({{0}})" for name in _GUARDED},
    "atan2": "atan({0}, {1})",
    "ceiling": "ceil({0})",
    "Abs": "abs({0})",
    "Min": "min({0}, {1})",
    "Max": "max({0}, {1})",
    "erf": "erf({0})",
    "erfc": "erfc({0})",
    "besselj": "besselj({0}, {1})",
    "besseli": "besseli({0}, {1})",
    "bessely": "real_bessel(bessely, {0}, {1})",
    "besselk": "real_bessel(besselk, {0}, {1})",
}

_HELPERS = {
    **{f"real_{name}": f"real_{name}(x) = {test} ? NaN : {name}(x)" for name, test in _GUARDED.items()},
    "real_power": "real_power(x, p) = x < 0 && !isinteger(p) ? NaN : x^p",
    "real_bessel": "real_bessel(bessel, order, x) = x < 0 ? NaN : bessel(order, x)",
}

_WORDS = words(
    "baremodule begin break catch const continue do else elseif end export false finally for function "
    "global if import in isa let local macro module quote return struct true try using where while abs "
    "acos acosh asin asinh atan atanh ceil cos cosh exp floor im inv log max min pi sign sin sinh sqrt "
    "tan tanh sum maximum isinf isinteger erf erfc besselj bessely besseli besselk abstract mutable "
    "primitive type NaN Inf Main Base"
)


def _function(function: Function) -> str:
    lines = [*(f"{name} = {value}" for name, value in function.steps), f"return {function.value}"]
    body = textwrap.indent("\n".join(lines), "    ")
    told = commented(function.says, "#")
    return f"{told}\nfunction {function.name}({', '.join(function.arguments)})\n{body}\nend"


def _probabilities(classes: tuple[Function, tuple[str, ...]]) -> str:
    function, logits = classes
    return f"""{commented(function.says, "#")}
function {function.name}({", ".join(function.arguments)})
    logits = [{", ".join(logits)}]
    powers = exp.(logits .- maximum(logits))
    return powers ./ sum(powers)
end"""


def _written(module: Module) -> str:
    functions = [_function(each) for each in (*module.inner, *module.formulas)]
    last = [] if module.classes is None else [_probabilities(module.classes)]
    text = "\n\n".join([*module.helpers, *functions, *last])
    # The package of special functions is asked for only where one is called.
    needs = any(f"{name}(" in text or f"({name}," in text for name in _SPECIAL.split())
    head = [commented(module.says, "#"), *(["using SpecialFunctions"] if needs else [])]
    return "\n\n".join([*head, text])


JULIA = Language(
    id="julia",
    text="Julia",
    suffix=".jl",
    functions=_FUNCTIONS,
    written=_written,
    reserved=_WORDS,
    power="real_power({0}, {1})",
    helpers=_HELPERS,
)
