"""The Rhythm page: what keeps teams aligned between workshops."""

from collections.abc import Sequence
from enum import IntEnum

from facilitator.core.follow.regular_meetings import RegularMeeting
from facilitator.core.follow.rounds import News, TeamRound
from facilitator.core.people import Team
from facilitator.ui.page import Section
from facilitator.ui.parts.tabbed_page import PagePane, TabbedPage
from facilitator.ui.widgets.icons import Sign


class RhythmPlace(IntEnum):
    """The tabs in their order."""

    ROUNDS = 0
    NEWS = 1
    MEETINGS = 2
    HANDOVER = 3


class RhythmPage(TabbedPage):
    """What keeps teams aligned between workshops."""

    title = "Rhythm"
    icon = Sign.RHYTHM
    section = Section.PROGRAMME
    tab_titles = ("Rounds", "News", "Meetings", "Hand-over")
    places = (
        (Team, RhythmPlace.ROUNDS),
        (TeamRound, RhythmPlace.ROUNDS),
        (News, RhythmPlace.NEWS),
        (RegularMeeting, RhythmPlace.MEETINGS),
    )

    def panes(self) -> Sequence[type[PagePane]]:
        """What stands behind the tabs."""
        from facilitator.ui.parts.rhythm.panes import PANES  # the start of the program does without them

        return PANES
