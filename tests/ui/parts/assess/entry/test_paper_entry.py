import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from facilitator.core.assess import paper
from facilitator.core.assess.answers import AnswerComment, AnswerSheet
from facilitator.core.assess.paper import FormState, form_state
from facilitator.core.assess.waves import Wave, close_wave
from facilitator.core.document import Document
from facilitator.core.people import Team, add_person
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.entry.paper_entry import PaperEntry
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.dialogs import SheetDialog
from tests.core.assess.opened import opened
from tests.ui.heard import Heard
from tests.ui.keyboard import press, type_words

KEY = Qt.Key
OF = 15


@pytest.fixture
def wave(document: Document) -> Wave:
    return opened(document)


@pytest.fixture
def entry(desk: Desk, house: QWidget, wave: Wave) -> PaperEntry:
    made = PaperEntry(desk, wave.id, house)
    made.open()
    return made


def type_in(marks: str) -> None:
    press(KEY.Key_Return)
    type_words(marks)
    press(KEY.Key_Return)


def form(document: Document, wave: Wave, number: int = 1) -> AnswerSheet:
    found = paper.form_numbered(document, wave.id, number)
    assert found is not None
    return found


def answer(entry: PaperEntry, *, discard: bool) -> None:
    asked = next(one for one in entry.window().findChildren(SheetDialog) if one.isVisible())
    QTest.mouseClick(asked.primary if discard else asked.secondary, Qt.MouseButton.LeftButton)


def test_form_after_form_by_keys_alone(document: Document, wave: Wave, entry: PaperEntry) -> None:
    type_in("12345" * 3)
    assert entry.choice.number.value() == 2
    type_in("5?0- " + "1" * 10)
    assert [one.ratings for one in paper.forms_of(document, wave.id)] == ["12345" * 3, "5??--" + "1" * 10]
    assert entry.choice.counts.text() == "2 typed in, 0 checked"
    assert entry.choice.number.line.hasFocus()


def test_figures_are_stored_as_they_are_typed_and_gone_on_with(
    desk: Desk, document: Document, wave: Wave, entry: PaperEntry, house: QWidget
) -> None:
    assert entry.choice.start.property("kind") == Kind.PRIMARY
    press(KEY.Key_Return)
    assert entry.choice.start.property("kind") == Kind.PLAIN
    type_words("434")
    assert form(document, wave).ratings == "434" + "-" * 12
    assert entry.pane.place.text().startswith(f"4 of {OF}")
    again = PaperEntry(desk, wave.id, house)
    again.open()
    again.choice.list.select([again.choice.list.rows()[0].key])
    again.choice.list.setFocus()
    press(KEY.Key_Return)
    type_words("5")
    assert form(document, wave).ratings == "4345" + "-" * 11


def test_a_form_is_opened_at_what_is_next_for_it(
    desk: Desk, document: Document, wave: Wave, entry: PaperEntry, house: QWidget
) -> None:
    type_in("4" * OF)
    press(KEY.Key_Return)
    type_words("5")
    entry.dismiss()
    begun, typed = form(document, wave, 2), form(document, wave, 1)
    again = PaperEntry(desk, wave.id, house)
    again.go_on(begun.id)
    type_words("2")
    assert form(document, wave, 2).ratings.startswith("52-")
    again.go_on(typed.id)
    type_words("4")
    assert form_state(form(document, wave, 1)) is FormState.CHECKING


def test_a_number_of_a_begun_form_goes_on_with_it(document: Document, wave: Wave, entry: PaperEntry) -> None:
    press(KEY.Key_Return)
    type_words("4")
    press(KEY.Key_Escape)
    assert entry.choice.number.value() == 2
    type_words("1")
    press(KEY.Key_Return)
    type_words("2")
    assert form(document, wave).ratings.startswith("42-")


def test_a_wrong_sign_is_told_and_stays_where_it_is(document: Document, wave: Wave, entry: PaperEntry) -> None:
    press(KEY.Key_Return)
    type_words("37")
    assert "“7” is no rating" in entry.pane.hint.text()
    assert entry.pane.grid.slot() == 1
    type_words("4")
    assert "no rating" not in entry.pane.hint.text()
    assert form(document, wave).ratings.startswith("34-")


def test_arrows_go_back_to_put_a_slip_right(document: Document, wave: Wave, entry: PaperEntry) -> None:
    press(KEY.Key_Return)
    type_words("345")
    press(KEY.Key_Left)
    press(KEY.Key_Backspace)
    type_words("1")
    press(KEY.Key_End)
    press(KEY.Key_Home)
    type_words("2")
    assert form(document, wave).ratings.startswith("215-")


def test_a_form_that_ends_early_is_asked_for_twice(document: Document, wave: Wave, entry: PaperEntry) -> None:
    type_in("3333333333")
    assert form_state(form(document, wave)) is FormState.BEGUN
    assert "5 statements are still to come" in entry.pane.hint.text()
    press(KEY.Key_Return)
    assert form_state(form(document, wave)) is FormState.TYPED


def test_an_empty_form_is_refused(desk: Desk, document: Document, wave: Wave, entry: PaperEntry) -> None:
    refused = Heard(desk.bridge.refused)
    type_in("")
    assert "Nothing stands on this sheet yet" in str(refused.said)
    assert form_state(form(document, wave)) is FormState.BEGUN


