"""A board of 1,000 notes on both screens: typing one more, and dragging one about."""

from time import perf_counter

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.figures import Figure, percentile, show
from benchmarks.stand import MANY, Room, furnished, sample
from benchmarks.waiting import until_painted
from facilitator.ui.widgets.boardlayout import Ref

_NOTES, _FRAMES = 30, 300
_KEY_MS, _FRAME_MS = 50.0, 16.0
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def measure() -> list[Figure]:
    with sample() as path:
        room = furnished(path, MANY)
        typing, frames = _typing(room), _dragging(room)
        room.window.close()
    return [
        Figure(f"Enter to note on both screens, {MANY:,} notes", percentile(typing, 50), _KEY_MS, "limit", aim=1),
        Figure("… the slowest of twenty", percentile(typing, 95), _KEY_MS, "limit", aim=1),
        Figure(f"Dragging among {MANY:,} notes, 95 % of frames", percentile(frames, 95), _FRAME_MS, "limit", aim=1),
        Figure("… the median frame", percentile(frames, 50), _FRAME_MS, "limit", aim=1),
    ]


def _typing(room: Room) -> list[float]:
    """Milliseconds from the Enter key until console and stage have painted, for several notes typed in turn."""
    field, spent = room.board.entry.field, []
    room.window.activateWindow()
    field.setFocus()
    for number in range(_NOTES):
        QTest.keyClicks(field, f"The price list changes on Monday, number {number}")
        until_painted(field.viewport())
        began = perf_counter()
        QTest.keyClick(field, Qt.Key.Key_Return)
        until_painted(room.board.board.viewport(), room.stage)
        spent.append((perf_counter() - began) * 1000)
    return spent


def _dragging(room: Room) -> list[float]:
    """Milliseconds from each move of the mouse until the board has painted it."""
    view, spent = room.board.board, []
    port = view.viewport()
    first = next(iter(view.board.cards))
    view.focus_card(first)
    rect = view.board.rect_of(Ref(first))
    start = view.mapFromScene(rect.center()) if rect is not None else QPoint()
    _mouse(port, QEvent.Type.MouseButtonPress, start)
    for frame in range(_FRAMES):
        # Over the middle of the board and back, never near an edge, where it would scroll by itself.
        across = 60 + (frame * 11) % max(1, port.width() - 120)
        down = 60 + (frame * 7) % max(1, port.height() - 120)
        began = perf_counter()
        _mouse(port, QEvent.Type.MouseMove, QPoint(across, down))
        until_painted(port)
        spent.append((perf_counter() - began) * 1000)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    _mouse(port, QEvent.Type.MouseButtonRelease, start)
    return spent


def _mouse(port: QWidget, kind: QEvent.Type, at: QPoint) -> None:
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else _LEFT
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else _LEFT
    event = QMouseEvent(kind, QPointF(at), QPointF(port.mapToGlobal(at)), button, held, _NONE)
    QApplication.sendEvent(port, event)


if __name__ == "__main__":
    show(measure())
