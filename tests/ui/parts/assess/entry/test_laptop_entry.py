import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.core.assess.answers import AnswerComment, AnswerSheet, sheets_of
from facilitator.core.assess.entering import begin_sheet, rate, unfinished
from facilitator.core.assess.waves import Wave, asked_of, close_wave
from facilitator.core.document import Document
from facilitator.core.people import Team, add_person
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.entry.laptop_entry import LaptopEntry
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.dialogs import SheetDialog
from tests.core.assess.opened import opened
from tests.ui.heard import Heard

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
OF = 15


@pytest.fixture
def wave(document: Document) -> Wave:
    return opened(document)


@pytest.fixture
def entry(desk: Desk, house: QWidget, wave: Wave) -> LaptopEntry:
    made = LaptopEntry(desk, wave.id, house)
    made.open()
    return made


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def strike(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, held)


def write(signs: str) -> None:
    for sign in signs:
        QTest.keyClicks(focused(), sign)


def begin(team: str = "1") -> None:
    write(team)
    strike(KEY.Key_Return)


def only_draft(document: Document, wave: Wave) -> AnswerSheet:
    (one,) = unfinished(document, wave.id)
    return one.sheet


def test_a_whole_sheet_by_keys_alone(document: Document, wave: Wave, entry: LaptopEntry) -> None:
    begin("2")
    write("12345" * 3)
    assert entry.stack.currentWidget() is entry.review
    assert entry.review.title.text() == "All answered"
    strike(KEY.Key_Return, CTRL)
    (sheet,) = sheets_of(document, wave.id)
    assert (sheet.ratings, sheet.team_id) == ("12345" * 3, document.all(Team)[1].id)
    assert entry.stack.currentWidget() is entry.thanks
    assert "1 person has answered." in entry.thanks.words.text()
    strike(KEY.Key_Return)
    assert entry.stack.currentWidget() is entry.who
    assert entry.who.who() is None


def test_every_key_is_stored_as_it_is_pressed(document: Document, wave: Wave, entry: LaptopEntry) -> None:
    begin()
    write("4")
    assert only_draft(document, wave).ratings == "4" + "-" * 14
    write("0")
    assert only_draft(document, wave).ratings == "4?" + "-" * 13
    strike(KEY.Key_Space)
    write("?")
    assert only_draft(document, wave).ratings == "4?-?" + "-" * 11
    assert entry.sheet.place.text() == f"5 of {OF}"


def test_what_was_begun_is_gone_on_with_in_another_window(
    desk: Desk, document: Document, wave: Wave, entry: LaptopEntry, house: QWidget
) -> None:
    begin("1")
    write("434")
    again = LaptopEntry(desk, wave.id, house)
    again.open()
    rows = again.who.list.rows()
    assert rows[-1].lead == "A sheet that was begun"
    assert f"3 of {OF} answered" in rows[-1].small
    again.who.list.select([rows[-1].key])
    strike(KEY.Key_Return)
    assert again.sheet.slot == 3
    write("5")
    assert only_draft(document, wave).ratings == "4345" + "-" * 11


def test_back_shows_what_was_given_and_it_can_be_changed_or_taken_back(
    document: Document, wave: Wave, entry: LaptopEntry
) -> None:
    begin()
    write("45")
    assert entry.sheet.before.text() == "The one before: 5, an example to others"
    strike(KEY.Key_Left)
    assert (entry.sheet.slot, entry.sheet.pad.given()) == (1, "5")
    write("2")
    strike(KEY.Key_Backspace)
    strike(KEY.Key_Space)
    assert only_draft(document, wave).ratings == "4" + "-" * 14
    strike(KEY.Key_Left)
    strike(KEY.Key_Left)
    strike(KEY.Key_Right)
    assert only_draft(document, wave).ratings == "4" + "-" * 14
    assert entry.sheet.slot == 1


def test_a_rating_by_mouse(document: Document, wave: Wave, entry: LaptopEntry) -> None:
    begin()
    QTest.mouseClick(entry.sheet.pad.cards[2], Qt.MouseButton.LeftButton)
    assert only_draft(document, wave).ratings[0] == "3"


