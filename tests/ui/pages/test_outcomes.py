from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.follow import checkpoints
from facilitator.core.follow.checkpoints import FollowTool
from facilitator.core.participants import participants
from facilitator.core.people import Person, Team
from facilitator.core.plan.ready import creating
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions, captured, raci, reflections, solutions
from facilitator.core.run.actions import Action
from facilitator.core.run.captured import Decision, Parked, Question
from facilitator.core.run.clock import start, timekeeping
from facilitator.core.run.clock.timekeeping import find_progress
from facilitator.core.run.open_ends import OpenEndKind
from facilitator.core.run.vote import ballots, opportunities, ties, voting
from facilitator.core.run.vote.voting import Way
from facilitator.report.documents import ALL, DOCUMENTS
from facilitator.ui.desk import Desk
from facilitator.ui.pages.outcomes import OutcomesPage
from facilitator.ui.pages.run import RunPage
from facilitator.ui.parts.capture.captured_editor import CapturedEditor
from facilitator.ui.parts.commit.meetings_pane import MeetingsPane
from facilitator.ui.parts.commit.raci_pane import RaciPane
from facilitator.ui.parts.commit.solution_bench import SolutionBench
from facilitator.ui.parts.live.daylog import DayLogDialog
from facilitator.ui.parts.outcome.documents_pane import CAME_OF_IT
from facilitator.ui.parts.outcome.documents_writer import folder_for
from facilitator.ui.parts.outcome.outcome_chapters import Bench
from facilitator.ui.parts.outcome.outcome_table import OutcomeTable
from facilitator.ui.parts.prepare.printables_pane import PREPARING
from facilitator.ui.widgets.buttons import ActionButton
from tests.core.forked import three_sessions
from tests.ui.heard import Heard
from tests.ui.keyboard import enter, press
from tests.ui.shown import PAGE, bring_up


@pytest.fixture
def page(qtbot: QtBot, workshop: Workshop, desk: Desk) -> OutcomesPage:
    return bring_up(qtbot, OutcomesPage(desk), *PAGE)


def turn_to(page: OutcomesPage, title: str) -> OutcomeTable:
    rows = page.nav.shown()
    page.nav.turn_to(next(row.place for row in rows if row.title == title))
    pane = page.stack.currentWidget()
    assert isinstance(pane, OutcomeTable)
    return pane


def cells(pane: OutcomeTable) -> list[tuple[str, ...]]:
    return [row.cells for row in pane.table.shown()]


def counts(page: OutcomesPage) -> dict[str, str]:
    return {row.title: row.count for row in page.nav.shown() if row.count}


def vote(document: Document, workshop: Workshop, *, tied: bool) -> None:
    titles = ("Launch calendar", "Lead definition", "Beta wording")
    items = [opportunities.add(document, workshop.id, title).id for title in titles]
    poll = voting.open_poll(document, workshop.id, items, 3, None, 1, seed=1)
    first, _colleague, second, *_rest = participants(document, workshop.id)
    for seat, item in ((first, items[0]), (second, items[1] if tied else items[0])):
        ballots.put_dots(document, poll.id, seat.participant.id, item, 3, Way.LAPTOP)
    ties.close_poll(document, poll.id)


def test_before_anything_has_happened_the_page_says_what_it_is_for(page: OutcomesPage) -> None:
    assert page.head.words.text().startswith("Nothing yet")
    assert counts(page) == {}
    assert not page.head.log.isEnabled()


def test_a_decision_is_shown_with_its_reason_and_edited_on_enter(page: OutcomesPage, workshop: Workshop) -> None:
    document = page.desk.document
    captured.add_decision(document, workshop.id, "One glossary", "three meanings")
    captured.add_decision(document, workshop.id, "No dates in decks")
    pane = turn_to(page, "Decided")
    assert cells(pane) == [("One glossary", "three meanings"), ("No dates in decks", "no reason noted")]
    pane.table.select([pane.table.shown()[1].key])
    QTest.keyClick(pane.table, Qt.Key.Key_Return)
    editor = pane.findChildren(CapturedEditor)[-1]
    editor.more.setPlainText("they move")
    editor.primary.click()
    assert cells(pane)[1] == ("No dates in decks", "they move")


