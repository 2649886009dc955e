"""The tabs of the Actions page, in their order."""

from facilitator.ui.parts.actions.board_pane import BoardPane
from facilitator.ui.parts.actions.check_in_pane import CheckInPane
from facilitator.ui.parts.actions.list_pane import ListPane
from facilitator.ui.parts.actions.wins_pane import WinsPane
from facilitator.ui.parts.tabbed_page import PagePane

PANES: tuple[type[PagePane], ...] = (ListPane, BoardPane, CheckInPane, WinsPane)
