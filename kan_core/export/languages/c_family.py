"""C99 and C++."""

from collections.abc import Sequence
from dataclasses import replace

from kan_core.export.languages.language import Function, Language, Module, commented, words

_SIGN = "static double sign(double x)\n{\n    return x != x ? x : (double)((x > 0.0) - (x < 0.0));\n}"
_SMALLER = "static double smaller(double a, double b)\n{\n    return a < b || a != a ? a : b;\n}"
_LARGER = "static double larger(double a, double b)\n{\n    return a > b || a != a ? a : b;\n}"

_PLAIN = "exp log sqrt floor sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh erf erfc"

_FUNCTIONS = {
    **{name: f"{name}({{0}})" for name in _PLAIN.split()},
    "atan2": "atan2({0}, {1})",
    "ceiling": "ceil({0})",
    "Abs": "fabs({0})",
    "sign": "sign({0})",
    "Min": "smaller({0}, {1})",
    "Max": "larger({0}, {1})",
    "besselj": "jn({0}, {1})",
    "bessely": "yn({0}, {1})",
}

_C_WORDS = words(
    "auto break case char const continue default do double else enum extern float for goto if inline "
    "int long register restrict return short signed sizeof static struct switch typedef union unsigned "
    "void volatile while asm fortran main abs labs j0 j1 jn y0 y1 yn gamma lgamma tgamma signgam drem "
    "significand scalb exp exp2 expm1 log log10 log1p log2 pow sqrt cbrt hypot floor ceil round trunc "
    "rint fmod modf frexp ldexp sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh erf "
    "erfc fabs fmin fmax fma fdim nan isnan isinf isfinite isnormal signbit isgreater isless infinity "
    "nanf logb ilogb nearbyint remainder remquo nextafter copysign INFINITY NAN HUGE_VAL linux unix "
    "i386 double_t float_t"
)
_CPP_WORDS = _C_WORDS | words(
    "alignas alignof and and_eq bitand bitor bool catch class compl concept const_cast constexpr "
    "consteval constinit co_await co_return co_yield decltype delete dynamic_cast explicit export false "
    "friend mutable namespace new noexcept not not_eq nullptr operator or or_eq private protected "
    "public reinterpret_cast requires static_assert static_cast template this thread_local throw true "
    "try typeid typename using virtual wchar_t xor xor_eq std char8_t char16_t char32_t final override "
    "import module"
)


def _function(function: Function, before: str) -> str:
    arguments = ", ".join(f"double {name}" for name in function.arguments) or "void"
    lines = [f"    const double {name} = {value};" for name, value in function.steps]
    body = "\n".join([*lines, f"    return {function.value};"])
    told = commented(function.says, "//")
    return f"{told}\n{before}double {function.name}({arguments})\n{{\n{body}\n}}"


def _probabilities(classes: tuple[Function, tuple[str, ...]]) -> str:
    function, logits = classes
    arguments = "".join(f"double {name}, " for name in function.arguments)
    count = len(logits)
    return f"""{commented((*function.says, f"They are written to values[0] ... values[{count - 1}]."), "//")}
void {function.name}({arguments}double *values)
{{
    const double logits[{count}] = {{{", ".join(logits)}}};
    double greatest = logits[0], total = 0.0;
    int k;
    for (k = 1; k < {count}; ++k)
        greatest = logits[k] > greatest ? logits[k] : greatest;
    for (k = 0; k < {count}; ++k)
        total += exp(logits[k] - greatest);
    for (k = 0; k < {count}; ++k)
        values[k] = exp(logits[k] - greatest) / total;
}}"""


def _written(module: Module, head: Sequence[str]) -> str:
    inner = [_function(each, "static ") for each in module.inner]
    formulas = [_function(each, "") for each in module.formulas]
    last = [] if module.classes is None else [_probabilities(module.classes)]
    top = "\n".join([commented(module.says, "//"), *head])
    return "\n\n".join([top, *module.helpers, *inner, *formulas, *last])


def _c(module: Module) -> str:
    # The Bessel functions are those of POSIX.
    text = _written(module, ["#include <math.h>"])
    return "#define _XOPEN_SOURCE 700\n" + text if "jn(" in text or "yn(" in text else text


C99 = Language(
    id="c99",
    text="C99",
    suffix=".c",
    functions=_FUNCTIONS,
    written=_c,
    reserved=_C_WORDS,
    helpers={"sign": _SIGN, "smaller": _SMALLER, "larger": _LARGER},
)

_CPP_BESSEL = {
    "bessel_i": """static double bessel_i(int order, double x)
{
    if (x != x)
        return x;
    return (x < 0.0 && order % 2 ? -1.0 : 1.0) * std::cyl_bessel_i((double)order, fabs(x));
}""",
    "bessel_k": """static double bessel_k(int order, double x)
{
    if (!(x > 0.0))
        return x == 0.0 ? HUGE_VAL : NAN;
    return std::cyl_bessel_k((double)order, x);
}""",
}

CPP = replace(
    C99,
    id="cpp",
    text="C++",
    suffix=".cpp",
    functions={**_FUNCTIONS, "besseli": "bessel_i({0}, {1})", "besselk": "bessel_k({0}, {1})"},
    written=lambda module: _written(module, ["#include <cmath>", "#include <math.h>"]).replace(
        "(void)", "()"
    ),
    reserved=_CPP_WORDS,
    helpers={**C99.helpers, **_CPP_BESSEL},
)
