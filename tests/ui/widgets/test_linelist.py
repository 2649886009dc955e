from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from facilitator.ui.widgets.linelist import Line, LineList

LINES = [Line(1, "Begin on time"), Line(2, "One conversation"), Line(3, "Park it")]


def _shown(qtbot: QtBot, lines: list[Line] = LINES) -> LineList:
    widget = LineList("Rules", "Add a rule")
    qtbot.addWidget(widget)
    widget.show_lines(lines)
    widget.show()
    widget.list.setCurrentRow(1)
    return widget


def test_enter_adds_and_empties_the_field(qtbot: QtBot) -> None:
    widget = _shown(qtbot)
    with qtbot.waitSignal(widget.added) as told:
        QTest.keyClicks(widget.field, "Phones away")
        QTest.keyClick(widget.field, Qt.Key.Key_Return)
    assert told.args == ["Phones away"]
    assert widget.field.text() == ""


def test_pasting_several_lines_adds_them_at_once(qtbot: QtBot) -> None:
    widget = _shown(qtbot)
    QGuiApplication.clipboard().setText("One\nTwo\n")
    with qtbot.waitSignal(widget.added) as told:
        QTest.keyClick(widget.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["One\nTwo"]
    assert widget.field.text() == ""


def test_keys_move_and_remove(qtbot: QtBot) -> None:
    widget = _shown(qtbot)
    with qtbot.waitSignal(widget.moved) as up:
        QTest.keyClick(widget.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert up.args == [2, 1]
    with qtbot.waitSignal(widget.moved) as down:
        QTest.keyClick(widget.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert down.args == [2, None]
    with qtbot.waitSignal(widget.removed) as gone:
        QTest.keyClick(widget.list, Qt.Key.Key_Delete)
    assert gone.args == [2]
    assert widget.texts() == [line.text for line in LINES]


def test_editing_says_what_is_wanted_and_leaves_the_line_to_the_document(qtbot: QtBot) -> None:
    widget = _shown(qtbot)
    QTest.keyClick(widget.list, Qt.Key.Key_Return)
    editor = widget.list.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("One voice at a time")
    widget.show_lines(LINES[:2])
    assert len(widget.texts()) == 3, "nothing moves under an open editor"
    with qtbot.waitSignal(widget.edited) as told:
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert told.args == [2, "One voice at a time"]
    assert widget.texts()[1] == "One conversation"


def test_a_tick_is_told(qtbot: QtBot) -> None:
    widget = _shown(qtbot, [Line(1, "Growth slows", ticked=False), Line(2, "Two rivals merged", ticked=False)])
    with qtbot.waitSignal(widget.ticked) as told:
        QTest.keyClick(widget.list, Qt.Key.Key_Space)
    assert told.args == [2, True]
