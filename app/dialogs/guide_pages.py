"""The pages of the user guide: where they are, what they are called, and which belongs to which panel."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

PICTURES = "pictures"
FIRST = "01_first_minute"
PAGE_OF = {
    "start": FIRST,
    "learn": "12_lessons",
    "experiment": "12_lessons",
    "data": "02_your_own_table",
    "network": "03_the_network",
    "training": "04_training",
    "edge": "05_pruning_and_snapping",
    "laws": "06_discover",
    "formula": "07_formula_constants_units",
    "quality": "08_can_i_trust_it",
    "history": "10_saving_exporting_citing",
}
"""The page that explains each part of the window."""
MARKS = re.compile(r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|[*`|\[\]#]")
"""What of the text of a page is not read."""


@dataclass(frozen=True)
class Page:
    """A page of the guide.

    Attributes:
        id: the name of its file without the ending.
        title: its first heading.
        words: all that is read on it, in small letters.
    """

    id: str
    title: str
    words: str

    @property
    def path(self) -> Path:
        """Its file."""
        return guide_folder() / f"{self.id}.md"

    def has(self, wanted: str) -> bool:
        """Whether every word that is looked for is on the page, or begins one that is."""
        return all(re.search(rf"\b{re.escape(word)}", self.words) for word in wanted.lower().split())


def guide_folder() -> Path:
    """The folder of the pages and their pictures, which travels with the program."""
    return Path(str(resources.files("resources") / "guide"))


@cache
def guide_pages() -> Sequence[Page]:
    """All pages in their order."""
    return tuple(_read(path) for path in sorted(guide_folder().glob("*.md")))


def _read(path: Path) -> Page:
    text = path.read_text(encoding="utf-8")
    title = text.partition("\n")[0].removeprefix("# ")
    return Page(path.stem, title, " ".join(MARKS.sub(" ", text).lower().split()))
