"""The Run page, steered by real keys and clicks."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from facilitator.core.agree.language import glossary
from facilitator.core.agree.language.glossary import Term
from facilitator.core.document import Document
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.workshops import Workshop, WorkshopState, programme_of
from facilitator.core.run import board
from facilitator.core.run.actions import Action
from facilitator.core.run.board import Lane, Note
from facilitator.core.run.captured import Decision, Parked
from facilitator.core.run.captured import Question as Asked
from facilitator.core.run.clock import start, timekeeping
from facilitator.core.run.clock.timekeeping import Live, find_progress
from facilitator.core.run.clock.timers import FreeTimer
from facilitator.core.run.raci import RaciCell, add_row, add_teams
from facilitator.ui.activities.mapping import Mapping
from facilitator.ui.command import keys_in_words
from facilitator.ui.desk import Desk
from facilitator.ui.pages.plan import PlanPage
from facilitator.ui.pages.run import RunPage
from facilitator.ui.parts.language.lookup_card import LookupCard
from facilitator.ui.parts.live.daylog import DayLogDialog
from facilitator.ui.parts.live.recover import RecoverDialog
from facilitator.ui.parts.live.start_day import StartDialog
from facilitator.ui.widgets.matrix import MatrixView

Forward = Callable[..., datetime]


@pytest.fixture
def forward(request: pytest.FixtureRequest) -> Forward:
    """Moves the test's clock on."""
    moves: Forward = request.getfixturevalue("clock").forward
    return moves


@pytest.fixture
def page(qtbot: QtBot, workshop: Workshop, desk: Desk) -> Iterator[RunPage]:
    """The page before the start, at the size of a small laptop, with the keys: nobody has them before it is active."""
    made = RunPage(desk)
    made.resize(1170, 690)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    yield made
    made.close()
    delete(made)


@pytest.fixture
def live(page: RunPage, document: Document, workshop: Workshop) -> RunPage:
    """The page with the first block under way."""
    start.start(document, workshop.id, keep_plan=True)
    return page


def current(document: Document, workshop: Workshop) -> Block | None:
    progress = find_progress(document, workshop.id)
    return progress.current if progress else None


def dialog(kind: type[QWidget]) -> QWidget:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def test_without_an_agenda_the_page_says_what_it_is_for(
    qtbot: QtBot, desk: Desk, page: RunPage, document: Document, workshop: Workshop
) -> None:
    with document.step("Empty the agenda") as step:
        for block in document.all(Block, workshop_id=workshop.id):
            step.remove(block)
    assert page.empty.isVisible()
    with qtbot.waitSignal(desk.page_asked) as asked:
        page.empty.asked.emit()
    assert asked.args == [PlanPage]


def test_space_starts_a_day_that_is_on_time_without_a_question(
    qtbot: QtBot, page: RunPage, document: Document, workshop: Workshop
) -> None:
    assert page.start.isVisible()
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert document.get(Workshop, workshop.id).state is WorkshopState.LIVE
    assert page.live.isVisible()
    assert page.live.timer.face.face().text == "10:00"
    assert page.live.timer.title.text() == "Welcome and objectives"


@pytest.mark.parametrize(("keep", "shift"), [(False, 420), (True, 0)])
def test_a_late_start_asks_once(
    qtbot: QtBot, page: RunPage, document: Document, workshop: Workshop, forward: Forward, keep: bool, shift: int
) -> None:
    forward(7)
    QTest.mouseClick(page.start.begin, Qt.MouseButton.LeftButton)
    asked = dialog(StartDialog)
    assert isinstance(asked, StartDialog)
    if keep:
        QTest.mouseClick(asked.keep, Qt.MouseButton.LeftButton, pos=asked.keep.rect().topLeft() + QPoint(8, 12))
    QTest.mouseClick(asked.primary, Qt.MouseButton.LeftButton)
    begun = document.get(Workshop, workshop.id)
    assert (begun.state, begun.shift) == (WorkshopState.LIVE, shift)


def test_declining_the_question_starts_nothing(
    qtbot: QtBot, page: RunPage, document: Document, workshop: Workshop, forward: Forward
) -> None:
    forward(7)
    QTest.keyClick(page, Qt.Key.Key_Space)
    QTest.keyClick(dialog(StartDialog), Qt.Key.Key_Escape)
    assert find_progress(document, workshop.id) is None


