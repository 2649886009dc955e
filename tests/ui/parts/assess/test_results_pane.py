from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from facilitator.core.assess.answers import AnswerComment
from facilitator.core.assess.asking import open_wave, plan_wave
from facilitator.core.assess.findings import Finding, FindingKind, findings_of
from facilitator.core.assess.improving import improvements
from facilitator.core.assess.instrument import in_use
from facilitator.core.assess.waves import Asked, Wave, asked_of
from facilitator.core.document import Document
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import Lane, Workshop, WorkshopState
from facilitator.core.run.board import Note
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.counted import AT_ONCE
from facilitator.ui.parts.assess.places import Place
from facilitator.ui.parts.assess.results.comment_list import MOST_COMMENTS, WholeComments
from facilitator.ui.parts.assess.results_pane import ResultsPane
from facilitator.ui.widgets.buttons import ActionButton, Kind
from tests.core.assess.answered import answered
from tests.ui.heard import Heard
from tests.ui.keyboard import press
from tests.ui.parts.assess.around import Around
from tests.ui.shown import PAGE, bring_up

KEY = Qt.Key
WIDE = (1500, 860)
HIGH, LOW = "5454545454", "4212121211"


def a_wave(document: Document, title: str = "Baseline", sheets: int = 3) -> Wave:
    """Two sections of the instrument, in which Sales is content and Product is not."""
    statements = [
        Asked(id=1, wave_id=1, slot=slot, **{name: getattr(one, name) for name in _NAMES})
        for slot, one in enumerate(in_use(document)[:10])
    ]
    answers = {"Sales": [HIGH] * sheets, "Product": [LOW] * sheets}
    return answered(document, answers, title=title, statements=statements)


_NAMES = ("key", "number", "text", "section", "section_title", "group", "group_title")


@pytest.fixture
def wave(document: Document) -> Wave:
    return a_wave(document)


@pytest.fixture
def around(qtbot: QtBot, desk: Desk, workshop: Workshop) -> Iterator[Around[ResultsPane]]:
    made = bring_up(qtbot, Around(desk, ResultsPane), *WIDE)
    yield made
    made.close()
    delete(made)


@pytest.fixture
def pane(wave: Wave, around: Around[ResultsPane]) -> ResultsPane:
    around.pane.first_focus().setFocus()
    return around.pane


def shown(pane: ResultsPane) -> list[str]:
    return [row.key for row in pane.bench.map.rows()]


def test_without_a_wave_or_answers_it_says_the_next_step(around: Around[ResultsPane], document: Document) -> None:
    heard = Heard(around.pane.place_asked)
    assert around.pane.void.words() == ("No wave yet", "Start an assessment: its results will stand here.", "")
    wave = plan_wave(document)
    assert around.pane.void.findChildren(ActionButton)[-1].property("kind") == Kind.PLAIN
    open_wave(document, wave.id)
    words = around.pane.void.words()
    assert words is not None
    assert words[0] == "No answers yet"
    assert around.pane.void.findChildren(ActionButton)[-1].property("kind") == Kind.PRIMARY
    around.pane.first_focus().setFocus()
    press(KEY.Key_A)
    assert heard.said == [(Place.ANSWERS, "")]


def test_with_too_few_sheets_no_figure_is_shown(around: Around[ResultsPane], document: Document) -> None:
    a_wave(document, sheets=1)
    words = around.pane.void.words()
    assert words is not None
    assert words[1] == "2 answer sheets so far. Nothing is shown of fewer than 3 people: 1 more answer sheet to go."
    assert around.pane.bench.map.rows() == ()


def test_it_shows_statements_under_their_sections(pane: ResultsPane) -> None:
    assert shown(pane)[0] == "shared-understanding"
    assert len(shown(pane)) == 12
    assert pane.words.isHidden()
    assert pane.mind.isHidden()


def test_figure_keys_put_rows_in_order_from_the_top(pane: ResultsPane) -> None:
    press(KEY.Key_V)
    assert pane.bench.map.rows()[0].number == "1"
    press(KEY.Key_2)
    means = [row.cells[2].value or 0 for row in pane.bench.map.rows()]
    assert means == sorted(means)
    assert pane.bench.at() == shown(pane)[0]
    press(KEY.Key_5)
    assert pane.tools.order.titles() == ["Asked", "Low", "Gap", "Divided"]
    assert pane.tools.order.current() == 1


