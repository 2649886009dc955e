"""The Practices page: the ten practices, and the tools of those about people and processes."""

from collections.abc import Sequence
from enum import IntEnum

from facilitator.core.agree.adopting import AdoptedPractice
from facilitator.core.agree.friction import Friction
from facilitator.core.agree.growth import GrowthStep
from facilitator.core.agree.processes import Process
from facilitator.core.agree.relationships import Pairing
from facilitator.ui.page import Section
from facilitator.ui.parts.tabbed_page import PagePane, TabbedPage
from facilitator.ui.widgets.icons import Sign


class PracticesPlace(IntEnum):
    """The tabs in their order."""

    PRACTICES = 0
    RELATIONSHIPS = 1
    GROWTH = 2
    PROCESSES = 3
    IMPROVEMENT = 4


class PracticesPage(TabbedPage):
    """The ten practices, and the tools of those about people and processes."""

    title = "Practices"
    icon = Sign.PRACTICES
    section = Section.PROGRAMME
    tab_titles = ("Practices", "Relationships", "Growth", "Processes", "Improvement")
    places = (
        (AdoptedPractice, PracticesPlace.PRACTICES),
        (Pairing, PracticesPlace.RELATIONSHIPS),
        (GrowthStep, PracticesPlace.GROWTH),
        (Process, PracticesPlace.PROCESSES),
        (Friction, PracticesPlace.IMPROVEMENT),
    )

    def panes(self) -> Sequence[type[PagePane]]:
        """What stands behind the tabs."""
        from facilitator.ui.parts.practices.panes import PANES  # the start of the program does without them

        return PANES
