"""R: functions of vectors."""

import textwrap

from kan_core.export.languages.language import Function, Language, Module, commented, words

_SAME = "exp log sqrt floor sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh sign"

_FUNCTIONS = {
    **{name: f"{name}({{0}})" for name in _SAME.split()},
    "atan2": "atan2({0}, {1})",
    "ceiling": "ceiling({0})",
    "Abs": "abs({0})",
    "Min": "pmin({0}, {1})",
    "Max": "pmax({0}, {1})",
    "erf": "error_function({0})",
    "erfc": "error_function_rest({0})",
    "besselj": "bessel_first({0}, {1}, besselJ)",
    "besseli": "bessel_first({0}, {1}, besselI)",
    "bessely": "bessel_second({0}, {1}, besselY)",
    "besselk": "bessel_second({0}, {1}, besselK)",
}

_HELPERS = {
    "error_function": "error_function <- function(x) {\n  2 * pnorm(x * sqrt(2)) - 1\n}",
    "error_function_rest": (
        "error_function_rest <- function(x) {\n  2 * pnorm(x * sqrt(2), lower.tail = FALSE)\n}"
    ),
    "bessel_first": """bessel_first <- function(order, x, bessel) {
  ifelse(x < 0 & order %% 2 == 1, -1, 1) * bessel(abs(x), order)
}""",
    "bessel_second": """bessel_second <- function(order, x, bessel) {
  ifelse(x < 0, NaN, bessel(abs(x), order))
}""",
}

_WORDS = words(
    "if else repeat while function for next break TRUE FALSE NULL Inf NaN NA NA_integer_ NA_real_ in T "
    "F c q t abs acos acosh asin asinh atan atan2 atanh besselI besselJ besselK besselY cbind ceiling "
    "cos cosh exp floor ifelse log max pi pmax pmin pnorm rowSums sign sin sinh sqrt tan tanh apply do "
    "call"
)


def _function(function: Function) -> str:
    lines = [*(f"{name} <- {value}" for name, value in function.steps), function.value]
    body = textwrap.indent("\n".join(lines), "  ")
    told = commented(function.says, "#")
    return f"{told}\n{function.name} <- function({', '.join(function.arguments)}) {{\n{body}\n}}"


def _probabilities(classes: tuple[Function, tuple[str, ...]]) -> str:
    function, logits = classes
    return f"""{commented((*function.says, "A column for each class."), "#")}
{function.name} <- function({", ".join(function.arguments)}) {{
  logits <- cbind({", ".join(logits)})
  powers <- exp(logits - apply(logits, 1, max))
  powers / rowSums(powers)
}}"""


def _written(module: Module) -> str:
    functions = [_function(each) for each in (*module.inner, *module.formulas)]
    last = [] if module.classes is None else [_probabilities(module.classes)]
    return "\n\n".join([commented(module.says, "#"), *module.helpers, *functions, *last])


R = Language(
    id="r",
    text="R",
    suffix=".R",
    functions=_FUNCTIONS,
    written=_written,
    reserved=_WORDS,
    choice="ifelse({x} < {edge}, {a}, {b})",
    power="{0}^{1}",
    helpers=_HELPERS,
)
