"""A line for each team."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.people import teams
from facilitator.ui.parts.team_lines import TeamLines


def test_enter_means_a_line_and_goes_on_to_the_next_team(qtbot: QtBot, document: Document) -> None:
    asked = teams(document)
    lines = TeamLines("Nothing yet", "does")
    qtbot.addWidget(lines)
    lines.show_texts(asked, {asked[0].id: "Calls"})
    said: list[tuple[int, str]] = []
    lines.said.connect(lambda team_id, text: said.append((team_id, text)))
    lines.show()
    first, second = lines.lines[asked[0].id], lines.lines[asked[1].id]
    assert first.accessibleName() == f"What {asked[0].name} does"
    assert second.placeholderText() == "Nothing yet"

    first.setFocus()
    QTest.keyClicks(first, " first")
    with qtbot.waitSignal(lines.said):
        QTest.keyClick(first, Qt.Key.Key_Return)
    assert [team_id for team_id, _text in said] == [asked[0].id]
    assert lines.focusWidget() is second
