"""The agenda of a regular meeting as it will be printed; lines can be left out of it."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from facilitator.core.follow.meeting_agenda import AgendaItem, ItemKind, Line, MeetingAgenda
from facilitator.core.phrases import counted
from facilitator.ui.parts.prepare.tick_table import TickTable
from facilitator.ui.widgets.recordmodel import Column

Key = tuple[ItemKind, str, str]


@dataclass(frozen=True)
class AgendaRow:
    """A line of an item; without one, the item itself."""

    item: AgendaItem
    line: Line | None
    taken: bool

    @property
    def key(self) -> Key:
        """The same line has the same key while the agenda changes around it."""
        return key_of(self.item, self.line) if self.line else (self.item.kind, "", "")

    @property
    def heading(self) -> str:
        """The item with its minutes, and what to do."""
        more = f" And {self.item.more:,} more." if self.item.more else ""
        return f"{self.item.title} ({self.item.minutes} min): {self.item.hint}{more}"


def key_of(item: AgendaItem, line: Line) -> Key:
    """What tells a line from the others."""
    return (item.kind, line.text, line.who)


def agenda_rows(agenda: MeetingAgenda, left_out: Collection[Key]) -> list[AgendaRow]:
    """The items in their order, each with its lines."""
    rows = []
    for item in agenda.items:
        rows.append(AgendaRow(item, None, True))
        rows += [AgendaRow(item, line, key_of(item, line) not in left_out) for line in item.lines]
    return rows


def without(agenda: MeetingAgenda, left_out: Collection[Key]) -> MeetingAgenda:
    """The agenda without some lines; an item of which nothing is left goes with them. Its minutes are to spare."""
    items = []
    for item in agenda.items:
        lines = tuple(line for line in item.lines if key_of(item, line) not in left_out)
        if lines or not item.lines:
            items.append(replace(item, lines=lines))
    return replace(agenda, items=tuple(items))


def left_out_words(rows: Collection[AgendaRow]) -> str:
    """How many lines are left out; "" if none is."""
    count = sum(not row.taken for row in rows)
    return f"{counted(count, 'line')} left out" if count else ""


class AgendaTable(TickTable[AgendaRow]):
    """`ticked(rows, on)` leaves lines out, or takes them in again."""

    def __init__(self, muted: str) -> None:
        def faded(row: AgendaRow) -> str | None:
            return None if row.taken else muted

        columns = [
            Column[AgendaRow]("To talk about", lambda row: _flat(row.line.text) if row.line else "", colour=faded),
            Column[AgendaRow]("Whose", lambda row: row.line.who if row.line else "", 140, colour=faded),
            Column[AgendaRow]("How it stands", lambda row: _flat(row.line.words) if row.line else "", 240,
                              colour=lambda _row: muted),
        ]  # fmt: skip
        super().__init__(
            "Agenda",
            "Take",
            columns,
            lambda row: row.key,
            lambda row: row.taken if row.line else None,
            lambda _row, _column, _value: False,
            heading=lambda row: row.heading,
            empty_text="No agenda.",
        )


def _flat(text: str) -> str:
    return " ".join(text.split())
