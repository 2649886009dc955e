from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.parts.prepare.add_line import AddLine
from tests.ui.shown import bring_up


def test_making_one_leaves_the_keys_where_they_are(qtbot: QtBot) -> None:
    field = QLineEdit()
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(field)
    bring_up(qtbot, page, 400, 200)
    field.setFocus()
    before = len(QApplication.topLevelWindows())
    line = AddLine("One more", "Section", [("First", 1)])
    assert len(QApplication.topLevelWindows()) == before
    column.addWidget(line)
    assert field.hasFocus()
    qtbot.waitUntil(line.choice.isVisible)


def test_without_choices_there_is_only_the_line(qtbot: QtBot) -> None:
    line = bring_up(qtbot, AddLine("One more"), 400, 60)
    assert line.field.isVisible()
    assert not line.choice.isVisible()