def test_the_live_keys_steer_the_clock(
    qtbot: QtBot, live: RunPage, document: Document, workshop: Workshop, forward: Forward
) -> None:
    face = live.live.timer.face
    QTest.keyClicks(live, "+")
    assert face.face().text == "11:00"
    QTest.keyClicks(live, "-")
    assert face.face().text == "10:00"
    QTest.keyClick(live, Qt.Key.Key_Space)
    assert face.face().note == "paused"
    forward(3)
    live.desk.ticked.emit(live.desk.now())
    assert face.face().text == "10:00"
    QTest.keyClick(live, Qt.Key.Key_Space)
    QTest.keyClicks(live, "n")
    assert live.live.timer.title.text() == "Current state"
    QTest.keyClicks(live, "b")
    assert live.live.timer.title.text() == "Welcome and objectives"


def test_a_tick_counts_on_and_over_counts_up(live: RunPage, forward: Forward) -> None:
    face = live.live.timer.face
    live.desk.ticked.emit(forward(8, 30))
    assert (face.face().text, face.face().phase.value) == ("1:30", "last_fifth")
    live.desk.ticked.emit(forward(2))
    assert (face.face().text, face.face().phase.value) == ("+0:30", "over")
    assert live.strip.list.rows()[1].figure == "+0:30 over"


def test_clicking_a_button_does_not_take_the_space_bar_away(
    qtbot: QtBot, live: RunPage, document: Document, workshop: Workshop
) -> None:
    QTest.mouseClick(live.live.timer.next, Qt.MouseButton.LeftButton)
    QTest.keyClick(QApplication.focusWidget() or live, Qt.Key.Key_Space)
    progress = find_progress(document, workshop.id)
    assert progress is not None
    assert progress.current is not None
    assert progress.current.title == "Current state"
    assert not progress.running


def test_a_typed_amount_is_added_and_may_be_taken(qtbot: QtBot, live: RunPage) -> None:
    line = live.live.timer.amount.line
    line.setFocus()
    QTest.keyClicks(line, "+7")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert live.live.timer.face.face().text == "17:00"
    assert line.text() == ""
    QTest.keyClicks(line, "+7")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert live.live.timer.face.face().text == "24:00"
    QTest.keyClicks(line, "-4")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert live.live.timer.face.face().text == "20:00"
    QTest.keyClicks(line, "soon")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "is not a length" in live.live.timer.amount.error()


def test_keys_typed_in_a_field_are_text(qtbot: QtBot, live: RunPage, document: Document, workshop: Workshop) -> None:
    live.side.capture.start()
    QTest.keyClicks(live.side.capture.edit, "n b + -")
    block = current(document, workshop)
    assert block is not None
    assert block.title == "Welcome and objectives"
    assert live.side.capture.edit.toPlainText() == "n b + -"


def test_the_lists_let_the_live_keys_through(
    qtbot: QtBot, live: RunPage, document: Document, workshop: Workshop
) -> None:
    for view in (live.strip.list, live.side.captured.list):
        before = current(document, workshop)
        view.setFocus()
        QTest.keyClicks(view, "n")
        assert current(document, workshop) != before


def test_enter_on_a_block_goes_there_and_undo_returns(
    qtbot: QtBot, live: RunPage, desk: Desk, document: Document, workshop: Workshop
) -> None:
    there = next(block for block in document.all(Block, workshop_id=workshop.id) if block.title == "Prioritisation")
    live.strip.list.choose(there.id)
    assert live.strip.go.isVisible()
    with qtbot.waitSignal(desk.said):
        QTest.keyClick(live.strip.list, Qt.Key.Key_Return)
    assert current(document, workshop) == document.get(Block, there.id)
    assert not live.strip.go.isVisible()
    desk.bridge.undo()
    assert live.live.timer.title.text() == "Welcome and objectives"


def test_behind_is_told_and_recovered_in_one_step(
    qtbot: QtBot, live: RunPage, document: Document, workshop: Workshop, forward: Forward
) -> None:
    forward(16)
    live.desk.ticked.emit(live.desk.now())
    assert live.live.banner.notice.text() == "6 min behind. Ends 18:16 instead of 18:10."
    label = document.undo_label
    QTest.keyClicks(live, "r")
    ways = dialog(RecoverDialog)
    assert isinstance(ways, RecoverDialog)
    QTest.mouseClick(ways.primary, Qt.MouseButton.LeftButton)
    assert live.live.banner.notice.text() == "On time. Ends 18:10."
    document.undo()
    assert document.undo_label == label
    assert live.live.banner.notice.text().startswith("6 min behind.")