def test_a_removed_decision_can_be_undone(qtbot: QtBot, page: OutcomesPage, workshop: Workshop) -> None:
    document = page.desk.document
    captured.add_decision(document, workshop.id, "One glossary", "three meanings")
    pane = turn_to(page, "Decided")
    pane.table.select([pane.table.shown()[0].key])
    with qtbot.waitSignal(page.desk.said) as said:
        QTest.keyClick(pane.table, Qt.Key.Key_Delete)
    assert said.args == ["Removed 1 item."]
    assert not document.all(Decision)
    document.undo()
    assert len(cells(pane)) == 1


def test_what_was_taken_stands_first_with_its_dots(page: OutcomesPage, workshop: Workshop) -> None:
    vote(page.desk.document, workshop, tied=False)
    pane = turn_to(page, "Chosen")
    assert cells(pane)[0] == ("1", "Launch calendar", "6", "1", "not placed", "taken")
    assert [row[5] for row in cells(pane)] == ["taken", "", ""]


def test_an_unsettled_tie_is_said_in_words(page: OutcomesPage, workshop: Workshop) -> None:
    document = page.desk.document
    vote(document, workshop, tied=True)
    pane = turn_to(page, "Chosen")
    assert "The tie is not settled yet." in pane.words.text()
    poll = voting.rounds(document, workshop.id)[0]
    calendar = next(o for o in document.all(opportunities.Opportunity) if o.title == "Launch calendar")
    ties.decide(document, poll.id, [calendar.id], "it blocks the others")
    assert "The tie was settled by your decision: it blocks the others" in pane.words.text()


def test_without_a_vote_the_opportunities_stand_alone(page: OutcomesPage, workshop: Workshop) -> None:
    opportunities.add(page.desk.document, workshop.id, "Launch calendar")
    pane = turn_to(page, "Chosen")
    assert cells(pane) == [("", "Launch calendar", "", "", "not placed", "")]


def test_solutions_and_raci_rows_say_what_is_missing(page: OutcomesPage, workshop: Workshop) -> None:
    document = page.desk.document
    made = solutions.add_solution(document, workshop.id, "Launch calendar", table_no=1, what="One", measure="No clash")
    raci.add_rows_from_solutions(document, workshop.id)
    raci.add_teams(document, workshop.id)
    table = raci.matrix(document, workshop.id)
    raci.set_cell(document, table.rows[0].id, table.columns[0].id, "A")
    assert cells(turn_to(page, "Solutions")) == [("Launch calendar", "1", "No clash", "no actions")]
    pane = turn_to(page, "RACI")
    assert cells(pane) == [("Launch calendar", "Product", "", "no one responsible")]
    assert "Sales has no part in anything." in pane.words.text()
    solutions.add_action_to(document, made.id, "Set it up")
    assert cells(turn_to(page, "Solutions"))[0][3] == "1 action without an owner, 1 action without a date"


def test_parked_items_are_dealt_with_by_key(page: OutcomesPage, workshop: Workshop) -> None:
    document = page.desk.document
    parked = captured.add_parked(document, workshop.id, "Partner pricing", team_id=document.all(Team)[1].id)
    pane = turn_to(page, "Parked")
    assert cells(pane) == [("Partner pricing", "Marketing", "open")]
    pane.table.select([pane.table.shown()[0].key])
    QTest.keyClick(pane.table, Qt.Key.Key_X)
    assert document.get(Parked, parked.id).settled
    assert cells(pane)[0][2] == "dealt with"


