"""The impact and effort grid: cards placed with the mouse or the arrow keys."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.ui.theme import Tokens
from facilitator.ui.widgets.gridlayout import (
    TRAY_ROWS,
    GridLayout,
    ItemData,
    lay_out_grid,
    placement_at,
    quadrant,
)
from facilitator.ui.widgets.gridpicture import GridPicture

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_NUDGE, _PUSH = 2.0, 10.0
_MIDDLE = (50.0, 50.0)


class GridView(GridPicture):
    """Shows opportunities on the grid, the unplaced ones in a tray below. Says what was asked for.

    One gesture is one `placed`: when the mouse lets go, when the arrow key comes up, when the focus leaves.
    """

    placed = Signal(int, float, float)  # item id, effort and impact, 0 to 100
    unplaced = Signal(int)  # item id
    current_changed = Signal(object)  # item id or None

    def __init__(self, tokens: Tokens, parent: QWidget | None = None, *, px: int = 13) -> None:
        super().__init__(tokens, parent, px=px)
        self._current: int | None = None
        self._pending: tuple[int, float, float] | None = None
        self._pressed: tuple[QPointF, QPointF] | None = None
        self._held: tuple[ItemData, QPointF] | None = None
        self._tray_row = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_items(self, items: Sequence[ItemData]) -> None:
        """Show these opportunities; what is picked stays picked while it is there."""
        self.items = tuple(items)
        ids = {item.id for item in items}
        if self._pending is not None and self._pending[0] not in ids:
            self._pending = None
        if self._held is not None and self._held[0].id not in ids:
            self._held = self._pressed = None
        self.refresh()
        if self._current not in ids:
            self._select(None)

    def current(self) -> int | None:
        """The item that is picked."""
        return self._current

    def select(self, item_id: int) -> None:
        """Pick an item, as a list beside the grid may ask."""
        self._select(item_id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the grid and, above it, what is being dragged."""
        painter = QPainter(self)
        marked = self._current if self.hasFocus() else None
        self.painter_of_grid.paint(painter, self.placing, self.note(), marked)
        if self._held is not None:
            item, at = self._held
            rect = QRectF(QPointF(), self.placing.card)
            rect.moveCenter(at)
            self.painter_of_grid.paint_card(painter, item, rect, marked=True)
            self.painter_of_grid.paint_badge(painter, item, rect)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the card under the pointer."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._settle()
        at = event.position()
        found = self._card_at(at)
        self._select(None if found is None else found[0].id)
        self._pressed = None if found is None else (at, found[1].center() - at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the picked card along."""
        if self._pressed is None or self._current is None:
            return
        start, grip = self._pressed
        at = event.position()
        far = (at - start).manhattanLength() >= QApplication.startDragDistance()
        if self._held is None and not far:
            return
        began = self._held is None
        self._held = (self._item(self._current), at + grip)
        if began:
            self.refresh()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the card down: on the grid, or back into the tray."""
        held, self._held, self._pressed = self._held, None, None
        if held is None:
            return
        item, at = held
        effort, impact = placement_at(at, self.placing.inner)
        on_plot = self.placing.plot.contains(event.position())
        if on_plot and (item.effort, item.impact) != (effort, impact):
            self.placed.emit(item.id, effort, impact)
        elif not on_plot and item.effort is not None and event.position().y() > self.placing.plot.bottom():
            self.unplaced.emit(item.id)
        self.refresh()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the pages of a long tray."""
        if not self.placing.tray_rect.contains(event.position()):
            event.ignore()
            return
        self._turn_tray(self._tray_row + (1 if event.angleDelta().y() < 0 else -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the picked card, Shift further; Enter puts an unplaced one in the middle; Del takes back."""
        if event.key() == Qt.Key.Key_Escape and (self._held or self._pending or self._current is not None):
            self._give_up()
            return
        arrow = _ARROWS.get(Qt.Key(event.key()))
        if self._current is None or self._held is not None:
            event.ignore()
        elif arrow is not None:
            far = _PUSH if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _NUDGE
            self._move(arrow[0] * far, arrow[1] * far)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._where() is None:
            self.placed.emit(self._current, *_MIDDLE)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._where() is not None:
            self._pending = None
            self.unplaced.emit(self._current)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The arrow came up: the move is done."""
        if Qt.Key(event.key()) in _ARROWS and not event.isAutoRepeat():
            self._settle()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming in by Tab picks the first card, backwards the last; by a key of its own the first if none is."""
        super().focusInEvent(event)
        reason, none = event.reason(), self._current is None
        forward = reason == Qt.FocusReason.TabFocusReason or (reason == Qt.FocusReason.ShortcutFocusReason and none)
        if self.items and (forward or reason == Qt.FocusReason.BacktabFocusReason):
            self._select(self._order()[0 if forward else -1])
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving ends a move by keys."""
        super().focusOutEvent(event)
        self._settle()
        self.update()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from card to card, and on after the last."""
        order = self._order()
        at = order.index(self._current) + (1 if forward else -1) if self._current in order else -1
        if not self.hasFocus() or not 0 <= at < len(order):
            return super().focusNextPrevChild(forward)
        self._settle()
        self._select(order[at])
        return True

    def _move(self, right: float, up: float) -> None:
        if self._current is None:
            return
        effort, impact = self._where() or _MIDDLE
        moved = (min(max(effort + right, 0.0), 100.0), min(max(impact + up, 0.0), 100.0))
        self._pending = (self._current, *moved)
        self._speak()
        self.refresh()

    def _settle(self) -> None:
        pending, self._pending = self._pending, None
        if pending is not None:
            item = self._item(pending[0])
            if (item.effort, item.impact) != pending[1:]:
                self.placed.emit(*pending)
            self.refresh()

    def _give_up(self) -> None:
        if self._held is None and self._pending is None:
            self._select(None)
        self._held = self._pressed = self._pending = None
        self.refresh()

    def _select(self, item_id: int | None) -> None:
        if item_id == self._current:
            return
        self._current = item_id
        self._show_in_tray(item_id)
        self._speak()
        self.current_changed.emit(item_id)
        self.update()

    def lay_out(self) -> GridLayout:
        """The grid with its tray. What the pointer holds keeps its place free, so that nothing else jumps."""
        unit = self.painter_of_grid.unit
        whole = lay_out_grid(self._as_moved(), self.room(), unit, with_tray=True, first_row=self._tray_row)
        if self._held is None:
            return whole
        held = self._held[0].id
        return whole._replace(
            spots=tuple(spot for spot in whole.spots if spot.item.id != held),
            tray=tuple((item, rect) for item, rect in whole.tray if item.id != held),
        )

    def note(self) -> str:
        """What the hands can do, and what still waits."""
        if self._held is not None:
            effort, impact = placement_at(self._held[1], self.placing.inner)
            return f"here: effort {effort:.0f}, impact {impact:.0f}"
        waiting = super().note()
        if not self.items:
            return waiting
        hidden = max(0, self.placing.tray_rows - self._tray_row - TRAY_ROWS)
        below = f" · {waiting}" + (" (scroll for more)" if hidden else "") if waiting else ""
        return f"drag, or select and use the arrow keys{below}"

    def _as_moved(self) -> tuple[ItemData, ...]:
        """The items, the one under way by keys where the keys have it."""
        if self._pending is None:
            return self.items
        item_id, effort, impact = self._pending
        return tuple(replace(i, effort=effort, impact=impact) if i.id == item_id else i for i in self.items)

    def _card_at(self, at: QPointF) -> tuple[ItemData, QRectF] | None:
        spots = [(spot.item, spot.rect) for spot in reversed(self.placing.spots)]
        spots.sort(key=lambda pair: pair[0].id != self._current)
        return next((pair for pair in (*spots, *self.placing.tray) if pair[1].contains(at)), None)

    def _item(self, item_id: int) -> ItemData:
        return next(item for item in self.items if item.id == item_id)

    def _where(self) -> tuple[float, float] | None:
        """Effort and impact of the picked card, as shown; None while it is not placed."""
        item = next((item for item in self._as_moved() if item.id == self._current), None)
        if item is None or item.effort is None or item.impact is None:
            return None
        return item.effort, item.impact

    def _order(self) -> list[int]:
        waiting = [item.id for item in self.items if item.effort is None or item.impact is None]
        return [item.id for item in self.items if item.id not in waiting] + waiting

    def _show_in_tray(self, item_id: int | None) -> None:
        waiting = [item.id for item in self.items if item.effort is None or item.impact is None]
        if item_id in waiting:
            row = waiting.index(item_id) // self.placing.tray_columns
            self._turn_tray(min(max(self._tray_row, row - TRAY_ROWS + 1), row))

    def _turn_tray(self, row: int) -> None:
        wanted = min(max(row, 0), max(0, self.placing.tray_rows - TRAY_ROWS))
        if wanted != self._tray_row:
            self._tray_row = wanted
            self.refresh()

    def _speak(self) -> None:
        said = "Impact and effort grid"
        if self._current is not None:
            where = self._where()
            item = self._item(self._current)
            badge = "" if item.badge is None else f", {item.badge} dots"
            place = (
                "not placed yet"
                if where is None
                else f"effort {where[0]:.0f}, impact {where[1]:.0f}, {quadrant(*where)}"
            )
            said = f"{item.title}: {place}{badge}"
        self.setAccessibleName(said)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