def test_signs_jump_into_the_capture_bar_and_escape_comes_back(
    qtbot: QtBot, live: RunPage, document: Document, workshop: Workshop
) -> None:
    edit = live.side.capture.edit
    for sign, words, kind in (
        ("!", "Send the draft @Tom fri", Action),
        ("=", "One glossary because of three meanings", Decision),
        ("?", "Who sees the list", Asked),
        ("#", "Rename it", Parked),
    ):
        live.setFocus()
        QTest.keyClicks(live, sign)
        assert edit.hasFocus()
        QTest.keyClicks(edit, words)
        QTest.keyClick(edit, Qt.Key.Key_Return)
        assert len(document.all(kind, workshop_id=workshop.id)) == 1
        assert edit.toPlainText() == ""
        assert edit.hasFocus()
    live.setFocus()
    QTest.keyClicks(live, "&")
    QTest.keyClicks(edit, "Beta: for chosen customers")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert [term.word for term in document.all(Term)] == ["Beta"]
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert live.hasFocus()
    assert live.side.tabs.titles()[2] == "Parking lot 1"


def test_a_word_met_in_a_note_is_looked_up_while_it_is_typed(
    qtbot: QtBot, live: RunPage, document: Document, workshop: Workshop
) -> None:
    glossary.add_term(document, "Beta")
    lane = document.all(Lane, workshop_id=workshop.id)[0]
    notes = [board.add_note(document, lane.id, text) for text in ("Beta is late", "Who knows")]
    mapping = next(b for b in document.all(Block, workshop_id=workshop.id) if b.activity is Activity.MAPPING)
    timekeeping.jump(document, workshop.id, mapping.id)
    assert isinstance(live.live.activity, Mapping)
    pane = live.live.activity.board_pane
    pane.board.focus_card(notes[0].id)
    qtbot.waitUntil(lambda: [term.word for term in pane.lookup.met()] == ["Beta"])
    pane.board.focus_card(notes[1].id)
    qtbot.waitUntil(lambda: pane.lookup.met() == [])
    pane.verbs.edit(notes[1].id)
    editor = pane.verbs.editor
    QTest.keyClicks(editor, "Who is in the beta")
    qtbot.waitUntil(lambda: pane.lookup.met() != [])
    QTest.keyClick(editor, Qt.Key.Key_F4)
    (card,) = live.window().findChildren(LookupCard)
    assert card.isVisible()
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert (editor.isVisible(), editor.toPlainText()) == (True, "Who is in the beta")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: pane.lookup.met() == [])


def test_a_note_captured_in_passing_goes_to_the_lane_that_is_at_hand(
    live: RunPage, document: Document, workshop: Workshop
) -> None:
    mapping = next(b for b in document.all(Block, workshop_id=workshop.id) if b.activity is Activity.MAPPING)
    timekeeping.jump(document, workshop.id, mapping.id)
    lanes = document.all(Lane, workshop_id=workshop.id)
    assert isinstance(live.live.activity, Mapping)
    live.live.activity.board_pane.entry.lane.pick(lanes[1].id)
    live.side.capture.start()
    QTest.keyClicks(live.side.capture.edit, "Screenshots come late")
    assert live.side.capture.words.text() == lanes[1].title
    QTest.keyClick(live.side.capture.edit, Qt.Key.Key_Return)
    assert [note.lane_id for note in document.all(Note, workshop_id=workshop.id)] == [lanes[1].id]


def test_the_day_ends_can_go_back_close_and_reopen(
    qtbot: QtBot, live: RunPage, document: Document, workshop: Workshop, forward: Forward
) -> None:
    last = document.all(Block, workshop_id=workshop.id)[-1]
    live.moves.jump(last.id)
    forward(5)
    QTest.keyClicks(live, "n")
    assert live.over.isVisible()
    assert document.all(Live, workshop_id=workshop.id)[0].ended
    QTest.keyClicks(live, "b")
    assert live.live.isVisible()
    QTest.keyClicks(live, "n")
    QTest.mouseClick(live.over.close_day, Qt.MouseButton.LeftButton)
    assert document.get(Workshop, workshop.id).state is WorkshopState.CLOSED
    assert not live.side.capture.isVisible()
    QTest.keyClicks(live, "b")
    assert document.get(Workshop, workshop.id).state is WorkshopState.CLOSED
    QTest.mouseClick(live.over.reopen, Qt.MouseButton.LeftButton)
    assert document.get(Workshop, workshop.id).state is WorkshopState.LIVE


