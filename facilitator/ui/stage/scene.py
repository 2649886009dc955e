"""What a scene is."""

from datetime import datetime
from typing import ClassVar

from PySide6.QtCore import QRectF

from facilitator.core.record import Changes, Record
from facilitator.core.run.stage import Scene
from facilitator.ui.desk import Desk
from facilitator.ui.stage.canvas import Canvas


class SceneView:
    """Paints one scene. `SCENES` lists them all; the stage shows the one that is due.

    `load` reads the document, `follow` keeps up when something watched has changed; `paint` only draws what was read,
    so that a frozen stage keeps its picture. A scene with `ticks` shows a clock of its own. Without `strip` it takes
    the whole picture, parts and clocks at its edge too.
    It is never given the facilitator's private notes, a name behind a ballot, or a half-typed word.
    """

    scene: ClassVar[Scene]
    watches: ClassVar[tuple[type[Record], ...]]
    ticks: ClassVar[bool] = False
    strip: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def load(self) -> None:
        """Read from the document what will be painted."""

    def follow(self, changes: Changes) -> None:
        """Keep up with what has happened since it was last read. A scene with much to read reads less than all."""
        self.load()

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw into the room given, in stage units."""
