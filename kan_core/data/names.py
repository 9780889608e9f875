"""Names of columns as symbols of formulas."""

import keyword
import re
import unicodedata
from collections.abc import Iterable

RESERVED = frozenset(
    {
        *("pi", "exp", "log", "ln", "log10", "sqrt", "cbrt", "abs", "Abs", "sign", "floor", "ceiling"),
        *("sin", "cos", "tan", "cot", "sec", "csc", "asin", "acos", "atan", "atan2"),
        *("arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "coth", "sech", "csch"),
        *("asinh", "acosh", "atanh", "erf", "erfc", "sinc", "Min", "Max", "Piecewise"),
        *("LambertW", "besselj", "bessely", "besseli", "besselk"),
    }
)
"""Names that mean a constant or a function in every formula, so that no column can be called so there."""

_GREEK = re.compile(r"GREEK (?:SMALL|CAPITAL) LETTER (FINAL )?([A-Z]+)$")


def symbol_names(columns: Iterable[str]) -> dict[str, str]:
    """A symbol for each column: its own name wherever that is a valid identifier, else a readable one.

    A name that is no identifier gets underscores for spaces and signs, and Greek letters, subscripts and
    superscripts in words ("θ 1" becomes "theta_1"). Keywords of Python and `RESERVED` names get an underscore
    behind. A name that is taken gets a number behind; own names are never taken by others.

    Args:
        columns: different names, in any letters.

    Returns:
        symbol by column, all different, in the order given.
    """
    names = tuple(columns)
    symbols = {name: name for name in names if is_symbol(name)}
    taken = set(symbols.values())
    for name in names:
        if name not in symbols:
            symbols[name] = _free(plain_name(name), taken)
            taken.add(symbols[name])
    return {name: symbols[name] for name in names}


def names_in_formulas(columns: Iterable[str]) -> dict[str, str]:
    """The column that each name in a formula means: every column has its own name, and its symbol."""
    symbols = symbol_names(dict.fromkeys(columns))
    return {symbol: column for column, symbol in symbols.items()} | {column: column for column in symbols}


def is_symbol(name: str) -> bool:
    """Whether a column of this name keeps it in formulas."""
    # Python reads identifiers in their NFKC form: any other spelling would not find its symbol again.
    return (
        name.isidentifier()
        and unicodedata.normalize("NFKC", name) == name
        and not keyword.iskeyword(name)
        and name not in RESERVED
    )


def plain_name(name: str) -> str:
    """A symbol in a-z, digits and underscores that reads like the name; other names may read the same."""
    letters = unicodedata.normalize("NFKD", "".join(map(_spelled, name)))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    words = re.sub(r"[^0-9A-Za-z]+", "_", plain).strip("_") or "column"
    words = words if not words[0].isdigit() else f"x_{words}"
    return words if is_symbol(words) else f"{words}_"


def _spelled(letter: str) -> str:
    """A letter in words where it is Greek or a sign that a reader would miss."""
    plain = unicodedata.normalize("NFKC", letter)
    greek = _GREEK.match(unicodedata.name(plain, "")) if len(plain) == 1 else None
    if greek is None:
        return {"%": "_percent_", "'": "_prime_", "′": "_prime_"}.get(letter, letter)
    word = "lambda" if greek[2] == "LAMDA" else greek[2].lower()
    return f"_{word.capitalize() if plain.isupper() else word}_"


def _free(name: str, taken: set[str]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name.rstrip('_')}_{number}"
    return free
