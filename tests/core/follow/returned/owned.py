"""A workshop with actions, and a spreadsheet of them without a file in between."""

from collections.abc import Sequence
from datetime import date

from facilitator.core import file, sheets
from facilitator.core.document import Document
from facilitator.core.follow.returned.comparing import compare
from facilitator.core.follow.returned.going_out import ActionLine, sheet_out
from facilitator.core.follow.returned.reading import ReturnedSheet, parted
from facilitator.core.follow.returned.verdicts import Returned, RowVerdict
from facilitator.core.people import add_person, people
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions
from facilitator.core.run.actions import Action
from facilitator.core.text import tidy
from tests.conftest import SetClock
from tests.core.bare import bare_workshop

TODAY = date(2027, 1, 29)
HEADINGS = (
    "Action", "Owner", "Team", "Due", "State", "Owner’s words", "Success measure", "From", "Reference (leave as it is)",
)  # fmt: skip

Row = dict[str, str]


def some_actions(document: Document, workshop: Workshop) -> list[Action]:
    """Three actions: of Ada until 1 Feb, of Maria until 4 Mar, and one without owner and date."""
    ids = {person.name: person.id for person in people(document)}
    return [
        actions.add_action(
            document, workshop.id, "Share the wording", owner_id=ids["Ada Okafor"], due=date(2027, 2, 1), measure="Ten"
        ),
        actions.add_action(document, workshop.id, "Send prices", owner_id=ids["Maria Lind"], due=date(2027, 3, 4)),
        actions.add_action(document, workshop.id, "Ask Legal"),
    ]


def fresh() -> tuple[Document, Workshop]:
    """A programme of its own with three people and three actions, for properties that want a new one each time."""
    document = file.in_memory(SetClock())
    workshop = bare_workshop(document)
    for name in ("Ada Okafor", "Maria Lind", "Tom Reed"):
        add_person(document, name)
    some_actions(document, workshop)
    return document, workshop


def row_of(line: ActionLine) -> Row:
    """The cells of a line as they come back untouched."""
    action = line.action
    due = action.due.isoformat() if action.due else ""
    cells = (action.text, line.owner, line.team, due, line.state.value, "", action.measure, line.origin, line.reference)
    return dict(zip(HEADINGS, cells, strict=True))


def sent(document: Document, workshop: Workshop) -> list[Row]:
    """The rows of a workshop's actions as they go out now."""
    return [row_of(line) for line in sheet_out(document, workshop.id).lines]


def as_table(rows: Sequence[Row], headings: Sequence[str] = HEADINGS) -> list[Sequence[str]]:
    """Rows under their headings."""
    return [headings, *([row.get(title, "") for title in headings] for row in rows)]


def sheet_of(table: Sequence[Sequence[str]]) -> ReturnedSheet:
    """A table as it is read out of a file."""
    found = parted(sheets.of_rows(enumerate(table, 1), tidy))
    assert found is not None
    return found


def compared(document: Document, rows: Sequence[Row]) -> Returned:
    """The verdict on rows in the usual columns."""
    return compare(document, sheet_of(as_table(rows)), TODAY)


def told(rows: Sequence[RowVerdict]) -> list[tuple[str, str, str]]:
    """What is said of each row, whatever line it stands in."""
    return sorted((row.text, row.what.value, row.why) for row in rows)


def verdict(document: Document, row: Row) -> RowVerdict:
    """The verdict on one row."""
    (one,) = compared(document, [row]).rows
    return one
