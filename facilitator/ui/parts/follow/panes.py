"""The tabs of the Follow up page, in their order."""

from facilitator.ui.parts.follow.check_in_pane import CheckInPane
from facilitator.ui.parts.follow.checkpoints_pane import CheckpointsPane
from facilitator.ui.parts.follow.effect_pane import EffectPane
from facilitator.ui.parts.follow.follow_meetings_pane import FollowMeetingsPane
from facilitator.ui.parts.follow.satisfaction_pane import SatisfactionPane
from facilitator.ui.parts.tabbed_page import PagePane

PANES: tuple[type[PagePane], ...] = (
    CheckpointsPane, CheckInPane, SatisfactionPane, EffectPane, FollowMeetingsPane,
)  # fmt: skip
