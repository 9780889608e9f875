"""The status bar: what goes on, what computes and why, which rows are used, what a crash would leave."""

import time

from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar

from app.sentences import said
from app.session.keeping import Keeping
from app.session.session import Session
from app.words import counted, grouped, later, tr

DEVICES = {"cpu": "CPU", "cuda": later("CUDA GPU"), "mps": later("Apple GPU")}
PRECISIONS = {"float64": later("64 bit"), "float32": later("32 bit")}


class StatusBar(QStatusBar):
    """Follows the session."""

    def __init__(self, session: Session, keeping: Keeping) -> None:
        super().__init__()
        self._session, self._keeping = session, keeping
        self._moves = True
        self._doing = QLabel()
        self._rows = QLabel()
        self._device = QLabel()
        self._kept = QLabel()
        self._kept.setObjectName("kept")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setFixedSize(90, 10)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Working"))
        self._bar.hide()
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 8, 0)
        self.addWidget(self._doing)
        self.addWidget(self._bar)
        self.addPermanentWidget(self._rows)
        self.addPermanentWidget(self._device)
        self.addPermanentWidget(self._kept)
        session.engine.became_ready.connect(self._refresh)
        session.engine.died.connect(self._refresh)
        for signal in (session.table.busy_changed, session.run.changed, session.discovery.changed):
            signal.connect(self._refresh)
        session.discovery.told.connect(self._refresh)
        session.table_changed.connect(self._refresh)
        session.table.became_prepared.connect(self._refresh)
        keeping.changed.connect(self._show_kept)
        self._refresh()

    def set_motion(self, moves: bool) -> None:
        """Show by a running bar that something goes on, or by words alone."""
        self._moves = moves
        self._refresh()

    def _refresh(self) -> None:
        self._show_device()
        text, working = self._activity()
        self._doing.setText(text)
        self._bar.setVisible(working and self._moves)
        table = self._session.table
        if table.prepared is not None and table.dataset is not None:
            used = table.prepared.train_rows + table.prepared.test_rows
            inputs = len(table.prepared.inputs)
            rows = grouped(used), grouped(table.dataset.rows)
            told = counted("{1} of {2} rows, {0} input", "{1} of {2} rows, {0} inputs", inputs, *rows)
            self._rows.setText(f"{told}   ")
        else:
            self._rows.clear()

    def _show_device(self) -> None:
        """Where the present or the last run computes, and why; the whole reason is in the tooltip."""
        status = self._session.run.status
        if status.active and not status.device:
            # A run that has just been asked for: what is shown holds until it begins.
            return
        if self._session.engine.ready is None:
            text, reason = tr("Engine starting"), ""
        elif not status.device:
            text, reason = tr("Engine ready"), ""
        else:
            kind, _, number = status.device.partition(":")
            reason = said(status.device_reason)
            device = f"{tr(DEVICES[kind])} {number}".strip()
            text = f"{device}, {tr(PRECISIONS[status.precision])}: {reason.split('. ')[0]}"
        self._device.setText(text)
        self._device.setToolTip(reason)

    def _show_kept(self) -> None:
        """Whether a crash would lose anything."""
        keeping, table = self._keeping, self._session.table
        if keeping.trouble:
            text, reason = tr("Not kept"), said(keeping.trouble)
        elif keeping.kept_at is not None:
            text = tr("Kept {}").format(time.strftime("%H:%M", time.localtime(keeping.kept_at)))
            reason = tr("After a crash the next start offers the session as it was then.")
        elif table.dataset is not None:
            text, reason = tr("Saved"), tr("Everything is in the project file.")
        else:
            text, reason = "", ""
        self._kept.setText(f"   {text}" if text else "")
        self._kept.setToolTip(reason)

    def _activity(self) -> tuple[str, bool]:
        session = self._session
        if session.table.busy:
            return session.table.busy, True
        if session.run.status.stopping:
            return tr("Pausing"), True
        if session.run.active:
            return (tr("Training") if session.engine.ready else tr("Waiting for the engine")), True
        if session.discovery.active:
            return said(session.discovery.text), True
        return tr("Ready  ·  Ctrl+K finds every command"), False
