"""What a user may make of the table: asks the engine what a column or a choice of rows would be."""

from collections.abc import Callable

from app.engine.client import Engine
from app.engine.protocol.contract import Failed
from app.engine.protocol.making import ColumnDescribed, DescribeColumn, DescribeRows, RowsDescribed
from app.session.question import Question
from app.session.table import Table
from kan_core.data.split import Splitting


class Making:
    """Asks about the table that is open."""

    def __init__(self, engine: Engine, table: Table) -> None:
        self._engine, self._table = engine, table
        self._column = Question(engine, ColumnDescribed)
        self._rows = Question(engine, RowsDescribed)

    def describe_column(
        self, text: str, name: str, unit: str, then: Callable[[ColumnDescribed | Failed], None]
    ) -> None:
        """What an expression would be as a column; `then` gets it, or what is wrong with it."""
        request = DescribeColumn(self._engine.next_request(), 0, self._table.number, text, name, unit)
        self._column.ask(request, then)

    def describe_rows(
        self, condition: str, split: Splitting, then: Callable[[RowsDescribed | Failed], None]
    ) -> None:
        """What a choice of rows comes to; `then` gets it, or what is wrong with it."""
        table = self._table.number, self._table.seed
        self._rows.ask(DescribeRows(self._engine.next_request(), 0, *table, condition, split), then)
