"""The tabs of the Language page, in their order."""

from facilitator.ui.parts.language.glossary_pane import GlossaryPane
from facilitator.ui.parts.language.phrases_pane import PhrasesPane
from facilitator.ui.parts.tabbed_page import PagePane

PANES: tuple[type[PagePane], ...] = (GlossaryPane, PhrasesPane)