def test_the_team_of_the_pile_stays_and_can_be_put_right(document: Document, wave: Wave, entry: PaperEntry) -> None:
    first, second = document.all(Team)[:2]
    entry.choice.team.setFocus()
    press(KEY.Key_Down)
    entry.choice.number.line.setFocus()
    type_in("3" * OF)
    press(KEY.Key_Return)
    assert form(document, wave, 2).team_id == first.id
    entry.choice.team.setFocus()
    press(KEY.Key_Down)
    assert form(document, wave, 2).team_id == second.id
    assert form(document, wave, 1).team_id == first.id
    assert entry.pane.grid.hasFocus()


def test_comments_of_a_form_are_typed_in(document: Document, wave: Wave, entry: PaperEntry) -> None:
    press(KEY.Key_Return)
    type_words("3" * OF + "c")
    type_words("More time")
    press(KEY.Key_Return)
    press(KEY.Key_Return)
    (said,) = document.all(AnswerComment)
    assert (said.text, said.sheet_id) == ("More time", None)


def test_a_form_is_discarded_only_when_that_is_meant(document: Document, wave: Wave, entry: PaperEntry) -> None:
    press(KEY.Key_Return)
    type_words("34")
    press(KEY.Key_Delete)
    answer(entry, discard=False)
    assert form(document, wave).ratings.startswith("34")
    entry.pane.grid.setFocus()
    press(KEY.Key_Delete)
    answer(entry, discard=True)
    assert paper.forms_of(document, wave.id) == []
    assert entry.choice.number.value() == 1


def test_typing_again_shows_nothing_of_the_first_time(document: Document, wave: Wave, entry: PaperEntry) -> None:
    type_in("4" * OF)
    press(KEY.Key_F3)
    assert entry.choice.number.value() == 1
    press(KEY.Key_Return)
    assert set(entry.pane.grid.marks()) == {""}
    type_words("4" * OF)
    press(KEY.Key_Return)
    assert form_state(form(document, wave)) is FormState.CHECKED
    assert entry.choice.counts.text() == "1 typed in, 1 checked"
    assert "has been checked" in entry.choice.note.text()


def test_differences_are_settled_by_the_figure_on_the_paper(document: Document, wave: Wave, entry: PaperEntry) -> None:
    type_in("4" * OF)
    press(KEY.Key_F3)
    type_in("3" + "4" * 13 + "1")
    assert form_state(form(document, wave)) is FormState.DIFFERS
    assert entry.pane.grid.marks()[0] == "4 3"
    assert "First: 4, working well. Then: 3, regular" in entry.pane.hint.text()
    assert entry.choice.list.rows()[0].small == "Typed twice, 2 differ"
    type_words("3")
    assert entry.pane.grid.slot() == 14
    type_words("5")
    settled = form(document, wave)
    assert (form_state(settled), settled.ratings) == (FormState.CHECKED, "3" + "4" * 13 + "5")
    assert entry.choice.number.line.hasFocus()


def test_differences_left_open_come_up_again(document: Document, wave: Wave, entry: PaperEntry) -> None:
    type_in("4" * OF)
    press(KEY.Key_F3)
    type_in("3" + "4" * 14)
    press(KEY.Key_Escape)
    assert entry.choice.counts.text() == "1 typed in, 0 checked, 1 differs"
    press(KEY.Key_Return)
    type_words("4")
    assert form_state(form(document, wave)) is FormState.CHECKED


def test_the_second_typing_is_dropped_with_a_way_back(
    desk: Desk, document: Document, wave: Wave, entry: PaperEntry
) -> None:
    said = Heard(desk.said)
    type_in("4" * OF)
    press(KEY.Key_F3)
    press(KEY.Key_Return)
    type_words("1")
    press(KEY.Key_Delete)
    assert form_state(form(document, wave)) is FormState.TYPED
    assert said.said == [("Dropped the second typing of form 1.",)]
    document.undo()
    assert form_state(form(document, wave)) is FormState.CHECKING


def test_refusals_are_said(desk: Desk, document: Document, wave: Wave, entry: PaperEntry) -> None:
    refused = Heard(desk.bridge.refused)
    type_in("4" * OF)
    type_words("1")
    press(KEY.Key_Return)
    assert "type it a second time" in str(refused.said[-1])
    type_words("x")
    press(KEY.Key_Return)
    assert "Type a number" in entry.choice.number.error()
    close_wave(document, wave.id)
    press(KEY.Key_Escape)
    type_words("9")
    press(KEY.Key_Return)
    assert "reopen the wave first" in str(refused.said[-1])


def test_with_names_a_form_is_a_persons(desk: Desk, document: Document, house: QWidget) -> None:
    named = opened(document, anonymous=False)
    ada = add_person(document, "Ada Okafor")
    entry = PaperEntry(desk, named.id, house)
    entry.open()
    refused = Heard(desk.bridge.refused)
    press(KEY.Key_Return)
    assert "choose who is answering" in str(refused.said)
    entry.choice.person.setFocus()
    press(KEY.Key_Down)
    entry.choice.number.line.setFocus()
    type_in("3" * OF)
    assert form(document, named).person_id == ada.id
    assert entry.choice.person.count() == 1


def test_escape_puts_the_form_away_and_then_closes(entry: PaperEntry) -> None:
    press(KEY.Key_Return)
    press(KEY.Key_Escape)
    assert entry.isVisible()
    press(KEY.Key_Escape)
    assert entry.isHidden()
