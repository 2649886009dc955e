from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.follow import news, regular_meetings, round_questions, rounds, stewards
from facilitator.core.follow.regular_meetings import MeetingHeld, RegularMeeting
from facilitator.core.follow.rounds import News, RoundQuestion, TeamRhythm, TeamRound
from facilitator.core.people import Person, Team, retire_team
from facilitator.core.plan.workshops import Workshop, WorkshopState, programme_of
from facilitator.core.run import actions
from facilitator.core.run.actions import Action
from facilitator.ui.desk import Desk
from facilitator.ui.pages.rhythm import RhythmPage, RhythmPlace
from facilitator.ui.parts.rhythm.handover_pane import HandoverPane
from facilitator.ui.parts.rhythm.meeting_dialog import MeetingDialog
from facilitator.ui.parts.rhythm.meetings_pane import MeetingsPane
from facilitator.ui.parts.rhythm.news_pane import NewsPane
from facilitator.ui.parts.rhythm.rounds_pane import RoundsPane
from tests.conftest import SetClock
from tests.ui.heard import Heard
from tests.ui.keyboard import enter, press, type_words
from tests.ui.shown import PAGE, bring_up

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
TODAY = date(2027, 3, 1)


@pytest.fixture
def held(document: Document, clock: SetClock, workshop: Workshop) -> Workshop:
    """The standard workshop, closed; it is 1 March now."""
    with document.step("Close") as step:
        step.put(document.get(Workshop, workshop.id).with_(state=WorkshopState.CLOSED))
    clock.instant = datetime(2027, 3, 1, 9, tzinfo=UTC)
    document.forget_history()
    return document.get(Workshop, workshop.id)


@pytest.fixture
def page(qtbot: QtBot, held: Workshop, desk: Desk) -> RhythmPage:
    return bring_up(qtbot, RhythmPage(desk), *PAGE)


def team(document: Document, name: str) -> Team:
    return next(one for one in document.all(Team) if one.name == name)


def pane_of_rounds(page: RhythmPage) -> RoundsPane:
    page.turn_to(RhythmPlace.ROUNDS)
    pane = page.shown()
    assert isinstance(pane, RoundsPane)
    return pane


def pane_of_news(page: RhythmPage) -> NewsPane:
    page.turn_to(RhythmPlace.NEWS)
    pane = page.shown()
    assert isinstance(pane, NewsPane)
    return pane


def pane_of_meetings(page: RhythmPage) -> MeetingsPane:
    page.turn_to(RhythmPlace.MEETINGS)
    pane = page.shown()
    assert isinstance(pane, MeetingsPane)
    return pane


def pane_of_handover(page: RhythmPage) -> HandoverPane:
    page.turn_to(RhythmPlace.HANDOVER)
    pane = page.shown()
    assert isinstance(pane, HandoverPane)
    return pane


def words(heard: Heard) -> list[object]:
    return [values[0] for values in heard.said]


def texts(document: Document) -> list[str]:
    return [one.text for one in sorted(document.all(News), key=lambda one: one.id)]


# Rounds


def test_the_usual_questions_are_proposed_with_one_key_and_once(page: RhythmPage, document: Document) -> None:
    pane = pane_of_rounds(page)
    assert not pane.sheet.begin.isVisible()
    press(Qt.Key.Key_P)
    asked = document.all(RoundQuestion, team_id=team(document, "Product").id)
    assert len(asked) >= 3
    assert pane.sheet.bench.table.hasFocus()
    assert pane.sheet.begin.isVisible()
    told = Heard(pane.desk.told)
    press(Qt.Key.Key_P)
    assert document.all(RoundQuestion, team_id=team(document, "Product").id) == asked
    assert words(told) == ["The usual questions are on the list already."]


def test_a_rhythm_is_typed_in_words_and_shows_when_the_team_is_due(page: RhythmPage, document: Document) -> None:
    pane = pane_of_rounds(page)
    press(Qt.Key.Key_E)
    enter("every 2 weeks")
    (rhythm,) = document.all(TeamRhythm)
    assert (rhythm.every, rhythm.first) == (14, TODAY)
    assert pane.sheet.due.text() == "Due today"
    assert pane.teams.rows()[0].small == "Due today"
    pane.sheet.rhythm.every.line.selectAll()
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return)
    assert document.all(TeamRhythm) == []
    assert pane.teams.rows()[0].small == "At no rhythm"


