from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.core import participants, people
from facilitator.core.assess import improving
from facilitator.core.assess.asking import open_wave, plan_wave
from facilitator.core.document import Document
from facilitator.core.follow.checkpoints import make_checkpoints
from facilitator.core.follow.escalations import escalate
from facilitator.core.follow.rounds import set_rhythm
from facilitator.core.people import Participant, Team
from facilitator.core.plan import agenda, workshops
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.prepare.checklist import CheckItem, Tool, add_item, make_checklist
from facilitator.core.plan.prepare.dated import set_done
from facilitator.core.plan.prepare.due import due_soon
from facilitator.core.plan.ready import creating, templates
from facilitator.core.plan.sessions import add_session
from facilitator.core.plan.workshops import Objective, Occasion, Workshop, programme_of
from facilitator.core.run import actions
from facilitator.core.run.clock import start
from facilitator.ui.desk import Desk
from facilitator.ui.pages.assessments import AssessmentsPage
from facilitator.ui.pages.follow_up import FollowUpPage
from facilitator.ui.pages.home import HomePage
from facilitator.ui.pages.outcomes import OutcomesPage
from facilitator.ui.pages.plan import PlanPage
from facilitator.ui.pages.prepare import PreparePage
from facilitator.ui.pages.rhythm import RhythmPage
from facilitator.ui.pages.run import RunPage
from facilitator.ui.parts.programme.duplicate_form import DuplicateDialog
from facilitator.ui.parts.programme.next_step import NextStep, Place, next_step
from facilitator.ui.parts.programme.templates_sheet import TemplatesSheet
from facilitator.ui.parts.programme.workshop_form import WorkshopDialog
from facilitator.ui.parts.starting.start_sheet import StartSheet
from facilitator.ui.widgets.buttons import ActionButton
from tests.ui.heard import Heard
from tests.ui.shown import PAGE, bring_up

TODAY = date(2027, 1, 12)


def planned(document: Document, title: str = "Q1 launch", day: date = TODAY) -> Workshop:
    standard = templates.template("standard")
    return creating.create_workshop(document, title, day, time(13), "Europe/Berlin", standard)


def shown(qtbot: QtBot, desk: Desk) -> HomePage:
    return bring_up(qtbot, HomePage(desk), *PAGE)


def dialog_of(page: HomePage) -> WorkshopDialog:
    return page.findChildren(WorkshopDialog)[-1]


def sheet_of(page: HomePage) -> StartSheet:
    return page.findChildren(StartSheet)[-1]


def at_hand() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def names(page: HomePage) -> list[str]:
    return [row.accessibleName() for row in page.cards.rows()]


def test_with_nothing_yet_the_one_step_is_a_new_workshop(qtbot: QtBot, desk: Desk) -> None:
    page = shown(qtbot, desk)
    button = QApplication.focusWidget()
    assert isinstance(button, ActionButton)
    assert button.text() == "New workshop…"
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert sheet_of(page).isVisible()


def test_enter_alone_makes_a_planned_workshop(qtbot: QtBot, document: Document, desk: Desk) -> None:
    people.add_person(document, "Ada Okafor", team_id=document.all(Team)[0].id)
    page = shown(qtbot, desk)
    page.dialogs.ask_new()
    sheet = sheet_of(page)
    with qtbot.waitSignal(desk.page_asked) as asked:
        for _step in range(3):
            QTest.keyClick(sheet.focusWidget(), Qt.Key.Key_Return)
    (made,) = document.all(Workshop)
    assert made.title == "Q1 2027 alignment"
    assert (made.day, made.start) == (date(2027, 2, 9), time(13))
    assert asked.args == [PlanPage]
    assert desk.workshop_id == made.id
    assert len(document.all(Block)) == 13
    assert len(document.all(Participant)) == 1
    assert document.all(CheckItem)
    document.undo()
    assert document.all(Workshop) == []


