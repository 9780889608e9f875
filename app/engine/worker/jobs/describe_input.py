"""Job: read what a user types as a derived input, and check it on the table."""

from app.engine.protocol.inputs import DescribeInput, InputDescribed
from app.engine.worker.context import Context
from kan_core.symbolic.derived import derived_input


def run(request: DescribeInput, context: Context) -> None:
    """Answer with the input."""
    columns = context.tables.prepared(request.table, request.seed).usable.columns
    units = {column.name: column.unit for column in context.tables.dataset(request.table).columns}
    found = derived_input(request.text, request.name, columns, units)
    context.send(InputDescribed(request.request, request.revision, found.input, found.remark))
