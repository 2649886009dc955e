"""One drag on a board: the card that follows the pointer, the mark of where it would land, the scrolling edge."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsView

from facilitator.ui.widgets.boardlayout import Drop, Ref, drop_at
from facilitator.ui.widgets.boardparts import GHOST, rounded, simple_text
from facilitator.ui.widgets.boardscene import BoardScene
from facilitator.ui.widgets.notecard import CardData, CardItem

_FADED = 0.4
_EDGE = 48
_FRAME_MS = 16


class Drag:
    """Cards, or one cluster, on their way. Ends with `end`, which says where they were let go."""

    def __init__(self, scene: BoardScene, refs: tuple[Ref, ...], held: Ref, grip: QPointF) -> None:
        self.refs = refs
        self._scene = scene
        self._moving = frozenset(refs)
        self._grip = grip
        self._drop: Drop | None = None
        self._ghost = self._make_ghost(held)
        scene.addItem(self._ghost)
        for item in self._items():
            item.setOpacity(_FADED)

    def move(self, to: QPointF) -> None:
        """Follow the pointer, in the scene's pixels."""
        self._ghost.setPos(to - self._grip)
        self._drop = drop_at(self._scene.placing, to.x(), to.y(), self._moving, self._scene.look.metrics)
        self._scene.show_drop(self._drop)

    def end(self) -> Drop | None:
        """Take the ghost and the marker away; returns where the drag stood."""
        self._scene.removeItem(self._ghost)
        self._scene.show_drop(None)
        for item in self._items():
            item.setOpacity(1.0)
        return self._drop

    def _items(self) -> list[QGraphicsItem]:
        scene = self._scene
        held: list[QGraphicsItem] = []
        for ref in self.refs:
            item = scene.clusters.get(ref.id) if ref.cluster else scene.cards.get(ref.id)
            if item is not None:
                held.append(item)
        return held

    def _make_ghost(self, held: Ref) -> QGraphicsItem:
        look, sizes = self._scene.look, self._scene.look.metrics
        rect = self._scene.rect_of(held) or QRectF(0, 0, sizes.of(180), 0)
        data = self._ghost_card(held)
        ghost = CardItem(data, look)
        ghost.fit(rect.width())
        ghost.set_selected(True)
        ghost.setZValue(GHOST)
        ghost.setOpacity(0.92)
        if len(self.refs) > 1:
            badge = QGraphicsPathItem(ghost)
            badge.setPen(QPen(Qt.PenStyle.NoPen))
            badge.setBrush(look.accent)
            text = simple_text(badge, look, bold=True)
            text.setText(str(len(self.refs)))
            text.setBrush(look.card)
            figures = QFontMetricsF(look.bold)
            width = figures.horizontalAdvance(text.text()) + sizes.of(14)
            badge.setPath(rounded(QRectF(0, 0, width, figures.height()), figures.height() / 2))
            badge.setPos(rect.width() - width + sizes.of(6), -sizes.of(8))
            text.setPos(sizes.of(7), 0)
        return ghost

    def _ghost_card(self, held: Ref) -> CardData:
        if not held.cluster:
            return self._scene.cards[held.id].data_shown
        cluster = self._scene.clusters[held.id].data_shown
        colour = self._scene.look.accent.name()
        return CardData(held.id, cluster.lane_id, cluster.name or "Unnamed cluster", colour, "circle")


class EdgeScroll(QObject):
    """Scrolls a view while the pointer is held near its upper or lower edge."""

    def __init__(self, view: QGraphicsView, scrolled: Callable[[], None]) -> None:
        super().__init__(view)
        self._view = view
        self._scrolled = scrolled
        self._speed = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._scroll)

    def watch(self, at: QPoint) -> None:
        """Scroll, or stop, as this point of the viewport demands."""
        above = _EDGE - at.y()
        below = at.y() - (self._view.viewport().height() - _EDGE)
        self._speed = -above // 3 if above > 0 else below // 3 if below > 0 else 0
        if not self._speed:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """The drag is over."""
        self._timer.stop()

    def _scroll(self) -> None:
        bar = self._view.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + self._speed)
        if bar.value() == before:
            self._timer.stop()
        else:
            self._scrolled()
