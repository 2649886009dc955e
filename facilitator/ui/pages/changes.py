"""The Changes page: nobody is surprised: what changes, what is coming, and what was decided."""

from collections.abc import Sequence
from enum import IntEnum
from functools import partial

from facilitator.core.agree.changes.coming import KIND_WORDS, Entry
from facilitator.core.agree.changes.notices import ChangeNotice
from facilitator.core.record import Record
from facilitator.core.run.captured import Decision
from facilitator.core.text import one_line
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.page import Section
from facilitator.ui.parts.tabbed_page import PagePane, TabbedPage
from facilitator.ui.widgets.icons import Sign


class ChangesPlace(IntEnum):
    """The tabs in their order."""

    NOTICES = 0
    CALENDAR = 1
    DECISIONS = 2


class ChangesPage(TabbedPage):
    """Nobody is surprised: what changes, what is coming, and what was decided."""

    title = "Changes"
    icon = Sign.CHANGES
    section = Section.PROGRAMME
    tab_titles = ("Notices", "Calendar", "Decisions")
    places = (
        (ChangeNotice, ChangesPlace.NOTICES),
        (Entry, ChangesPlace.CALENDAR),
        (Decision, ChangesPlace.DECISIONS),
    )

    @classmethod
    def findable(cls, desk: Desk) -> list[Command]:
        """Every change notice, every entry of the calendar, and every decision."""
        document = desk.document
        found: list[tuple[str, Record, str]] = [
            *((one.what, one, "Change") for one in document.all(ChangeNotice)),
            *((one.title, one, KIND_WORDS[one.kind]) for one in document.all(Entry)),
            *((one_line(one.text), one, "Decision") for one in document.all(Decision)),
        ]
        return [
            Command(title, cls.title, partial(desk.go_to, cls, record), detail=kind) for title, record, kind in found
        ]

    def panes(self) -> Sequence[type[PagePane]]:
        """What stands behind the tabs."""
        from facilitator.ui.parts.changes.panes import PANES  # the start of the program does without them

        return PANES
