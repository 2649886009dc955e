"""The actions as CSV for the tools in which teams track their work.

Each tool gets the columns it maps by itself, dates as it reads them, and the owner's e-mail address where it finds
people by that. What a tool has no column for stands in the description, last of all a reference that never changes: it
tells what has been taken in before.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.action_rows import ActionRow, rows_of
from facilitator.core.follow.check_ins import STANDING_WORDS, Standing
from facilitator.core.phrases import shortened
from facilitator.core.plan.workshops import programme_of
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.origins import origin
from facilitator.report.dates import MONTHS
from facilitator.report.pieces import sentence_case
from facilitator.report.spreadsheet import Value, csv_bytes
from facilitator.report.text import one_line

_TITLE = 255
"""Characters; the longest title that Jira and Planner take."""

_LONGEST = 2_000
"""Characters; Planner takes notes of 2,048, the others more."""


@dataclass(frozen=True)
class Item:
    """An action as a tracker is told of it. `reference` never changes and is like no other; `origin` may be ""."""

    row: ActionRow
    reference: str
    origin: str


@dataclass(frozen=True)
class TakenItems:
    """What was read: the actions in the order of their list."""

    items: tuple[Item, ...]


Cells = Callable[[Item], Sequence[Value]]


@dataclass(frozen=True)
class Tracker:
    """A tool: its name in commands and file names, its name on screen, its columns, what fills them, and a hint.

    `hint` says in a sentence what to choose when the file is taken in, "" if nothing. `dropped`: it gets what was
    dropped, too.
    """

    name: str
    title: str
    header: tuple[str, ...]
    cells: Cells
    hint: str = ""
    dropped: bool = False


def take_items(document: Document, today: date, workshop_id: int | None = None) -> TakenItems:
    """Read all actions, or one workshop's, as of today, the local day; `tracker_csv` asks only what was read."""
    among = document.all(Action) if workshop_id is None else document.all(Action, workshop_id=workshop_id)
    uid = programme_of(document).uid[:8]
    rows = rows_of(document, among, today)
    return TakenItems(tuple(Item(row, f"{uid}-{row.action.id}", origin(document, row.action)) for row in rows))


def tracker_csv(taken: TakenItems, tracker: Tracker) -> bytes:
    """The actions as one tool reads them: UTF-8, a row each. No text is taken for a formula; see `csv_bytes`.

    What was dropped stands only in the list that goes by no tool: the others would take it for work to do.
    """
    items = [item for item in taken.items if tracker.dropped or item.row.action.state is not ActionState.DROPPED]
    return csv_bytes(tracker.header, [tracker.cells(item) for item in items])


def tracker_named(name: str) -> Tracker:
    """The tracker of a name ("jira"); UserError if there is none."""
    for tracker in TRACKERS:
        if tracker.name == name:
            return tracker
    names = ", ".join(tracker.name for tracker in TRACKERS)
    raise UserError(f"There is no list for a tracker called “{name}”: choose one of {names}.")


# What an action says of itself


def _title(item: Item) -> str:
    return shortened(one_line(item.row.action.text), _TITLE)


def _email(item: Item) -> str:
    return item.row.owner.email if item.row.owner else ""


def _owner(item: Item) -> str:
    return item.row.owner.name if item.row.owner else ""


def _team(item: Item) -> str:
    return item.row.team.name if item.row.team else ""


def _description(item: Item, *more: str) -> str:
    """What the tool has no column for, a line each, the reference last: in at most so many characters as any takes."""
    action = item.row.action
    whole = action.text if action.text != _title(item) else ""
    measure = f"Success measure: {action.measure}" if action.measure else ""
    owner = f"Owner: {_owner(item)}" if item.row.owner and not item.row.owner.email else ""
    source = sentence_case(item.origin)
    home = f"Agreed in: {item.row.home}" if item.row.home else ""
    said = "\n".join(line for line in (whole, measure, owner, *more, source, home) if line)
    return f"{shortened(said, _LONGEST)}\nReference: {item.reference}".lstrip()


def _state(item: Item) -> str:
    """ "Open", "On track", "Stuck", "Done", "Dropped"."""
    standing = item.row.standing
    if standing is None:
        return "Open"
    return sentence_case(STANDING_WORDS[Standing.ON_TRACK if standing is Standing.CHANGED else standing])


def _completed(item: Item) -> date | None:
    """The day, in UTC, on which it was done."""
    action = item.row.action
    return action.settled_at.date() if action.settled_at and action.state is ActionState.DONE else None


# The tools


def _jira(item: Item) -> Sequence[Value]:
    """Jira reads dates by one pattern for the whole file, dd/MMM/yy h:mm a unless told otherwise."""
    due = item.row.action.due
    when = f"{due.day:02}/{MONTHS[due.month - 1]}/{due.year % 100:02} 12:00 AM" if due else ""
    label = _team(item).replace(" ", "-")
    return _title(item), "Task", _description(item), _email(item), when, _JIRA[_state(item)], label, item.reference


