"""The results activity: one click begins the walk, every key does its part, and the stage shows what the keys say."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import walk
from facilitator.core.run.board import Lane, Note
from facilitator.core.run.canvases.whole import side_shown
from facilitator.core.run.raising import behind_note
from facilitator.core.run.walk import Pane, Unveiled, stops_of, unveiling_of, walk_of
from facilitator.ui.activities.results import Results
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.walk.walk_pane import WalkPane
from facilitator.ui.stage.results_reading import POINTS, SIDES
from tests.core.assess.answered import answered
from tests.ui.heard import Heard
from tests.ui.shown import bring_up

PRODUCT = ["55413", "54513", "55412", "44513", "55413"]
SALES = ["51143", "42152", "51143", "51253", "41153"]
_KEYS = {"g": Qt.Key.Key_G, "v": Qt.Key.Key_V}


@pytest.fixture
def wave(document: Document, workshop: Workshop) -> Wave:
    return answered(document, {"Product": PRODUCT, "Sales": SALES})


def _open(qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk) -> Results:
    block = document.all(Block, workshop_id=workshop.id, activity=agenda.Activity.RESULTS)[0]
    made = bring_up(qtbot, Results(desk, block.id), 860, 560)
    focus = made.first_focus()
    assert focus is not None
    focus.setFocus()
    return made


@pytest.fixture
def results(qtbot: QtBot, document: Document, workshop: Workshop, wave: Wave, desk: Desk) -> Results:
    return _open(qtbot, document, workshop, desk)


@pytest.fixture
def pane(qtbot: QtBot, results: Results) -> WalkPane:
    """The walk, begun with one click, with the keys in it."""
    QTest.mouseClick(results.walk.choice.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(results.walk.bench.profile.list.hasFocus)
    return results.walk


def _press(pane: WalkPane, *keys: Qt.Key) -> None:
    for key in keys:
        held = Qt.KeyboardModifier.ShiftModifier if key == Qt.Key.Key_B else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(pane.bench.shown(), key, held)


def _side(document: Document, workshop: Workshop) -> int:
    return side_shown(document, workshop.id, SIDES)[0]


def _seen(document: Document, workshop: Workshop, place: int = 0) -> Unveiled:
    seen = unveiling_of(document, stops_of(document, workshop.id)[place].id)
    return seen.unveiled if seen else Unveiled.QUESTION


def _to_guess(pane: WalkPane) -> None:
    _press(pane, *[Qt.Key.Key_Right] * 3)


def test_without_answers_there_are_the_points_alone(
    qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk
) -> None:
    results = _open(qtbot, document, workshop, desk)
    assert not results.tabs.isVisible()
    assert results.points.isVisible()
    answered(document, {"Product": PRODUCT})
    assert results.tabs.isVisible()
    results.turn_to(0)
    assert results.walk.choice.isVisible()


def test_one_click_takes_the_proposed_wave_and_what_is_worth_a_guess(
    pane: WalkPane, document: Document, workshop: Workshop, wave: Wave
) -> None:
    chosen = walk_of(document, workshop.id)
    assert chosen is not None
    assert (chosen.wave_id, chosen.against_id) == (wave.id, None)
    assert {stop.key for stop in stops_of(document, workshop.id)} >= {"s1", "s2"}
    assert pane.bench.isVisible()
    assert [row.title for row in pane.bench.profile.rows()] == ["Section 1"]
    assert document.undo() == "Choose wave"
    assert walk_of(document, workshop.id) is None
    assert pane.choice.isVisible()


def test_another_wave_can_be_chosen_and_left_as_it_is(
    qtbot: QtBot, pane: WalkPane, document: Document, workshop: Workshop, wave: Wave
) -> None:
    other = answered(document, {"Product": PRODUCT}, title="Later")
    QTest.mouseClick(pane.bench.other_wave, Qt.MouseButton.LeftButton)
    assert pane.choice.wave.currentText() == "Baseline"
    QTest.mouseClick(pane.choice.back, Qt.MouseButton.LeftButton)
    assert pane.bench.isVisible()
    QTest.mouseClick(pane.bench.other_wave, Qt.MouseButton.LeftButton)
    pane.choice.wave.pick(other.id)
    pane.choice.wave.picked.emit(other.id)
    pane.choice.against.pick(wave.id)
    QTest.keyClick(pane.choice.take, Qt.Key.Key_Return)
    chosen = walk_of(document, workshop.id)
    assert chosen is not None
    assert (chosen.wave_id, chosen.against_id) == (other.id, wave.id)


def test_arrows_lead_from_side_to_side_and_unveil_nothing(
    pane: WalkPane, document: Document, workshop: Workshop
) -> None:
    seen = [_side(document, workshop)]
    for _time in range(4):
        _press(pane, Qt.Key.Key_Right)
        seen.append(_side(document, workshop))
    assert seen == [Pane.PROFILE, Pane.AGREE, Pane.DIFFER, Pane.STOP, Pane.STOP]
    assert {_seen(document, workshop, place) for place in range(2)} == {Unveiled.QUESTION}
    _press(pane, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert _side(document, workshop) == Pane.DIFFER
    assert pane.bench.differ.isVisible()


def test_page_down_alone_goes_through_everything(pane: WalkPane, document: Document, workshop: Workshop) -> None:
    stops = stops_of(document, workshop.id)
    document_walk = [pane.bench.on.text()]
    while pane.bench.on.isEnabled():
        _press(pane, Qt.Key.Key_PageDown)
        document_walk.append(pane.bench.on.text())
    assert document_walk[:4] == ["Where we agree", "Where we differ", "First guess", "Show the result"]
    assert document_walk[-1] == "That was all"
    assert all(_seen(document, workshop, place) is Unveiled.RESULT for place in range(len(stops)))


def test_figures_type_the_hands_and_the_guess_comes_before_the_result(
    qtbot: QtBot, pane: WalkPane, document: Document, workshop: Workshop
) -> None:
    _to_guess(pane)
    _press(pane, Qt.Key.Key_1)
    fields = pane.bench.guess.card.hands.fields
    qtbot.waitUntil(fields[0].hasFocus)
    QTest.keyClick(fields[0], Qt.Key.Key_Return)
    QTest.keyClicks(fields[1], "3")
    QTest.keyClick(fields[1], Qt.Key.Key_Space)
    QTest.keyClicks(fields[2], "2")
    for field in fields[2:]:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert stops_of(document, workshop.id)[0].hands == (1, 3, 2, 0, 0)
    assert pane.bench.guess.list.hasFocus()
    assert pane.bench.guess.card.guess.text() == "6 hands, on average 2.2"
    assert pane.bench.on.text() == "Show the guess"
    _press(pane, Qt.Key.Key_PageDown)
    assert _seen(document, workshop) is Unveiled.GUESS
    _press(pane, Qt.Key.Key_PageDown)
    assert _seen(document, workshop) is Unveiled.RESULT


def test_hands_still_being_typed_count_when_the_guess_is_shown(
    qtbot: QtBot, pane: WalkPane, document: Document, workshop: Workshop
) -> None:
    _to_guess(pane)
    _press(pane, Qt.Key.Key_4)
    QTest.mouseClick(pane.bench.unveil_guess, Qt.MouseButton.LeftButton)
    assert stops_of(document, workshop.id)[0].hands[0] == 4
    assert _seen(document, workshop) is Unveiled.GUESS


def test_more_hands_than_people_are_told(qtbot: QtBot, pane: WalkPane) -> None:
    _to_guess(pane)
    _press(pane, Qt.Key.Key_9)
    fields = pane.bench.guess.card.hands.fields
    QTest.keyClick(fields[0], Qt.Key.Key_Return)
    assert pane.bench.guess.card.warning.text() == "9 hands for 6 people here: count again."
    assert pane.bench.guess.card.warning.isVisible()


def test_esc_leaves_the_hands_as_they_were(pane: WalkPane, document: Document, workshop: Workshop) -> None:
    _to_guess(pane)
    _press(pane, Qt.Key.Key_7)
    QTest.keyClick(pane.bench.guess.card.hands.fields[0], Qt.Key.Key_Escape)
    assert stops_of(document, workshop.id)[0].hands == (0, 0, 0, 0, 0)
    assert pane.bench.guess.card.hands.fields[0].text() == ""


def test_guess_and_result_are_shown_and_covered_by_their_keys(
    pane: WalkPane, document: Document, workshop: Workshop
) -> None:
    _to_guess(pane)
    for key, wanted in (
        ("g", Unveiled.GUESS),
        ("g", Unveiled.QUESTION),
        ("v", Unveiled.RESULT),
        ("v", Unveiled.GUESS),
    ):
        _press(pane, _KEYS[key])
        assert _seen(document, workshop) is wanted
    assert pane.bench.unveil_guess.isChecked()
    assert not pane.bench.unveil_result.isChecked()


@pytest.mark.parametrize("steps", [0, 1, 2, 3])
def test_whatever_is_at_hand_goes_on_the_board_with_where_it_came_from(
    pane: WalkPane, document: Document, workshop: Workshop, steps: int
) -> None:
    _press(pane, *[Qt.Key.Key_Right] * steps, Qt.Key.Key_B)
    (note,) = document.all(Note, workshop_id=workshop.id)
    assert behind_note(document, note.id).startswith("Baseline: ")
    heard = Heard(pane.desk.bridge.refused)
    _press(pane, Qt.Key.Key_B)
    assert heard.said == [("This is on the board already, with where it came from.",)]


def test_the_note_goes_into_the_lane_that_is_chosen(pane: WalkPane, document: Document, workshop: Workshop) -> None:
    lanes = document.all(Lane, workshop_id=workshop.id)
    pane.bench.lane.pick(lanes[1].id)
    _press(pane, Qt.Key.Key_B)
    assert [note.lane_id for note in document.all(Note)] == [lanes[1].id]


def test_stops_are_moved_taken_out_and_added_again(pane: WalkPane, document: Document, workshop: Workshop) -> None:
    def keys() -> list[str]:
        return [stop.key for stop in stops_of(document, workshop.id)]

    before = keys()
    _to_guess(pane)
    QTest.keyClick(pane.bench.shown(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert keys() == [before[1], before[0], *before[2:]]
    QTest.keyClick(pane.bench.shown(), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert keys() == before
    _press(pane, Qt.Key.Key_Delete)
    assert keys() == before[1:]
    add = pane.bench.guess.add
    assert [add.itemData(at) for at in range(add.count())] == [None, before[0]]
    add.picked.emit(before[0])
    assert keys() == [*before[1:], before[0]]


def test_a_statement_on_a_list_is_given_to_the_room_to_guess(
    pane: WalkPane, document: Document, workshop: Workshop
) -> None:
    _to_guess(pane)
    (gone, *_rest) = [stop.key for stop in stops_of(document, workshop.id)]
    _press(pane, Qt.Key.Key_Delete, Qt.Key.Key_Left)
    pane.bench.differ.select([gone])
    _press(pane, Qt.Key.Key_A)
    assert stops_of(document, workshop.id)[-1].key == gone


def test_the_row_at_hand_is_what_the_room_sees(pane: WalkPane, document: Document, workshop: Workshop) -> None:
    _to_guess(pane)
    _press(pane, Qt.Key.Key_Down)
    second = stops_of(document, workshop.id)[1]
    seen = unveiling_of(document, second.id)
    assert seen is not None
    assert seen.at_hand
    assert pane.bench.guess.list.selected_keys() == [second.id]


def test_the_points_are_a_tab_away_and_the_stage_goes_along(
    results: Results, pane: WalkPane, document: Document, workshop: Workshop
) -> None:
    _press(pane, Qt.Key.Key_F3)
    assert results.points.isVisible()
    assert _side(document, workshop) == POINTS
    results.turn_to(0)
    assert _side(document, workshop) == Pane.PROFILE


def test_a_walk_under_way_goes_on_where_it_was(
    qtbot: QtBot, pane: WalkPane, document: Document, workshop: Workshop, desk: Desk
) -> None:
    _to_guess(pane)
    walk.unveil(document, stops_of(document, workshop.id)[0].id, Unveiled.GUESS)
    again = _open(qtbot, document, workshop, desk)
    qtbot.waitUntil(again.walk.bench.guess.isVisible)
    assert _side(document, workshop) == Pane.STOP


def test_keys_of_the_page_pass_through(pane: WalkPane) -> None:
    """Space is the clock's, N the next block's: the walk does not keep them."""
    known = {command.key for command in pane.commands()}
    assert not known & {"Space", "N", "T", "L"}


def test_a_key_pressed_from_outside_brings_the_keys_into_the_walk(results: Results, pane: WalkPane) -> None:
    results.tabs.findChildren(QPushButton)[0].setFocus()
    go_on = next(command for command in pane.commands() if command.key == "PgDown")
    go_on.run()
    assert pane.bench.agree.hasFocus()
