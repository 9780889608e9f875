"""A line for an expression of the user's own, to be tried on the selected edge."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from app.sentences import said
from app.session.session import Session
from app.words import tr
from kan_core.errors import KanoscopeError
from kan_core.primitives.table import PRIMITIVES
from kan_core.primitives.written import canonical


class OwnExpression(QWidget):
    """What is typed and entered becomes a primitive of the project, and a candidate for the edge.

    Signals:
        entered: name of the primitive that it is.
    """

    entered = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("Function of your own, such as x^2*exp(-x)"))
        self.line.setAccessibleName(tr("Function of your own"))
        tip = tr("An expression in x, with shape parameters p and q if you like. Enter tries it on the edge.")
        self.line.setToolTip(tip)
        self.line.setAccessibleDescription(tip)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setAccessibleName(tr("What became of the function"))
        self.told.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.told)
        column.addWidget(self.line)
        self.line.returnPressed.connect(self.enter)
        self.line.textEdited.connect(lambda text: self.tell(""))

    def enter(self) -> None:
        """Put what is typed on the list of primitives, unless it is there; what is wrong with it is told."""
        name = canonical(self.line.text())
        if not name:
            return
        try:
            if name not in PRIMITIVES and name not in self._session.primitives.texts:
                name = self._session.primitives.check(name)
                self._session.primitives.add(name)
        except KanoscopeError as error:
            self.tell(said(str(error)))
            return
        self.tell("" if self._session.ready_to_work else tr("It is tried when nothing else goes on."))
        self.line.clear()
        self.entered.emit(name)

    def tell(self, text: str) -> None:
        """Say something above the line, or nothing."""
        self.told.setText(text)
        self.told.setVisible(bool(text))