def _asana(item: Item) -> Sequence[Value]:
    due = item.row.action.due
    when = f"{due.month:02}/{due.day:02}/{due.year}" if due else ""
    return _title(item), _description(item), _state(item), _email(item), when


def _trello(item: Item) -> Sequence[Value]:
    due = item.row.action.due
    done = "true" if item.row.action.state is ActionState.DONE else "false"
    when = f"{due.isoformat()}T12:00:00.000Z" if due else ""
    return item.reference, _title(item), _description(item), _team(item), _owner(item), when, done, _state(item)


def _planner(item: Item) -> Sequence[Value]:
    progress = _PLANNER[_state(item)]
    return _title(item), _team(item), progress, "Medium", _email(item), item.row.action.due, _description(item)


def _linear(item: Item) -> Sequence[Value]:
    """It has no column for the due date, so that stands in the description. Its importer splits labels at ", "."""
    due = item.row.action.due
    description = _description(item, f"Due: {due.isoformat()}" if due else "")
    label = _team(item).replace(",", "")
    created = item.row.action.captured_at.date()
    return (
        item.reference, _title(item), description, _LINEAR[_state(item)], "No priority", _email(item) or _owner(item),
        label, created, _completed(item), "",
    )  # fmt: skip


def _plain(item: Item) -> Sequence[Value]:
    action = item.row.action
    return (
        item.reference, action.text, _owner(item), _team(item), _email(item), action.due, _state(item),
        action.measure, item.row.home, sentence_case(item.origin), item.row.last.words if item.row.last else "",
    )  # fmt: skip


_JIRA: Mapping[str, str] = MappingProxyType(
    {"Open": "To Do", "On track": "In Progress", "Stuck": "In Progress", "Done": "Done"}
)
_PLANNER: Mapping[str, str] = MappingProxyType(
    {
        "Open": "Not started",
        "On track": "In progress",
        "Stuck": "In progress",
        "Done": "Completed",
    }
)
_LINEAR: Mapping[str, str] = MappingProxyType(
    {"Open": "Todo", "On track": "In Progress", "Stuck": "In Progress", "Done": "Done"}
)

_JIRA_HEADER = (
    "Summary", "Issue Type", "Description", "Assignee", "Due Date", "Status", "Labels", "External issue ID",
)  # fmt: skip
_ASANA_HEADER = ("Name", "Description", "Section", "Assignee", "Due Date")
_TRELLO_HEADER = (
    "Card ID", "Card Name", "Card Description", "Labels", "Members", "Due Date", "Due Complete", "List Name",
)  # fmt: skip
_PLANNER_HEADER = ("Task Name", "Bucket Name", "Progress", "Priority", "Assigned To", "Due Date", "Notes")
_LINEAR_HEADER = (
    "Id", "Title", "Description", "Status", "Priority", "Assignee", "Labels", "Created", "Completed", "Archived",
)  # fmt: skip
_PLAIN_HEADER = (
    "Reference", "Action", "Owner", "Team", "E-mail", "Due", "State", "Success measure", "Agreed in",
    "Where it came from", "Last words",
)  # fmt: skip

_JIRA_HINT = "Choose the date format dd/MMM/yy h:mm a, which Jira proposes, and take every column as it is called."
_TRELLO_HINT = "Trello takes lists in through a Power-Up: choose one that reads the columns of Trello's own export."
_PLANNER_HINT = "Where Planner asks for an Excel workbook, open this list in Excel and save it as one."
_LINEAR_HINT = "Take it in with Linear's import tool, as an export of Linear (CSV)."

TRACKERS: tuple[Tracker, ...] = (
    Tracker("jira", "Jira", _JIRA_HEADER, _jira, _JIRA_HINT),
    Tracker("asana", "Asana", _ASANA_HEADER, _asana),
    Tracker("trello", "Trello", _TRELLO_HEADER, _trello, _TRELLO_HINT),
    Tracker("planner", "Planner", _PLANNER_HEADER, _planner, _PLANNER_HINT),
    Tracker("linear", "Linear", _LINEAR_HEADER, _linear, _LINEAR_HINT),
    Tracker("plain", "Any other", _PLAIN_HEADER, _plain, dropped=True),
)
"""The tools there are. Their columns, dates and ways of finding people:

Jira: confluence.atlassian.com/adminjiracloud/importing-data-from-csv-776636762.html (a Summary column, no punctuation
in headings, people by e-mail address in the Cloud); support.ketryx.com 36221222607117 (the date format it proposes).
Asana: help.asana.com 14244171470491, "Preparing data for CSV import" (order of columns, assignee by e-mail address).
Trello: the columns of its own CSV export. Planner: the columns of "Export plan to Excel", notes and progress by their
English names. Linear: the `LinearCsvImporter` of github.com/linear/linear, packages/import (columns; it takes off an
apostrophe before a telling first character; it says nothing of due dates).
"""