def test_questions_reflections_and_meetings_are_told(page: OutcomesPage, workshop: Workshop) -> None:
    document = page.desk.document
    asked = captured.add_question(document, workshop.id, "Who signs off?", team_id=document.all(Team)[2].id)
    captured.answer_question(document, asked.id, "Marketing")
    turn = reflections.begin_round(document, workshop.id)[0]
    reflections.set_takeaway(document, turn.id, "We quote different dates")
    reflections.set_tracking(document, workshop.id, "Every week")
    assert cells(turn_to(page, "Questions")) == [("Who signs off?", "Sales", "", "Marketing", "answered")]
    pane = turn_to(page, "Reflections")
    assert [row[1] for row in cells(pane)] == ["We quote different dates"]
    assert pane.words.text() == "How progress is followed: Every week"


def type_over(pane: OutcomeTable, column: int, words: str) -> None:
    pane.table.select([pane.table.shown()[0].key])
    pane.table.setFocus()
    pane.table.setCurrentIndex(pane.table.currentIndex().siblingAtColumn(column))
    press(Qt.Key.Key_F2)
    enter(words)


@pytest.mark.parametrize(
    ("title", "column", "typed", "shown"),
    [
        ("Decided", 1, "They move", "They move"),
        ("Chosen", 1, "One calendar", "One calendar"),
        ("Solutions", 1, "table 3", "3"),
        ("Solutions", 2, "No clash", "No clash"),
        ("RACI", 0, "Keep it", "Keep it"),
        ("Questions", 3, "Marketing", "Marketing"),
        ("Parked", 0, "Prices", "Prices"),
        ("Reflections", 2, "Bring numbers", "Bring numbers"),
    ],
)
def test_a_cell_is_typed_into_where_it_stands(
    page: OutcomesPage, workshop: Workshop, title: str, column: int, typed: str, shown: str
) -> None:
    document = page.desk.document
    captured.add_decision(document, workshop.id, "One glossary")
    opportunities.add(document, workshop.id, "Launch calendar")
    solutions.add_solution(document, workshop.id, "Calendar", what="One for all")
    raci.add_row(document, workshop.id, "Calendar kept")
    captured.add_question(document, workshop.id, "Who signs off?")
    captured.add_parked(document, workshop.id, "Partner pricing")
    reflections.set_takeaway(document, reflections.begin_round(document, workshop.id)[0].id, "We quote other dates")
    pane = turn_to(page, title)
    type_over(pane, column, typed)
    assert cells(pane)[0][column] == shown
    document.undo()
    assert cells(pane)[0][column] != shown


def test_an_answer_taken_away_leaves_the_question_open(page: OutcomesPage, workshop: Workshop) -> None:
    document = page.desk.document
    asked = captured.add_question(document, workshop.id, "Who signs off?")
    captured.answer_question(document, asked.id, "Marketing")
    pane = turn_to(page, "Questions")
    pane.type_into(asked.id, 3)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return)
    assert cells(pane) == [("Who signs off?", "", "", "", "open")]


def test_a_question_is_given_to_a_team_in_its_cell(page: OutcomesPage, workshop: Workshop) -> None:
    document = page.desk.document
    asked = captured.add_question(document, workshop.id, "Who signs off?")
    pane = turn_to(page, "Questions")
    pane.type_into(asked.id, 2)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert cells(pane)[0][2] == document.all(Team)[0].name


def test_what_cannot_be_stored_stays_open_as_typed(qtbot: QtBot, page: OutcomesPage, workshop: Workshop) -> None:
    solutions.add_solution(page.desk.document, workshop.id, "Calendar")
    pane = turn_to(page, "Solutions")
    with qtbot.waitSignal(page.desk.bridge.refused) as refused:
        type_over(pane, 1, "by the door")
    assert "is not a table" in refused.args[0]
    assert [line.text() for line in pane.table.findChildren(QLineEdit)] == ["by the door"]
    press(Qt.Key.Key_Escape)


