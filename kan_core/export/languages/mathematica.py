"""Mathematica (the Wolfram Language)."""

import textwrap

from kan_core.export.languages.language import Function, Language, Module, printable, words

_SAME = {
    "exp": "Exp",
    "floor": "Floor",
    "ceiling": "Ceiling",
    "Abs": "Abs",
    "sign": "Sign",
    "sin": "Sin",
    "cos": "Cos",
    "tan": "Tan",
    "atan": "ArcTan",
    "sinh": "Sinh",
    "cosh": "Cosh",
    "tanh": "Tanh",
    "asinh": "ArcSinh",
    "erf": "Erf",
    "erfc": "Erfc",
}
_COMPLEX = {
    "log": "Log",
    "sqrt": "Sqrt",
    "asin": "ArcSin",
    "acos": "ArcCos",
    "acosh": "ArcCosh",
    "atanh": "ArcTanh",
    "LambertW": "ProductLog",
}

_FUNCTIONS = {
    **{name: f"{other}[{{0}}]" for name, other in _SAME.items()},
    **{name: f"onlyReal[{other}[{{0}}]]" for name, other in _COMPLEX.items()},
    "atan2": "ArcTan[{1}, {0}]",
    "Min": "Min[{0}, {1}]",
    "Max": "Max[{0}, {1}]",
    "besselj": "BesselJ[{0}, {1}]",
    "bessely": "onlyReal[BesselY[{0}, {1}]]",
    "besseli": "BesselI[{0}, {1}]",
    "besselk": "onlyReal[BesselK[{0}, {1}]]",
}

_WORDS = words(
    "C D E I K N O Abs Exp Floor Ceiling Sign Sin Cos Tan Sinh Cosh Tanh Log Sqrt Min Max If Module Re Im"
)


def _number(value: float) -> str:
    mantissa, _, exponent = repr(value).partition("e")
    return f"{mantissa if '.' in mantissa else mantissa + '.'}*^{int(exponent)}" if exponent else mantissa


def _comment(lines: tuple[str, ...]) -> str:
    plain = (printable(line).replace("(*", "( *").replace("*)", "* )") for line in lines)
    return "\n".join(f"(* {line} *)" for line in plain)


def _function(function: Function) -> str:
    arguments = ", ".join(f"{name}_" for name in function.arguments)
    names = ", ".join(name for name, _ in function.steps)
    lines = [*(f"{name} = {value};" for name, value in function.steps), function.value]
    body = textwrap.indent("\n".join(lines), "  ")
    return f"{_comment(function.says)}\n{function.name}[{arguments}] := Module[{{{names}}},\n{body}\n]"


def _probabilities(classes: tuple[Function, tuple[str, ...]]) -> str:
    function, logits = classes
    arguments = ", ".join(f"{name}_" for name in function.arguments)
    return f"""{_comment(function.says)}
{function.name}[{arguments}] := Module[{{logits, powers}},
  logits = {{{", ".join(logits)}}};
  powers = Exp[logits - Max[logits]];
  powers / Total[powers]
]"""


def _written(module: Module) -> str:
    functions = [_function(each) for each in (*module.inner, *module.formulas)]
    last = [] if module.classes is None else [_probabilities(module.classes)]
    return "\n\n".join([_comment(module.says), *module.helpers, *functions, *last])


MATHEMATICA = Language(
    id="mathematica",
    text="Mathematica",
    suffix=".wl",
    functions=_FUNCTIONS,
    written=_written,
    reserved=_WORDS,
    number=_number,
    choice="If[{x} < {edge}, {a}, {b}]",
    power="onlyReal[Power[{0}, {1}]]",
    helpers={"onlyReal": "onlyReal[z_] := If[NumericQ[z] && Im[z] != 0, Indeterminate, z]"},
    brackets=("[", "]"),
    underscores=False,
    whole_orders=False,
)
