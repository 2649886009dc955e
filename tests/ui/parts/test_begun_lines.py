from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from facilitator.ui.parts.begun_lines import BegunLines


def test_what_was_begun_comes_back_with_what_it_is_about(qtbot: QtBot) -> None:
    heard, answered = QLineEdit(), QLineEdit()
    for field in (heard, answered):
        qtbot.addWidget(field)
    begun = BegunLines(heard, answered)
    begun.turn_to(1)
    heard.setText("price")
    answered.setText("shown first")
    begun.turn_to(2)
    assert (heard.text(), answered.text()) == ("", "")
    heard.setText("beta")
    begun.turn_to(1)
    assert (heard.text(), answered.text()) == ("price", "shown first")
    heard.clear()
    answered.clear()
    begun.turn_to(None)
    begun.turn_to(2)
    assert heard.text() == "beta"
    begun.turn_to(1)
    assert (heard.text(), answered.text()) == ("", "")