def test_a_rhythm_that_cannot_be_read_stays_and_says_so(page: RhythmPage, document: Document) -> None:
    pane = pane_of_rounds(page)
    press(Qt.Key.Key_E)
    enter("often")
    assert pane.sheet.rhythm.every.line.text() == "often"
    assert "not a rhythm" in pane.sheet.rhythm.every.error()
    assert document.all(TeamRhythm) == []


def test_a_question_is_added_worded_given_to_a_team_moved_and_retired(page: RhythmPage, document: Document) -> None:
    pane, product = pane_of_rounds(page), team(document, "Product")
    press(Qt.Key.Key_N)
    enter("What slips?")
    enter("What ships?")
    assert [one.text for one in document.all(RoundQuestion, team_id=product.id)] == ["What slips?", "What ships?"]
    bench = pane.sheet.bench
    bench.table.setFocus()
    press(Qt.Key.Key_2, ALT)
    sales = team(document, "Sales")
    ships = document.all(RoundQuestion, team_id=product.id)[1]
    assert ships.concerns == (sales.id,)
    press(Qt.Key.Key_Up, ALT)
    assert [one.text for one in round_questions.questions_of(document, product.id)] == ["What ships?", "What slips?"]
    press(Qt.Key.Key_F2)
    enter("What ships next?")
    assert document.get(RoundQuestion, ships.id).text == "What ships next?"
    press(Qt.Key.Key_R)
    assert document.get(RoundQuestion, ships.id).retired
    assert [row.whom for row in bench.table.shown()] == ["Nobody yet", "No longer asked"]
    press(Qt.Key.Key_R)
    assert not document.get(RoundQuestion, ships.id).retired


def test_a_question_without_an_answer_is_removed_and_undone(page: RhythmPage, document: Document) -> None:
    pane, product = pane_of_rounds(page), team(document, "Product")
    round_questions.add_question(document, product.id, "What slips?")
    said = Heard(pane.desk.said)
    pane.sheet.bench.table.setFocus()
    press(Qt.Key.Key_Delete)
    assert document.all(RoundQuestion) == []
    assert words(said) == ["Removed 1 question."]
    document.undo()
    assert [row.question.text for row in pane.sheet.bench.table.shown()] == ["What slips?"]


@pytest.fixture
def asked(page: RhythmPage, document: Document) -> RoundsPane:
    """Product is asked two questions, the first for Sales."""
    product, sales = team(document, "Product"), team(document, "Sales")
    round_questions.add_question(document, product.id, "What slips?", [sales.id])
    round_questions.add_question(document, product.id, "What ships?")
    return pane_of_rounds(page)


def test_a_round_is_taken_with_the_keyboard_alone(asked: RoundsPane, document: Document) -> None:
    sales, marketing = team(document, "Sales"), team(document, "Marketing")
    press(Qt.Key.Key_B)
    assert asked.stack.currentWidget() is asked.walk
    assert [card.question_id is None for card in asked.walk.cards] == [False, False, True]
    enter("The release moves")
    type_words("A new page")
    press(Qt.Key.Key_1, ALT)  # Marketing
    press(Qt.Key.Key_Return)
    enter("We hire")
    press(Qt.Key.Key_Return)
    assert asked.walk.close_it.hasFocus()
    press(Qt.Key.Key_Return)
    assert texts(document) == ["The release moves", "A new page", "We hire"]
    slips, ships, hires = sorted(document.all(News), key=lambda one: one.id)
    assert (slips.question, slips.concerns) == ("What slips?", (sales.id,))
    assert ships.concerns == (marketing.id,)
    assert hires.question_id is None
    assert len(hires.concerns) == 3
    (held,) = document.all(TeamRound)
    assert held.closed_at is not None
    assert held.day == TODAY
    assert asked.stack.currentWidget() is asked.sheet
    assert asked.sheet.past.rows()[0].small == "3 pieces of news"


