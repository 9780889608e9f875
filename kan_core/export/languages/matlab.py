"""MATLAB and Octave: functions of numbers or of arrays of one size."""

import textwrap

from kan_core.export.languages.language import Function, Language, Module, commented, words

# Where a number has no real value, these have a complex one.
_COMPLEX = "log sqrt asin acos acosh atanh"
_SAME = "exp floor sin cos tan atan sinh cosh tanh asinh erf erfc sign"

_FUNCTIONS = {
    **{name: f"{name}({{0}})" for name in _SAME.split()},
    **{name: f"only_real({name}({{0}}))" for name in _COMPLEX.split()},
    "atan2": "atan2({0}, {1})",
    "ceiling": "ceil({0})",
    "Abs": "abs({0})",
    "Min": "smaller({0}, {1})",
    "Max": "larger({0}, {1})",
    "besselj": "besselj({0}, {1})",
    "bessely": "only_real(bessely({0}, {1}))",
    "besseli": "besseli({0}, {1})",
    "besselk": "only_real(besselk({0}, {1}))",
}

_HELPERS = {
    "only_real": """function r = only_real(z)
  r = real(z);
  r(imag(z) ~= 0) = NaN;
end""",
    "choice": """function r = choice(c, a, b)
  zero = zeros(size(c));
  a = a + zero;
  r = b + zero;
  r(c) = a(c);
end""",
    "smaller": "function r = smaller(a, b)\n  r = min(a, b) + 0 * (a + b);\nend",
    "larger": "function r = larger(a, b)\n  r = max(a, b) + 0 * (a + b);\nend",
}

_WORDS = words(
    "break case catch classdef continue else elseif end for function global if otherwise parfor "
    "persistent return spmd switch try while do until endfunction endif endfor endwhile end_try_catch "
    "unwind_protect abs acos acosh asin asinh atan atan2 atanh besseli besselj besselk bessely ceil cos "
    "cosh erf erfc exp floor imag log max min pi i j e I J E Inf NaN NA eps ans real sign sin sinh size "
    "sqrt sum tan tanh zeros power times isempty numel methods properties events enumeration cat bsxfun "
    "nargin nargout varargin"
)


def _function(function: Function) -> str:
    lines = [f"{name} = {value};" for name, value in function.steps]
    # A constant is one number for all rows.
    body = textwrap.indent("\n".join([*lines, f"value = {function.value};"]), "  ")
    told = textwrap.indent(commented(function.says, "%"), "  ")
    return f"function value = {function.name}({', '.join(function.arguments)})\n{told}\n{body}\nend"


def _probabilities(classes: tuple[Function, tuple[str, ...]]) -> str:
    function, logits = classes
    columns = "; ".join(f"reshape({logit}, 1, [])" for logit in logits)
    return f"""function values = {function.name}({", ".join(function.arguments)})
{textwrap.indent(commented((*function.says, "A row for each class, a column for each row."), "%"), "  ")}
  values = [{columns}];
  values = exp(bsxfun(@minus, values, max(values, [], 1)));
  values = bsxfun(@rdivide, values, sum(values, 1));
end"""


def _written(module: Module) -> str:
    """A file has one function that is seen; where there are several it gives a struct of their handles."""
    functions = [_function(each) for each in (*module.formulas, *module.inner)]
    last = [] if module.classes is None else [_probabilities(module.classes)]
    seen = [each.name for each in module.formulas]
    if module.classes is not None:
        seen.append(module.classes[0].name)
    first = [_handles(seen)] if len(seen) > 1 else []
    return "\n\n".join([commented(module.says, "%"), *first, *functions, *last, *module.helpers])


def _handles(names: list[str]) -> str:
    lines = "\n".join(f"  functions.{name} = @{name};" for name in names)
    return f"function functions = formulas()\n  % The functions of this file by their names.\n{lines}\nend"


MATLAB = Language(
    id="matlab",
    text="MATLAB or Octave",
    suffix=".m",
    functions=_FUNCTIONS,
    written=_written,
    reserved=_WORDS,
    choice="choice({x} < {edge}, {a}, {b})",
    power="only_real(power({0}, {1}))",
    times=".*",
    over="./",
    helpers=_HELPERS,
    whole_orders=False,
)
