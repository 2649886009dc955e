"""The agenda as rows of a table: sessions, parts, blocks, and the gaps before pinned blocks. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum

from facilitator.core.phrases import quoted
from facilitator.core.plan.activity_words import ACTIVITY_WORDS
from facilitator.core.plan.agenda import Block, Part, TurnPlan
from facilitator.core.plan.minutes import short
from facilitator.core.plan.planned import PlannedBlock, PlannedPart, PlannedSession, Schedule, over, over_words
from facilitator.core.plan.workshops import Workshop, local
from facilitator.ui.local import day_words
from facilitator.ui.parts.typed import show_time


class RowKind(StrEnum):
    """What a row stands for."""

    SESSION = "session"
    PART = "part"
    BLOCK = "block"
    GAP = "gap"


class Cell(IntEnum):
    """The columns, from left to right."""

    START = 0
    TITLE = 1
    MINUTES = 2
    SHORTEST = 3
    ACTIVITY = 4


Cells = tuple[str, str, str, str, str]
HEADINGS = ("Start", "Part and block", "Minutes", "At least", "Activity")
TURN_WORDS = {
    TurnPlan.NONE: "No turns",
    TurnPlan.TEAMS: "One turn a team",
    TurnPlan.TABLES: "One turn a table",
}


@dataclass(frozen=True)
class AgendaRow:
    """One row of a part: `cells` as shown, in the order of `Cell`; a gap has its words in the title.

    `lone` marks a break that stands between parts: its part is not shown, and it moves with it. `track` is the name
    of the group that a block is for, if it is not for everybody.
    """

    kind: RowKind
    part: Part
    block: Block | None
    cells: Cells
    lone: bool = False
    late: bool = False
    track: str = ""

    @property
    def key(self) -> tuple[RowKind, int]:
        """What the row is known by while the agenda changes."""
        return self.kind, self.block.id if self.block else self.part.id

    @property
    def title(self) -> str:
        """The title of its block, or of its part."""
        return self.block.title if self.block else self.part.title

    @property
    def skipped(self) -> bool:
        """Whether it is left out of the day."""
        return self.block is not None and self.block.skipped

    def typed(self, cell: Cell) -> str:
        """What stands in a cell when it is typed into; the shown text may say more."""
        if self.block is None:
            return self.part.title
        match cell:
            case Cell.START:
                return show_time(self.block.pinned)
            case Cell.TITLE:
                return self.block.title
            case _:
                return self.cells[cell]

    def takes(self, cell: Cell) -> bool:
        """Whether a cell can be typed into."""
        return self.kind is RowKind.BLOCK or (self.kind is RowKind.PART and cell is Cell.TITLE)


@dataclass(frozen=True)
class SessionRow:
    """The heading of one of several sessions; `late` if it does not fit."""

    held: PlannedSession
    cells: Cells
    late: bool = False
    kind: RowKind = RowKind.SESSION
    block: Block | None = None
    lone: bool = False
    track: str = ""
    skipped: bool = False

    @property
    def session_id(self) -> int | None:
        """The session's id, None for the first."""
        return self.held.session.id if self.held.session else None

    @property
    def key(self) -> tuple[RowKind, int]:
        """What the row is known by while the agenda changes."""
        return self.kind, self.session_id or 0

    @property
    def title(self) -> str:
        """What the session is called."""
        return self.held.title

    def typed(self, cell: Cell) -> str:
        """What stands in a cell when it is typed into."""
        return self.title

    def takes(self, cell: Cell) -> bool:
        """Whether a cell can be typed into: the title, if the session has one of its own."""
        return cell is Cell.TITLE and self.held.session is not None


Row = AgendaRow | SessionRow


def rows_of(schedule: Schedule, workshop: Workshop) -> list[Row]:
    """All rows from the morning to the evening; headings for sessions only where there are several."""
    several = len(schedule.sessions) > 1
    rows: list[Row] = []
    for session in schedule.sessions:
        if several:
            rows.append(_session_row(session, workshop))
        for part in session.parts:
            rows += _rows_of_part(part, workshop)
    return rows


def of_parts(rows: Iterable[Row]) -> list[AgendaRow]:
    """The rows of parts and blocks, without the headings of sessions."""
    return [row for row in rows if isinstance(row, AgendaRow)]


def is_lone(part: PlannedPart) -> bool:
    """Whether a part is nothing but one break between two others."""
    return part.number is None and len(part.blocks) == 1


def _session_row(held: PlannedSession, workshop: Workshop) -> SessionRow:
    day = day_words(local(workshop, held.start).date())
    until = f", until {_at(held.end, workshop)}" if held.parts else ""
    length = short(held.length) if held.parts else ""
    state = over_words(held) if held.parts else "No part yet"
    cells = (_at(held.start, workshop), f"{held.title} · {day}{until}", length, "", state)
    return SessionRow(held, cells, late=over(held) > 0 or held.overrun > 0)


def _rows_of_part(part: PlannedPart, workshop: Workshop) -> list[AgendaRow]:
    lone = is_lone(part)
    rows = [] if lone else [_part_row(part, workshop)]
    for planned in part.blocks:
        if planned.gap_words and not planned.block.skipped:
            rows.append(_gap_row(part.part, planned, workshop))
        rows.append(_block_row(part.part, planned, workshop, lone))
    return rows


def _part_row(part: PlannedPart, workshop: Workshop) -> AgendaRow:
    title = f"{part.number}  {part.part.title}" if part.number else part.part.title
    cells = (_at(part.start, workshop), title, short(part.length), "", "" if part.blocks else "No block yet")
    return AgendaRow(RowKind.PART, part.part, None, cells)


def _block_row(part: Part, planned: PlannedBlock, workshop: Workshop, lone: bool) -> AgendaRow:
    block = planned.block
    start = "skipped" if block.skipped else _at(planned.start, workshop)
    title = f"{block.title}  (optional)" if block.optional else block.title
    cells = (start, title, short(block.length), short(block.shortest), ACTIVITY_WORDS[block.activity])
    return AgendaRow(RowKind.BLOCK, part, block, cells, lone, track=planned.track.title if planned.track else "")


def _gap_row(part: Part, planned: PlannedBlock, workshop: Workshop) -> AgendaRow:
    block = planned.block
    if planned.overrun:
        start = _at(planned.start, workshop)
        words = f"{planned.gap_words}: {quoted(block.title)} can't start at {show_time(block.pinned)}, but at {start}"
    else:
        words = f"{planned.gap_words} before {quoted(block.title)} at {show_time(block.pinned)}"
    return AgendaRow(RowKind.GAP, part, block, ("", words, "", "", ""), late=bool(planned.overrun))


def _at(instant: datetime, workshop: Workshop) -> str:
    return f"{local(workshop, instant):%H:%M}"
