"""HTML and SVG out of texts that may hold anything."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape


class Markup(str):
    """A text that is HTML already."""

    __slots__ = ()


def text(value: str) -> Markup:
    """What HTML shows as the text; letters that it cannot hold become signs of replacement."""
    if isinstance(value, Markup):
        return value
    held = "".join(letter if letter in "\t\n" or letter.isprintable() else "\ufffd" for letter in value)
    return Markup(escape(held, quote=True))


def element(tag: str, *inside: str, **attributes: str) -> Markup:
    """An element; an attribute `class_` is `class`, an underscore within a name a hyphen."""
    given = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{text(value)}"' for name, value in attributes.items()
    )
    return Markup(f"<{tag}{given}>{''.join(map(text, inside))}</{tag}>")


def table(
    head: Sequence[str], rows: Iterable[Sequence[str]], numbers: frozenset[int] = frozenset()
) -> Markup:
    """A table with a row of heads; the columns of `numbers` are set flush right."""

    def cells(tag: str, row: Sequence[str]) -> Markup:
        each = (
            element(tag, cell, **({"class_": "number"} if at in numbers else {}))
            for at, cell in enumerate(row)
        )
        return element("tr", *each)

    body = [cells("td", row) for row in rows]
    return element(
        "div",
        element("table", element("thead", cells("th", head)), element("tbody", *body)),
        class_="wide",
    )


def facts(pairs: Mapping[str, str]) -> Markup:
    """Names and values, one pair a line."""
    rows = (element("tr", element("th", name, scope="row"), element("td", pairs[name])) for name in pairs)
    return element("table", element("tbody", *rows), class_="facts")


def section(title: str, *inside: str) -> Markup:
    """A part of the page with its title."""
    return element("section", element("h2", title), *inside)


def listed(items: Iterable[str]) -> Markup:
    """A list, or nothing where there is nothing to list."""
    made = [element("li", item) for item in items]
    return element("ul", *made) if made else Markup("")
