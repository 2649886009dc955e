"""Carries a record that was found by the command box to the page that shows it."""

from PySide6.QtCore import QObject, Signal

from facilitator.core.record import Record
from facilitator.ui.desk import Desk
from facilitator.ui.page import Page


class Found(QObject):
    """One for each desk: `asked(Record)`, once its page is open."""

    asked = Signal(object)


def found_at(desk: Desk) -> Found:
    """The desk's own; made when it is first asked for."""
    there = desk.findChild(Found)
    return there if isinstance(there, Found) else Found(desk)


def go_to(desk: Desk, page: type[Page], record: Record) -> None:
    """Open a page and have it show a record."""
    desk.page_asked.emit(page)
    found_at(desk).asked.emit(record)
