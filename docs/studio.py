"""What every picture is made with: the studio, what a shot is, and the ways to put a window into its moment."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from facilitator.core.document import Document
from facilitator.core.plan import workshops
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.ui.desk import Look
from facilitator.ui.page import Page
from facilitator.ui.parts.live.stage_preview import StagePreview
from facilitator.ui.parts.vote.balance import Balance
from facilitator.ui.widgets.buttons import Segmented, Tabs
from facilitator.ui.window import Window

STAGE = QSize(1920, 1080)
NOW = datetime(2027, 1, 12, 8, 0, tzinfo=UTC)

Shot = tuple[str, QWidget, QSize]


@dataclass(frozen=True)
class Studio:
    """What every picture is made with: the look, a place for files, and the size of the console."""

    look: Look
    place: Path
    console: QSize


def settle() -> None:
    """Let everything happen that was put off until the keys are read again."""
    for _ in range(3):
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec()


def show(window: Window, size: QSize) -> None:
    """Open a window in this size."""
    window.resize(size)
    window.show()
    settle()


def opened(window: Window, page: type[Page], title: str) -> QDialog:
    """The dialog that a command of a page opens, by how the command's title begins."""
    window.open_page(page)
    settle()
    next(command for command in window.page.commands() if command.title.startswith(title)).run()
    return next(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())


def asked(window: Window, page: type[Page], title: str, name: str) -> Iterator[Shot]:
    """The dialog that a command of a page opens, closed again afterwards."""
    dialog = opened(window, page, title)
    yield name, dialog, QSize()
    dialog.close()


def tabs_of(window: Window, name: str, size: QSize) -> Iterator[Shot]:
    """The other tabs of what is shown."""
    for tabs in window.page.findChildren(Tabs):
        if tabs.isVisible() and not isinstance(tabs, Segmented):  # those choose what is done, not what is shown
            before = tabs.current()
            for index in (*(n for n in range(len(tabs.titles())) if n != before), before):
                turn_to(tabs, index)
                if index != before:
                    yield f"{name}-{named(tabs.titles()[index])}", window, size


def turn_to(tabs: Tabs, index: int) -> None:
    """Choose a tab as a click does."""
    tabs.choose(index)
    tabs.chosen.emit(index)


def catch_up(window: Window) -> None:
    """What waits until things have settled need not wait here."""
    for kind in (StagePreview, Balance):
        for view in window.page.findChildren(kind):
            view.refresh(None)


def workshop_in(document: Document, state: WorkshopState) -> Workshop:
    """The last workshop that has come so far."""
    return next(workshop for workshop in reversed(workshops.workshops(document)) if workshop.state is state)


def named(title: str) -> str:
    """A title as part of a picture's name."""
    return "-".join("".join(c if c.isalnum() else " " for c in title.lower()).split())