def test_the_profile_is_the_third_view_and_keeps_the_keys(pane: ResultsPane) -> None:
    press(KEY.Key_V)
    press(KEY.Key_V)
    assert [row.key for row in pane.bench.profile.rows()] == ["shared-understanding", "ways-of-working"]
    assert pane.tools.search.isHidden()
    assert pane.bench.profile.list.hasFocus()
    press(KEY.Key_Down)
    assert pane.bench.detail.title.text() == pane.bench.profile.rows()[1].title


def test_words_and_sections_choose_rows(pane: ResultsPane) -> None:
    press(KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(pane.tools.search, "nothing has this")
    assert shown(pane) == []
    assert not pane.bench.detail.isVisible()
    press(KEY.Key_Escape)
    assert len(shown(pane)) == 12
    pane.tools.section.setCurrentIndex(2)
    pane.tools.section.activated.emit(2)
    assert shown(pane)[0] == "ways-of-working"
    assert len(shown(pane)) == 6


def test_a_key_from_elsewhere_is_found_whatever_was_looked_for(pane: ResultsPane) -> None:
    pane.tools.search.setText("nothing has this")
    pane.show_key("ways-of-working-2")
    assert pane.bench.at() == "ways-of-working-2"
    assert pane.bench.detail.title.text().startswith("7. ")


def test_wide_the_detail_stands_there_and_narrow_it_comes_with_enter(
    pane: ResultsPane, around: Around[ResultsPane]
) -> None:
    detail = pane.bench.detail
    assert detail.isVisible()
    assert detail.close_button.isHidden()
    around.resize(*PAGE)
    QApplication.sendPostedEvents()
    assert detail.isHidden()
    press(KEY.Key_Return)
    assert detail.isVisible()
    assert detail.room.hasFocus()
    press(KEY.Key_Escape)
    assert detail.isHidden()
    assert pane.bench.map.hasFocus()


def test_b_puts_the_statement_on_the_board_once(pane: ResultsPane, desk: Desk, document: Document) -> None:
    said, refused = Heard(desk.said), Heard(desk.bridge.refused)
    press(KEY.Key_Down)
    press(KEY.Key_B)
    notes = document.all(Note)
    assert len(notes) == 1
    assert in_use(document)[0].text in notes[0].text
    assert str(said.said[0][0]).startswith("On the board of Q1 launch alignment: ")
    assert pane.bench.detail.taking.state.text() == "On the board."
    assert not pane.bench.detail.taking.board.isEnabled()
    assert pane.bench.map.rows()[1].remark == "on the board"
    press(KEY.Key_B)
    assert len(document.all(Note)) == 1
    assert refused.said == [("This is on the board already, with where it came from.",)]
    document.undo()
    assert pane.bench.detail.taking.board.isEnabled()


def test_the_lane_can_be_chosen(pane: ResultsPane, document: Document) -> None:
    last = document.all(Lane)[-1]
    pane.bench.detail.taking.lane.pick(last.id)
    QTest.mouseClick(pane.bench.detail.taking.board, Qt.MouseButton.LeftButton)
    assert document.all(Note)[0].lane_id == last.id


def test_m_puts_the_module_that_helps_on_the_agenda(pane: ResultsPane, document: Document) -> None:
    before = len(document.all(Block))
    helped = next(row.key for row in pane.bench.map.rows() if not _goes_to(pane, row.key))
    pane.bench.go_to(helped)
    press(KEY.Key_M)
    assert len(document.all(Block)) > before
    assert pane.bench.detail.taking.state.text() == "On the agenda."


def _goes_to(pane: ResultsPane, key: str) -> bool:
    """Whether no module helps with it, so that the button is out of sight."""
    pane.bench.go_to(key)
    return pane.bench.detail.taking.module.isHidden()


def test_a_closed_workshop_takes_nothing_more(pane: ResultsPane, workshop: Workshop, document: Document) -> None:
    with document.step("Close") as step:
        step.put(document.get(Workshop, workshop.id).with_(state=WorkshopState.CLOSED))
    taking = pane.bench.detail.taking
    assert not taking.board.isEnabled()
    assert taking.workshop.text() == "Q1 launch alignment is closed."
    assert taking.workshop.isVisible()


def test_findings_are_taken_by_their_keys(pane: ResultsPane, wave: Wave, desk: Desk, document: Document) -> None:
    told = Heard(desk.told)
    press(KEY.Key_F)
    press(KEY.Key_Down)
    press(KEY.Key_O)
    found = findings_of(document, wave.id)
    assert [one.key for one in found[FindingKind.FOUNDATION]] == ["shared-understanding"]
    (opportunity,) = found[FindingKind.OPPORTUNITY]
    assert opportunity.title == in_use(document)[0].text
    assert opportunity.reason
    press(KEY.Key_F)
    assert told.said == [("A foundation is a whole section: go to one first.",)]
    assert len(document.all(Finding)) == 2


def test_p_starts_a_plan_and_goes_to_it(pane: ResultsPane, document: Document) -> None:
    heard = Heard(pane.place_asked)
    press(KEY.Key_Down)
    press(KEY.Key_P)
    press(KEY.Key_P)
    (plan,) = improvements(document)
    assert heard.said == [(Place.PLANS, str(plan.id))] * 2
    assert pane.bench.detail.taking.plan.text() == "Go to the plan"


def test_an_earlier_wave_adds_the_change_and_can_be_chosen(around: Around[ResultsPane], document: Document) -> None:
    waves = [a_wave(document, title) for title in ("Baseline", "90 days", "Half a year")]
    pane = around.pane
    around.reading.choose(waves[2].id)
    assert pane.bench.map.columns()[-1].below == "since 90 days"
    assert pane.words.text().startswith("Answered, and in 90 days: all 6, was 6 · ")
    pane.first_focus().setFocus()
    press(KEY.Key_C)
    assert pane.bench.map.columns()[-1].below == "since Baseline"
    assert pane.tools.order.titles()[-1] == "Change"
    around.reading.choose(waves[0].id)
    assert pane.compared.isHidden()
    assert pane.bench.map.columns()[-1].title == "Gap"


def test_an_open_wave_is_shown_with_a_quiet_warning(pane: ResultsPane, wave: Wave, document: Document) -> None:
    with document.step("Reopen") as step:
        step.put(document.get(Wave, wave.id).with_(closed_at=None))
    assert len(shown(pane)) == 12
    assert pane.mind.text().startswith("Still open: figures may change")


def test_comments_are_shown_some_at_a_time(pane: ResultsPane, wave: Wave, document: Document) -> None:
    first = asked_of(document, wave.id)[0]
    with document.step("Write") as step:
        for number in range(MOST_COMMENTS + 5):
            step.put(AnswerComment(id=document.new_id(), wave_id=wave.id, asked_id=first.id, text=f"<b>{number}</b>"))
    pane.show_key(first.key)
    detail = pane.bench.detail
    assert detail.written.title.text() == "35 comments"
    assert len(detail.written.comments()) == MOST_COMMENTS
    QTest.mouseClick(detail.written.more, Qt.MouseButton.LeftButton)
    assert {f"<b>{number}</b>" for number in range(35)} == set(detail.written.comments())
    pane.show_key(asked_of(document, wave.id)[1].key)
    assert detail.written.comments() == []


def test_comments_on_the_whole_are_read_apart_in_no_telling_order(
    pane: ResultsPane, wave: Wave, document: Document
) -> None:
    assert pane.whole_said.isHidden()
    press(KEY.Key_W)
    assert QApplication.activeModalWidget() is None
    with document.step("Write") as step:
        for text in ("<i>first</i>", "second", "third", "fourth"):
            step.put(AnswerComment(id=document.new_id(), wave_id=wave.id, text=text))
    assert pane.whole_said.text() == "Comments on the whole · 4"
    press(KEY.Key_W)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, WholeComments)
    assert dialog.list.title.text() == "4 comments"
    shuffled = dialog.list.comments()
    assert set(shuffled) == {"<i>first</i>", "second", "third", "fourth"}
    assert shuffled != ["<i>first</i>", "second", "third", "fourth"]
    QTest.keyClick(dialog, KEY.Key_Return)
    assert QApplication.activeModalWidget() is None


def test_many_sheets_are_counted_aside(around: Around[ResultsPane], document: Document, qtbot: QtBot) -> None:
    a_wave(document, sheets=AT_ONCE // 2 + 1)
    words = around.pane.void.words()
    assert words is not None
    assert words[0] == "Counting the answers"
    assert [command.key for command in around.pane.commands()] == []
    qtbot.waitUntil(lambda: len(shown(around.pane)) == 12)


def test_every_key_is_told(pane: ResultsPane) -> None:
    keys = [command.key for command in pane.commands()]
    assert len(set(keys)) == len(keys)
    assert {"B", "M", "S", "O", "F", "P", "V", "C", "W", "1", "2", "3", "4", "Ctrl+F"} <= set(keys)