def test_a_start_that_was_closed_goes_on_where_it_was(qtbot: QtBot, document: Document, desk: Desk) -> None:
    page = shown(qtbot, desk)
    page.dialogs.ask_new()
    sheet = sheet_of(page)
    sheet.why.title.selectAll()
    QTest.keyClicks(sheet.why.title, "Spring launch")
    sheet.primary.click()
    QTest.keyClicks(sheet.when.place, "Harbour room")
    QTest.keyClick(sheet.when.place, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    page.dialogs.ask_new()
    assert sheet_of(page) is sheet
    assert sheet.step is sheet.when
    assert (sheet.why.answer().title, sheet.when.answer().place) == ("Spring launch", "Harbour room")
    sheet.primary.click()
    sheet.primary.click()
    assert document.all(Workshop)[0].title == "Spring launch"
    page.dialogs.ask_new()
    assert sheet_of(page).why.answer().title == "Q2 2027 alignment"


def test_a_suggested_day_begins_with_itself(qtbot: QtBot, document: Document, desk: Desk) -> None:
    mini = templates.template("mini")
    before = creating.create_workshop(
        document, "Q4", date(2026, 10, 13), time(9, 30), "Europe/Berlin", mini, occasion=Occasion.QUARTERLY
    )
    start.start(document, before.id, keep_plan=True)
    start.close(document, before.id)
    page = shown(qtbot, desk)
    suggested = page.room.next_date.suggested()
    assert suggested is not None
    page.room.next_date.button.click()
    answer = sheet_of(page).when.answer()
    assert (answer.day, answer.start) == (suggested.day, time(9, 30))


def test_details_change_a_workshop_as_one_step(qtbot: QtBot, document: Document, desk: Desk) -> None:
    before = planned(document)
    page = shown(qtbot, desk)
    page.dialogs.ask_details(before.id)
    dialog = dialog_of(page)
    assert dialog.title.text() == "Q1 launch"
    dialog.occasion.pick(Occasion.LAUNCH)
    QTest.keyClicks(dialog.place, "Room 4")
    QTest.keyClicks(dialog.available.line, "5h")
    dialog.primary.click()
    after = document.get(Workshop, before.id)
    assert (after.place, after.available, after.occasion) == ("Room 4", 5 * 3600, Occasion.LAUNCH)
    document.undo()
    assert document.get(Workshop, before.id) == before


def test_rows_come_live_first_then_what_is_next_then_what_is_behind(
    qtbot: QtBot, document: Document, desk: Desk
) -> None:
    planned(document, "Later", date(2027, 3, 2))
    planned(document, "Sooner", date(2027, 2, 2))
    for title, day in (("Long ago", date(2026, 7, 1)), ("Lately", date(2026, 10, 1))):
        over = planned(document, title, day)
        start.start(document, over.id, keep_plan=True)
        start.close(document, over.id)
    start.start(document, planned(document, "Now").id, keep_plan=True)
    page = shown(qtbot, desk)
    assert [name.split(",")[0] for name in names(page)] == ["Now", "Sooner", "Later", "Lately", "Long ago"]


def test_enter_turns_to_a_workshop_where_its_next_step_is(qtbot: QtBot, document: Document, desk: Desk) -> None:
    live = planned(document, "Now")
    start.start(document, live.id, keep_plan=True)
    later = planned(document, "Later", date(2027, 3, 2))
    page = shown(qtbot, desk)
    for workshop, expected in ((live, RunPage), (later, PlanPage)):
        page.cards.give_keys(workshop.id)
        with qtbot.waitSignal(desk.page_asked) as asked:
            QTest.keyClick(at_hand(), Qt.Key.Key_Return)
        assert asked.args == [expected]
        assert desk.workshop_id == workshop.id


def test_a_closed_workshop_opens_at_its_outcomes(qtbot: QtBot, document: Document, desk: Desk) -> None:
    over = planned(document, "Over")
    start.start(document, over.id, keep_plan=True)
    start.close(document, over.id)
    page = shown(qtbot, desk)
    with qtbot.waitSignal(desk.page_asked) as asked:
        page.cards.rows()[0].click()
    assert asked.args == [OutcomesPage]


def test_del_removes_with_a_word_about_it_and_undo_brings_it_back(qtbot: QtBot, document: Document, desk: Desk) -> None:
    first, second = planned(document, "First"), planned(document, "Second", date(2027, 2, 2))
    page = shown(qtbot, desk)
    page.cards.give_keys(first.id)
    with qtbot.waitSignal(desk.said) as said:
        QTest.keyClick(at_hand(), Qt.Key.Key_Delete)
    assert said.args == ["Removed “First”."]
    assert page.cards.at_hand() == second.id
    desk.bridge.undo()
    assert [name.split(",")[0] for name in names(page)] == ["First", "Second"]


def test_a_duplicate_takes_the_plan_along_to_another_day(qtbot: QtBot, document: Document, desk: Desk) -> None:
    first = planned(document)
    page = shown(qtbot, desk)
    page.cards.give_keys(first.id)
    QTest.keyClick(at_hand(), Qt.Key.Key_D)
    dialog = page.findChildren(DuplicateDialog)[-1]
    dialog.primary.click()
    copy = next(w for w in document.all(Workshop) if w.id != first.id)
    assert (copy.title, copy.day) == ("Q1 launch (copy)", date(2027, 4, 13))
    assert len(document.all(Objective, workshop_id=copy.id)) == len(document.all(Objective, workshop_id=first.id))
    assert page.cards.at_hand() == copy.id


def test_arrows_go_from_row_to_row(qtbot: QtBot, document: Document, desk: Desk) -> None:
    first, second = planned(document, "First"), planned(document, "Second", date(2027, 2, 2))
    page = shown(qtbot, desk)
    assert page.cards.at_hand() == first.id
    QTest.keyClick(at_hand(), Qt.Key.Key_Down)
    assert page.cards.at_hand() == second.id
    QTest.keyClick(at_hand(), Qt.Key.Key_Down)
    assert page.cards.at_hand() == second.id
    QTest.keyClick(at_hand(), Qt.Key.Key_Up)
    assert page.cards.at_hand() == first.id


def test_tab_goes_through_the_whole_page(qtbot: QtBot, document: Document, desk: Desk) -> None:
    planned(document, "First")
    planned(document, "Second", date(2027, 2, 2))
    page = shown(qtbot, desk)
    reached: list[QWidget] = []
    while at_hand() not in reached:
        reached.append(at_hand())
        QTest.keyClick(at_hand(), Qt.Key.Key_Tab)
    first, second = page.cards.rows()
    assert reached[:4] == [first, first.more, second, second.more]
    assert {page.name.line, page.new_button} <= set(reached)


def test_n_opens_the_dialog_but_is_a_letter_in_the_name(qtbot: QtBot, document: Document, desk: Desk) -> None:
    planned(document)
    page = shown(qtbot, desk)
    page.name.begin()
    QTest.keyClicks(page.name.line, "North")
    QTest.keyClick(page.name.line, Qt.Key.Key_Return)
    assert programme_of(document).name == "North"
    assert page.findChildren(StartSheet) == []
    QTest.keyClick(page.cards.rows()[0], Qt.Key.Key_N)
    assert sheet_of(page).isVisible()


def test_the_name_stays_when_nothing_is_left_of_it(qtbot: QtBot, document: Document, desk: Desk) -> None:
    before = programme_of(document).name
    page = shown(qtbot, desk)
    page.name.begin()
    QTest.keyClick(page.name.line, Qt.Key.Key_Backspace)
    QTest.keyClick(page.name.line, Qt.Key.Key_Return)
    assert page.name.error() == "A programme needs a name."
    assert programme_of(document).name == before


def test_every_workshop_can_be_found(document: Document, desk: Desk, qtbot: QtBot) -> None:
    planned(document)
    found = HomePage.findable(desk)
    assert [(command.title, command.detail) for command in found] == [("Q1 launch", "Tue 12 Jan 2027")]
    with qtbot.waitSignal(desk.page_asked):
        found[0].run()


def test_details_that_cannot_be_read_keep_the_dialog_open(qtbot: QtBot, document: Document, desk: Desk) -> None:
    before = planned(document)
    page = shown(qtbot, desk)
    page.dialogs.ask_details(before.id)
    dialog = dialog_of(page)
    dialog.day.line.selectAll()
    QTest.keyClicks(dialog.day.line, "someday")
    dialog.primary.click()
    assert dialog.isVisible()
    assert "“someday” is not a day" in dialog.day.error()
    assert document.get(Workshop, before.id) == before


def test_archived_workshops_are_folded_away_until_they_are_wanted(qtbot: QtBot, document: Document, desk: Desk) -> None:
    first, second = planned(document, "First"), planned(document, "Second", date(2027, 2, 2))
    page = shown(qtbot, desk)
    page.cards.give_keys(first.id)
    with qtbot.waitSignal(desk.said) as said:
        QTest.keyClick(at_hand(), Qt.Key.Key_E)
    assert said.args == ["Archived “First”."]
    assert document.get(Workshop, first.id).archived
    assert [name.split(",")[0] for name in names(page)] == ["Second"]
    assert page.cards.at_hand() == second.id
    assert page.cards.fold.text() == "Show 1 archived"
    page.cards.fold.click()
    assert [name.split(",")[0] for name in names(page)] == ["Second", "First"]
    page.cards.give_keys(first.id)
    QTest.keyClick(at_hand(), Qt.Key.Key_E)
    assert not document.get(Workshop, first.id).archived
    assert not page.cards.fold.isVisible()
    assert [name.split(",")[0] for name in names(page)] == ["First", "Second"]


def test_what_is_due_leads_to_where_it_is_done(qtbot: QtBot, document: Document, desk: Desk) -> None:
    workshop = planned(document, day=date(2027, 2, 2))
    add_item(document, workshop.id, "Book the room", 28)
    add_item(document, workshop.id, "Send the pre-read", 17)
    add_item(document, workshop.id, "Pack the pens", 1)
    edit = document.get(Workshop, workshop.id).with_(planned_on=date(2026, 12, 1))
    with document.step("Call it earlier") as step:
        step.put(edit)
    page = shown(qtbot, desk)
    rows = page.room.due.rows()
    assert [row.accessibleName().split(",")[0] for row in rows] == ["Book the room", "Send the pre-read"]
    assert "7 days late" in rows[0].accessibleName()
    with qtbot.waitSignal(desk.page_asked) as asked:
        QTest.keyClick(rows[1], Qt.Key.Key_Return)
    assert asked.args == [PreparePage]
    assert desk.workshop_id == workshop.id


def test_a_wave_due_and_a_plan_lead_to_the_assessments(qtbot: QtBot, document: Document, desk: Desk) -> None:
    wave = plan_wave(document, "Baseline", day=TODAY)
    page = shown(qtbot, desk)
    (row,) = page.room.due.rows()
    assert row.accessibleName() == "Open Baseline, To open today, Assessment"
    asked, records = Heard(desk.page_asked), Heard(desk.record_asked)
    QTest.keyClick(row, Qt.Key.Key_Return)
    plan = improving.start_improvement(document, "Handoffs")
    (line,) = page.room.plans.rows()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert asked.said == [(AssessmentsPage,)] * 2
    assert records.said == [(wave,), (plan,)]
    open_wave(document, wave.id, TODAY)
    assert not page.room.due.isVisible()


def test_what_follows_up_and_a_round_lead_to_their_pages(qtbot: QtBot, document: Document, desk: Desk) -> None:
    workshop = planned(document)
    start.start(document, workshop.id, keep_plan=True)
    start.close(document, workshop.id)
    items = make_checkpoints(document, workshop.id)
    team = document.all(Team)[0]
    set_rhythm(document, team.id, 14, TODAY)
    page = shown(qtbot, desk)
    action = actions.add_action(document, workshop.id, "Send pricing")
    escalate(document, action.id, people.add_person(document, "Dana Cole").id, "The budget is missing")
    rows = page.room.due.rows()
    said = [row.accessibleName().split(",")[0] for row in rows[:3]]
    assert said == [f"Ask {team.name}", "Dana Cole to answer", items[0].title]
    asked, records = Heard(desk.page_asked), Heard(desk.record_asked)
    QTest.keyClick(rows[0], Qt.Key.Key_Return)
    desk.choose_workshop(None)
    QTest.keyClick(rows[2], Qt.Key.Key_Return)
    QTest.keyClick(rows[1], Qt.Key.Key_Return)
    assert asked.said == [(RhythmPage,), (FollowUpPage,), (FollowUpPage,)]
    assert records.said == [(team,), (items[0],), (action,)]
    assert desk.workshop_id == workshop.id


def test_a_closed_workshop_opens_where_it_is_followed_up(qtbot: QtBot, document: Document, desk: Desk) -> None:
    workshop = planned(document)
    start.start(document, workshop.id, keep_plan=True)
    start.close(document, workshop.id)
    page = shown(qtbot, desk)
    make_checkpoints(document, workshop.id)
    assert "Outcomes to be given out" in names(page)[0]
    with qtbot.waitSignal(desk.page_asked) as asked:
        page.open_workshop(workshop.id)
    assert asked.args == [FollowUpPage]


def test_with_holidays_chosen_the_page_is_painted_before_they_are_loaded(
    qtbot: QtBot, document: Document, desk: Desk
) -> None:
    workshop = planned(document, day=date(2027, 1, 18))
    add_item(document, workshop.id, "Book the room", 7)
    with document.step("Choose holidays") as step:
        step.put(programme_of(document).with_(holidays="DE"))
    page = HomePage(desk)
    page.refresh(None)
    assert not page.room.due.rows()
    bring_up(qtbot, page, *PAGE)
    qtbot.waitUntil(lambda: len(page.room.due.rows()) == 1)


def test_templates_are_reached_by_a_key(qtbot: QtBot, document: Document, desk: Desk) -> None:
    planned(document)
    page = shown(qtbot, desk)
    QTest.keyClick(at_hand(), Qt.Key.Key_T)
    (sheet,) = page.findChildren(TemplatesSheet)
    assert sheet.isVisible()
    sheet.close()


@pytest.mark.parametrize(
    ("day", "words", "place"),
    [
        (date(2027, 1, 12), "Ready to start today", Place.RUN),
        (date(2027, 1, 13), "Planned for tomorrow", Place.PLAN),
        (date(2027, 2, 2), "Planned, in 21 days", Place.PLAN),
        (date(2027, 1, 11), "Its day has passed", Place.RUN),
    ],
)
def test_the_next_step_follows_the_day(document: Document, day: date, words: str, place: Place) -> None:
    workshop = planned(document, day=day)
    person = people.add_person(document, "Ada Okafor")
    participants.add_participants(document, workshop.id, [person.id])
    step = next_step(document, workshop, TODAY)
    assert (step.words, step.place) == (words, place)


def _to_come(document: Document, day: date) -> Workshop:
    """A workshop with somebody in it, called long before."""
    workshop = planned(document, day=day)
    person = people.add_person(document, "Ada Okafor")
    participants.add_participants(document, workshop.id, [person.id])
    with document.step("Call it earlier") as step:
        return step.put(document.get(Workshop, workshop.id).with_(planned_on=date(2026, 11, 1)))


def _step(document: Document, workshop: Workshop) -> NextStep:
    return next_step(document, workshop, TODAY, [one.view for one in due_soon(document, TODAY)])


def test_preparations_come_before_waiting(document: Document) -> None:
    workshop = _to_come(document, date(2027, 2, 9))
    make_checklist(document, workshop.id)
    assert _step(document, workshop).words == "Details to be settled"
    for item in document.all(CheckItem):
        if item.lead >= 28 and item.tool is not Tool.INVITATIONS:
            set_done(document, CheckItem, item.id)
    assert _step(document, workshop) == NextStep(Place.PREPARE, "Invitations not sent")
    moved = workshop.with_(day=date(2027, 2, 7))
    with document.step("Move") as step:
        step.put(moved)
    late = sum(item.lead >= 28 and item.done_at is None for item in document.all(CheckItem))
    words = "1 preparation late" if late == 1 else f"{late} preparations late"
    assert _step(document, moved) == NextStep(Place.PREPARE, words, wrong=True)
    for item in document.all(CheckItem):
        set_done(document, CheckItem, item.id, item.lead >= 8)
    assert _step(document, moved) == NextStep(Place.PREPARE, "Planned, in 26 days")


@pytest.mark.parametrize(
    ("days", "words", "place"),
    [
        (0, "Session 2 of 2 today", Place.RUN),
        (1, "Session 2 of 2 tomorrow", Place.PLAN),
        (3, "Session 2 of 2 on Fri", Place.PLAN),
        (20, "Session 2 of 2 on Mon 1 Feb", Place.PLAN),
    ],
)
def test_between_sessions_the_next_one_counts(document: Document, days: int, words: str, place: Place) -> None:
    workshop = _to_come(document, TODAY - timedelta(days=1))
    add_session(document, workshop.id, "", TODAY + timedelta(days=days), time(13))
    with document.step("Hold the first") as step:
        step.put(document.get(Workshop, workshop.id).with_(began_at=document.now()))
    assert _step(document, document.get(Workshop, workshop.id)) == NextStep(place, words)


def test_the_next_step_tells_what_is_missing(document: Document) -> None:
    workshop = planned(document)
    assert next_step(document, workshop, TODAY) == NextStep(Place.PLAN, "Nobody takes part yet")
    workshop = workshops.set_available(document, workshop.id, 5 * 3600)
    assert next_step(document, workshop, TODAY) == NextStep(Place.PLAN, "The plan is 10 min over", wrong=True)


def test_after_the_day_the_open_ends_come_first(document: Document) -> None:
    workshop = planned(document)
    start.start(document, workshop.id, keep_plan=True)
    assert next_step(document, document.get(Workshop, workshop.id), TODAY).words == (
        "Under way: Welcome and objectives"
    )
    workshop = start.close(document, workshop.id)
    assert next_step(document, workshop, TODAY) == NextStep(Place.OUTCOMES, "No action was captured")
    actions.add_action(document, workshop.id, "Share the dates")
    assert next_step(document, workshop, TODAY) == NextStep(Place.OUTCOMES, "1 action has no owner", wrong=True)


def test_a_row_follows_the_plan_as_it_changes(qtbot: QtBot, document: Document, desk: Desk) -> None:
    workshop = planned(document)
    workshops.set_available(document, workshop.id, 310 * 60)
    page = shown(qtbot, desk)
    part_id = document.all(Block)[0].part_id
    desk.run(agenda.add_block, part_id, "One more", Activity.QUESTIONS)
    assert "The plan is 15 min over" in names(page)[0]
