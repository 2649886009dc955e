import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan import tracks
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.tracks import Track
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agenda.tracks_sheet import TracksSheet, read_tables, tables_words
from facilitator.ui.track_words import track_words


@pytest.fixture
def sheet(qtbot: QtBot, workshop: Workshop, desk: Desk) -> TracksSheet:
    made = TracksSheet(desk, workshop)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def editor() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [("1, 2", (1, 2)), ("1-4", (1, 2, 3, 4)), ("3 and 5 – 6", (3, 5, 6)), ("2 4", (2, 4)), ("", ())],
)
def test_tables_are_typed_as_people_type_them(typed: str, numbers: tuple[int, ...]) -> None:
    assert read_tables(typed) == numbers


@pytest.mark.parametrize("typed", ["window", "0", "4-2", "1-999"])
def test_what_is_no_table_is_refused(typed: str) -> None:
    with pytest.raises(UserError):
        read_tables(typed)


@given(st.lists(st.integers(1, 200), max_size=9))
def test_tables_read_as_they_are_shown(numbers: list[int]) -> None:
    assert read_tables(tables_words(numbers)) == tuple(numbers)


def test_a_new_track_is_named_at_once(sheet: TracksSheet, document: Document) -> None:
    sheet.add.click()
    QTest.keyClicks(editor(), "Sales")
    QTest.keyClick(editor(), Qt.Key.Key_Return)
    assert [track.title for track in document.all(Track)] == ["Sales"]
    assert sheet.isVisible()


def test_tables_that_cannot_be_read_stay_as_typed_with_a_word(sheet: TracksSheet, document: Document) -> None:
    sheet.add_track()
    QTest.keyClick(editor(), Qt.Key.Key_Return)
    sheet.table.edit(sheet.table.model().index(0, 1))
    QTest.keyClicks(editor(), "x")
    QTest.keyClick(editor(), Qt.Key.Key_Return)
    assert document.all(Track)[0].tables == ()
    QTest.keyClick(editor(), Qt.Key.Key_Backspace)
    QTest.keyClicks(editor(), "1-2")
    QTest.keyClick(editor(), Qt.Key.Key_Return)
    assert document.all(Track)[0].tables == (1, 2)
    assert track_words(document.all(Track)[0]) == "Track 1 · tables 1 and 2"


def test_removing_a_track_gives_its_blocks_to_everybody(
    sheet: TracksSheet, document: Document, workshop: Workshop
) -> None:
    sheet.add_track()
    QTest.keyClick(editor(), Qt.Key.Key_Return)
    block = document.all(Block)[0]
    tracks.set_track(document, [block.id], document.all(Track)[0].id)
    sheet.remove.click()
    assert document.all(Track) == []
    assert document.get(Block, block.id).track_id is None
    assert not sheet.remove.isEnabled()
