"""What the room is asked to do in the block under way, as large as it gets; in tracks, each group beside the others."""

from datetime import datetime

from PySide6.QtCore import QRectF

from facilitator.core.plan.agenda import Block
from facilitator.core.plan.tracks import Track
from facilitator.core.run.clock.beside import side_by_side
from facilitator.core.run.clock.timekeeping import Beside, Live, find_progress
from facilitator.core.run.stage import Scene
from facilitator.ui.stage.bullets import bullets
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import BODY, BOLD, LEAD, SMALL, heading, inner, nothing_yet
from facilitator.ui.stage.scene import SceneView
from facilitator.ui.track_words import track_words

_MOST_COLUMNS = 3
_GAP = 64.0


class InstructionsScene(SceneView):
    """At most four short lines, under the block's title and objective."""

    scene = Scene.INSTRUCTIONS
    watches = (Live, Beside, Block, Track)
    _block: Block | None = None
    _groups: tuple[tuple[str, Block], ...] = ()

    def load(self) -> None:
        """Read the block under way, or those that run side by side."""
        workshop_id = self.desk.workshop_id
        progress = None if workshop_id is None else find_progress(self.desk.document, workshop_id)
        self._block = progress.current if progress else None
        clocks = side_by_side(progress, self.desk.now()) if progress else []
        self._groups = tuple((track_words(clock.track), clock.block) for clock in clocks)

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw the lines, numbered."""
        block = self._block
        if len(self._groups) > 1:
            self._paint_groups(canvas, room)
            return
        area = heading(canvas, room, "What we do now" if block else "", block.title if block else "What we do now")
        if block is None:
            nothing_yet(canvas, area, "Nothing to do just now: listen to what comes next.")
            return
        if block.objective:
            look = Type(38, colour=canvas.tokens.muted)
            area.setTop(area.top() + canvas.text(area, block.objective, look, 2) + 34)
        bullets(canvas, area, block.instructions, (68, 60, 52, 44), numbered=True)

    def _paint_groups(self, canvas: Canvas, room: QRectF) -> None:
        """A column for each group; of many, the first ones, and how many more there are."""
        shown = self._groups[:_MOST_COLUMNS]
        area = inner(room)
        width = (area.width() - _GAP * (len(shown) - 1)) / len(shown)
        for at, (name, block) in enumerate(shown):
            column = QRectF(area.left() + at * (width + _GAP), area.top(), width, area.height())
            small = Type(SMALL, colour=canvas.tokens.muted)
            y = column.top() + canvas.text(QRectF(column.left(), column.top(), width, 50), name, small) + 8
            title = canvas.fitted(block.title, Type(60, BOLD), width, LEAD)
            y += canvas.text(QRectF(column.left(), y, width, 100), block.title, title, 2) + 30
            rest = QRectF(column.left(), y, width, column.bottom() - y)
            bullets(canvas, rest, block.instructions, (LEAD, BODY, SMALL), numbered=True)
        if len(self._groups) > len(shown):
            more = f"+{len(self._groups) - len(shown)} more groups: the clock shows them all"
            canvas.text(QRectF(area.left(), area.bottom() - 44, area.width(), 50), more, Type(SMALL))