def test_a_bench_takes_the_place_of_the_chapters_until_esc(page: OutcomesPage, workshop: Workshop) -> None:
    document = page.desk.document
    solutions.add_solution(document, workshop.id, "Calendar")
    second = solutions.add_solution(document, workshop.id, "Glossary")
    pane = turn_to(page, "Solutions")
    pane.table.select([second.id])
    QTest.keyClick(pane.table, Qt.Key.Key_Return)
    bench = page.benches.shown()
    assert isinstance(bench, SolutionBench)
    assert bench.isVisible()
    assert not page.nav.isVisible()
    assert bench.list.chosen_id() == second.id
    assert "Back to the outcomes" in [command.title for command in page.commands()]
    press(Qt.Key.Key_Escape)
    assert page.nav.isVisible()
    assert pane.table.hasFocus()


def test_meetings_are_worked_on_though_there_is_none_yet(page: OutcomesPage) -> None:
    turn_to(page, "Follow-up")
    QTest.keyClick(page.nav, Qt.Key.Key_E)
    bench = page.benches.shown()
    assert isinstance(bench, MeetingsPane)
    press(Qt.Key.Key_G)
    page.benches.back.click()
    assert len(cells(turn_to(page, "Follow-up"))) == 3


def test_gaps_are_filled_in_one_after_another(page: OutcomesPage, workshop: Workshop) -> None:
    document = page.desk.document
    first = actions.add_action(document, workshop.id, "Send the draft", due=date(2027, 2, 1), measure="Sent")
    second = actions.add_action(document, workshop.id, "Read it", due=date(2027, 2, 1), measure="Read")
    asked = captured.add_question(document, workshop.id, "Who signs off?")
    page.nav.setFocus()
    press(Qt.Key.Key_G)
    enter("Maria Lind")
    press(Qt.Key.Key_G)
    enter("Jun Sato")
    press(Qt.Key.Key_G)
    enter("Marketing does")
    owners = [document.get(Person, document.get(Action, one.id).owner_id or 0).name for one in (first, second)]
    assert owners == ["Maria Lind", "Jun Sato"]
    assert document.get(Question, asked.id).answer == "Marketing does"
    heard = Heard(page.desk.told)
    press(Qt.Key.Key_G)
    assert heard.said == [("Nothing is open.",)]


def test_a_gap_in_the_raci_table_is_gone_to_on_its_bench(page: OutcomesPage, workshop: Workshop) -> None:
    document = page.desk.document
    raci.add_teams(document, workshop.id)
    row = raci.add_row(document, workshop.id, "Launch calendar")
    page.stack.still_open.list.select([OpenEndKind.RACI])
    QTest.keyClick(page.stack.still_open.list, Qt.Key.Key_Return)
    bench = page.benches.shown()
    assert isinstance(bench, RaciPane)
    press(Qt.Key.Key_A)
    assert "A" in raci.matrix(document, workshop.id).letters(row.id)


def test_once_it_is_closed_handing_out_is_the_next_step(page: OutcomesPage, workshop: Workshop) -> None:
    document = page.desk.document
    start.start(document, workshop.id, keep_plan=True)
    assert (page.head.write.property("kind"), page.head.distribute.property("kind")) == ("primary", "plain")
    start.close(document, workshop.id)
    assert (page.head.write.property("kind"), page.head.distribute.property("kind")) == ("plain", "primary")
    page.nav.setFocus()
    press(Qt.Key.Key_D)
    assert page.stack.currentWidget() is page.stack.handing_out
    assert page.stack.handing_out.pane().table.hasFocus()
    assert not page.head.distribute.isVisible()


def test_an_item_of_a_checkpoint_leads_to_handing_out_from_a_bench_too(page: OutcomesPage, workshop: Workshop) -> None:
    document = page.desk.document
    start.start(document, workshop.id, keep_plan=True)
    made = checkpoints.make_checkpoints(document, workshop.id)
    page.benches.open_at(Bench.MEETINGS)
    page.desk.record_asked.emit(next(item for item in made if item.tool is FollowTool.DISTRIBUTE))
    assert page.stack.handing_out.isVisible()


