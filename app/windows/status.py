"""The status bar: what goes on, what computes and why, which rows are used."""

from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar

from app.session.session import Session


class StatusBar(QStatusBar):
    """Follows the session."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._doing = QLabel()
        self._rows = QLabel()
        self._device = QLabel("Engine starting")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setFixedSize(90, 10)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Working")
        self._bar.hide()
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 8, 0)
        self.addWidget(self._doing)
        self.addWidget(self._bar)
        self.addPermanentWidget(self._rows)
        self.addPermanentWidget(self._device)
        session.engine.became_ready.connect(lambda ready: self._show_device(ready.device, ready.reason))
        session.engine.died.connect(lambda death: self._device.setText("Engine starting again"))
        for signal in (session.table.busy_changed, session.run.changed, session.discovery.changed):
            signal.connect(self._refresh)
        session.discovery.trying.connect(self._refresh)
        session.table_changed.connect(self._refresh)
        session.table.became_prepared.connect(self._refresh)
        if session.engine.ready is not None:
            self._show_device(session.engine.ready.device, session.engine.ready.reason)
        self._refresh()

    def _show_device(self, device: str, reason: str) -> None:
        self._device.setText(f"{device}: {reason}")

    def _refresh(self) -> None:
        text, working = self._activity()
        self._doing.setText(text)
        self._bar.setVisible(working)
        table = self._session.table
        if table.prepared is not None and table.dataset is not None:
            used = table.prepared.train_rows + table.prepared.test_rows
            inputs = len(table.prepared.inputs)
            plural = "input" if inputs == 1 else "inputs"
            self._rows.setText(f"{used:,} of {table.dataset.rows:,} rows, {inputs} {plural}   ")
        else:
            self._rows.clear()

    def _activity(self) -> tuple[str, bool]:
        session = self._session
        if session.table.busy:
            return session.table.busy, True
        if session.run.status.stopping:
            return "Pausing", True
        if session.run.active:
            return ("Training" if session.engine.ready else "Waiting for the engine"), True
        if session.discovery.active:
            return session.discovery.text, True
        return "Ready  ·  Ctrl+K finds every command", False
