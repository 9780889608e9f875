"""The tables a worker knows, and what training makes of them."""

from app.engine.protocol.table import SharedTable
from app.engine.sharing import received
from kan_core.data.dataset import Dataset
from kan_core.errors import DataError
from kan_core.training.prepare import Prepared, prepare


class Tables:
    """The newest table, and its scaled and split rows.

    Requests are worked on in order, and the window sends a table before the requests that name it; a table
    that another has replaced is asked for by nobody.
    """

    def __init__(self) -> None:
        self._number = 0
        self._dataset: Dataset | None = None
        self._prepared: dict[int, Prepared] = {}

    def use(self, number: int, source: SharedTable) -> None:
        """Take `source` as table `number`."""
        self._number, self._dataset = number, received(source)
        self._prepared = {}

    def dataset(self, number: int) -> Dataset:
        """The table `number`; `DataError` where another has taken its place."""
        if self._dataset is None or number != self._number:
            raise DataError("The table was replaced before the work on it began.", "Ask again.")
        return self._dataset

    def prepared(self, number: int, seed: int) -> Prepared:
        """The table's rows, scaled and split with `seed`."""
        dataset = self.dataset(number)
        if seed not in self._prepared:
            self._prepared[seed] = prepare(dataset, seed)
        return self._prepared[seed]
