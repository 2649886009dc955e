from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.core import content, participants, people
from facilitator.core.document import Document
from facilitator.core.plan import agenda, workshops
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.workshops import Objective, Workshop, programme_of
from facilitator.core.run import actions, start
from facilitator.ui.desk import Desk
from facilitator.ui.pages.home import HomePage
from facilitator.ui.pages.outcomes import OutcomesPage
from facilitator.ui.pages.plan import PlanPage
from facilitator.ui.pages.run import RunPage
from facilitator.ui.parts.programme.duplicate_form import DuplicateDialog
from facilitator.ui.parts.programme.next_step import NextStep, Place, next_step
from facilitator.ui.parts.programme.workshop_form import WorkshopDialog
from facilitator.ui.widgets.buttons import ActionButton
from tests.ui.shown import PAGE, bring_up

TODAY = date(2027, 1, 12)


def planned(document: Document, title: str = "Q1 launch", day: date = TODAY) -> Workshop:
    standard = content.template("standard")
    return workshops.create_workshop(document, title, day, time(13), "Europe/Berlin", standard)


def shown(qtbot: QtBot, desk: Desk) -> HomePage:
    return bring_up(qtbot, HomePage(desk), *PAGE)


def dialog_of(page: HomePage) -> WorkshopDialog:
    return page.findChildren(WorkshopDialog)[-1]


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
    assert dialog_of(page).isVisible()


def test_a_new_workshop_is_made_and_planned(qtbot: QtBot, document: Document, desk: Desk) -> None:
    page = shown(qtbot, desk)
    page.ask_new()
    dialog = dialog_of(page)
    QTest.keyClicks(dialog.title, "Spring launch")
    dialog.day.line.selectAll()
    QTest.keyClicks(dialog.day.line, "2 mar 2027")
    dialog.start.line.selectAll()
    QTest.keyClicks(dialog.start.line, "9.30")
    QTest.keyClicks(dialog.available.line, "6h")
    with qtbot.waitSignal(desk.page_asked) as asked:
        QTest.keyClick(dialog.available.line, Qt.Key.Key_Return)
    made = document.all(Workshop)[0]
    assert (made.title, made.day, made.start, made.available) == (
        "Spring launch",
        date(2027, 3, 2),
        time(9, 30),
        6 * 3600,
    )
    assert asked.args == [PlanPage]
    assert desk.workshop_id == made.id
    assert len(document.all(Block)) == 13
    document.undo()
    assert document.all(Workshop) == []


def test_a_workshop_without_a_title_is_refused_in_the_dialog(qtbot: QtBot, document: Document, desk: Desk) -> None:
    page = shown(qtbot, desk)
    page.ask_new()
    dialog = dialog_of(page)
    QTest.keyClicks(dialog.place, "Harbour room")
    dialog.primary.click()
    assert dialog.isVisible()
    assert dialog.place.text() == "Harbour room"
    assert document.all(Workshop) == []


def test_a_day_that_cannot_be_read_keeps_the_dialog_open(qtbot: QtBot, document: Document, desk: Desk) -> None:
    page = shown(qtbot, desk)
    page.ask_new()
    dialog = dialog_of(page)
    QTest.keyClicks(dialog.title, "Spring launch")
    dialog.day.line.selectAll()
    QTest.keyClicks(dialog.day.line, "someday")
    dialog.primary.click()
    assert dialog.isVisible()
    assert "“someday” is not a day" in dialog.day.error()
    assert document.all(Workshop) == []


def test_an_empty_agenda_can_be_chosen(qtbot: QtBot, document: Document, desk: Desk) -> None:
    page = shown(qtbot, desk)
    page.ask_new()
    dialog = dialog_of(page)
    QTest.keyClicks(dialog.title, "Offsite")
    dialog.template.setCurrentIndex(dialog.template.count() - 1)
    dialog.primary.click()
    assert document.all(Block) == []
    assert "The agenda is empty" in names(page)[0]


def test_details_change_a_workshop_as_one_step(qtbot: QtBot, document: Document, desk: Desk) -> None:
    before = planned(document)
    page = shown(qtbot, desk)
    page.ask_details(before.id)
    dialog = dialog_of(page)
    assert dialog.title.text() == "Q1 launch"
    QTest.keyClicks(dialog.place, "Room 4")
    QTest.keyClicks(dialog.available.line, "5h")
    dialog.primary.click()
    after = document.get(Workshop, before.id)
    assert (after.place, after.available) == ("Room 4", 5 * 3600)
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
    assert page.findChildren(WorkshopDialog) == []
    QTest.keyClick(page.cards.rows()[0], Qt.Key.Key_N)
    assert dialog_of(page).isVisible()


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


def test_the_next_step_tells_what_is_missing(document: Document) -> None:
    workshop = planned(document)
    assert next_step(document, workshop, TODAY) == NextStep(Place.PLAN, "No one takes part yet")
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
