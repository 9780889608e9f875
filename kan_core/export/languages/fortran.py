"""Fortran 2008."""

import textwrap

from kan_core.export.languages.language import Function, Language, Module, commented, words

LONGEST_LINE = 110
"""Columns after which a line goes on in the next; the standard has 132."""

_ARRAY = "  elemental function {name}({arguments}) result(value)"

_SIGN = """  elemental function sign_of(x) result(value)
    real(dp), intent(in) :: x
    real(dp) :: value
    value = merge(merge(-1.0_dp, 0.0_dp * x, x < 0.0_dp), 1.0_dp, .not. x > 0.0_dp)
  end function"""
_ROUNDED = """  elemental function {name}(x) result(value)
    real(dp), intent(in) :: x
    real(dp) :: value
    value = aint(x)
    if ({test}) value = value {sign} 1.0_dp
  end function"""
_CHOSEN = """  elemental function {name}(a, b) result(value)
    real(dp), intent(in) :: a, b
    real(dp) :: value
    value = merge(a, b, a {sign} b .or. a /= a)
  end function"""

_PLAIN = "exp log sqrt sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh erf erfc"

_FUNCTIONS = {
    **{name: f"{name}({{0}})" for name in _PLAIN.split()},
    "atan2": "atan2({0}, {1})",
    "floor": "floor_of({0})",
    "ceiling": "ceiling_of({0})",
    "Abs": "abs({0})",
    "sign": "sign_of({0})",
    "Min": "smaller({0}, {1})",
    "Max": "larger({0}, {1})",
    "besselj": "bessel_jn({0}, {1})",
    "bessely": "bessel_yn({0}, {1})",
}

_WORDS = words(
    "abs acos acosh aint asin asinh atan atan2 atanh bessel_jn bessel_yn call case contains cos cosh "
    "data dble dim do dp elemental else elseif end erf erfc exp floor format function if implicit int "
    "integer intent kind log logical max merge min mod module none pure read real real64 result return "
    "save selected_real_kind sign sin sinh size sqrt stop subroutine sum tan tanh then use where write "
    "iso_fortran_env"
)


def wrapped(text: str) -> str:
    """Long lines of code, going on behind ampersands; comments stay as they are."""
    lines = []
    for line in text.split("\n"):
        while len(line) > LONGEST_LINE and not line.lstrip().startswith("!"):
            # The second ampersand lets a word or number go on.
            lines.append(line[:LONGEST_LINE] + "&")
            line = "      &" + line[LONGEST_LINE:]
        lines.append(line)
    return "\n".join(lines)


def _function(function: Function) -> str:
    arguments = ", ".join(function.arguments)
    # A function without arguments cannot be elemental.
    kind = "elemental function" if arguments else "function"
    declared = [f"real(dp), intent(in) :: {arguments}"] if arguments else []
    declared += [f"real(dp) :: {', '.join(['value', *(name for name, _ in function.steps)])}"]
    lines = [*declared, *(f"{name} = {value}" for name, value in function.steps), f"value = {function.value}"]
    body = textwrap.indent("\n".join(lines), "    ")
    told = textwrap.indent(commented(function.says, "!"), "  ")
    return f"{told}\n  {kind} {function.name}({arguments}) result(value)\n{body}\n  end function"


def _probabilities(classes: tuple[Function, tuple[str, ...]]) -> str:
    function, logits = classes
    arguments = ", ".join(function.arguments)
    declared = f"    real(dp), intent(in) :: {arguments}\n" if arguments else ""
    return f"""{textwrap.indent(commented(function.says, "!"), "  ")}
  function {function.name}({arguments}) result(values)
{declared}    real(dp) :: values({len(logits)})
    values = [{", ".join(logits)}]
    values = exp(values - maxval(values))
    values = values / sum(values)
  end function"""


def _written(module: Module) -> str:
    functions = [_function(each) for each in (*module.inner, *module.formulas)]
    last = [] if module.classes is None else [_probabilities(module.classes)]
    head = f"""{commented(module.says, "!")}
module formulas
  implicit none
  integer, parameter :: dp = selected_real_kind(15)
contains"""
    return wrapped("\n\n".join([head, *module.helpers, *functions, *last, "end module"]))


FORTRAN = Language(
    id="fortran",
    text="Fortran",
    suffix=".f90",
    functions=_FUNCTIONS,
    written=_written,
    reserved=_WORDS,
    number=lambda value: f"{value!r}_dp",
    choice="merge({a}, {b}, {x} < {edge})",
    power="{0}**{1}",
    helpers={
        "sign_of": _SIGN,
        "floor_of": _ROUNDED.format(name="floor_of", test="value > x", sign="-"),
        "ceiling_of": _ROUNDED.format(name="ceiling_of", test="value < x", sign="+"),
        "smaller": _CHOSEN.format(name="smaller", sign="<"),
        "larger": _CHOSEN.format(name="larger", sign=">"),
    },
    case=False,
)
