"""The Changes page: nobody is surprised: what changes, what is coming, and what was decided."""

from collections.abc import Sequence
from enum import IntEnum

from facilitator.core.agree.coming import Entry
from facilitator.core.agree.notices import ChangeNotice
from facilitator.core.run.captured import Decision
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

    def panes(self) -> Sequence[type[PagePane]]:
        """What stands behind the tabs."""
        from facilitator.ui.parts.changes.panes import PANES  # the start of the program does without them

        return PANES