def test_people_and_run_are_one_press_away_from_handing_out(
    qtbot: QtBot, page: OutcomesPage, workshop: Workshop
) -> None:
    page.distribute()
    with qtbot.waitSignal(page.desk.page_asked) as asked:
        press(Qt.Key.Key_Return)
    assert asked.args == [RunPage]
    start.start(page.desk.document, workshop.id, keep_plan=True)
    page.distribute()
    pane = page.stack.handing_out.pane()
    pane.table.select([pane.table.shown()[1].recipient.person.id])
    pane.table.setFocus()
    heard = Heard(page.desk.record_asked)
    press(Qt.Key.Key_P)
    assert heard.said == [(pane.table.shown()[1].recipient.person,)]


def test_open_ends_lead_to_where_they_are_mended(page: OutcomesPage, workshop: Workshop) -> None:
    document = page.desk.document
    actions.add_action(document, workshop.id, "Send the draft")
    captured.add_question(document, workshop.id, "Who signs off?")
    assert [row.key for row in page.stack.still_open.list.rows()] == [
        OpenEndKind.OWNER,
        OpenEndKind.DATE,
        OpenEndKind.MEASURE,
        OpenEndKind.QUESTION,
    ]
    assert counts(page)["Still open"] == "4"
    page.stack.still_open.list.select([OpenEndKind.OWNER])
    QTest.keyClick(page.stack.still_open.list, Qt.Key.Key_Return)
    assert page.stack.currentWidget() is page.stack.promised
    assert [row.action.text for row in page.stack.promised.shown()] == ["Send the draft"]
    page.nav.turn_to(0)
    page.stack.still_open.list.select([OpenEndKind.QUESTION])
    QTest.keyClick(page.stack.still_open.list, Qt.Key.Key_Return)
    assert page.nav.selected()[0].title == "Questions"


def test_the_chapter_stays_when_something_changes(page: OutcomesPage, workshop: Workshop) -> None:
    turn_to(page, "Parked")
    captured.add_parked(page.desk.document, workshop.id, "Partner pricing")
    assert page.nav.selected()[0].title == "Parked"
    assert counts(page) == {"Parked": "1"}


def test_the_log_of_the_day_is_there_once_it_has_begun(page: OutcomesPage, workshop: Workshop) -> None:
    start.start(page.desk.document, workshop.id, keep_plan=True)
    assert page.head.log.isEnabled()
    QTest.keyClick(page.nav, Qt.Key.Key_L)
    assert page.findChildren(DayLogDialog)[-1].isVisible()


def test_between_sessions_the_log_is_that_of_the_last_one_held(page: OutcomesPage) -> None:
    document = page.desk.document
    workshop = three_sessions(document)
    page.desk.choose_workshop(workshop.id)
    page.refresh(None)
    start.start(document, workshop.id, keep_plan=True)
    while timekeeping.next_block(document, workshop.id):
        pass
    assert find_progress(document, workshop.id) is None
    page.ask_log()
    assert page.findChildren(DayLogDialog)[-1].isVisible()


def test_every_document_is_offered_before_the_day_or_after_it() -> None:
    assert {*CAME_OF_IT, *PREPARING} == {one.name for one in DOCUMENTS}
    assert {name.partition(".")[0] for name in ALL} <= set(CAME_OF_IT)


