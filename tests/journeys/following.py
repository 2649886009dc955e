"""What happens after a workshop: the way to it, and what was written, read by programs that are not ours."""

from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from functools import partial
from html.parser import HTMLParser
from importlib import import_module
from pathlib import Path
from urllib.parse import unquote

import pytest
from icalendar import Calendar
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from PySide6.QtWidgets import QFileDialog

from facilitator.core.follow.check_ins import CheckIn
from facilitator.core.follow.distributions import distributions_of
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action
from facilitator.ui.parts.tabbed_page import PagePane, TabbedPage
from tests.journeys.keyboard import Keyboard

LAST, NEXT = "Q4 launch alignment", "Q1 launch alignment"
"""The sample's last workshop, and the one to come."""

_PDFIUM, _PPTX = import_module("pypdfium2"), import_module("pptx")


# The way there


def sample(user: Keyboard) -> None:
    """Open the sample as the first window does, and turn to its last workshop."""
    user.house.demo()
    turn_to(user, LAST)


def turn_to(user: Keyboard, title: str) -> None:
    """Turn to a workshop by the command box."""
    user.command(title)
    assert workshop(user).title == title


def workshop(user: Keyboard) -> Workshop:
    """The workshop that is shown."""
    found = user.window.desk.workshop()
    assert found is not None
    return found


def tab(user: Keyboard, page: str, title: str) -> PagePane:
    """Turn to a tab of a page by its key, so that the keys are in it."""
    user.go_to(page)
    assert isinstance(user.page, TabbedPage)
    wanted = user.page.tab_titles.index(title)
    user.press("F3")
    for _ in user.page.tab_titles:
        if user.page.tabs.current() != wanted:
            user.press("F3")
    assert user.page.tabs.current() == wanted
    return user.page.shown()


def choose_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Let the system's dialogs answer with this file, for saving and for opening."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))


def hand_out(user: Keyboard) -> None:
    """Write for everyone, from the chapter in which that is done, and wait as long as something is made."""
    user.press("Ctrl+Return")
    told = _made(user)
    assert told, "It has not begun."
    while told:
        user.until(partial(_goes_on, user, told))
        told = _made(user)


def _goes_on(user: Keyboard, told: str) -> bool:
    return _made(user) != told


def _made(user: Keyboard) -> str:
    """How far it is, as the button says that stops it; "" once it has ended."""
    return next((line for line in user.said().split("\n") if line.startswith("Stop")), "")


# What there is


def action(user: Keyboard, text: str) -> Action:
    """The action whose text begins so."""
    (found,) = (one for one in user.document.all(Action) if one.text.startswith(text))
    return found


def looks_at(user: Keyboard, text: str) -> list[CheckIn]:
    """All looks at an action, oldest first."""
    return sorted(user.document.all(CheckIn, action_id=action(user, text).id), key=lambda one: (one.at, one.id))


def folder(user: Keyboard) -> Path:
    """Where everything was written for everyone."""
    return Path(distributions_of(user.document, workshop(user).id)[0].folder)


# What was written


def files(root: Path) -> dict[str, bytes]:
    """Every file below a folder by its path with slashes."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def words_of(path: Path) -> str:
    """The text of a PDF, in one line."""
    with _PDFIUM.PdfDocument(path) as paper:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in paper).split())


def slides_of(path: Path) -> list[str]:
    """The words of each slide."""
    return [
        "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
        for slide in _PPTX.Presentation(path).slides
    ]


def mail(path: Path) -> EmailMessage:
    """A draft as a mail program reads it."""
    return BytesParser(EmailMessage, policy=policy.default).parsebytes(path.read_bytes())


def dates_of(path: Path) -> Iterator[tuple[str, str]]:
    """What stands in a calendar file: the kind of entry and what it is called."""
    for part in Calendar.from_ical(path.read_bytes()).walk():
        if part.name in ("VEVENT", "VTODO"):
            yield part.name, str(part["SUMMARY"])


def rows_of(path: Path) -> Worksheet:
    """The first sheet of a workbook."""
    sheet = load_workbook(path).worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


class Links(HTMLParser):
    """Where the links of a page lead."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [unquote(value) for name, value in attrs if (tag, name) == ("a", "href") and value]
