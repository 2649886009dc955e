from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.ui.parts.starting.span import Span
from facilitator.ui.widgets.forms import ParsedEdit
from tests.ui.shown import bring_up


@pytest.fixture
def span(qtbot: QtBot) -> Span:
    return bring_up(qtbot, Span(time(9), None), 500, 60)


def put(edit: "ParsedEdit[time] | ParsedEdit[time | None] | ParsedEdit[int | None]", typed: str) -> None:
    edit.line.selectAll()
    QTest.keyClicks(edit.line, typed)
    QTest.keyClick(edit.line, Qt.Key.Key_Return)


def test_an_end_gives_the_length(span: Span) -> None:
    put(span.end, "12:20")
    assert span.length.value() == 200 * 60
    assert span.length.line.text() == "3 h 20 min"


def test_a_length_gives_the_end(span: Span) -> None:
    put(span.length, "3h20")
    assert span.end.line.text() == "12:20"


def test_another_start_moves_the_end(span: Span) -> None:
    put(span.length, "2h")
    put(span.start, "13:30")
    assert (span.end.line.text(), span.length.value()) == ("15:30", 2 * 3600)


def test_an_end_before_the_start_is_after_midnight(span: Span) -> None:
    put(span.start, "22")
    put(span.end, "1")
    assert span.length.value() == 3 * 3600


def test_taking_one_away_opens_both(span: Span) -> None:
    put(span.length, "2h")
    span.end.line.clear()
    span.end.line.setModified(True)
    assert span.settle()
    assert (span.length.value(), span.length.line.text()) == (None, "")


def test_what_cannot_be_read_stays_and_has_the_keys(qtbot: QtBot, span: Span) -> None:
    QTest.keyClicks(span.end.line, "soon")
    span.start.setFocus()
    assert not span.settle()
    assert span.end.line.hasFocus()
    assert span.end.line.text() == "soon"
    assert "“soon” is not a time of day" in span.end.error()


def test_the_fields_stay_in_one_line_whatever_is_said_below_them(span: Span) -> None:
    QTest.keyClicks(span.end.line, "later")
    span.end.commit()
    QApplication.sendPostedEvents()
    assert span.end.error()
    assert span.start.y() == span.end.y() == span.length.y()
