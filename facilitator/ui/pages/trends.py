"""The Trends page: whether it works, over the workshops and the years."""

from collections.abc import Sequence
from enum import IntEnum

from facilitator.core.measures.indicators import Indicator
from facilitator.ui.page import Section
from facilitator.ui.parts.tabbed_page import PagePane, TabbedPage
from facilitator.ui.widgets.icons import Sign


class TrendsPlace(IntEnum):
    """The tabs in their order."""

    TRENDS = 0
    INDICATORS = 1
    MINUTES = 2


class TrendsPage(TabbedPage):
    """Whether it works, over the workshops and the years."""

    title = "Trends"
    icon = Sign.TRENDS
    section = Section.PROGRAMME
    tab_titles = ("Trends", "Indicators", "Minutes")
    places = ((Indicator, TrendsPlace.INDICATORS),)

    def panes(self) -> Sequence[type[PagePane]]:
        """What stands behind the tabs."""
        from facilitator.ui.parts.trends.panes import PANES  # the start of the program does without them

        return PANES