def test_turns_by_key(qtbot: QtBot, live: RunPage, document: Document, workshop: Workshop) -> None:
    assert not live.live.turns.isVisible()
    updates = next(block for block in document.all(Block, workshop_id=workshop.id) if block.title == "Function updates")
    timekeeping.jump(document, workshop.id, updates.id)
    assert live.live.turns.isVisible()
    assert live.live.turns.speaker.text() == "Product"
    QTest.keyClicks(live, "]")
    assert live.live.turns.speaker.text() == "Marketing"
    QTest.keyClicks(live, "[")
    assert live.live.turns.speaker.text() == "Product"
    assert live.live.turns.following.text() == "next: Marketing"


def test_a_bracket_that_takes_alt_gr_is_still_a_bracket(live: RunPage, document: Document, workshop: Workshop) -> None:
    updates = next(block for block in document.all(Block, workshop_id=workshop.id) if block.title == "Function updates")
    timekeeping.jump(document, workshop.id, updates.id)
    alt_gr = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_BracketRight, alt_gr, "]")
    QApplication.sendEvent(live, press)
    assert live.live.turns.speaker.text() == "Marketing"
    QTest.keyClick(live, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert current(document, workshop) == document.get(Block, updates.id)


def test_a_free_timer_by_key(qtbot: QtBot, live: RunPage, document: Document, workshop: Workshop) -> None:
    QTest.keyClicks(live, "t")
    form = live.live.timers.form
    assert form.title.hasFocus()
    QTest.keyClicks(form.title, "Breakout")
    QTest.keyClick(form.title, Qt.Key.Key_Return)
    (timer,) = document.all(FreeTimer, workshop_id=workshop.id)
    assert (timer.title, timer.length) == ("Breakout", 300)
    assert live.hasFocus()
    row = live.live.timers.rows[timer.id]
    assert row.isVisible()
    assert row.face.face().text == "5:00"
    QTest.mouseClick(row.stage, Qt.MouseButton.LeftButton)
    assert document.get(FreeTimer, timer.id).on_stage
    QTest.mouseClick(row.remove, Qt.MouseButton.LeftButton)
    assert not live.live.timers.isVisible()


def test_the_chime_key_is_stored(qtbot: QtBot, live: RunPage, document: Document) -> None:
    QTest.keyClicks(live, "m")
    assert programme_of(document).chime is False
    assert "switch it on" in live.tools.chime.accessibleName()


def test_the_log_opens_by_key(qtbot: QtBot, live: RunPage) -> None:
    QTest.keyClicks(live, "l")
    log = dialog(DayLogDialog)
    assert isinstance(log, DayLogDialog)
    assert log.rows[0].title == "Welcome and objectives"
    log.close()


def test_every_live_key_is_listed(live: RunPage) -> None:
    shown = {keys_in_words(command.key) for command in live.commands() if command.key}
    assert {"Space", "N", "B", "+", "−", "]", "[", "R", "T", "L", "M", "/", "!", "=", "?", "#", "&"} <= shown
    assert all(command.bound for command in live.moves.commands() if command.key)


def test_a_closed_programme_page_shows_another_workshops_day(
    live: RunPage, desk: Desk, document: Document, workshop: Workshop
) -> None:
    desk.choose_workshop(None)
    assert live.empty.isVisible()
    desk.choose_workshop(workshop.id)
    assert live.live.isVisible()


def test_a_table_keeps_the_letters_it_understands(live: RunPage, document: Document, workshop: Workshop) -> None:
    raci = next(b for b in document.all(Block, workshop_id=workshop.id) if b.activity is Activity.RACI)
    timekeeping.jump(document, workshop.id, raci.id)
    row = add_row(document, workshop.id, "Lead definition")
    column = add_teams(document, workshop.id)[0]
    assert live.live.activity is not None
    table = live.live.activity.findChild(MatrixView)
    assert isinstance(table, MatrixView)
    table.go_to(row.id, column.id)
    table.setFocus()
    QTest.keyClicks(QApplication.focusWidget() or table, "r")
    assert [(c.row_id, c.column_id) for c in document.all(RaciCell)] == [(row.id, column.id)]
