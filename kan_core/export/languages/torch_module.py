"""PyTorch: one module for each formula, of tensors that can be broadcast together, in double precision."""

import keyword
import textwrap

from kan_core.export.languages.language import Function, Language, Module, commented, words

_SAME = "exp log sqrt floor sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh sign erf erfc"

_FUNCTIONS = {
    **{name: f"torch.{name}({{0}})" for name in _SAME.split()},
    "atan2": "atan2({0}, {1})",
    "ceiling": "torch.ceil({0})",
    "Abs": "torch.abs({0})",
    "Min": "smaller({0}, {1})",
    "Max": "larger({0}, {1})",
}

_TWO = """def {name}(a, b):
    a, b = (torch.as_tensor(each, dtype=torch.float64) for each in (a, b))
    return torch.{of}(a, b)"""

_WORDS = words("torch self float super forward abs min max") | frozenset(keyword.kwlist)


def _lines(function: Function) -> list[str]:
    return [*(f"{name} = {value}" for name, value in function.steps), f"return {function.value}"]


def _inner(function: Function) -> str:
    body = textwrap.indent("\n".join(_lines(function)), "    ")
    told = commented(function.says, "#")
    return f"{told}\ndef {function.name}({', '.join(function.arguments)}):\n{body}"


def _formula(function: Function) -> str:
    head = [f"{name} = torch.as_tensor({name}, dtype=torch.float64)" for name in function.arguments]
    value = f"return torch.as_tensor({function.value}, dtype=torch.float64)"
    body = textwrap.indent("\n".join([*head, value]), "        ")
    arguments = "".join(f", {name}" for name in function.arguments)
    told = textwrap.indent(commented(function.says, "#"), "    ")
    return f"class {function.name}(torch.nn.Module):\n{told}\n    def forward(self{arguments}):\n{body}"


def _probabilities(classes: tuple[Function, tuple[str, ...]]) -> str:
    function, logits = classes
    calls = ", ".join(logit.replace("(", "()(", 1) for logit in logits)
    arguments = "".join(f", {name}" for name in function.arguments)
    return f"""class {function.name}(torch.nn.Module):
{textwrap.indent(commented((*function.says, "The classes are the last axis."), "#"), "    ")}
    def forward(self{arguments}):
        logits = torch.broadcast_tensors({calls})
        return torch.softmax(torch.stack(logits, -1), -1)"""


def _written(module: Module) -> str:
    inner = [_inner(each) for each in module.inner]
    formulas = [_formula(each) for each in module.formulas]
    last = [] if module.classes is None else [_probabilities(module.classes)]
    head = f"{commented(module.says, '#')}\n\nimport torch"
    return "\n\n\n".join([head, *module.helpers, *inner, *formulas, *last])


TORCH = Language(
    id="torch",
    text="PyTorch",
    suffix=".py",
    functions=_FUNCTIONS,
    written=_written,
    reserved=_WORDS,
    choice="torch.where({x} < {edge}, {a}, {b})",
    power="{0}**{1}",
    helpers={
        "atan2": _TWO.format(name="atan2", of="atan2"),
        "smaller": _TWO.format(name="smaller", of="minimum"),
        "larger": _TWO.format(name="larger", of="maximum"),
    },
    folds=True,
)
