"""The status line: what was saved, what undo would take back, the time, the part of the day."""

from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from facilitator.core.record import Changes
from facilitator.ui.desk import Desk
from facilitator.ui.widgets.labels import label


class Foot(QFrame):
    """One quiet line. Saving is not a thing to do: it tells that it has been done."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot")
        self.setFixedHeight(30)
        self._desk = desk
        self._saved = label("Everything is saved", "small")
        self._undo = label("", "small")
        self._now = label("", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(18)
        row.addWidget(self._saved)
        row.addWidget(self._undo)
        row.addStretch(1)
        row.addWidget(self._now)
        desk.bridge.changed.connect(self._on_changed)
        desk.ticked.connect(self.show_time)
        self._tell_undo()
        self.show_time(desk.now())

    def show_time(self, now: datetime) -> None:
        """Show the local time of day."""
        text = f"Now {now.astimezone():%H:%M}"
        if text != self._now.text():
            self._now.setText(text)

    def _on_changed(self, changes: Changes) -> None:
        self._saved.setText(f"Saved {self._desk.now().astimezone():%H:%M:%S}")
        self._tell_undo()

    def _tell_undo(self) -> None:
        undo = self._desk.document.undo_label
        self._undo.setText(f"Undo: {undo[0].lower()}{undo[1:]}" if undo else "")
