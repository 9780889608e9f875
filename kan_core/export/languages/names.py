"""Columns as names of a language: plain letters, none of its words, none of them twice."""

from collections.abc import Iterable

from kan_core.data.names import plain_name
from kan_core.export.languages.language import Language

LONGEST = 60
"""Letters that every language takes."""


def legal_names(symbols: Iterable[str], language: Language, taken: Iterable[str] = ()) -> dict[str, str]:
    """A name for each symbol, itself where the language takes it; all different, and none of them `taken`."""
    used = {_key(name, language) for name in taken} | language.reserved
    wanted = {symbol: spelled(symbol, language) for symbol in symbols}
    names: dict[str, str] = {}
    # A symbol that keeps its name is not put off by one that is changed.
    for symbol in sorted(wanted, key=lambda symbol: wanted[symbol] != symbol):
        name, number = wanted[symbol], 1
        while _key(name, language) in used:
            number += 1
            last = f"_{number}" if language.underscores else f"n{number}"
            name = f"{wanted[symbol]}{last}"
        used.add(_key(name, language))
        names[symbol] = name
    return {symbol: names[symbol] for symbol in wanted}


def _key(name: str, language: Language) -> str:
    return name if language.case else name.lower()


def spelled(symbol: str, language: Language) -> str:
    """A name in plain letters, not yet held against the language's words."""
    plain = symbol if symbol.isascii() else plain_name(symbol)
    plain = plain.lstrip("_")[:LONGEST]
    plain = plain if plain and not plain[0].isdigit() else f"x{plain}"
    if language.underscores:
        return plain
    first, *others = (part for part in plain.split("_") if part)
    return first + "".join(part[0].upper() + part[1:] for part in others)
