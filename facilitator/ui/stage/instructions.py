"""What the room is asked to do in the block under way, as large as it gets."""

from datetime import datetime

from PySide6.QtCore import QRectF

from facilitator.core.plan.agenda import Block
from facilitator.core.run.clock.timekeeping import Live, find_progress
from facilitator.core.run.stage import Scene
from facilitator.ui.stage.bullets import bullets
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import heading, nothing_yet
from facilitator.ui.stage.scene import SceneView


class InstructionsScene(SceneView):
    """At most four short lines, under the block's title and objective."""

    scene = Scene.INSTRUCTIONS
    watches = (Live, Block)
    _block: Block | None = None

    def load(self) -> None:
        """Read the block under way."""
        workshop_id = self.desk.workshop_id
        progress = None if workshop_id is None else find_progress(self.desk.document, workshop_id)
        self._block = progress.current if progress else None

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw the lines, numbered."""
        block = self._block
        area = heading(canvas, room, "What we do now" if block else "", block.title if block else "What we do now")
        if block is None or not (block.instructions or block.objective):
            nothing_yet(canvas, area, "Nothing to do just now: listen to what comes next.")
            return
        if block.objective:
            look = Type(38, colour=canvas.tokens.muted)
            area.setTop(area.top() + canvas.text(area, block.objective, look, 2) + 34)
        bullets(canvas, area, block.instructions, (68, 60, 52, 44), numbered=True)
