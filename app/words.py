"""The user's language: every text of the window goes through here on its way to the screen."""

from PySide6.QtCore import QCoreApplication

CONTEXT = "Kanoscope"


def tr(text: str) -> str:
    """The text in the user's language, or as it is where there is no translation of it.

    Values are put in afterwards, by `str.format`: other languages may have them in another order.
    """
    return QCoreApplication.translate(CONTEXT, text)


def later(text: str) -> str:
    """Marks a text of a table that `tr` gets when it is shown; it is as it was."""
    return text


def counted(one: str, many: str, number: int, *others: object) -> str:
    """A text with a number in it, in the form that the language has for this number.

    Args:
        one: the English text for 1.
        many: the English text for all other numbers, by which translations are found.
        number: what the first {} stands for.
        others: what further {} stand for.
    """
    found = QCoreApplication.translate(CONTEXT, many, "", number)
    text = one if found == many and number == 1 else found
    return text.format(grouped(number), *others)


def grouped(number: int) -> str:
    """A whole number with its thousands apart, as the language writes them."""
    return f"{number:,}".replace(",", tr(","))
