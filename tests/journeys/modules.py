"""Workshops with a canvas in their agenda, the way to it, and what of it the room reads."""

import sys
from collections.abc import Callable, Mapping
from datetime import date, time
from functools import partial
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QRectF, QSettings, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest

from facilitator.app import House
from facilitator.core import file, participants, people
from facilitator.core.people import Team
from facilitator.core.plan import creating
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.modules import insert_module, module
from facilitator.core.plan.templates import template
from facilitator.core.record import Clock
from facilitator.core.run.timekeeping import progress_of
from facilitator.start import make_application
from facilitator.ui import theme
from facilitator.ui.stage.canvas import HEIGHT, WIDTH, Canvas, Type
from facilitator.ui.stage.view import StageView, stage_tokens
from tests.conftest import SetClock
from tests.journeys.keyboard import Keyboard
from tests.journeys.two_screens import wait

PDFIUM = import_module("pypdfium2")
NAMES = (
    "Maria Lind", "Tom Reed", "Ada Okafor", "Jun Sato", "Ruth Weiss", "Ben Carter",
    "Lea Novak", "Sam Hill", "Ola Berg", "Priya Nair", "Hugo Blanc", "Ines Duarte",
)  # fmt: skip


def prepare(path: Path, clock: Clock, modules: tuple[str, ...], kind: str = "standard") -> Path:
    """Write a workshop of 12 Jan 2027, 13:00 in Berlin, with twelve people from four teams and these modules."""
    document = file.create(path, clock)
    made = creating.create_workshop(
        document, "Q1 launch alignment", date(2027, 1, 12), time(13), "Europe/Berlin", template(kind)
    )
    teams = document.all(Team)
    for number, name in enumerate(NAMES):
        person = people.add_person(document, name, team_id=teams[number % 4].id)
        (taking_part,) = participants.add_participants(document, made.id, [person.id])
        participants.seat(document, taking_part.id, number % 3 + 1)
    for name in modules:
        insert_module(document, made.id, module(name))
    document.forget_history()
    document.close()
    return path


# The way there and on


def begin(user: Keyboard, title: str) -> None:
    """Everybody is here; start live, with the stage in sight, and go on block by block to this one."""
    user.go_to("People")
    user.press("E")
    user.go_to("Run")
    user.press("F5", "Space")
    go_on_to(user, title)


def go_on_to(user: Keyboard, title: str) -> None:
    """Leave whatever has the keys, and go on to a later block."""
    user.press("Escape", "Escape")
    while current(user).title != title:
        user.press("N")
    user.press("Return")


def finish(user: Keyboard) -> str:
    """Go on to the end of the day, close the workshop, and read the summary that is written then."""
    user.press("Escape", "Escape")
    while not progress_of(user.document, workshop(user)).live.ended:
        user.press("N")
    user.tab_to("Close the workshop")
    user.press("Space")
    user.go_to("Outcomes")
    user.press("W")
    assert user.document.path is not None
    folder = user.document.path.parent / "Q1 launch alignment 2027-01-12"
    user.until(lambda: (folder / "actions.md").exists())
    user.until(lambda: "Open folder" in user.said())
    with PDFIUM.PdfDocument(folder / "summary.pdf") as paper:
        read = " ".join(page.get_textpage().get_text_bounded() for page in paper)
    return " ".join(read.split())


def workshop(user: Keyboard) -> int:
    """The workshop under way."""
    found = user.window.desk.workshop_id
    assert found is not None
    return found


def current(user: Keyboard) -> Block:
    """The block under way."""
    block = progress_of(user.document, workshop(user)).current
    assert block is not None
    return block


# What the room reads


class Reader(Canvas):
    """Keeps the lines that are painted, as they are cut, and where they stand."""

    def __init__(self, painter: QPainter, view: StageView) -> None:
        super().__init__(painter, stage_tokens(view.desk.look))
        self.words: list[str] = []

    def text(
        self,
        rect: QRectF,
        words: str,
        look: Type,
        lines: int = 1,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> float:
        used = super().text(rect, words, look, lines, align)
        self.words.append(" ".join(self.wrapped(words, look, rect.width(), lines)))
        assert QRectF(0, 0, WIDTH, HEIGHT).contains(QRectF(rect.x(), rect.y(), 1, used)), f"“{words}” is off the stage."
        return used


def read(user: Keyboard) -> str:
    """Every word on the stage now, as it can be read."""
    view = user.window.stage_control.stage.view
    picture = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    canvas = Reader(painter, view)
    view.draw(canvas)
    painter.end()
    return "\n".join(canvas.words)
