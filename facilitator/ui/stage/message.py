"""A line of text over the whole stage; and nothing at all."""

from datetime import datetime

from PySide6.QtCore import QRectF

from facilitator.core.run.stage import Scene, Stage, stage_of
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import BOLD, CENTRE
from facilitator.ui.stage.scene import SceneView

_SIZES = (150, 120, 96, 80, 64)
_LINES = 5


class MessageScene(SceneView):
    """The line the facilitator sent, as large as it fits. A frame stands for the flash where nothing may move."""

    scene = Scene.MESSAGE
    watches = (Stage,)
    strip = False
    _words = ""

    def load(self) -> None:
        """Read the line."""
        workshop_id = self.desk.workshop_id
        stage = None if workshop_id is None else stage_of(self.desk.document, workshop_id)
        self._words = stage.message if stage else ""

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw the line in the middle."""
        if not self.desk.look.motion.on:
            canvas.fill(room, canvas.tokens.ink)
            canvas.fill(room.adjusted(24, 24, -24, -24), canvas.tokens.canvas)
        area = room.adjusted(140, 90, -140, -90)
        size, lines = self._fitting(canvas, area)
        height = canvas.line_height(size) * lines
        place = QRectF(area.left(), area.center().y() - height / 2, area.width(), height)
        canvas.text(place, self._words, Type(size, BOLD), _LINES, CENTRE)

    def _fitting(self, canvas: Canvas, area: QRectF) -> tuple[int, int]:
        for size in _SIZES:
            lines = len(canvas.wrapped(self._words, Type(size, BOLD), area.width(), _LINES + 1))
            if lines <= _LINES and lines * canvas.line_height(size) <= area.height():
                return size, lines
        return _SIZES[-1], _LINES


class BlankScene(SceneView):
    """Black: the projector stays on, and nothing is to be seen."""

    scene = Scene.BLANK
    watches = ()
    strip = False

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw black."""
        canvas.fill(room, "#000000")
