"""What a page is."""

from enum import StrEnum
from typing import ClassVar

from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.view import View
from facilitator.ui.widgets.icons import Sign


class Section(StrEnum):
    """The two halves of the rail."""

    PROGRAMME = "Programme"
    WORKSHOP = "This workshop"


class Page(View):
    """One page of the console. `PAGES` lists them all; the shell loops over it."""

    title: ClassVar[str]
    icon: ClassVar[Sign]
    section: ClassVar[Section]

    @classmethod
    def badge(cls, desk: Desk) -> str:
        """A short count for the rail, or nothing. Asked after every change: it must be cheap."""
        return ""

    def commands(self) -> list[Command]:
        """What can be done here, for the command box and the list of keys."""
        return []

    @classmethod
    def findable(cls, desk: Desk) -> list[Command]:
        """What the command box can find on this page: people, notes, actions."""
        return []
