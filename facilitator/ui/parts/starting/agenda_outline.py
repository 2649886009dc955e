"""The agenda as it would come out, to read before it is made."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.phrases import counted
from facilitator.core.plan.fit.fitting import FittedBlock
from facilitator.core.plan.minutes import short, spoken
from facilitator.core.plan.planned import PlannedBlock, PlannedSession
from facilitator.core.plan.workshops import Workshop, local
from facilitator.core.run.starting_out import Begun
from facilitator.ui.local import day_words, room_time
from facilitator.ui.theme import GAP, GAP_S, Tokens
from facilitator.ui.widgets.labels import label, restyle
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

_START_WIDTH, _MINUTES_WIDTH, _ROW = 70, 104, 26
_EMPTY = "An empty agenda: add parts and blocks on the Plan page."
_MINUS = "−"


@dataclass(frozen=True)
class OutlineRow:
    """A block, or the heading of a session; `changed` and `out`: shortened or left out by the fit."""

    number: int
    start: str
    title: str
    minutes: str
    heading: bool = False
    changed: bool = False
    out: bool = False


class AgendaOutline(QFrame):
    """When and how long above, the blocks in order, what was done to fit beneath. `opened` comes on Enter."""

    opened = Signal()

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self.setProperty("role", "card")
        self._title, self._time = label("", "strong"), label("", "muted")
        self._words, self._warnings = label("", "muted", wrap=True), label("", "warn", wrap=True)
        self.table: RecordTable[OutlineRow] = RecordTable(self._columns(), lambda row: row.number, _EMPTY)
        self.table.setAccessibleName("The agenda as it would be")
        self.table.setSortingEnabled(False)
        self.table.setSelectionMode(self.table.SelectionMode.NoSelection)
        self.table.horizontalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.opened.connect(lambda _row: self.opened.emit())
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._time)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self._words)
        column.addWidget(self._warnings)

    def show_begun(self, begun: Begun, cautions: Sequence[str]) -> None:
        """Show how a workshop would come out, and what to watch out for."""
        self.table.show_records(outline_rows(begun))
        self.table.setCurrentIndex(QModelIndex())
        self.table.clearSelection()
        self._title.setText(_when(begun))
        length = begun.schedule.length
        self._time.setText(spoken(length) if length else "")
        self._words.setText(begun.words)
        self._words.setVisible(bool(begun.words))
        restyle(self._words, "role", "bad" if begun.missing else "muted")
        warnings = [*cautions, *(words for fitted in begun.fitted for words in fitted.warnings)]
        self._warnings.setText("\n".join(warnings[:2]))
        self._warnings.setToolTip("\n".join(warnings))
        self._warnings.setVisible(bool(warnings))

    def said(self) -> str:
        """What was done to fit the agenda, and what to watch out for."""
        return f"{self._words.text()}\n{self._warnings.text()}".strip()

    def _columns(self) -> list[Column[OutlineRow]]:
        return [
            Column("Start", lambda row: row.start, _START_WIDTH, colour=lambda _row: self._tokens.muted),
            Column("Title", lambda row: row.title, tooltip=lambda row: row.title, colour=self._title_colour),
            Column("Minutes", lambda row: row.minutes, _MINUTES_WIDTH, right=True, colour=self._minutes_colour),
        ]

    def _title_colour(self, row: OutlineRow) -> str | None:
        return self._tokens.accent if row.heading else self._tokens.muted if row.out else None

    def _minutes_colour(self, row: OutlineRow) -> str | None:
        return self._tokens.accent if row.changed else self._tokens.muted if row.out or row.heading else None


# Reading


def outline_rows(begun: Begun) -> list[OutlineRow]:
    """The blocks of all sessions in order; with a heading for each session if there are several."""
    fitted = {line.block.id: line for one in begun.fitted for line in one.blocks}
    rows: list[OutlineRow] = []
    several = len(begun.schedule.sessions) > 1
    for session in begun.schedule.sessions:
        if several:
            rows.append(_heading(len(rows), begun.workshop, session))
        for planned in _blocks(session):
            rows.append(_row(len(rows), begun.workshop, planned, fitted.get(planned.block.id)))
    return rows


def _blocks(session: PlannedSession) -> Iterator[PlannedBlock]:
    return (planned for part in session.parts for planned in part.blocks)


def _heading(number: int, workshop: Workshop, session: PlannedSession) -> OutlineRow:
    day = day_words(local(workshop, session.start).date())
    return OutlineRow(number, "", f"{session.title} · {day}", spoken(session.length), heading=True)


def _row(number: int, workshop: Workshop, planned: PlannedBlock, fitted: FittedBlock | None) -> OutlineRow:
    start, title = room_time(workshop, planned.start), planned.block.title
    if planned.track:
        title = f"{planned.track.title}: {title}"
    if planned.block.skipped:
        return OutlineRow(number, "", title, "left out", out=True)
    change = fitted.after - fitted.before if fitted else 0
    minutes = short(planned.block.length)
    if not change:
        return OutlineRow(number, start, title, minutes)
    sign = _MINUS if change < 0 else "+"
    return OutlineRow(number, start, title, f"{sign}{short(abs(change))}   {minutes}", changed=True)


def _when(begun: Begun) -> str:
    schedule, workshop = begun.schedule, begun.workshop
    day = day_words(workshop.day)
    if len(schedule.sessions) > 1:
        return f"{counted(len(schedule.sessions), 'session')} from {day}"
    start, end = room_time(workshop, schedule.start), room_time(workshop, schedule.end)
    return f"{day}, {start} – {end}" if schedule.length else f"{day}, {start}"
