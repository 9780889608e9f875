"""How well what was typed matches a text: its letters in order, best at the beginnings of words."""

from dataclasses import dataclass

LETTER, NEXT, WORD, FIRST = 1, 6, 8, 4
"""Points for a letter found; for one right behind the last; for the first of a word, and of the text."""


@dataclass(frozen=True)
class Match:
    """Points of a match, and the places of the letters that were found."""

    points: int
    places: tuple[int, ...]


NONE_TYPED = Match(0, ())


def match(typed: str, text: str) -> Match | None:
    """The match of most points; None where the letters are not all there in order. Spaces do not count."""
    letters = "".join(typed.casefold().split())
    # Letters that fold to several are compared as they are, so that places stay those of the text.
    folded = [letter.casefold() if len(letter.casefold()) == 1 else letter for letter in text]
    best: dict[int, Match] = {-2: NONE_TYPED}
    for letter in letters:
        best = {
            place: _longer(best, place, folded)
            for place, there in enumerate(folded)
            if there == letter and any(before < place for before in best)
        }
    return max(best.values(), key=lambda found: found.points, default=None)


def _longer(best: dict[int, Match], place: int, text: list[str]) -> Match:
    """The best match that ends here: the best one that ended before, and one letter more."""
    own = LETTER
    if place == 0 or not text[place - 1].isalnum():
        own += WORD + (FIRST if place == 0 else 0)
    options = (
        Match(found.points + own + (NEXT if before == place - 1 else 0), (*found.places, place))
        for before, found in best.items()
        if before < place
    )
    return max(options, key=lambda found: found.points)