def test_a_round_left_with_escape_keeps_what_was_typed_and_is_gone_on_with(
    asked: RoundsPane, document: Document
) -> None:
    press(Qt.Key.Key_B)
    type_words("Half of it")
    press(Qt.Key.Key_Escape)
    assert texts(document) == ["Half of it"]
    assert asked.stack.currentWidget() is asked.sheet
    assert asked.sheet.begin.text() == "Go on with the round"
    press(Qt.Key.Key_B)
    assert len(document.all(TeamRound)) == 1
    assert [row.edit.toPlainText() for row in asked.walk.rows()] == ["Half of it", "", ""]
    assert asked.walk.rows()[1].edit.hasFocus()


def test_an_answer_is_worded_anew_passed_on_and_emptied(asked: RoundsPane, document: Document) -> None:
    press(Qt.Key.Key_B)
    enter("The release moves")
    row = asked.walk.rows()[0]
    row.edit.setFocus()
    row.edit.selectAll()
    enter("The release stays")
    assert texts(document) == ["The release stays"]
    row.edit.setFocus()
    press(Qt.Key.Key_2, ALT)
    assert document.all(News)[0].concerns == ()
    said = Heard(asked.desk.said)
    row.edit.selectAll()
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return)
    assert document.all(News) == []
    assert words(said) == ["Removed 1 answer."]
    document.undo()
    assert asked.walk.rows()[0].edit.toPlainText() == "The release stays"


def test_control_and_enter_close_the_round_with_what_is_being_typed(asked: RoundsPane, document: Document) -> None:
    press(Qt.Key.Key_B)
    type_words("The release moves")
    press(Qt.Key.Key_Return, CTRL)
    assert texts(document) == ["The release moves"]
    assert document.all(TeamRound)[0].closed_at is not None


def test_the_buttons_of_a_round_take_what_is_being_typed(qtbot: QtBot, asked: RoundsPane, document: Document) -> None:
    press(Qt.Key.Key_B)
    type_words("One")
    QTest.mouseClick(asked.walk.back, Qt.MouseButton.LeftButton)
    assert texts(document) == ["One"]
    press(Qt.Key.Key_B)
    type_words("Two")
    QTest.mouseClick(asked.walk.close_it, Qt.MouseButton.LeftButton)
    assert texts(document) == ["One", "Two"]
    assert document.all(TeamRound)[0].closed_at is not None


def test_enter_on_a_team_without_questions_begins_no_round(page: RhythmPage, document: Document) -> None:
    pane = pane_of_rounds(page)
    press(Qt.Key.Key_Return)
    assert document.all(TeamRound) == []
    press(Qt.Key.Key_Return)
    assert pane.sheet.bench.table.hasFocus()
    pane.teams.setFocus()
    press(Qt.Key.Key_Return)
    assert len(document.all(TeamRound)) == 1


def test_a_round_is_given_up_while_nothing_was_said(asked: RoundsPane, document: Document) -> None:
    press(Qt.Key.Key_B)
    asked.walk.give_up()
    assert document.all(TeamRound) == []
    assert asked.stack.currentWidget() is asked.sheet
    press(Qt.Key.Key_B)
    enter("We hire")
    refused = Heard(asked.desk.bridge.refused)
    asked.walk.give_up()
    assert len(document.all(TeamRound)) == 1
    assert len(refused.said) == 1


def test_another_team_is_shown_instead_of_the_round(asked: RoundsPane, document: Document) -> None:
    press(Qt.Key.Key_B)
    asked.teams.setFocus()
    press(Qt.Key.Key_Down)
    assert asked.stack.currentWidget() is asked.sheet
    assert asked.sheet.title.text() == "Marketing"


def test_what_is_typed_outlives_a_change_made_elsewhere(asked: RoundsPane, document: Document) -> None:
    press(Qt.Key.Key_B)
    type_words("The release")
    round_questions.add_question(document, team(document, "Product").id, "What else ships?")
    assert len(asked.walk.cards) == 4
    assert "The release" in [*texts(document), asked.walk.rows()[0].edit.toPlainText()]


