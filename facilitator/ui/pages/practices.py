"""The Practices page: the ten practices, and the tools of those about people and processes."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from functools import partial
from types import MappingProxyType
from typing import Final

from facilitator.core.agree.practices.adopting import AdoptedPractice
from facilitator.core.agree.practices.friction import Friction
from facilitator.core.agree.practices.growth import GrowthStep
from facilitator.core.agree.practices.processes import Process
from facilitator.core.agree.practices.relationships import Pairing
from facilitator.core.agree.practices.spaces import SharedSpace
from facilitator.core.assess.improving import Improvement
from facilitator.core.assess.waves import Wave
from facilitator.core.practices import Tool, practices
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.page import Page, Section
from facilitator.ui.pages.agreements import AgreementsPage, AgreementsPlace
from facilitator.ui.pages.assessments import AssessmentsPage
from facilitator.ui.pages.changes import ChangesPage, ChangesPlace
from facilitator.ui.pages.language import LanguagePage, LanguagePlace
from facilitator.ui.parts.tabbed_page import PagePane, TabbedPage
from facilitator.ui.widgets.icons import Sign


class PracticesPlace(IntEnum):
    """The tabs in their order."""

    PRACTICES = 0
    RELATIONSHIPS = 1
    GROWTH = 2
    SPACES = 3
    PROCESSES = 4
    IMPROVEMENT = 5


_HERE: Final[Mapping[Tool, PracticesPlace]] = MappingProxyType(
    {
        Tool.RELATIONSHIPS: PracticesPlace.RELATIONSHIPS,
        Tool.GROWTH: PracticesPlace.GROWTH,
        Tool.SPACES: PracticesPlace.SPACES,
        Tool.PROCESSES: PracticesPlace.PROCESSES,
        Tool.IMPROVEMENT: PracticesPlace.IMPROVEMENT,
    }
)
_ELSEWHERE: Final[Mapping[Tool, tuple[type[Page], int]]] = MappingProxyType(
    {
        Tool.GLOSSARY: (LanguagePage, LanguagePlace.GLOSSARY),
        Tool.NOTICES: (ChangesPage, ChangesPlace.NOTICES),
        Tool.METRICS: (AgreementsPage, AgreementsPlace.METRICS),
        Tool.CALENDAR: (ChangesPage, ChangesPlace.CALENDAR),
        Tool.DECISIONS: (ChangesPage, ChangesPlace.DECISIONS),
    }
)


class PracticesPage(TabbedPage):
    """The ten practices, and the tools of those about people and processes."""

    title = "Practices"
    icon = Sign.PRACTICES
    section = Section.PROGRAMME
    tab_titles = ("Practices", "Relationships", "Growth", "Spaces", "Processes", "Improvement")
    places = (
        (AdoptedPractice, PracticesPlace.PRACTICES),
        (Pairing, PracticesPlace.RELATIONSHIPS),
        (GrowthStep, PracticesPlace.GROWTH),
        (SharedSpace, PracticesPlace.SPACES),
        (Process, PracticesPlace.PROCESSES),
        (Friction, PracticesPlace.IMPROVEMENT),
    )

    @classmethod
    def findable(cls, desk: Desk) -> list[Command]:
        """The ten practices; one about which nothing was decided yet is asked for by its key."""
        held = {one.key: one for one in desk.document.all(AdoptedPractice)}
        asked = (held.get(one.key, AdoptedPractice(id=0, key=one.key)) for one in practices())
        return [
            Command(one.title, cls.title, partial(desk.go_to, cls, record))
            for one, record in zip(practices(), asked, strict=True)
        ]

    def panes(self) -> Sequence[type[PagePane]]:
        """What stands behind the tabs."""
        from facilitator.ui.parts.practices.panes import PANES  # the start of the program does without them

        return PANES

    def make_pane(self, kind: type[PagePane]) -> PagePane:
        """The tab of the practices leads to where each is done."""
        from facilitator.ui.parts.practices.practices_pane import PracticesPane  # as above

        pane = super().make_pane(kind)
        if isinstance(pane, PracticesPane):
            pane.tool_asked.connect(self.open_tool)
            pane.plan_asked.connect(self.open_plan)
        return pane

    def open_tool(self, tool: Tool) -> None:
        """Go to the place where a practice is done, here or on another page."""
        if tool in _HERE:
            self.turn_to(_HERE[tool])
        else:
            self.desk.go_to_place(*_ELSEWHERE[tool])

    def open_plan(self, plan: Improvement) -> None:
        """Go to a plan to improve; where there is no assessment yet, that page has none to show."""
        if self.desk.document.has(Wave):
            self.desk.go_to(AssessmentsPage, plan)
        else:
            self.desk.told.emit("The plan is started. It shows on the Assessments page with the first assessment.")
