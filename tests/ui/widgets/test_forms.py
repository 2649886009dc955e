import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.widgets.forms import AutoTextEdit, Combo, Form, ParsedEdit


def minutes(text: str) -> int:
    if not text.strip().isdigit():
        raise ValueError("Write minutes such as 45.")
    return int(text)


@pytest.fixture
def edit(qtbot: QtBot) -> ParsedEdit[int]:
    made = ParsedEdit(minutes, lambda value: f"{value} min", 45)
    qtbot.addWidget(made)
    made.show()
    return made


def retype(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    line.selectAll()
    QTest.keyClicks(line, text)


def test_enter_commits_a_changed_value_once(qtbot: QtBot, edit: ParsedEdit[int]) -> None:
    told: list[int] = []
    edit.committed.connect(told.append)
    retype(qtbot, edit.line, "30")
    QTest.keyClick(edit.line, Qt.Key.Key_Return)
    edit.commit()
    assert told == [30]
    assert edit.line.text() == "30 min"


def test_the_same_value_is_not_a_change(qtbot: QtBot, edit: ParsedEdit[int]) -> None:
    told: list[int] = []
    edit.committed.connect(told.append)
    retype(qtbot, edit.line, "45")
    QTest.keyClick(edit.line, Qt.Key.Key_Return)
    assert told == []
    assert edit.line.text() == "45 min"


def test_what_cannot_be_read_is_kept_and_explained(qtbot: QtBot, edit: ParsedEdit[int]) -> None:
    retype(qtbot, edit.line, "soon")
    QTest.keyClick(edit.line, Qt.Key.Key_Return)
    assert edit.line.text() == "soon"
    assert edit.error() == "Write minutes such as 45."
    assert edit.value() == 45
    QTest.keyClick(edit.line, Qt.Key.Key_Escape)
    assert (edit.line.text(), edit.error()) == ("45 min", "")


def test_a_refresh_does_not_take_what_is_being_typed(qtbot: QtBot, edit: ParsedEdit[int]) -> None:
    edit.activateWindow()
    edit.line.setFocus()
    qtbot.waitUntil(edit.line.hasFocus)
    retype(qtbot, edit.line, "6")
    edit.set_value(50)
    assert edit.line.text() == "6"
    edit.revert()
    assert edit.line.text() == "50 min"


class _Page(QWidget):
    """A page that hears of an Esc which nothing in it has used up."""

    left = 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.left += event.key() == Qt.Key.Key_Escape


def test_esc_leaves_a_long_text_and_keeps_every_typed_word(qtbot: QtBot) -> None:
    page = _Page()
    qtbot.addWidget(page)
    text = AutoTextEdit("Agree", parent=page)
    told: list[str] = []
    text.committed.connect(told.append)
    QTest.keyClicks(text, "Dates. ")
    QTest.keyClick(text, Qt.Key.Key_Escape)
    assert (text.toPlainText(), told, page.left) == ("Dates. Agree", ["Dates. Agree"], 1)
    QTest.keyClick(text, Qt.Key.Key_Escape)
    assert (told, page.left) == (["Dates. Agree"], 2)
    QTest.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text.toPlainText() == "Agree"


def test_text_is_given_away_when_focus_leaves(qtbot: QtBot) -> None:
    house = QWidget()
    qtbot.addWidget(house)
    column = QVBoxLayout(house)
    text, other = AutoTextEdit("Agree"), QLineEdit()
    column.addWidget(text)
    column.addWidget(other)
    house.show()
    house.activateWindow()
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    told: list[str] = []
    text.committed.connect(told.append)
    text.setPlainText("Agree on dates")
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert other.hasFocus()
    text.setFocus()
    other.setFocus()
    assert told == ["Agree on dates"]


def test_text_grows_to_a_limit(qtbot: QtBot) -> None:
    text = AutoTextEdit("one", least=2, most=5)
    qtbot.addWidget(text)
    text.show()
    low = text.height()
    text.setPlainText("\n".join("abcd"))
    middle = text.height()
    text.setPlainText("\n" * 60)
    assert low < middle < text.height() < 3 * low


def wheel(combo: Combo) -> QWheelEvent:
    no, none = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    middle = QPointF(combo.rect().center())
    where = combo.mapToGlobal(middle)
    turn = QPoint(0, -120)
    return QWheelEvent(middle, where, QPoint(), turn, none, no, Qt.ScrollPhase.NoScrollPhase, False)


def test_the_wheel_passes_a_combo_by(qtbot: QtBot) -> None:
    combo = Combo()
    qtbot.addWidget(combo)
    combo.fill([("Product", 1), ("Sales", 2)])
    combo.show()
    combo.clearFocus()
    QApplication.sendEvent(combo, wheel(combo))
    assert combo.currentData() == 1
    combo.activateWindow()
    combo.setFocus()
    qtbot.waitUntil(combo.hasFocus)
    QApplication.sendEvent(combo, wheel(combo))
    assert combo.currentData() == 2


def test_a_combo_keeps_its_value_when_filled_anew_and_tells_only_the_user(qtbot: QtBot) -> None:
    combo = Combo()
    qtbot.addWidget(combo)
    told: list[object] = []
    combo.picked.connect(told.append)
    combo.fill([("Product", 1), ("Sales", 2)])
    combo.pick(2)
    combo.fill([("Marketing", 3), ("Product", 1), ("Sales", 2)])
    assert combo.currentData() == 2
    assert told == []
    QTest.keyClick(combo, Qt.Key.Key_Up)
    assert told == [1]


def test_form_fields_are_named_by_their_labels(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    edit = ParsedEdit(minutes, str, 45)
    form.add("&Minutes", edit, "45 or 1h15")
    assert edit.line.accessibleName() == "Minutes"
    assert "45 or 1h15" in [part.text() for part in form.findChildren(QLabel)]
