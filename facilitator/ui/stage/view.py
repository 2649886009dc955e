"""The stage as a widget of any size: for the projector, and as the small live picture in the console."""

from dataclasses import replace
from datetime import datetime
from math import ceil, floor

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QWidget

from facilitator.core.record import Changes
from facilitator.core.run.stage import Scene, Stage, stage_of
from facilitator.ui.desk import Desk, Look
from facilitator.ui.stage.canvas import HEIGHT, WIDTH, Canvas
from facilitator.ui.stage.due import DUE_RECORDS, scene_due
from facilitator.ui.stage.scene import SceneView
from facilitator.ui.stage.scenes import SCENES
from facilitator.ui.stage.strip import STRIP, Strip
from facilitator.ui.theme import DARK, HIGH_CONTRAST, Tokens
from facilitator.ui.view import View

_WHOLE = QRectF(0, 0, WIDTH, HEIGHT)
_ROOM = QRectF(0, 0, WIDTH, STRIP.top())
_COVERS = (Scene.BLANK, Scene.MESSAGE)
FLASH_MS, FLASHES = 350, 4
_FRESH_SECONDS = 2.0


def stage_tokens(look: Look) -> Tokens:
    """The dark theme; blacker and plainer when the console is in high contrast."""
    if look.tokens is HIGH_CONTRAST:
        return replace(DARK, canvas="#000000", card="#0d1118", ink="#ffffff", muted="#d5dbe6", line="#5b6880")
    return DARK


class StageView(View):
    """Shows the scene that is due. A frozen stage keeps its picture; a blank and a line of text lie over anything."""

    watches = tuple(
        dict.fromkeys((*DUE_RECORDS, *Strip.watches, *(record for scene in SCENES for record in scene.watches)))
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._tokens = stage_tokens(desk.look)
        self._scenes = {scene.scene: scene(desk) for scene in SCENES}
        self._strip = Strip(desk)
        self._picture = self._scenes[Scene.BLANK]
        self._cover: SceneView | None = None
        self._of: int | None = None
        self._frozen = False
        self._at: datetime = desk.now()
        self._flashed_at: datetime | None = None
        self._flashes = 0
        super().__init__(desk, parent)
        desk.ticked.connect(self._on_tick)

    def build(self) -> None:
        """Paint every pixel ourselves."""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName("Stage")
        self.setMinimumSize(160, 90)
        self._beat = QTimer(self, interval=FLASH_MS)
        self._beat.timeout.connect(self._next_beat)

    # What is shown

    @property
    def scene(self) -> Scene:
        """The scene that is seen."""
        return (self._cover or self._picture).scene

    def refresh(self, changes: Changes | None) -> None:
        """Turn to the scene that is due, and read anew what it shows, unless the stage is frozen."""
        if changes is None or changes.touches(*DUE_RECORDS):
            self._turn(changes)
        elif not self._frozen:
            self._follow(changes)
        if self._cover:
            self._cover.load()
        self.update()

    def _turn(self, changes: Changes | None) -> None:
        """Find out what is due. What was passed over while the stage was frozen is read as it thaws."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        stage = None if workshop_id is None else stage_of(document, workshop_id)
        thawed, self._frozen = self._frozen, stage is not None and stage.frozen
        if not self._frozen or self._of != workshop_id:
            due = self._scenes[scene_due(document, workshop_id, uncovered=True)]
            anew = thawed or due is not self._picture or self._of != workshop_id
            self._picture, self._of = due, workshop_id
            self._follow(None if anew else changes)
        over = scene_due(document, workshop_id)
        self._cover = self._scenes[over] if over in _COVERS else None
        self._mind_the_flash(stage)
        self.setAccessibleDescription(self.scene.value)

    def _follow(self, changes: Changes | None) -> None:
        """Read what the picture shows: what was touched, or all of it."""
        if changes is None:
            self._picture.load()
        elif changes.touches(*self._picture.watches):
            self._picture.follow(changes)
        if changes is None or changes.touches(*Strip.watches):
            self._strip.load()
        self._at = self.desk.now()

    def _on_tick(self, now: datetime) -> None:
        if self.isVisible() and not self._cover and not self._frozen:
            self._at = now
            if self._picture.ticks or self._strip.timers_height():
                self.update()
            elif self._picture.strip:
                self.update(self._clock_in_sight())

    # The flash of a line of text

    def is_lit(self) -> bool:
        """Whether the flash is at its bright moment."""
        return self._flashes > 0 and self._flashes % 2 == 0

    def _mind_the_flash(self, stage: Stage | None) -> None:
        flashed_at = stage.flashed_at if stage and stage.message else None
        if flashed_at == self._flashed_at:
            return
        self._flashed_at = flashed_at
        fresh = flashed_at is not None and (self.desk.now() - flashed_at).total_seconds() < _FRESH_SECONDS
        if fresh and self.desk.look.motion.on:
            self._flashes = FLASHES
            self._beat.start()

    def _next_beat(self) -> None:
        self._flashes = max(0, self._flashes - 1)
        if not self._flashes:
            self._beat.stop()
        self.update()

    # Painting

    def sizeHint(self) -> QSize:
        """Sixteen to nine."""
        return QSize(480, 270)

    def hasHeightForWidth(self) -> bool:
        """It keeps the proportions of the projector."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Nine sixteenths."""
        return width * HEIGHT // WIDTH

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scene as large as it fits, black around it."""
        painter = QPainter(self)
        only_clock = event.rect() == self._clock_in_sight() and not (self._cover or self.is_lit())
        if not only_clock:
            painter.fillRect(self.rect(), QColor("black"))
        painter.setTransform(self._fitting())
        painter.setClipRect(_WHOLE)
        canvas = Canvas(painter, self._tokens)
        if only_clock:
            self._strip.paint(canvas, self._at, with_clock=not self._picture.ticks, only_clock=True)
        else:
            self.draw(canvas)

    def _fitting(self) -> QTransform:
        """From the stage's units to the widget's pixels."""
        scale = min(self.width() / WIDTH, self.height() / HEIGHT)
        left, top = (self.width() - WIDTH * scale) / 2, (self.height() - HEIGHT * scale) / 2
        return QTransform.fromTranslate(left, top).scale(scale, scale)

    def _clock_in_sight(self) -> QRect:
        """The whole pixels of the strip's cell with the time: all that a tick changes while the scene has no clock."""
        cell = self._fitting().mapRect(self._strip.clock_cell())
        left, top = ceil(cell.left()), ceil(cell.top())
        return QRect(left, top, floor(cell.right()) - left, floor(cell.bottom()) - top)

    def draw(self, canvas: Canvas) -> None:
        """Draw what is shown onto a canvas."""
        scene = self._cover or self._picture
        if self.is_lit():
            canvas.tokens = replace(canvas.tokens, canvas=canvas.tokens.ink, ink=canvas.tokens.canvas)
        canvas.fill(_WHOLE, canvas.tokens.canvas)
        timers = 0.0 if scene.ticks else self._strip.timers_height()
        scene.paint(canvas, _ROOM.adjusted(0, timers, 0, 0) if scene.strip else _WHOLE, self._at)
        if scene.strip:
            self._strip.paint(canvas, self._at, with_clock=not scene.ticks)
