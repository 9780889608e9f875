"""Job: look at what a user types as one more column of the table."""

from app.engine.protocol.making import ColumnDescribed, DescribeColumn
from app.engine.sharing import summary
from app.engine.worker.context import Context
from kan_core.data.computed import with_column
from kan_core.symbolic.derived import unit_of_column


def run(request: DescribeColumn, context: Context) -> None:
    """Answer with the column."""
    dataset = context.tables.dataset(request.table)
    unit, remark = (request.unit, "") if request.unit else unit_of_column(request.text, dataset)
    name = (request.name or request.text).strip()
    made = with_column(dataset, name, request.text, unit)
    column = made.columns[made.index(name)]
    described = column, summary(made.column(name)), remark
    context.send(ColumnDescribed(request.request, request.revision, *described))