def test_a_past_round_is_opened_reopened_and_shows_the_time_before(
    asked: RoundsPane, document: Document, clock: SetClock
) -> None:
    product = team(document, "Product")
    slips = document.all(RoundQuestion, team_id=product.id)[0]
    for day, said in ((date(2027, 2, 1), "First"), (date(2027, 2, 15), "Second")):
        held = rounds.begin_round(document, product.id, day)
        news.note_answer(document, held.id, slips.id, said)
        rounds.close_round(document, held.id)
    press(Qt.Key.Key_H)
    press(Qt.Key.Key_Return)
    (first, _second) = asked.walk.cards
    assert [row.edit.toPlainText() for row in first.rows] == ["Second"]
    assert not asked.walk.cards[1].rows
    press(Qt.Key.Key_Return, CTRL)
    assert rounds.rounds_of(document, product.id)[0].closed_at is None
    assert len(asked.walk.rows()) == 3


def test_who_speaks_is_noted(asked: RoundsPane, document: Document) -> None:
    press(Qt.Key.Key_B)
    asked.walk.spoken.setFocus()
    enter("Maria Lind")
    assert document.all(TeamRound)[0].spoken_to == "Maria Lind"


def test_the_sheet_of_a_round_is_written_beside_the_programme(
    qtbot: QtBot, asked: RoundsPane, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("facilitator.ui.parts.outcome.documents_writer.programme_folder", lambda _document: tmp_path)
    press(Qt.Key.Key_B)
    with qtbot.waitSignal(asked.writer.written):
        press(Qt.Key.Key_P, CTRL)
    with qtbot.waitSignal(asked.writer.written):
        asked.save_sheet(".md")
    assert {path.name for path in tmp_path.iterdir()} == {
        "Round with Product 2027-03-01.pdf",
        "Round with Product 2027-03-01.md",
    }


def test_home_leads_to_the_team(page: RhythmPage, document: Document) -> None:
    page.desk.record_asked.emit(team(document, "Sales"))
    assert pane_of_rounds(page).sheet.title.text() == "Sales"


def test_without_teams_it_says_where_to_add_them(page: RhythmPage, document: Document) -> None:
    for one in document.all(Team):
        retire_team(document, one.id)
    pane = pane_of_rounds(page)
    assert pane.teams.rows() == []
    assert not pane.stack.isVisible()
    assert pane.commands() == []


# News


def test_news_is_added_worded_and_passed_on(page: RhythmPage, document: Document) -> None:
    pane = pane_of_news(page)
    pane.line.choice.pick(team(document, "Sales").id)
    enter("Two customers ask for the audit log")
    (made,) = document.all(News)
    assert (made.team_id, made.day, len(made.concerns)) == (team(document, "Sales").id, TODAY, 3)
    pane.table.setFocus()
    press(Qt.Key.Key_1, ALT)
    assert team(document, "Product").id not in document.get(News, made.id).concerns
    press(Qt.Key.Key_E)
    pane.card.edit.selectAll()
    enter("Three customers ask")
    assert document.get(News, made.id).text == "Three customers ask"
    assert pane.table.hasFocus()
    said = Heard(pane.desk.said)
    press(Qt.Key.Key_Delete)
    assert document.all(News) == []
    assert words(said) == ["Removed 1 piece of news."]


def test_news_for_one_team_is_copied(page: RhythmPage, document: Document, qapp: QApplication) -> None:
    product, sales = team(document, "Product"), team(document, "Sales")
    news.add_news(document, product.id, "The release moves", TODAY, [sales.id])
    news.add_news(document, product.id, "A secret", TODAY, [])
    pane = pane_of_news(page)
    assert len(pane.table.shown()) == 2
    pane.filters.whom.pick(sales.id)
    pane.filters.whom.picked.emit(sales.id)
    assert pane.copy.text() == "Copy for Sales"
    pane.table.setFocus()
    press(Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == "## News for Sales\n\n- Product, Mon 1 Mar: The release moves\n"


def test_news_is_saved_as_text(
    qtbot: QtBot, page: RhythmPage, document: Document, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("facilitator.ui.parts.outcome.documents_writer.programme_folder", lambda _document: tmp_path)
    news.add_news(document, team(document, "Product").id, "The release moves", TODAY)
    pane = pane_of_news(page)
    with qtbot.waitSignal(pane.writer.written):
        press(Qt.Key.Key_S)
    assert "The release moves" in (tmp_path / "News.md").read_text(encoding="utf-8")


# Meetings


def test_a_meeting_is_added_in_a_dialog_that_keeps_what_is_refused(page: RhythmPage, document: Document) -> None:
    pane = pane_of_meetings(page)
    press(Qt.Key.Key_Return)
    dialog = page.window().findChild(MeetingDialog)
    assert dialog is not None
    dialog.length.line.selectAll()
    QTest.keyClicks(dialog.length.line, "2 min")
    dialog.accept()
    assert document.all(RegularMeeting) == []
    assert dialog.isVisible()
    dialog.length.line.selectAll()
    QTest.keyClicks(dialog.length.line, "45 min")
    dialog.accept()
    (made,) = document.all(RegularMeeting)
    assert (made.title, made.length, made.zone) == ("Alignment check", 2700, "Europe/Berlin")
    assert pane.at() == made


@pytest.fixture
def meeting(page: RhythmPage, document: Document, held: Workshop) -> MeetingsPane:
    """Every other Tuesday; two actions of Maria's are late."""
    regular_meetings.add_regular_meeting(document, "Check", date(2027, 2, 16), time(10), "Europe/Berlin")
    maria = document.all(Person)[0]
    for text in ("Write the page", "Call the customer"):
        actions.add_action(document, held.id, text, owner_id=maria.id, due=date(2027, 2, 20))
    return pane_of_meetings(page)


def test_home_leads_to_the_meeting(meeting: MeetingsPane, page: RhythmPage, document: Document) -> None:
    other = regular_meetings.add_regular_meeting(document, "Look back", date(2027, 3, 4), time(14), "Europe/Berlin")
    page.turn_to(RhythmPlace.ROUNDS)
    page.desk.record_asked.emit(other)
    assert page.shown() is meeting
    assert meeting.bench.words.text() == "Next: Thu 4 Mar, 14:00 to 14:30"


def test_a_line_is_left_out_of_the_agenda_and_taken_in_again(meeting: MeetingsPane) -> None:
    bench = meeting.bench
    assert bench.words.text() == "Next: Tue 2 Mar, 10:00 to 10:30"
    lines = [row.line.text for row in bench.table.shown() if row.line]
    assert lines == ["Write the page", "Call the customer"]
    bench.table.setFocus()
    press(Qt.Key.Key_Space)
    assert "1 line left out" in bench.state.text()
    assert [row.taken for row in bench.table.shown() if row.line] == [False, True]
    press(Qt.Key.Key_Space)
    assert "left out" not in bench.state.text()


def test_a_meeting_is_held_with_minutes_and_an_action(meeting: MeetingsPane, document: Document) -> None:
    press(Qt.Key.Key_H)
    assert meeting.bench.minutes.isVisible()
    type_words("All agreed")
    meeting.bench.minutes.line.edit.setFocus()
    enter("Send the list @Tom fri")
    type_words("Call the press")
    assert document.all(MeetingHeld)[0].minutes == "All agreed"
    made = document.all(Action)[-1]
    assert "1 action noted" in meeting.bench.minutes.words.text()
    tom = next(person for person in document.all(Person) if person.name == "Tom Reed")
    assert (made.text, made.owner_id, made.due) == ("Send the list", tom.id, date(2027, 3, 5))
    press(Qt.Key.Key_Return, CTRL)
    assert document.all(MeetingHeld)[0].held_at is not None
    assert document.all(Action)[-1].text == "Call the press"
    assert meeting.bench.words.text().startswith("Next: Tue 16 Mar")
    assert [row.text for row in meeting.past.list.rows()] == ["All agreed"]


def test_past_minutes_are_worded_anew_and_the_meeting_reopened(meeting: MeetingsPane, document: Document) -> None:
    (one,) = document.all(RegularMeeting)
    held = regular_meetings.hold(document, one.id, date(2027, 2, 16))
    regular_meetings.set_minutes(document, held.id, "Agreed")
    regular_meetings.close_meeting(document, held.id)
    meeting.past.minutes.setFocus()
    meeting.past.minutes.selectAll()
    type_words("Not agreed")
    meeting.list.setFocus()
    assert document.get(MeetingHeld, held.id).minutes == "Not agreed"
    press(Qt.Key.Key_R)
    assert meeting.bench.words.text().startswith("Under way: Tue 16 Feb")
    assert not meeting.past.isVisible()


def test_a_meeting_is_skipped_ended_taken_up_and_removed(meeting: MeetingsPane, document: Document) -> None:
    said = Heard(meeting.desk.said)
    press(Qt.Key.Key_K)
    assert meeting.bench.words.text().startswith("Next: Tue 16 Mar")
    press(Qt.Key.Key_X)
    assert document.all(RegularMeeting)[0].ended
    assert meeting.ending.text() == "Take it up"
    press(Qt.Key.Key_X)
    assert not document.all(RegularMeeting)[0].ended
    press(Qt.Key.Key_Delete)
    assert document.all(RegularMeeting) == []
    assert words(said) == ["Skipped Tue 2 Mar.", "Ended “Check”.", "Took up “Check”.", "Removed “Check”."]
    assert meeting.stack.currentWidget() is meeting.empty


@pytest.mark.parametrize(("key", "name"), [(Qt.Key.Key_S, "Agenda Check 2027-03-02.pdf"),
                                           (Qt.Key.Key_T, "Agenda Check 2027-03-02.md")])  # fmt: skip
def test_the_agenda_is_written_without_what_is_left_out(
    qtbot: QtBot, meeting: MeetingsPane, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, key: Qt.Key, name: str
) -> None:
    monkeypatch.setattr("facilitator.ui.parts.outcome.documents_writer.programme_folder", lambda _document: tmp_path)
    meeting.bench.table.setFocus()
    press(Qt.Key.Key_Space)
    with qtbot.waitSignal(meeting.writer.written):
        press(key)
    written = (tmp_path / name).read_bytes()
    if name.endswith(".md"):
        assert b"Call the customer" in written
        assert b"Write the page" not in written
    assert written


def test_the_dates_are_written_for_all_and_for_one(
    qtbot: QtBot, meeting: MeetingsPane, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("facilitator.ui.parts.outcome.documents_writer.programme_folder", lambda _document: tmp_path)
    with qtbot.waitSignal(meeting.writer.written):
        press(Qt.Key.Key_D)
    with qtbot.waitSignal(meeting.writer.written):
        meeting.save_own_dates()
    assert {path.name for path in tmp_path.iterdir()} == {"rhythm.ics", "Check.ics"}
    assert (tmp_path / "Check.ics").read_text().count("BEGIN:VEVENT") > 20


# Hand-over


def test_owner_and_deputy_are_chosen_and_swapped(page: RhythmPage, document: Document) -> None:
    pane = pane_of_handover(page)
    maria, tom = document.all(Person)[:2]
    assert "Nobody owns" in pane.notice.text()
    pane.owner.picked.emit(maria.id)
    pane.deputy.picked.emit(tom.id)
    assert pane.notice.text() == "Maria Lind owns the programme, Tom Reed is the deputy."
    press(Qt.Key.Key_W)
    assert (programme_of(document).owner_id, programme_of(document).deputy_id) == (tom.id, maria.id)
    assert pane.owner.currentText() == "Tom Reed"


def test_a_refused_choice_goes_back(page: RhythmPage, document: Document) -> None:
    pane, maria = pane_of_handover(page), document.all(Person)[0]
    stewards.set_owner(document, maria.id)
    refused = Heard(pane.desk.bridge.refused)
    pane.deputy.pick(maria.id)
    pane.deputy.picked.emit(maria.id)
    assert len(words(refused)) == 1
    assert programme_of(document).deputy_id is None
    assert pane.deputy.currentText() == "Nobody yet"


def test_the_hand_over_is_written(
    qtbot: QtBot, page: RhythmPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("facilitator.ui.parts.outcome.documents_writer.programme_folder", lambda _document: tmp_path)
    pane = pane_of_handover(page)
    for key, name in ((Qt.Key.Key_S, "hand-over.pdf"), (Qt.Key.Key_T, "hand-over.md")):
        with qtbot.waitSignal(pane.writer.written):
            press(key)
        assert (tmp_path / name).stat().st_size > 0


def test_every_key_told_of_is_bound(page: RhythmPage) -> None:
    for place in RhythmPlace:
        page.turn_to(place)
        keys = [command.key for command in page.shown().commands() if command.key]
        assert len(keys) == len(set(keys))
        assert all(command.bound for command in page.shown().commands() if command.key)
    press(Qt.Key.Key_F3)
    assert page.tabs.current() == RhythmPlace.ROUNDS
    press(Qt.Key.Key_F3)
    assert page.tabs.current() == RhythmPlace.NEWS
