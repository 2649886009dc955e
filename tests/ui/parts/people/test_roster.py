"""Who is here, one click a person."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from facilitator.core.document import Document
from facilitator.core.participants import add_walk_in, remove_participant
from facilitator.core.people import Participant
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.parts.people.roster import Roster

Show = Callable[[QWidget], QWidget]


def here(document: Document, workshop: Workshop) -> int:
    return len(document.all(Participant, workshop_id=workshop.id, present=True))


def button(roster: Roster, name: str) -> QPushButton:
    return next(found for found in roster.findChildren(QPushButton) if found.text() == name)


def test_one_click_marks_and_another_unmarks(desk: Desk, document: Document, workshop: Workshop, show: Show) -> None:
    desk.choose_workshop(workshop.id)
    roster = Roster(desk)
    show(roster)
    assert roster.count.text() == "6 of 6 here"
    assert not roster.everyone.isVisible()
    for expected in (5, 6):
        QTest.mouseClick(button(roster, "Tom Reed"), Qt.MouseButton.LeftButton)
        assert here(document, workshop) == expected
        assert roster.count.text() == f"{expected} of 6 here"


def test_everyone_at_once(desk: Desk, document: Document, workshop: Workshop, show: Show) -> None:
    roster = Roster(desk)
    show(roster)
    QTest.mouseClick(button(roster, "Tom Reed"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(roster.everyone, Qt.MouseButton.LeftButton)
    assert here(document, workshop) == 6


def test_a_walk_in_appears_and_who_leaves_goes(desk: Desk, document: Document, workshop: Workshop, show: Show) -> None:
    roster = Roster(desk)
    show(roster)
    came = add_walk_in(document, workshop.id, "Zoe Adler")
    assert button(roster, "Zoe Adler").isChecked()
    remove_participant(document, came.id)
    assert roster.count.text() == "6 of 6 here"


def test_with_nobody_invited_it_says_where_to_go(
    desk: Desk, document: Document, workshop: Workshop, show: Show
) -> None:
    for participant in document.all(Participant, workshop_id=workshop.id):
        remove_participant(document, participant.id)
    roster = Roster(desk)
    show(roster)
    assert roster.empty.isVisible()
    assert "People page" in roster.empty.text()
