"""JavaScript, as a module of functions of numbers."""

import textwrap

from kan_core.export.languages.language import Function, Language, Module, commented, words

_SAME = "exp log sqrt floor sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh sign"

_FUNCTIONS = {
    **{name: f"Math.{name}({{0}})" for name in _SAME.split()},
    "atan2": "Math.atan2({0}, {1})",
    "ceiling": "Math.ceil({0})",
    "Abs": "Math.abs({0})",
    "Min": "Math.min({0}, {1})",
    "Max": "Math.max({0}, {1})",
}

_WORDS = words(
    "abstract arguments await boolean break byte case catch char class const continue debugger default "
    "delete do double else enum eval export extends false final finally float for function goto if "
    "implements import in instanceof int interface let long native new null package private protected "
    "public return short static super switch synchronized this throw throws transient true try typeof "
    "var void volatile while with yield Math NaN Infinity undefined async of"
)


def _function(function: Function, before: str) -> str:
    lines = [f"const {name} = {value};" for name, value in function.steps]
    body = textwrap.indent("\n".join([*lines, f"return {function.value};"]), "  ")
    head = commented(function.says, "//")
    return f"{head}\n{before}function {function.name}({', '.join(function.arguments)}) {{\n{body}\n}}"


def _probabilities(classes: tuple[Function, tuple[str, ...]]) -> str:
    function, logits = classes
    return f"""{commented(function.says, "//")}
export function {function.name}({", ".join(function.arguments)}) {{
  const logits = [{", ".join(logits)}];
  const greatest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - greatest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}}"""


def _written(module: Module) -> str:
    inner = [_function(each, "") for each in module.inner]
    formulas = [_function(each, "export ") for each in module.formulas]
    last = [] if module.classes is None else [_probabilities(module.classes)]
    return "\n\n".join([commented(module.says, "//"), *inner, *formulas, *last])


JAVASCRIPT = Language(
    id="javascript",
    text="JavaScript",
    suffix=".mjs",
    functions=_FUNCTIONS,
    written=_written,
    reserved=_WORDS,
    power="Math.pow({0}, {1})",
)
