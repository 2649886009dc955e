"""The action list as a workbook for the owners to fill in: it comes back in through `core/follow/returned`."""

from facilitator.core.follow.returned.columns import Column
from facilitator.core.follow.returned.going_out import ActionLine, SheetOut
from facilitator.core.follow.returned.states import SheetState
from facilitator.report.pieces import sentence_case
from facilitator.report.workbook import Heading, Value, workbook_bytes

_WIDTHS = {
    Column.ACTION: 48, Column.OWNER: 20, Column.TEAM: 14, Column.DUE: 12, Column.STATE: 11, Column.WORDS: 44,
    Column.MEASURE: 30, Column.ORIGIN: 36, Column.REFERENCE: 38,
}  # fmt: skip


def actions_workbook(out: SheetOut) -> bytes:
    """A row for each action; owners and states to choose from a list, dates as dates, the owners' words left empty.

    The grey column at the end says which action a row is, and how it stood: with it the file can be taken in again.
    """
    choices = {Column.OWNER: out.people, Column.STATE: tuple(SheetState)}
    headings = [
        Heading(column.value, width, choices=choices.get(column, ()), aside=True, grey=column is Column.REFERENCE)
        for column, width in _WIDTHS.items()
    ]
    return workbook_bytes(f"Actions {out.title}", headings, map(_row, out.lines), out.taken_at, kept=1)


def _row(line: ActionLine) -> tuple[Value, ...]:
    action = line.action
    cells: dict[Column, Value] = {
        Column.ACTION: action.text,
        Column.OWNER: line.owner,
        Column.TEAM: line.team,
        Column.DUE: action.due,
        Column.STATE: line.state.value,
        Column.WORDS: None,
        Column.MEASURE: action.measure,
        Column.ORIGIN: sentence_case(line.origin),
        Column.REFERENCE: line.reference,
    }
    return tuple(cells[column] for column in _WIDTHS)
