"""The Follow up page: the checkpoints, the way from them to what helps, and what came of a workshop."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.follow import check_ins, satisfaction, wins
from facilitator.core.follow.check_ins import Standing
from facilitator.core.follow.checkpoints import Checkpoint, CheckpointItem, FollowTool, make_checkpoints
from facilitator.core.follow.satisfaction import SatisfactionWay
from facilitator.core.people import Person
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import ActionState, Meeting, add_action, set_state
from facilitator.core.run.clock import start
from facilitator.core.run.meetings import add_meeting
from facilitator.core.run.review import review_of
from facilitator.ui.desk import Desk
from facilitator.ui.pages.actions import ActionsPage
from facilitator.ui.pages.assessments import AssessmentsPage
from facilitator.ui.pages.follow_up import FollowPlace, FollowUpPage
from facilitator.ui.pages.outcomes import OutcomesPage
from facilitator.ui.pages.plan import PlanPage
from facilitator.ui.pages.rhythm import RhythmPage
from facilitator.ui.pages.run import RunPage
from facilitator.ui.parts.follow.checkpoints_pane import CheckpointsPane
from facilitator.ui.parts.follow.effect_pane import EffectPane
from facilitator.ui.parts.follow.follow_meetings_pane import FollowMeetingsPane
from facilitator.ui.parts.follow.review_form import ReviewDialog
from facilitator.ui.parts.prepare.dated_pane import WHAT, WHEN, WHO
from facilitator.ui.parts.starting.start_sheet import StartSheet
from facilitator.ui.widgets.forms import Combo
from tests.conftest import SetClock
from tests.ui.heard import Heard
from tests.ui.keyboard import enter, press, type_words
from tests.ui.shown import PAGE, bring_up

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def over(document: Document, workshop: Workshop) -> Workshop:
    """The standard workshop of Tue 12 Jan, closed that day."""
    start.start(document, workshop.id, keep_plan=True)
    start.close(document, workshop.id)
    document.forget_history()
    return document.get(Workshop, workshop.id)


@pytest.fixture
def page(qtbot: QtBot, over: Workshop, desk: Desk) -> FollowUpPage:
    make_checkpoints(desk.document, over.id)
    return bring_up(qtbot, FollowUpPage(desk), *PAGE)


def checkpoints(page: FollowUpPage) -> CheckpointsPane:
    pane = page.pane(FollowPlace.CHECKPOINTS)
    assert isinstance(pane, CheckpointsPane)
    return pane


def item(document: Document, title: str) -> CheckpointItem:
    return next(one for one in document.all(CheckpointItem) if one.title.startswith(title))


def at_hand(page: FollowUpPage, title: str) -> CheckpointItem:
    """Put an item at hand, with the keys on the lists."""
    found = item(page.desk.document, title)
    page.turn_to(FollowPlace.CHECKPOINTS)
    checkpoints(page).show_record(found)
    return found


# Before it is over


def test_before_the_workshop_is_over_the_page_says_what_it_is_for(
    qtbot: QtBot, workshop: Workshop, desk: Desk, document: Document
) -> None:
    page = bring_up(qtbot, FollowUpPage(desk), *PAGE)
    assert not page.tabs.isVisible()
    assert page.commands() == []
    went = Heard(desk.page_asked)
    press(Qt.Key.Key_Return)
    assert went.said == [(RunPage,)]
    start.start(document, workshop.id, keep_plan=True)
    start.close(document, workshop.id)
    assert page.tabs.isVisible()


# The checkpoints


def test_the_lists_are_set_up_with_one_key(qtbot: QtBot, over: Workshop, desk: Desk, document: Document) -> None:
    page = bring_up(qtbot, FollowUpPage(desk), *PAGE)
    page.turn_to(FollowPlace.CHECKPOINTS)
    assert FollowUpPage.badge(desk) == ""
    press(Qt.Key.Key_Return)
    assert len(document.all(CheckpointItem)) == 12
    pane = checkpoints(page)
    assert pane.table.hasFocus()
    assert pane.words.text() == "0 of 12 done"
    headings = [row.heading for row in pane.table.shown() if row.view is None]
    assert headings[0] == "Within 48 hours · by Thu 14 Jan · 0 of 4 done"
    assert len(headings) == 3
    assert FollowUpPage.badge(desk) == "4"
    document.undo()
    assert pane.empty.isVisible()


def test_an_item_is_ticked_dated_and_given_away_by_key(page: FollowUpPage, document: Document) -> None:
    at_hand(page, "Thank everyone")
    press(Qt.Key.Key_X)
    assert item(document, "Thank everyone").done_at is not None
    assert checkpoints(page).words.text() == "1 of 12 done"
    assert FollowUpPage.badge(page.desk) == "3"
    press(Qt.Key.Key_X)
    assert item(document, "Thank everyone").done_at is None
    at_hand(page, "Check in on")
    press(Qt.Key.Key_D)
    enter("5 feb")
    assert item(document, "Check in on").due == date(2027, 2, 5)
    at_hand(page, "Check in on")
    press(Qt.Key.Key_D)
    enter("11 jan 2027")
    assert item(document, "Check in on").due == date(2027, 2, 5), "A day before the workshop is refused."
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_D)
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Return)
    assert item(document, "Check in on").due is None, "Without a day it is due with its list again."
    maria = next(person for person in document.all(Person) if person.name == "Maria Lind")
    press(Qt.Key.Key_W)
    choice = checkpoints(page).table.findChild(Combo)
    assert isinstance(choice, Combo)
    choice.pick(maria.id)
    press(Qt.Key.Key_Return)
    assert item(document, "Check in on").owner_id == maria.id
    assert {WHAT, WHEN, WHO} == {1, 2, 3}


def test_an_item_is_added_moved_and_struck_off(page: FollowUpPage, document: Document) -> None:
    at_hand(page, "Thank everyone")
    press(Qt.Key.Key_N)
    checkpoints(page).line.choice.pick(Checkpoint.QUARTER)
    enter("Send flowers")
    assert item(document, "Send flowers").checkpoint is Checkpoint.QUARTER
    at_hand(page, "Send flowers")
    press(Qt.Key.Key_Up, ALT)
    shown = [row.item.title for row in checkpoints(page).table.shown() if row.view]
    assert shown.index("Send flowers") == len(shown) - 2
    said = Heard(page.desk.said)
    press(Qt.Key.Key_Delete)
    assert said.said == [("Removed 1 item.",)]
    assert len(document.all(CheckpointItem)) == 12


def test_a_note_is_kept_when_it_is_left(page: FollowUpPage, document: Document) -> None:
    at_hand(page, "Thank everyone")
    checkpoints(page).card.note.setFocus()
    type_words("Ruth by phone")
    press(Qt.Key.Key_Tab)
    assert item(document, "Thank everyone").note == "Ruth by phone"


def test_each_item_leads_to_what_helps_with_it(page: FollowUpPage) -> None:
    went = Heard(page.desk.page_asked)
    for title, place in (
        ("Put the follow-up", FollowPlace.MEETINGS),
        ("Check in on", FollowPlace.CHECK_IN),
        ("Clear the way", FollowPlace.CHECK_IN),
    ):
        at_hand(page, title)
        press(Qt.Key.Key_O)
        assert page.tabs.current() == place
    assert went.said == []
    for title in ("Give everyone", "Ask whether", "Keep what works"):
        at_hand(page, title)
        press(Qt.Key.Key_O)
    assert went.said == [(OutcomesPage,), (RhythmPage,), (AssessmentsPage,)]
    at_hand(page, "Begin to plan")
    press(Qt.Key.Key_O)
    assert page.findChild(StartSheet) is not None


def test_the_review_is_planned_for_the_day_it_is_due(page: FollowUpPage, document: Document, over: Workshop) -> None:
    went = Heard(page.desk.page_asked)
    at_hand(page, "Hold the review")
    press(Qt.Key.Key_O)
    dialog = page.findChild(ReviewDialog)
    assert isinstance(dialog, ReviewDialog)
    assert dialog.day.value() == date(2027, 4, 12)
    dialog.accept()
    review = page.desk.workshop()
    assert review is not None
    assert (review.title, review.day, review.start) == (f"Review of {over.title}", date(2027, 4, 12), over.start)
    chosen = review_of(document, review.id)
    assert chosen is not None
    assert chosen.of_id == over.id
    assert went.said == [(PlanPage,)]


def test_what_is_late_is_said_and_counted(page: FollowUpPage, document: Document, clock: SetClock) -> None:
    clock.instant = datetime(2027, 1, 18, 9, tzinfo=UTC)
    page.refresh(None)
    checkpoints(page).refresh(None)
    assert checkpoints(page).words.text() == "0 of 12 done, 4 late"
    clock.instant = datetime(2027, 1, 27, 9, tzinfo=UTC)
    assert FollowUpPage.badge(page.desk) == "8", "The second list may begin."


def test_the_dates_are_saved_for_a_calendar(page: FollowUpPage, over: Workshop, tmp_path: Path) -> None:
    pane = checkpoints(page)
    pane.file.write(over, tmp_path / "dates.ics")
    assert (tmp_path / "dates.ics").read_bytes().count(b"BEGIN:VEVENT") == 12
    assert pane.file.isVisible()


def test_a_record_is_found_on_its_tab(page: FollowUpPage, document: Document, over: Workshop) -> None:
    meeting = add_meeting(document, over.id, "Look back")
    page.show_record(item(document, "Begin to plan"))
    assert checkpoints(page).table.selected()[0].item.title.startswith("Begin to plan")
    assert isinstance(meeting, Meeting)
    page.show_record(meeting)
    pane = page.shown()
    assert isinstance(pane, FollowMeetingsPane)
    assert [one.title for one in pane.meetings.table.shown()] == ["Look back"]


# What came of it


def test_what_came_of_it_is_said_in_words_and_bars(page: FollowUpPage, document: Document, over: Workshop) -> None:
    people = document.all(Person)
    made = [
        add_action(document, over.id, f"Action {n}", owner_id=people[n % 3].id, due=date(2027, 2, 1)) for n in range(4)
    ]
    set_state(document, made[0].id, ActionState.DONE)
    check_ins.check_in(document, made[1].id, Standing.CHANGED, new_due=date(2027, 3, 1))
    satisfaction.begin(document, over.id)
    row = satisfaction.rows_of(document, over.id)[0]
    satisfaction.set_counts(document, row.id, (0, 0, 0, 2, 2), SatisfactionWay.PAPER)
    page.turn_to(FollowPlace.EFFECT)
    pane = page.shown()
    assert isinstance(pane, EffectPane)
    assert pane.kept.text() == "1 of 4 actions done (25%), 3 open"
    assert pane.found.text() == "At the close: 4.5 of 5 from 4 people."
    assert [(line.name, line.share) for line in pane.teams.lines()] == [
        ("Product", 0.5),
        ("Marketing", 0.0),
        ("Sales", 0.0),
    ]
    (moved,) = pane.moved.rows()
    assert (moved.lead, moved.small) == ("Tom Reed", "first due Mon 1 Feb, now Mon 1 Mar, moved once")
    pane.moved.select([made[1].id])
    press(Qt.Key.Key_Return)
    assert page.tabs.current() == FollowPlace.CHECK_IN


def test_the_way_to_handing_out_and_to_the_wins_leads_to_the_very_thing(page: FollowUpPage) -> None:
    document, asked = page.desk.document, Heard(page.desk.page_asked)
    shown = Heard(page.desk.record_asked)
    page.open_tool(FollowTool.WINS)
    assert (asked.said, shown.said) == ([(ActionsPage,)], [])
    win = wins.add_win(document, "Leads are taken up in a day", date(2027, 1, 12))
    page.open_tool(FollowTool.WINS)
    assert shown.said == [(win,)]
    page.open_tool(FollowTool.DISTRIBUTE)
    assert (asked.said[-1], shown.said[-1]) == ((OutcomesPage,), (item(document, "Give the outcomes a place"),))
