"""Workshops with a canvas in their agenda, the way to it, and what of it the room reads."""

import sys
from collections.abc import Callable, Mapping
from datetime import date, time
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QRectF, QSettings, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest

from facilitator.app import House
from facilitator.core import file, participants, people
from facilitator.core.document import Document
from facilitator.core.people import Person, Team
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.ready import creating
from facilitator.core.plan.ready.modules import insert_module, module
from facilitator.core.plan.ready.templates import template
from facilitator.core.record import Clock
from facilitator.core.run.clock.timekeeping import progress_of
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
    user.press("Escape")
    for _ in progress_of(user.document, workshop(user)).blocks:
        if current(user).title != title:
            user.press("N")
    assert current(user).title == title, f"{user.place()} has the keys."
    user.press("Return")
    taken = {command.key for command in user.window.commands() if command.key and not command.bound}
    meant = {key for command in user.page.commands() for key in command.key.split(" or ")}
    assert not taken & meant, "The window takes these keys before the canvas gets them."


def finish(user: Keyboard) -> str:
    """Go on to the end of the day, close the workshop, and read the summary that is written then."""
    user.press("Escape")
    for _ in progress_of(user.document, workshop(user)).blocks:
        if not progress_of(user.document, workshop(user)).live.ended:
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


def undo_and_redo(user: Keyboard, words: str) -> None:
    """What was just stored goes from the stage, and comes back."""
    assert words in read(user)
    user.press("Ctrl+Z")
    assert words not in read(user)
    user.press("Ctrl+Shift+Z")
    assert words in read(user)


def name_of(document: Document, person_id: int | None) -> str:
    """Who somebody is; nobody is ""."""
    person = document.find(Person, person_id)
    return person.name if person else ""


# A program of its own that is killed in the middle of a word


def map_half(user: Keyboard) -> None:
    """A touchpoint is stored, the next is being typed."""
    user.press("Ctrl+U", "Home", "Right")
    user.enter("Public roadmap")
    user.type("Free tri")


def tree_half(user: Keyboard) -> None:
    """A capability and a benefit are stored, the message is being typed."""
    user.enter("Live sync")
    user.press("Alt+Right")
    user.enter("Nobody types twice")
    user.press("Alt+Right")
    user.type("Type it on")


def metrics_half(user: Keyboard) -> None:
    """A metric is stored, the next is being typed."""
    user.enter("Dates kept: shipped in the promised quarter")
    user.type("Faults fou")


def rows_half(user: Keyboard) -> None:
    """What a team says is stored, the next team's words are being typed."""
    user.press("Right", "Right")
    user.type("Small teams")
    user.press("Tab")
    user.type("Anyb")


def launch_half(user: Keyboard) -> None:
    """The usual items are there, one of the own is being typed."""
    user.press("U", "A")
    user.type("Status pa")


HALVES: Mapping[str, tuple[str, Callable[[Keyboard], None]]] = MappingProxyType(
    {
        "customer-journey": ("The customer’s way", map_half),
        "messaging-hierarchy": ("From capability to message", tree_half),
        "metrics-alignment": ("What each team is measured by", metrics_half),
        "": ("Go-to-market plan", rows_half),
        "launch-readiness": ("Readiness by team", launch_half),
    }
)


def main(path: Path, name: str) -> None:
    """Work on a canvas until it is told that the middle is reached."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(path.parent))
    app = make_application()
    theme.load_fonts()
    house = House(app, SetClock(), QSettings(str(path.parent / "house.ini"), QSettings.Format.IniFormat))
    house.open(path)
    user = Keyboard(house, wait)
    title, half = HALVES[name]
    begin(user, title)
    half(user)
    QTest.qWait(0)
    print("in the middle", flush=True)
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
