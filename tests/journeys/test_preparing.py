"""Somebody prepares a workshop from the first list to the printed sheets, without a mouse."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from facilitator.core.people import Participant, Person, Reply
from facilitator.core.plan.prepare.checklist import CheckItem
from facilitator.core.plan.prepare.one_to_ones import OneToOne
from facilitator.core.plan.prepare.wanted import Wanted
from facilitator.core.plan.workshops import programme_of
from facilitator.core.run.board import Note
from facilitator.ui.pages.prepare import PreparePage
from facilitator.ui.parts.prepare.checklist_pane import ChecklistPane
from facilitator.ui.parts.prepare.sections import Place
from tests.conftest import SetClock
from tests.journeys.keyboard import Keyboard
from tests.journeys.prepared import prepare
from tests.journeys.test_tab_stops import named, stops, told

CONCERN = "Afraid that the pricing row comes up again"


@pytest.fixture
def early(user: Keyboard, clock: SetClock, tmp_path: Path) -> Keyboard:
    """The workshop of 12 Jan was called on 1 Dec; now it is 30 Dec."""
    clock.instant = datetime(2026, 12, 1, 9, tzinfo=UTC)
    path = prepare(tmp_path / "Nord.programme", clock)
    clock.instant = datetime(2026, 12, 30, 9, tzinfo=UTC)
    user.house.open(path)
    user.go_to("Prepare")
    return user


def page_of(user: Keyboard) -> PreparePage:
    assert isinstance(user.page, PreparePage)
    return user.page


def section(user: Keyboard, title: str) -> None:
    user.command(f"Show {title}")


def test_from_the_first_list_to_the_printed_sheets(early: Keyboard, tmp_path: Path) -> None:
    user = early
    go_through_the_list(user)
    invite(user)
    ask_for_documents(user)
    talk_to_somebody(user)
    pack(user)
    save_everything(user, tmp_path)


def go_through_the_list(user: Keyboard) -> None:
    assert "Nothing forgotten before the day" in user.said()
    user.tab_to("Make the checklist")
    user.press("Return")
    user.until(lambda: "0 of 21 done" in user.said())
    assert "4 weeks before (Tue 15 Dec)" in user.said()
    assert "15 days late, was due Tue 15 Dec" in user.said()
    user.press("Space")
    assert "1 of 21 done" in user.said()
    user.press("D")
    user.press("Ctrl+A")
    user.enter("31 dec")
    user.press("N")
    user.enter("Order cake")
    made = {item.title: item for item in user.document.all(CheckItem)}
    assert made["Order cake"].lead == 7  # the next stage that there is time for
    assert [item.lead for item in made.values() if item.exact] == [12]
    user.tab_to("Checklist")
    user.press("H")
    user.type("austria")
    user.press("Return")
    user.settle()
    assert programme_of(user.document).holidays == "AT"
    assert "Weekends and holidays are off: Austria" in user.said()


def invite(user: Keyboard) -> None:
    section(user, "invitations")
    assert "0 of 6 yes, 6 not answered" in user.said()
    assert "no e-mail address" in user.said()
    user.press("E")
    user.enter("ben@nord.example")
    assert [person.email for person in user.document.all(Person) if person.email] == ["ben@nord.example"]
    user.tab_to("Invited")
    user.press("Ctrl+A", "Y")
    assert all(one.reply is Reply.YES for one in user.document.all(Participant))
    assert "6 of 6 yes" in user.said()


def ask_for_documents(user: Keyboard) -> None:
    section(user, "documents")
    user.press("U")
    number = len(user.document.all(Wanted))
    user.press("Down", "Space")
    assert f"1 of {number} arrived" in user.said()
    user.press("L")
    user.enter("nord.example/plans")
    assert [one.link for one in user.document.all(Wanted) if one.link] == ["nord.example/plans"]


def talk_to_somebody(user: Keyboard) -> None:
    section(user, "one-to-ones")
    assert "For you alone" in user.said()
    user.press("V")
    user.tab_to("Talk to")
    user.press("Space")
    (talk,) = user.document.all(OneToOne)
    user.press("C")
    user.type(CONCERN)
    user.tab_to("Theme for the board")
    user.enter("Prices are settled too late")
    user.tab_to("Carry to the board")
    user.press("Space")
    (note,) = user.document.all(Note)
    assert (note.text, note.team_id) == ("Prices are settled too late", None)
    assert user.document.get(OneToOne, talk.id).concern == CONCERN


def pack(user: Keyboard) -> None:
    section(user, "materials")
    assert CONCERN not in user.said()
    user.press("Space")
    user.press("N")
    user.enter("2 bells")
    assert "1 of " in user.said()
    assert "bells" in user.said()
    section(user, "technology")
    user.press("Space")
    assert "1 of 15 done" in user.said()


def save_everything(user: Keyboard, tmp_path: Path) -> None:
    section(user, "printables")
    page = page_of(user)
    user.press("A")
    user.until(lambda: not page.writer.busy)
    folder = tmp_path / "Q1 launch alignment 2027-01-12"
    written = {path.name: path for path in folder.iterdir()}
    assert {"agenda.pdf", "invitation.ics", "invitation.eml", "reminders.ics"} <= set(written)
    plain = "".join(path.read_text("utf-8-sig") for path in folder.iterdir() if path.suffix in (".ics", ".eml", ".csv"))
    assert "Order cake" in plain
    assert CONCERN not in plain


def test_an_item_is_found_from_anywhere_and_put_at_hand(early: Keyboard) -> None:
    user = early
    user.tab_to("Make the checklist")
    user.press("Return")
    user.go_to("Run")
    user.command("Settle the agenda")
    assert user.page.title == "Prepare"
    assert [row.item.title for row in page_of(user).sections.pane_of(ChecklistPane).table.selected()] == [
        "Settle the agenda"
    ]
    assert user.document.all(CheckItem)[0].done_at is None


def test_every_stop_of_every_section_has_a_name(early: Keyboard) -> None:
    user = early
    user.tab_to("Make the checklist")
    user.press("Return")
    nameless = {}
    for place in Place:
        page_of(user).turn_to(place)
        if place is Place.ONE_TO_ONES:
            user.press("V")
        nameless[place.title] = [told(stop) for stop in stops(user) if not named(stop)]
    assert nameless == {place.title: [] for place in Place}


def test_a_workshop_that_is_moved_takes_its_list_along(early: Keyboard) -> None:
    user = early
    user.tab_to("Make the checklist")
    user.press("Return")
    page = page_of(user)
    page.sections.pane_of(ChecklistPane).table.select(
        [next(item.id for item in user.document.all(CheckItem) if "Fix the day" in item.title)]
    )
    page.sections.pane_of(ChecklistPane).table.setFocus()
    user.press("O")
    user.fill("Day", "9 feb 2027")
    user.press("Return", "Return")
    user.settle()
    workshop = page.desk.workshop()
    assert workshop is not None
    assert workshop.day == date(2027, 2, 9)
    assert "4 weeks before (Tue 12 Jan 2027)" in user.said()
    assert "late" not in page.sections.pane_of(ChecklistPane).words.text()
