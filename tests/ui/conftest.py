"""A desk over a programme in memory, and a standard workshop with people in it."""

from collections.abc import Iterator
from datetime import date, time

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.core import participants, people
from facilitator.core.content import resource, template
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.plan import workshops
from facilitator.core.plan.workshops import Workshop
from facilitator.ui import theme
from facilitator.ui.bridge import Bridge
from facilitator.ui.desk import Desk, Look
from facilitator.ui.widgets.icons import Icons

NAMES = ("Maria Lind", "Tom Reed", "Ada Okafor", "Jun Sato", "Ruth Weiss", "Ben Carter")


@pytest.fixture(autouse=True)
def swept(qapp: QApplication) -> Iterator[None]:
    """Without a running loop nothing that was let go is really deleted: sweep up, or every test is slower."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def workshop(document: Document) -> Workshop:
    """The standard workshop of 12 Jan 2027, 13:00 in Berlin (the test clock's noon UTC), six people present."""
    made = workshops.create_workshop(
        document, "Q1 launch alignment", date(2027, 1, 12), time(13, 0), "Europe/Berlin", template("standard")
    )
    teams = document.all(Team)
    for number, name in enumerate(NAMES):
        person = people.add_person(document, name, team_id=teams[number % 3].id)
        (seat,) = participants.add_participants(document, made.id, [person.id])
        participants.set_present(document, seat.id, True)
        participants.seat(document, seat.id, number % 2 + 1)
    document.forget_history()
    return made


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, document: Document) -> Iterator[Desk]:
    """A desk in the light look. Ask for `workshop` first to have it chosen."""
    theme.load_fonts()
    theme.apply(qapp, theme.LIGHT, resource("icons"))
    bridge = Bridge(document)
    made = Desk(bridge, Look(theme.LIGHT, Icons(theme.LIGHT, resource("icons")), theme.Motion(False)))
    yield made
    made.deleteLater()
    bridge.deleteLater()
