"""A list to choose from that keeps what was chosen while what it offers changes."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox

from app.dialogs.explained import explain

LETTERS, FEWEST_LETTERS = 8, 3
"""As wide as its longest name it would press what stands beside it."""


class ChoiceBox(QComboBox):
    """Names, one of which is chosen; the first where the one before is no longer offered.

    Args:
        name: of the list, for screen readers.
        told: what the choice does, in a sentence.
        letters: of a name that can always be read.
    """

    def __init__(self, name: str, told: str, letters: int = LETTERS) -> None:
        super().__init__()
        self.setAccessibleName(name)
        explain(self, told)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)

    def offer(self, names: Sequence[str]) -> None:
        """Offer these names."""
        if list(names) == [self.itemText(row) for row in range(self.count())]:
            return
        before = self.currentText()
        self.blockSignals(True)
        self.clear()
        self.addItems(list(names))
        self.setCurrentIndex(max(self.findText(before), 0))
        self.blockSignals(False)

    @property
    def chosen(self) -> int:
        """The position of the name that is chosen."""
        return max(self.currentIndex(), 0)
