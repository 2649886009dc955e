"""The tabs of the Practices page, in their order."""

from facilitator.ui.parts.practices.growth_pane import GrowthPane
from facilitator.ui.parts.practices.improvement_pane import ImprovementPane
from facilitator.ui.parts.practices.practices_pane import PracticesPane
from facilitator.ui.parts.practices.processes_pane import ProcessesPane
from facilitator.ui.parts.practices.relationships_pane import RelationshipsPane
from facilitator.ui.parts.practices.spaces_pane import SpacesPane
from facilitator.ui.parts.tabbed_page import PagePane

PANES: tuple[type[PagePane], ...] = (
    PracticesPane,
    RelationshipsPane,
    GrowthPane,
    SpacesPane,
    ProcessesPane,
    ImprovementPane,
)
