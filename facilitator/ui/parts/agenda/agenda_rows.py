"""The agenda as rows of a table: parts, blocks, and the gaps before pinned blocks. Pure."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum

from facilitator.core.plan.agenda import Activity, Block, Part, TurnPlan
from facilitator.core.plan.minutes import short
from facilitator.core.plan.schedule import PlannedBlock, PlannedPart, Schedule
from facilitator.core.plan.workshops import Workshop, local
from facilitator.core.run.phrases import quoted
from facilitator.ui.parts.typed import show_time


class RowKind(StrEnum):
    """What a row stands for."""

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


HEADINGS = ("Start", "Part and block", "Minutes", "At least", "Activity")
ACTIVITY_WORDS = {
    Activity.WELCOME: "Welcome",
    Activity.RESULTS: "Results",
    Activity.CONTEXT: "Shared context",
    Activity.UPDATES: "Team updates",
    Activity.QUESTIONS: "Questions",
    Activity.MAPPING: "Mapping",
    Activity.PRIORITISE: "Prioritise",
    Activity.DESIGN: "Solution design",
    Activity.PRESENT: "Presentations",
    Activity.RACI: "RACI",
    Activity.ACTIONS: "Action planning",
    Activity.REFLECT: "Reflections",
    Activity.BREAK: "Break",
}
TURN_WORDS = {
    TurnPlan.NONE: "No turns",
    TurnPlan.TEAMS: "One turn a team",
    TurnPlan.TABLES: "One turn a table",
}


@dataclass(frozen=True)
class AgendaRow:
    """One row: `cells` as shown, in the order of `Cell`; a gap has its words in the title.

    `lone` marks a break that stands between parts: its part is not shown, and it moves with it.
    """

    kind: RowKind
    part: Part
    block: Block | None
    cells: tuple[str, str, str, str, str]
    lone: bool = False
    late: bool = False

    @property
    def key(self) -> tuple[RowKind, int]:
        """What the row is known by while the agenda changes."""
        return self.kind, self.block.id if self.block else self.part.id

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


def rows_of(schedule: Schedule, workshop: Workshop) -> list[AgendaRow]:
    """All rows from the morning to the evening."""
    rows: list[AgendaRow] = []
    for part in schedule.parts:
        lone = is_lone(part)
        if not lone:
            rows.append(_part_row(part, workshop))
        for planned in part.blocks:
            if planned.gap_words and not planned.block.skipped:
                rows.append(_gap_row(part.part, planned, workshop))
            rows.append(_block_row(part.part, planned, workshop, lone))
    return rows


def is_lone(part: PlannedPart) -> bool:
    """Whether a part is nothing but one break between two others."""
    return part.number is None and len(part.blocks) == 1


def _part_row(part: PlannedPart, workshop: Workshop) -> AgendaRow:
    title = f"{part.number}  {part.part.title}" if part.number else part.part.title
    cells = (_at(part.start, workshop), title, short(part.length), "", "" if part.blocks else "No block yet")
    return AgendaRow(RowKind.PART, part.part, None, cells)


def _block_row(part: Part, planned: PlannedBlock, workshop: Workshop, lone: bool) -> AgendaRow:
    block = planned.block
    start = "skipped" if block.skipped else _at(planned.start, workshop)
    title = f"{block.title}  (optional)" if block.optional else block.title
    cells = (start, title, short(block.length), short(block.shortest), ACTIVITY_WORDS[block.activity])
    return AgendaRow(RowKind.BLOCK, part, block, cells, lone)


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
