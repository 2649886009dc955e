from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.plan import sessions
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agenda.session_form import SessionDialog


def opened(qtbot: QtBot, desk: Desk, workshop: Workshop, session: Session | None = None) -> SessionDialog:
    dialog = SessionDialog(desk, workshop, session)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def test_a_session_is_proposed_on_the_next_working_day(
    qtbot: QtBot, workshop: Workshop, desk: Desk, document: Document
) -> None:
    dialog = opened(qtbot, desk, workshop)
    dialog.primary.click()
    made = document.all(Session)[0]
    assert (made.title, made.day, made.start) == ("Session 2", date(2027, 1, 13), time(13))
    assert dialog.session_id == made.id


def test_behind_a_friday_comes_a_monday(qtbot: QtBot, workshop: Workshop, desk: Desk, document: Document) -> None:
    sessions.add_session(document, workshop.id, "", date(2027, 1, 15), time(9))
    assert opened(qtbot, desk, workshop).details().day == date(2027, 1, 18)


def test_what_is_refused_is_said_and_stays_as_typed(
    qtbot: QtBot, workshop: Workshop, desk: Desk, document: Document
) -> None:
    dialog = opened(qtbot, desk, workshop)
    dialog.day.setFocus()
    dialog.day.line.selectAll()
    QTest.keyClicks(dialog.day.line, "11 Jan 2027")
    dialog.primary.click()
    assert dialog.isVisible()
    assert document.all(Session) == []
    assert dialog.day.line.text() == "Mon 11 Jan 2027"


def test_a_change_of_title_and_time_is_one_step(
    qtbot: QtBot, workshop: Workshop, desk: Desk, document: Document
) -> None:
    made = sessions.add_session(document, workshop.id, "", date(2027, 1, 15), time(9))
    dialog = opened(qtbot, desk, workshop, made)
    dialog.title.setText("Commit")
    dialog.available.setFocus()
    QTest.keyClicks(dialog.available.line, "1h30")
    dialog.primary.click()
    after = document.get(Session, made.id)
    assert (after.title, after.available, after.day) == ("Commit", 90 * 60, made.day)
    document.undo()
    assert document.get(Session, made.id) == made


@pytest.mark.parametrize("typed", ["soon", "-5"])
def test_a_length_that_cannot_be_read_holds_the_dialog_open(
    qtbot: QtBot, workshop: Workshop, desk: Desk, document: Document, typed: str
) -> None:
    dialog = opened(qtbot, desk, workshop)
    dialog.available.setFocus()
    QTest.keyClicks(dialog.available.line, typed)
    dialog.primary.click()
    assert document.all(Session) == []
    assert dialog.available.error()
