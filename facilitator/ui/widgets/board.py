"""The board in the console: cards moved, grouped and picked with the mouse or the keys alike."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.ui.theme import Tokens
from facilitator.ui.widgets.boarddrag import Drag, EdgeScroll
from facilitator.ui.widgets.boardlayout import ClusterData, Drop, LaneData, Ref, hit, stays_put
from facilitator.ui.widgets.boardpicture import BoardPicture
from facilitator.ui.widgets.boardselection import Selection, all_spots, arrow_of, key_move, step
from facilitator.ui.widgets.notecard import CardData

_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class BoardView(BoardPicture):
    """The board with hands on it. It changes nothing itself: it says what was asked for.

    `moved` always names a place in the lane itself: a card that was in a cluster has then left it.
    A "before" of None is the end of the lane.
    """

    moved = Signal(object, object, object)  # card ids, lane id, card id before which they go, or None
    cluster_moved = Signal(int, object, object)  # cluster id, lane id, card id before which it goes, or None
    clustered = Signal(object, object)  # card ids, the Ref of the card or cluster they were put on
    uncluster_requested = Signal(object)  # card ids
    digit_pressed = Signal(object, int)  # card ids, 1 to 9
    edit_requested = Signal(int)  # card id
    rename_requested = Signal(int)  # cluster id
    remove_requested = Signal(object)  # card ids
    selection_changed = Signal(object)  # card ids
    focus_moved = Signal()  # to another card or cluster, or to none

    def __init__(self, tokens: Tokens, parent: QWidget | None = None, *, px: int = 14) -> None:
        super().__init__(tokens, parent, px=px, whole_cards_only=False)
        self._selection = Selection()
        self._pressed: tuple[QPoint, Ref | None] | None = None
        self._drag: Drag | None = None
        self._band: tuple[QPointF, frozenset[int]] | None = None
        self._last = QPoint()
        self._edge = EdgeScroll(self, self._follow)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_board(self, lanes: Sequence[LaneData], clusters: Sequence[ClusterData], cards: Sequence[CardData]) -> None:
        """Show these; only what differs from before is touched. A drag under way is given up."""
        self._end_gesture()
        before = self.board.placing
        super().show_board(lanes, clusters, cards)
        picked = self._selection.card_ids
        self._selection.keep_to(before, self.board.placing)
        self._show_selection(changed=picked != self._selection.card_ids)

    def set_collapsed(self, cluster_id: int, collapsed: bool) -> None:
        """Show the cluster as a stack, or open it."""
        before = self.board.placing
        others = self.board.collapsed - {cluster_id}
        self.board.set_collapsed(others | {cluster_id} if collapsed else others)
        self._selection.keep_to(before, self.board.placing)
        self._show_selection(changed=False)

    def focus_card(self, card_id: int) -> None:
        """Give the focus to a card, opening its cluster, and bring it into sight."""
        cluster_id = self.board.cards[card_id].data_shown.cluster_id
        if cluster_id is not None and cluster_id in self.board.collapsed:
            self.set_collapsed(cluster_id, False)
        self.setFocus()
        self._selection.focus(Ref(card_id))
        self._show_selection(changed=False)
        self._reveal()

    def selected(self) -> tuple[int, ...]:
        """The cards a command acts on: the picked ones in the board's order, else the one with the focus."""
        return self._selection.targets(self.board.placing)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the focus is; coming in by key with nothing yet, begin at the first card."""
        super().focusInEvent(event)
        by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_key and self._selection.current is None:
            self._selection.current = step(self.board.placing, None, 0, 0)
        self._show_selection(changed=False)
        if by_key:
            self._reveal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus ring away; what is picked stays picked."""
        super().focusOutEvent(event)
        self._show_selection(changed=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click, a drag or a rubber band."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        at = self._scene_point(event)
        ref = self._ref_at(at)
        self._pressed = (event.position().toPoint(), ref)
        if ref is None:
            keeps = bool(event.modifiers() & (_CTRL | _SHIFT))
            self._band = (at, self._selection.card_ids if keeps else frozenset())
            self._change(lambda: self._selection.pick(self._selection.card_ids if keeps else ()))
        elif event.modifiers() & _SHIFT:
            self._change(lambda: self._selection.extend(self.board.placing, ref))
        elif event.modifiers() & _CTRL:
            self._change(lambda: self._selection.toggle(ref))
        elif ref.id not in self._selection.card_ids or ref.cluster:
            self._change(lambda: self._selection.only(ref))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry on with the drag or the rubber band."""
        self._last = event.position().toPoint()
        if self._pressed is None:
            return
        start, ref = self._pressed
        if self._drag is None and self._band is None:
            if (self._last - start).manhattanLength() < QApplication.startDragDistance() or ref is None:
                return
            self._begin_drag(ref, self.mapToScene(start))
        self._edge.watch(self._last)
        self._follow()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: a drop, the end of a rubber band, or a plain click."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        if self._pressed is None:
            return
        start, ref = self._pressed
        refs = self._drag.refs if self._drag is not None else ()
        was_band = self._band is not None
        drop = self._end_gesture()
        if refs:
            if drop is not None:
                self._let_go(drop, refs)
        elif not was_band and ref is not None and not event.modifiers() & (_CTRL | _SHIFT):
            self._click(ref, self.mapToScene(start))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit a card; rename a cluster."""
        ref = self._ref_at(self._scene_point(event))
        if ref is not None:
            self._open(ref)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the focus or the cards, pick, group, edit, rename, remove."""
        if self._drag is not None or self._band is not None:
            if event.key() == Qt.Key.Key_Escape:
                self._end_gesture()
            return
        handled = self._arrow_key(event) or self._command_key(event)
        event.setAccepted(handled)

    def _arrow_key(self, event: QKeyEvent) -> bool:
        arrow = arrow_of(Qt.Key(event.key()))
        if arrow is None:
            return False
        if event.modifiers() & _ALT:
            self._move_by_key(*arrow)
            self._reveal()
            return True
        to = step(self.board.placing, self._selection.current, *arrow)
        if to is not None and event.modifiers() & _SHIFT:
            self._change(lambda: self._selection.extend(self.board.placing, to))
        elif to is not None:
            self._selection.focus(to)
            self._show_selection(changed=True)
        self._reveal()
        return True

    def _command_key(self, event: QKeyEvent) -> bool:
        key, current, ids = event.key(), self._selection.current, self.selected()
        if key == Qt.Key.Key_Escape:
            had = bool(self._selection.card_ids)
            self._change(lambda: self._selection.pick(()))
            return had
        if key == Qt.Key.Key_A and event.modifiers() & _CTRL:
            every = [spot.ref.id for spot in all_spots(self.board.placing) if not spot.ref.cluster]
            self._change(lambda: self._selection.pick(every))
            return True
        if event.modifiers() & (_CTRL | _ALT):
            return False
        if current is not None and key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._key_on(current, key)
            return True
        return bool(ids) and self._key_for(ids, key)

    def _key_on(self, current: Ref, key: int) -> None:
        if key == Qt.Key.Key_Space and current.cluster:
            self.set_collapsed(current.id, current.id not in self.board.collapsed)
        elif key == Qt.Key.Key_Space:
            self._change(lambda: self._selection.toggle(current))
        elif key == Qt.Key.Key_F2 and not current.cluster:
            cluster_id = self.board.cards[current.id].data_shown.cluster_id
            self._open(current if cluster_id is None else Ref(cluster_id, True))
        else:
            self._open(current)

    def _key_for(self, ids: tuple[int, ...], key: int) -> bool:
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.digit_pressed.emit(ids, key - Qt.Key.Key_0)
            self._change(lambda: self._selection.pick(()))  # what is picked next makes a cluster of its own
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit(ids)
        elif key == Qt.Key.Key_U:
            self.uncluster_requested.emit(ids)
        else:
            return False
        return True

    def _move_by_key(self, across: int, down: int) -> None:
        current, ids = self._selection.current, self.selected()
        if current is not None and current.cluster and not self._selection.card_ids:
            to = key_move(self.board.placing, (current,), across, max(-1, min(1, down)))
            if to is not None:
                self.cluster_moved.emit(current.id, to.column.lane_id, to.before_id)
        elif ids:
            to = key_move(self.board.placing, tuple(map(Ref, ids)), across, max(-1, min(1, down)))
            if to is not None:
                self.moved.emit(ids, to.column.lane_id, to.before_id)

    def _begin_drag(self, ref: Ref, start: QPointF) -> None:
        refs = (ref,) if ref.cluster else tuple(map(Ref, self.selected())) or (ref,)
        rect = self.board.rect_of(ref)
        self._drag = Drag(self.board, refs, ref, start - (rect.topLeft() if rect is not None else start))

    def _follow(self) -> None:
        at = self.mapToScene(self._last)
        if self._drag is not None:
            self._drag.move(at)
        elif self._band is not None:
            start, kept = self._band
            rect = QRectF(start, at).normalized()
            self.board.show_band(rect)
            self._change(lambda: self._selection.pick(kept | frozenset(self.board.cards_within(rect))))

    def _end_gesture(self) -> Drop | None:
        drop = self._drag.end() if self._drag is not None else None
        self._edge.stop()
        self.board.show_band(None)
        self._drag = self._band = self._pressed = None
        return drop

    def _let_go(self, drop: Drop, refs: tuple[Ref, ...]) -> None:
        whole = refs[0] if refs[0].cluster else None
        if drop.onto is None:
            if stays_put(drop.column, refs, drop.before_id):
                return
            if whole is not None:
                self.cluster_moved.emit(whole.id, drop.column.lane_id, drop.before_id)
            else:
                self.moved.emit(tuple(ref.id for ref in refs), drop.column.lane_id, drop.before_id)
        elif whole is not None and not drop.onto.cluster:
            self.clustered.emit((drop.onto.id,), whole)
        else:
            self._put_on(drop.onto, self.board.members(whole) if whole else tuple(ref.id for ref in refs))

    def _put_on(self, onto: Ref, ids: tuple[int, ...]) -> None:
        inside = self.board.members(onto) if onto.cluster else ()
        new = tuple(card_id for card_id in ids if card_id not in inside)
        if new:
            self.clustered.emit(new, onto)

    def _click(self, ref: Ref, at: QPointF) -> None:
        if ref.cluster and self.board.on_arrow(ref.id, at):
            self.set_collapsed(ref.id, ref.id not in self.board.collapsed)
        elif not ref.cluster:
            self._change(lambda: self._selection.only(ref))

    def _open(self, ref: Ref) -> None:
        (self.rename_requested if ref.cluster else self.edit_requested).emit(ref.id)

    def _change(self, how: Callable[[], None]) -> None:
        before = self._selection.card_ids, self._selection.current
        how()
        self._show_selection(changed=before != (self._selection.card_ids, self._selection.current))

    def _show_selection(self, changed: bool) -> None:
        current = self._selection.current
        self.board.show_selection(self._selection.card_ids, current if self.hasFocus() else None)
        said = "Board" if current is None else f"Board. {self.board.describe(current)}"
        if said != self.accessibleName():
            self.setAccessibleName(said)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
            self.focus_moved.emit()
        if changed:
            self.selection_changed.emit(self.selected())

    def _reveal(self) -> None:
        """Scroll to the focus. Only keys do this: what changes by itself must not pull the view away."""
        current = self._selection.current
        rect = None if current is None else self.board.rect_of(current)
        if rect is not None:
            above = self.board.look.metrics.header + 8
            self.ensureVisible(rect.adjusted(0, -above, 0, 8), 0, 0)

    def _scene_point(self, event: QMouseEvent) -> QPointF:
        return self.mapToScene(event.position().toPoint())

    def _ref_at(self, at: QPointF) -> Ref | None:
        spot = hit(self.board.placing, at.x(), at.y())
        return None if spot is None else spot.ref
