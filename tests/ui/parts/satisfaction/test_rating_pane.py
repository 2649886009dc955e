"""Rating the workshop: counts typed like hands, comments, statements, and one after another at the laptop."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.follow.satisfaction import ClosingComment, SatisfactionWay, Satisfied, comments_of, rows_of
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.parts.satisfaction.laptop_rating import LaptopRating
from facilitator.ui.parts.satisfaction.rating_pane import Mode, RatingPane
from tests.ui.heard import Heard
from tests.ui.keyboard import enter, press, type_words
from tests.ui.shown import bring_up

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pane(qtbot: QtBot, workshop: Workshop, desk: Desk) -> RatingPane:
    """Begun, in the room, with the keys."""
    made = bring_up(qtbot, RatingPane(desk), 700, 560)
    press(Qt.Key.Key_G)
    return made


def counts(document: Document, workshop: Workshop) -> list[tuple[int, ...]]:
    return [row.counts for row in rows_of(document, workshop.id)]


def cover(pane: RatingPane) -> LaptopRating:
    found = pane.window().findChild(LaptopRating)
    assert isinstance(found, LaptopRating)
    return found


def test_before_it_has_begun_one_press_begins_it(
    qtbot: QtBot, workshop: Workshop, desk: Desk, document: Document
) -> None:
    pane = bring_up(qtbot, RatingPane(desk), 700, 560)
    assert pane.empty.isVisible()
    pane.first_focus().setFocus()
    press(Qt.Key.Key_Return)
    assert len(rows_of(document, workshop.id)) == 5
    assert pane.hasFocus()
    assert pane.words.text() == "Not rated yet"


def test_hands_are_typed_from_left_to_right_and_the_mean_follows(
    pane: RatingPane, document: Document, workshop: Workshop
) -> None:
    type_words("0")
    press(Qt.Key.Key_Return)
    for figure in ["1", "0", "3", "2"]:
        type_words(figure)
        press(Qt.Key.Key_Space)
    assert counts(document, workshop)[0] == (0, 1, 0, 3, 2)
    assert rows_of(document, workshop.id)[0].way is SatisfactionWay.HANDS
    assert pane.words.text() == "4.0 of 5 from 6 people"
    assert pane.grid.row() == 1, "Behind the last rating comes the next statement."


def test_the_arrows_move_plus_and_minus_count_and_esc_gives_up(
    pane: RatingPane, document: Document, workshop: Workshop
) -> None:
    press(Qt.Key.Key_H)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Down)
    type_words("++")
    assert counts(document, workshop)[1] == (0, 2, 0, 0, 0)
    type_words("-")
    assert counts(document, workshop)[1] == (0, 1, 0, 0, 0)
    type_words("---")
    assert counts(document, workshop)[1] == (0, 0, 0, 0, 0), "Nobody is less than none."
    type_words("7")
    press(Qt.Key.Key_Escape)
    assert counts(document, workshop)[1] == (0, 0, 0, 0, 0)
    assert pane.hasFocus()
    assert pane.grid.fields[1][1].text() == ""


def test_letters_do_not_get_into_a_count_and_undo_takes_one_back(
    pane: RatingPane, document: Document, workshop: Workshop
) -> None:
    press(Qt.Key.Key_H)
    type_words("1x2")
    press(Qt.Key.Key_Return)
    assert counts(document, workshop)[0][0] == 12
    document.undo()
    assert counts(document, workshop)[0][0] == 0
    assert pane.grid.fields[0][0].text() == ""


def test_more_ratings_than_people_are_told(pane: RatingPane) -> None:
    press(Qt.Key.Key_H)
    type_words("9")
    press(Qt.Key.Key_Return)
    assert pane.notice.isVisible()
    assert "only 6 are marked as here" in pane.notice.text()


def test_the_room_is_told_which_statement_all_of_them_or_the_results(pane: RatingPane) -> None:
    told = Heard(pane.turned)
    assert pane.row() == 0
    press(Qt.Key.Key_Down)
    assert pane.row() == 1
    assert pane.card.small.text() == "Statement 2 of 5: how many fingers?"
    press(Qt.Key.Key_V)
    assert pane.row() == 6
    assert pane.reveal.text() == "Show the statements"
    press(Qt.Key.Key_V)
    assert pane.row() == 1
    pane.choose(Mode.PAPER)
    assert pane.row() == 5
    assert len(told.said) == 4


def test_comments_are_noted_and_taken_away(
    pane: RatingPane, document: Document, workshop: Workshop, desk: Desk
) -> None:
    press(Qt.Key.Key_E)
    enter("Fewer slides")
    enter("More time at the tables")
    assert {one.text for one in comments_of(document, workshop.id)} == {"Fewer slides", "More time at the tables"}
    assert pane.words.text() == "Not rated yet · 2 comments"
    said = Heard(desk.said)
    pane.comments.list.setFocus()
    pane.comments.list.setCurrentRow(0)
    press(Qt.Key.Key_Delete)
    assert said.said == [("Removed a comment.",)]
    assert len(document.all(ClosingComment)) == 1
    press(Qt.Key.Key_Escape)
    assert pane.hasFocus()


def test_statements_can_be_their_own(pane: RatingPane, document: Document, workshop: Workshop, desk: Desk) -> None:
    press(Qt.Key.Key_Y)
    pane.statements.field.setFocus()
    enter("Lunch was good.")
    assert rows_of(document, workshop.id)[-1].text == "Lunch was good."
    pane.statements.list.setFocus()
    pane.statements.list.setCurrentRow(5)
    press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert rows_of(document, workshop.id)[4].text == "Lunch was good."
    said = Heard(desk.said)
    press(Qt.Key.Key_Delete)
    assert said.said == [("Removed a statement.",)]
    assert len(document.all(Satisfied)) == 5


def test_one_after_another_rates_at_the_laptop(pane: RatingPane, document: Document, workshop: Workshop) -> None:
    press(Qt.Key.Key_P)
    laptop = cover(pane)
    press(Qt.Key.Key_Return)
    for figure in "45":
        type_words(figure)
    press(Qt.Key.Key_Space)
    type_words("5")
    press(Qt.Key.Key_Backspace)
    type_words("35")
    assert counts(document, workshop) == [(0,) * 5] * 5, "Nothing is counted before it is handed in."
    type_words("A longer break")
    press(Qt.Key.Key_Return, CTRL)
    assert counts(document, workshop) == [
        (0, 0, 0, 1, 0), (0, 0, 0, 0, 1), (0, 0, 0, 0, 0), (0, 0, 1, 0, 0), (0, 0, 0, 0, 1),
    ]  # fmt: skip
    assert [one.text for one in comments_of(document, workshop.id)] == ["A longer break"]
    assert laptop.stack.currentWidget() is laptop.thanks
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert laptop.pad.given() == "", "The next one sees nothing of the one before."


def test_whoever_stops_half_way_leaves_nothing_and_esc_uncovers_nothing(
    pane: RatingPane, document: Document, workshop: Workshop
) -> None:
    press(Qt.Key.Key_P)
    laptop = cover(pane)
    press(Qt.Key.Key_Escape)
    assert laptop.isVisible()
    press(Qt.Key.Key_Return)
    type_words("12345")
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)
    assert laptop.isVisible()
    assert laptop.stack.currentWidget() is laptop.welcome
    assert counts(document, workshop) == [(0,) * 5] * 5
    laptop.welcome.buttons[1].click()
    assert not laptop.isVisible()


def test_a_sheet_without_anything_on_it_is_refused(pane: RatingPane, document: Document, workshop: Workshop) -> None:
    press(Qt.Key.Key_P)
    laptop = cover(pane)
    press(Qt.Key.Key_Return)
    for _statement in range(5):
        press(Qt.Key.Key_Space)
    refused = Heard(pane.desk.bridge.refused)
    press(Qt.Key.Key_Return, CTRL)
    assert len(refused.said) == 1
    assert laptop.stack.currentWidget() is laptop.last