def test_blanks_are_shown_at_the_end_and_filled_one_after_another(
    document: Document, wave: Wave, entry: LaptopEntry
) -> None:
    begin()
    write("1 3 5" + "4" * 10)
    assert entry.review.title.text() == "2 statements left blank"
    assert [row.key for row in entry.review.blanks.rows()] == [1, 3]
    strike(KEY.Key_Return)
    assert entry.sheet.slot == 1
    write("2")
    assert entry.sheet.slot == 3
    write("2")
    assert entry.review.title.text() == "All answered"
    strike(KEY.Key_Return)
    (sheet,) = sheets_of(document, wave.id)
    assert sheet.ratings == "12325" + "4" * 10


@pytest.mark.parametrize("blank", [False, True])
def test_from_the_end_there_is_a_way_back(document: Document, wave: Wave, entry: LaptopEntry, blank: bool) -> None:
    begin()
    write(" " * blank + "3" * (OF - blank))
    strike(KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert (entry.stack.currentWidget(), entry.sheet.slot) == (entry.sheet, OF - 1)
    write("5")
    assert only_draft(document, wave).ratings.endswith("35")
    strike(KEY.Key_Escape)
    strike(KEY.Key_Return)
    assert entry.stack.currentWidget() is entry.review


def test_a_blank_sheet_is_not_handed_in(desk: Desk, document: Document, wave: Wave, entry: LaptopEntry) -> None:
    refused = Heard(desk.bridge.refused)
    begin()
    strike(KEY.Key_Return, CTRL)
    strike(KEY.Key_Return, CTRL)
    assert "Nothing stands on this sheet yet" in str(refused.said)
    assert entry.stack.currentWidget() is entry.review
    assert sheets_of(document, wave.id) == []


def test_comments_are_stored_with_the_draft_and_are_nobodys_after(
    document: Document, wave: Wave, entry: LaptopEntry
) -> None:
    begin()
    write("3c")
    assert entry.sheet.comment.hasFocus()
    write("Not in May 1")
    strike(KEY.Key_Return)
    assert entry.sheet.pad.hasFocus()
    (said,) = document.all(AnswerComment)
    assert (said.text, said.asked_id) == ("Not in May 1", asked_of(document, wave.id)[1].id)
    strike(KEY.Key_Return, CTRL)
    write("c")
    write("Thanks for asking")
    strike(KEY.Key_Return, CTRL)
    assert {(one.text, one.sheet_id) for one in document.all(AnswerComment)} == {
        ("Not in May 1", None),
        ("Thanks for asking", None),
    }


def test_the_next_person_finds_nothing_of_the_one_before(document: Document, wave: Wave, entry: LaptopEntry) -> None:
    begin()
    write("c")
    write("mine")
    for _letter in "mine":
        strike(KEY.Key_Backspace)
    strike(KEY.Key_Return)
    write("3" * OF)
    strike(KEY.Key_Return, CTRL)
    strike(KEY.Key_Return)
    begin()
    assert (entry.sheet.pad.given(), entry.sheet.before.text()) == ("", "")
    write("c")
    strike(KEY.Key_Z, CTRL)
    assert entry.sheet.comment.toPlainText() == ""


def test_nothing_of_it_can_be_undone(document: Document, wave: Wave, entry: LaptopEntry) -> None:
    before = document.undo_label
    begin()
    write("3" * OF)
    strike(KEY.Key_Return, CTRL)
    assert document.undo_label == before


def test_escape_asks_and_never_uncovers_the_console(document: Document, wave: Wave, entry: LaptopEntry) -> None:
    strike(KEY.Key_Escape)
    assert entry.isVisible()
    begin()
    write("34")
    strike(KEY.Key_Escape)
    assert entry.stack.currentWidget() is entry.leave
    strike(KEY.Key_Return)
    assert (entry.stack.currentWidget(), entry.sheet.slot) == (entry.sheet, 2)
    strike(KEY.Key_Escape)
    press(entry, "Keep it for later")
    assert entry.stack.currentWidget() is entry.who
    assert only_draft(document, wave).ratings.startswith("34-")
    press(entry, "Back to the console")
    assert entry.isHidden()


def test_a_sheet_is_discarded_only_when_that_is_meant(document: Document, wave: Wave, entry: LaptopEntry) -> None:
    begin()
    write("34")
    strike(KEY.Key_Escape)
    press(entry, "Discard the sheet…")
    answer(entry, "Keep it")
    assert only_draft(document, wave)
    press(entry, "Discard the sheet…")
    answer(entry, "Discard the sheet")
    assert unfinished(document, wave.id) == []
    assert entry.stack.currentWidget() is entry.who


def test_a_begun_sheet_is_discarded_from_the_list(document: Document, wave: Wave, desk: Desk, house: QWidget) -> None:
    sheet = begin_sheet(document, wave.id)
    rate(document, sheet.id, 0, "2")
    entry = LaptopEntry(desk, wave.id, house)
    entry.open()
    entry.who.list.select([entry.who.list.rows()[-1].key])
    strike(KEY.Key_Delete)
    answer(entry, "Discard the sheet")
    assert unfinished(document, wave.id) == []
    assert all(row.lead != "A sheet that was begun" for row in entry.who.list.rows())


def test_a_begun_sheet_waits_for_its_owner(document: Document, wave: Wave, desk: Desk, house: QWidget) -> None:
    sheets = [begin_sheet(document, wave.id) for _ in range(2)]
    rate(document, sheets[0].id, 0, "2")
    entry = LaptopEntry(desk, wave.id, house)
    entry.go_on(sheets[0].id)
    assert entry.stack.currentWidget() is entry.who
    strike(KEY.Key_Return)
    assert entry.sheet.slot == 1
    write("5")
    assert document.get(AnswerSheet, sheets[0].id).ratings.startswith("25-")


def test_an_empty_sheet_leaves_nothing_behind(document: Document, wave: Wave, entry: LaptopEntry) -> None:
    begin()
    strike(KEY.Key_Left)
    assert entry.stack.currentWidget() is entry.who
    begin()
    strike(KEY.Key_Escape)
    assert entry.stack.currentWidget() is entry.who
    assert document.all(AnswerSheet) == []


def test_with_names_people_find_themselves(desk: Desk, document: Document, house: QWidget) -> None:
    named = opened(document, anonymous=False)
    ada, ben = add_person(document, "Ada Okafor"), add_person(document, "Ben Carter")
    entry = LaptopEntry(desk, named.id, house)
    entry.open()
    write("ben")
    strike(KEY.Key_Return)
    write("3" * OF)
    strike(KEY.Key_Return, CTRL)
    (sheet,) = sheets_of(document, named.id)
    assert sheet.person_id == ben.id
    strike(KEY.Key_Return)
    assert [row.lead for row in entry.who.list.rows()] == ["Ada Okafor"]
    strike(KEY.Key_Down)
    strike(KEY.Key_Return)
    write("3")
    strike(KEY.Key_Escape)
    press(entry, "Keep it for later")
    (row,) = entry.who.list.rows()
    assert f"begun, 1 of {OF} answered" in row.small
    write("ada")
    strike(KEY.Key_Return)
    assert entry.sheet.slot == 1
    assert only_draft(document, named).person_id == ada.id


def test_a_closed_wave_says_so(desk: Desk, document: Document, wave: Wave, entry: LaptopEntry) -> None:
    refused = Heard(desk.bridge.refused)
    close_wave(document, wave.id)
    begin()
    assert "reopen the wave first" in str(refused.said)
    assert entry.stack.currentWidget() is entry.who


def press(entry: LaptopEntry, words: str) -> None:
    button = next(one for one in entry.findChildren(ActionButton) if one.text() == words and one.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def answer(entry: LaptopEntry, words: str) -> None:
    asked = next(one for one in entry.window().findChildren(SheetDialog) if one.isVisible())
    QTest.mouseClick(asked.primary if asked.primary.text() == words else asked.secondary, Qt.MouseButton.LeftButton)
