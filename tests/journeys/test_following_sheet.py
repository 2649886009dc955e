"""The list of actions goes out as a spreadsheet, owners write into it, and it comes back in."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from facilitator.core.follow.check_ins import CheckIn, CheckInWay, Standing
from facilitator.core.run.actions import Action, ActionState, set_due
from tests.journeys.following import action, choose_file, looks_at, rows_of, sample, tab
from tests.journeys.keyboard import Keyboard
from tests.journeys.test_undo_through_the_day import everything

DONE, STUCK, LATER = "Publish the path", "Invite Support", "Count the disputes"
BOTH, STRANGE = "Report taken-up", "Ask ten customers"
Fill = Callable[[str, dict[str, str | date]], None]


@pytest.fixture
def sent_out(user: Keyboard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The spreadsheet as it went out, with every open action."""
    sample(user)
    tab(user, "Actions", "List")
    path = tmp_path / "Open actions.xlsx"
    choose_file(monkeypatch, path)
    user.press("S")
    user.until(lambda: f"Written {path.name} with 12 actions" in user.said())
    assert len(list(rows_of(path).values)) == 1 + len(user.document.all(Action, state=ActionState.OPEN))
    return path


def fill_in(path: Path, cells: dict[str, dict[str, str | date]]) -> None:
    """Write into the spreadsheet as owners do, by the beginning of the action and the heading."""
    book = load_workbook(path)
    rows = book.worksheets[0]
    lines = [[str(value) for value in row] for row in rows.values]
    for text, said in cells.items():
        (line,) = (at for at, row in enumerate(lines, 1) if row[0].startswith(text))
        for heading, value in said.items():
            rows.cell(line, lines[0].index(heading) + 1, value)
    book.save(path)


def take_in(user: Keyboard) -> None:
    """Have the file read and compared; nothing is stored by that."""
    user.press("I")
    user.settle()
    user.press("Return")
    user.until(lambda: "Of 12 rows" in user.said())


def test_what_owners_wrote_is_seen_first_then_stored_and_undone_in_one(user: Keyboard, sent_out: Path) -> None:
    fill_in(
        sent_out,
        {
            DONE: {"State": "Done", "Owner’s words": "It hangs in the corridor"},
            STUCK: {"State": "Stuck", "Owner’s words": "Support has no free hour"},
            LATER: {"Due": date(2027, 3, 2)},
            BOTH: {"Due": date(2027, 2, 12)},
            STRANGE: {"State": "Done", "Reference (leave as it is)": "Q17"},
        },
    )
    set_due(user.document, action(user, BOTH).id, date(2027, 2, 5))
    before = everything(user.document)
    take_in(user)
    assert "Of 12 rows: 3 changed, 1 in conflict" in user.said()
    assert "Its reference" in user.said()
    user.press("Escape")
    user.settle()
    assert everything(user.document) == before, "Looking stores nothing."

    take_in(user)
    decide_side_by_side(user)
    user.press("Return")
    user.settle()
    assert looks_at(user, DONE)[-1].standing is Standing.DONE
    assert action(user, DONE).state is ActionState.DONE
    stuck = looks_at(user, STUCK)[-1]
    assert (stuck.standing, stuck.words) == (Standing.STUCK, "Support has no free hour")
    assert stuck.way is CheckInWay.SPREADSHEET
    assert [action(user, text).due for text in (LATER, BOTH)] == [date(2027, 3, 2), date(2027, 2, 12)]
    assert action(user, STRANGE).state is ActionState.OPEN
    assert "Took in Open actions.xlsx" in user.said()

    user.press("Ctrl+Z")
    assert everything(user.document) == before, "One undo takes all of it back."


def decide_side_by_side(user: Keyboard) -> None:
    """Go to the row in conflict, see both sides, keep ours, and think again."""
    assert "Store 3 changes" in user.said()
    user.press("Home")
    for _ in range(5):
        if "Keep ours" not in user.said():
            user.press("Down")
    said = user.said()
    assert "Fri 5 Feb" in said
    assert "Fri 12 Feb" in said
    user.press("O")
    assert "Store 3 changes" in user.said()
    user.press("T")
    assert "Conflict: theirs" in user.said()
    assert "Store 4 changes" in user.said()


def test_a_file_taken_in_twice_changes_nothing_the_second_time(user: Keyboard, sent_out: Path) -> None:
    fill_in(sent_out, {STUCK: {"State": "Stuck", "Owner’s words": "Support has no free hour"}})
    take_in(user)
    user.press("Return")
    user.settle()
    looks = user.document.all(CheckIn)
    take_in(user)
    assert "Of 12 rows: 12 unchanged." in user.said()
    user.press("Return", "Escape")
    assert user.document.all(CheckIn) == looks
