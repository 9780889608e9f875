"""What a user prefers: how the window looks, moves and speaks, digits of numbers, processes of searches."""

from dataclasses import dataclass
from typing import Literal

Choice = Literal["light", "dark", "system"]
"""Of a theme."""
Contrast = Literal["normal", "high", "system"]
Language = Literal["system", "en", "de"]

TEXT_SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)
FEWEST_DIGITS, MOST_DIGITS = 1, 17
MOST_WORKERS = 256


@dataclass(frozen=True)
class Preferences:
    """Preferences of one user.

    Attributes:
        theme: light, dark, or as the desktop is at the moment.
        contrast: normal, high, or as the desktop asks for.
        text_scale: size of text, as a multiple of the desktop's; one of `TEXT_SCALES`.
        reduced_motion: whether nothing moves that need not.
        digits: with how many digits formulas are shown.
        workers: processes that share a search for laws.
        language: of the window, from its next start on; "system" where it is to be that of the desktop.
    """

    theme: Choice = "system"
    contrast: Contrast = "system"
    text_scale: float = 1.0
    reduced_motion: bool = False
    digits: int = 4
    workers: int = 1
    language: Language = "system"
