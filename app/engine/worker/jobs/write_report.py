"""Job: the report of a session, as one HTML page."""

from datetime import datetime
from pathlib import Path

from app.engine.protocol.export import Exported
from app.engine.protocol.session import WriteReport
from app.engine.worker.context import Context
from kan_core.export.files import write_text
from kan_core.export.report.content import Report
from kan_core.export.report.page import report_html

REPORT = "report"


def run(request: WriteReport, context: Context) -> None:
    """Answer with the page, which is in the file by then."""
    report = Report(
        context.tables.dataset(request.table),
        request.seed,
        request.state,
        request.steps,
        request.search,
        request.file,
        primitives=request.primitives,
        written=f"{datetime.now().astimezone():%Y-%m-%d %H:%M %Z}",
    )
    text = report_html(report)
    write_text(Path(request.path), text)
    context.send(Exported(request.request, request.revision, REPORT, text, request.path))