def test_all_documents_are_written_in_one_go(
    qtbot: QtBot, page: OutcomesPage, workshop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    actions.add_action(page.desk.document, workshop.id, "Send the draft")
    monkeypatch.setattr(page.desk.document, "path", tmp_path / "q1.programme")
    told: list[tuple[int, int]] = []
    page.writer.progressed.connect(lambda done, of: told.append((done, of)))
    with qtbot.waitSignal(page.writer.written, timeout=60_000) as written:
        QTest.keyClick(page.nav, Qt.Key.Key_W)
        assert page.head.write.text() == "Stop writing"
    folder = tmp_path / "Q1 launch alignment 2027-01-12"
    assert written.args == [[folder / name for name in sorted_names(folder, written.args[0])]]
    assert told[-1] == (7, 7)
    assert (folder / "action-plan.pdf").read_bytes().startswith(b"%PDF")
    assert "Send the draft" in (folder / "actions.csv").read_text("utf-8-sig")
    assert page.head.write.text() == "Write the documents"
    assert page.writer.toast.accessibleName() == f"Written 7 documents to “{folder.name}”."


def sorted_names(folder: Path, paths: list[Path]) -> list[str]:
    return [path.name for path in paths if path.exists() and path.parent == folder]


def test_one_document_is_written_on_enter(
    qtbot: QtBot, page: OutcomesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page.desk.document, "path", tmp_path / "q1.programme")
    page.nav.turn_to(page.nav.shown()[-1].place)
    table = page.documents.table
    table.select([("actions", ".md")])
    with qtbot.waitSignal(page.writer.written, timeout=60_000) as written:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert [path.name for path in written.args[0]] == ["actions.md"]
    assert written.args[0][0].exists()


def test_a_folder_that_cannot_be_made_is_told(
    qtbot: QtBot, page: OutcomesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Q1 launch alignment 2027-01-12").write_text("in the way")
    monkeypatch.setattr(page.desk.document, "path", tmp_path / "q1.programme")
    with qtbot.waitSignal(page.desk.bridge.refused) as refused:
        page.head.write.click()
    assert "in the way" in refused.args[0]
    assert not page.writer.busy
    assert page.head.write.text() == "Write the documents"


def test_a_title_with_signs_makes_a_folder_every_system_takes(document: Document) -> None:
    made = creating.create_workshop(document, 'Q1: "launch" / beta?', date(2027, 1, 12), time(13), "Europe/Berlin")
    assert folder_for(document, made).name == "Q1 launch beta 2027-01-12"


def test_documents_go_beside_the_programme(tmp_path: Path) -> None:
    document = file.create(tmp_path / "q1.programme", lambda: datetime(2027, 1, 12, tzinfo=UTC))
    made = creating.create_workshop(document, "Q1", date(2027, 1, 12), time(13), "Europe/Berlin")
    assert folder_for(document, made) == tmp_path / "Q1 2027-01-12"
    document.close()


def test_writing_can_be_stopped_and_what_was_written_stays_whole(
    qtbot: QtBot, page: OutcomesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page.desk.document, "path", tmp_path / "q1.programme")
    told: list[str] = []
    page.desk.bridge.refused.connect(told.append)
    with qtbot.waitSignal(page.writer.written, timeout=60_000) as written:
        page.write_all()
        page.write_all()
    assert written.args == [[]]
    assert told == ["Stopped: the documents written so far are complete, the others are as they were."]
    assert all(path.read_bytes() for path in (tmp_path / "Q1 launch alignment 2027-01-12").iterdir())


def test_before_the_day_the_one_next_step_is_to_run_it(qtbot: QtBot, page: OutcomesPage) -> None:
    before = page.stack.still_open.before
    assert before.isVisible()
    with qtbot.waitSignal(page.desk.page_asked) as asked:
        QTest.mouseClick(before.findChildren(ActionButton)[0], Qt.MouseButton.LeftButton)
    assert asked.args == [RunPage]
    QTest.keyClick(page.nav, Qt.Key.Key_Return)
    assert before.findChildren(ActionButton)[0].hasFocus()


def test_with_nothing_open_it_opens_on_what_was_promised(
    qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk
) -> None:
    start.start(document, workshop.id, keep_plan=True)
    page = bring_up(qtbot, OutcomesPage(desk), *PAGE)
    assert page.stack.currentWidget() is page.stack.promised
    captured.add_question(document, workshop.id, "Who signs off?")
    assert page.stack.currentWidget() is page.stack.promised
    start.close(document, workshop.id)
    assert page.stack.currentWidget() is page.stack.still_open
    assert page.stack.still_open.list.isVisible()
