"""The log of the day: planned and actual time of every block, as table, picture and CSV."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.plan.workshops import local
from facilitator.core.run.clock.daylog import LogRow, RowState, day_log
from facilitator.core.run.clock.timekeeping import Progress
from facilitator.core.run.words import MINUTE
from facilitator.report.files import write_whole
from facilitator.ui.desk import Desk
from facilitator.ui.local import room_time
from facilitator.ui.parts.live.day_picture import DayPicture
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

HEADER = ("Block", "State", "Planned start", "Planned min", "Started", "Ended", "Actual min", "Difference min")
_ROWS_SHOWN, _ROW, _HEAD = 14, 34, 36


class DayLogDialog(SheetDialog):
    """What happened when, as it stands at one moment."""

    def __init__(self, desk: Desk, progress: Progress, now: datetime, parent: QWidget) -> None:
        self._desk, self._progress = desk, progress
        self.rows = day_log(progress, now)
        self.picture = DayPicture(desk.look.tokens, progress.workshop, self.rows, now)
        self.table: RecordTable[LogRow] = RecordTable(self._columns(), key=lambda row: row.block_id)
        self.table.setAccessibleName("Planned and actual times")
        self.table.show_records(self.rows)
        self.table.setMinimumHeight(_HEAD + _ROW * min(_ROWS_SHOWN, len(self.rows)))
        body = QWidget()
        icons = desk.look.icons
        self.csv = ActionButton("Save as CSV…", icon=icons.icon(Sign.DOWNLOAD))
        self.csv.clicked.connect(lambda: self._ask("CSV (*.csv)", ".csv"))
        self.image = ActionButton("Save as picture…", icon=icons.icon(Sign.DOWNLOAD))
        self.image.clicked.connect(lambda: self._ask("Picture (*.png)", ".png"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.csv)
        buttons.addWidget(self.image)
        buttons.addStretch(1)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.picture)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        super().__init__("Log of the day", body, "Done", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.secondary.hide()

    def save(self, path: Path) -> None:
        """Write the log to a file, as its suffix says; a refusal is said beside the buttons."""
        if path.suffix == ".csv":
            done = self._desk.bridge.succeeds(_write_csv, path, csv_rows(self._progress, self.rows))
        else:
            done = self._desk.bridge.succeeds(_write_picture, path, self.picture.to_image())
        if done:
            self._desk.told.emit(f"Written to {path.name}.")

    def _ask(self, kind: str, suffix: str) -> None:
        path = self._desk.document.path
        name = f"Log {self._progress.workshop.day.isoformat()}{suffix}"
        place = (path.parent if path else Path.home()) / name
        chosen, _ = QFileDialog.getSaveFileName(self, "Log of the day", str(place), kind)
        if chosen:
            self.save(Path(chosen).with_suffix(suffix))

    def _columns(self) -> tuple[Column[LogRow], ...]:
        def at(instant: datetime | None) -> str:
            return room_time(self._progress.workshop, instant) if instant else ""

        def minutes(seconds: float | None) -> str:
            return "" if seconds is None else str(round(seconds / MINUTE))

        tokens = self._desk.look.tokens
        return (
            Column("Block", lambda row: row.title),
            Column("Planned", lambda row: at(row.planned_start), width=84, right=True),
            Column("Started", lambda row: at(row.started_at), width=84, right=True),
            Column("Ended", lambda row: at(row.ended_at), width=84, right=True),
            Column("Planned min", lambda row: minutes(row.planned_length), width=100, right=True),
            Column("Actual min", lambda row: minutes(row.spent), width=92, right=True),
            Column("", lambda row: row.words, width=130, colour=lambda row: tokens.warn if _longer(row) else None),
        )


def csv_rows(progress: Progress, rows: list[LogRow]) -> list[tuple[str | int | float | None, ...]]:
    """The log for a spreadsheet: local times as ISO 8601, lengths in minutes to a tenth."""

    def at(instant: datetime | None) -> str | None:
        return local(progress.workshop, instant).strftime("%Y-%m-%d %H:%M") if instant else None

    def minutes(seconds: float | None) -> float | None:
        return None if seconds is None else round(seconds / MINUTE, 1)

    return [
        (
            row.title,
            row.state.value,
            at(row.planned_start),
            minutes(row.planned_length),
            at(row.started_at),
            at(row.ended_at),
            minutes(row.spent),
            minutes(row.difference),
        )
        for row in rows
    ]


def _longer(row: LogRow) -> bool:
    return row.state is RowState.DONE and row.difference is not None and row.difference >= MINUTE


def _write_csv(document: Document, path: Path, rows: list[tuple[str | int | float | None, ...]]) -> None:
    from facilitator.report.spreadsheet import write_csv  # reportlab loads as long as the window takes to open

    write_csv(path, HEADER, rows)


def _write_picture(document: Document, path: Path, image: QImage) -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    write_whole(path, bytes(buffer.data().data()))
