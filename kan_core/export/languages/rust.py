"""Rust."""

import textwrap

from kan_core.export.languages.language import Function, Language, Module, commented, words

_ALLOWED = "#[allow(non_snake_case, unused_parens, dead_code, clippy::all)]"

_METHODS = "exp sqrt floor sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh"

_FUNCTIONS = {
    **{name: f"f64::{name}({{0}})" for name in _METHODS.split()},
    "atan2": "f64::atan2({0}, {1})",
    "log": "f64::ln({0})",
    "ceiling": "f64::ceil({0})",
    "Abs": "f64::abs({0})",
    "sign": "sign({0})",
    "Min": "smaller({0}, {1})",
    "Max": "larger({0}, {1})",
}

_WORDS = words(
    "as async await break const continue crate dyn else enum extern false fn for if impl in let loop "
    "match mod move mut pub ref return self Self static struct super trait true type unsafe use where "
    "while abstract become box do final macro override priv try typeof unsized virtual yield union f64 "
    "f32 std core main"
)

_SIGN = """fn sign(x: f64) -> f64 {
    if x == 0.0 { x } else { f64::signum(x) }
}"""
_CHOSEN = """fn {name}(a: f64, b: f64) -> f64 {{
    if a {sign} b || a.is_nan() {{ a }} else {{ b }}
}}"""


def _function(function: Function, before: str) -> str:
    arguments = ", ".join(f"{name}: f64" for name in function.arguments)
    lines = [*(f"let {name}: f64 = {value};" for name, value in function.steps), function.value]
    body = textwrap.indent("\n".join(lines), "    ")
    head = f"{commented(function.says, '///')}\n{_ALLOWED}\n"
    return f"{head}{before}fn {function.name}({arguments}) -> f64 {{\n{body}\n}}"


def _probabilities(classes: tuple[Function, tuple[str, ...]]) -> str:
    function, logits = classes
    arguments = ", ".join(f"{name}: f64" for name in function.arguments)
    return f"""{commented(function.says, "///")}
{_ALLOWED}
pub fn {function.name}({arguments}) -> [f64; {len(logits)}] {{
    let logits = [{", ".join(logits)}];
    let greatest = logits.iter().cloned().fold(f64::NEG_INFINITY, f64::max);
    let powers = logits.map(|logit: f64| (logit - greatest).exp());
    let total: f64 = powers.iter().sum();
    powers.map(|power| power / total)
}}"""


def _written(module: Module) -> str:
    inner = [_function(each, "") for each in module.inner]
    formulas = [_function(each, "pub ") for each in module.formulas]
    last = [] if module.classes is None else [_probabilities(module.classes)]
    return "\n\n".join([commented(module.says, "//"), *module.helpers, *inner, *formulas, *last])


RUST = Language(
    id="rust",
    text="Rust",
    suffix=".rs",
    functions=_FUNCTIONS,
    written=_written,
    reserved=_WORDS,
    choice="(if {x} < {edge} {{ {a} }} else {{ {b} }})",
    power="f64::powf({0}, {1})",
    helpers={
        "sign": _SIGN,
        "smaller": _CHOSEN.format(name="smaller", sign="<"),
        "larger": _CHOSEN.format(name="larger", sign=">"),
    },
)
