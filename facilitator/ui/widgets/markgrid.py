"""A whole answer sheet as a dense grid of marks: figures flow through it from the keyboard."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.theme import HEAD, SMALL, TINY, Tokens, tabular, ui_font

_CELL, _TALL, _GAP = 46, 36, 6
_TITLE, _NUMBER, _BELOW, _BETWEEN = 20, 15, 13, 40
_ACROSS = 5
_MOST_COLUMNS = 3
_LARGE_FROM, _LARGE = 1_200, 1.35
"""From which width on all is drawn larger, and how much."""
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -_ACROSS, Qt.Key.Key_Down: _ACROSS}


@dataclass(frozen=True)
class MarkBlock:
    """Cells under one title. `numbers` stand over the cells, one for each."""

    title: str
    numbers: tuple[int, ...]


class MarkGrid(QWidget):
    """Shows marks and says what was typed; it changes nothing itself.

    `marked(slot, mark)` for a sign that means a mark, `refused(sign)` for one that means none, `moved(slot)` when
    another cell is at hand: the slot after the last is the end. Slots count through all blocks from 0.
    """

    marked = Signal(int, str)
    refused = Signal(str)
    moved = Signal(int)

    def __init__(self, tokens: Tokens, signs: Mapping[str, str], parent: QWidget | None = None) -> None:
        """`signs` are the signs that may be typed → the marks they mean."""
        super().__init__(parent)
        self._tokens, self._signs = tokens, dict(signs)
        self._blocks: tuple[MarkBlock, ...] = ()
        self._cells: list[QRect] = []
        self._titles: list[QRect] = []
        self._marks: tuple[str, ...] = ()
        self._doubtful: frozenset[int] = frozenset()
        self._slot, self._is_wrong, self._unit = 0, False, 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def begin(self, blocks: Sequence[MarkBlock], slot: int) -> None:
        """Lay out a sheet, with this cell at hand."""
        self._blocks, self._marks, self._doubtful = tuple(blocks), (), frozenset()
        self._lay()
        self.go_to(slot)

    def show_marks(self, marks: Sequence[str], doubtful: frozenset[int] = frozenset()) -> None:
        """Show what stands in each cell, "" for nothing; only the doubtful ones, if there are any, can be gone to."""
        self._marks, self._doubtful = tuple(marks), doubtful
        self.update()

    def go_to(self, slot: int) -> None:
        """Put a cell at hand; beyond the last it is the end."""
        self._slot, self._is_wrong = max(0, min(slot, len(self._cells))), False
        self._speak()
        self.update()
        self.moved.emit(self._slot)

    def slot(self) -> int:
        """The cell at hand."""
        return self._slot

    def marks(self) -> list[str]:
        """What stands in the cells."""
        return list(self._marks)

    def place(self, slot: int) -> QRect:
        """Where a cell is."""
        return self._cells[slot]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Signs give marks, the arrows and Backspace move; Enter, Esc and letters are for the pane around."""
        sign, key = event.text(), Qt.Key(event.key())
        if event.modifiers() & _MODIFIERS:
            event.ignore()
        elif key in _STEPS:
            self._move(_STEPS[key])
        elif key == Qt.Key.Key_Backspace:
            self._move(-1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._move(-len(self._cells) if key == Qt.Key.Key_Home else len(self._cells))
        elif event.isAutoRepeat():
            event.accept()  # a key held too long must not fill the cells that follow
        elif sign in self._signs and self._slot < len(self._cells):
            self._is_wrong = False
            self.marked.emit(self._slot, self._signs[sign])
        elif sign > " " and sign.isprintable() and not sign.isalpha():
            self._is_wrong = True
            self.update()
            self.refused.emit(sign)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click puts a cell at hand."""
        at = event.position().toPoint()
        slot = next((slot for slot, cell in enumerate(self._cells) if cell.contains(at)), None)
        if slot is not None and (not self._doubtful or slot in self._doubtful):
            self.setFocus()
            self.go_to(slot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width lays the blocks anew."""
        super().resizeEvent(event)
        self._lay()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring in its colour."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the ring faintly."""
        super().focusOutEvent(event)
        self.update()

    def sizeHint(self) -> QSize:
        """Three blocks side by side."""
        return QSize(_MOST_COLUMNS * (self._block_width() + self._of(_BETWEEN)), self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw titles, numbers and cells."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = QFontMetrics(ui_font(self._of(SMALL), QFont.Weight.DemiBold))
        painter.setFont(ui_font(self._of(SMALL), QFont.Weight.DemiBold))
        painter.setPen(QColor(self._tokens.muted))
        for block, place in zip(self._blocks, self._titles, strict=True):
            words = small.elidedText(block.title, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
        numbers = [number for block in self._blocks for number in block.numbers]
        painter.setFont(tabular(ui_font(self._of(TINY))))
        for number, cell in zip(numbers, self._cells, strict=True):
            above = QRect(cell.left(), cell.top() - self._of(_NUMBER), cell.width(), self._of(_NUMBER))
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(number))
        painter.setFont(tabular(ui_font(self._of(HEAD), QFont.Weight.DemiBold)))
        for slot, cell in enumerate(self._cells):
            self._paint_cell(painter, slot, cell)

    def _paint_cell(self, painter: QPainter, slot: int, cell: QRect) -> None:
        tokens, doubtful = self._tokens, slot in self._doubtful
        at_hand = slot == self._slot
        line, width = (tokens.warn if doubtful else tokens.edge), 1.0
        if at_hand and self.hasFocus():
            line, width = (tokens.bad if self._is_wrong else tokens.accent), 2.5
        ground = tokens.warn_soft if doubtful else tokens.card
        if at_hand and self._is_wrong:
            ground = tokens.bad_soft
        painter.setPen(QPen(QColor(line), width))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(cell).adjusted(1, 1, -1, -1), 6, 6)
        faint = bool(self._doubtful) and not doubtful
        painter.setPen(QColor(tokens.muted if faint else tokens.ink))
        mark = self._marks[slot] if slot < len(self._marks) else ""
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, mark)

    def _move(self, by: int) -> None:
        wanted = max(0, min(self._slot + by, len(self._cells)))
        if self._doubtful:
            ahead = [slot for slot in sorted(self._doubtful, reverse=by < 0) if (slot - self._slot) * by > 0]
            wanted = ahead[0] if ahead else self._slot
        self.go_to(wanted)

    def _lay(self) -> None:
        """Blocks side by side, row after row, each row as high as its highest block."""
        self._unit = _LARGE if self.width() >= _LARGE_FROM else 1.0
        between = self._of(_BETWEEN)
        columns = max(1, min(_MOST_COLUMNS, (self.width() + between) // (self._block_width() + between)))
        self._cells, self._titles, top = [], [], 0
        for start in range(0, len(self._blocks), columns):
            row = self._blocks[start : start + columns]
            for column, block in enumerate(row):
                self._lay_block(block, QPoint(column * (self._block_width() + between), top))
            top += max(self._block_height(block) for block in row)
        self.setMinimumHeight(top)
        self.update()

    def _lay_block(self, block: MarkBlock, corner: QPoint) -> None:
        self._titles.append(QRect(corner, QSize(self._block_width(), self._of(_TITLE))))
        for place in range(len(block.numbers)):
            down, across = divmod(place, _ACROSS)
            x = corner.x() + self._of(across * (_CELL + _GAP))
            y = corner.y() + self._of(_TITLE + down * (_NUMBER + _TALL) + _NUMBER)
            self._cells.append(QRect(x, y, self._of(_CELL), self._of(_TALL)))

    def _speak(self) -> None:
        numbers = [number for block in self._blocks for number in block.numbers]
        if self._slot < len(numbers):
            mark = self._marks[self._slot] if self._slot < len(self._marks) else ""
            self.setAccessibleName(f"Statement {numbers[self._slot]}, {mark or 'nothing yet'}")
        else:
            self.setAccessibleName("End of the form")

    def _of(self, pixels: int) -> int:
        return round(pixels * self._unit)

    def _block_width(self) -> int:
        return self._of(_ACROSS * _CELL + (_ACROSS - 1) * _GAP)

    def _block_height(self, block: MarkBlock) -> int:
        rows = -(-len(block.numbers) // _ACROSS)
        return self._of(_TITLE + rows * (_NUMBER + _TALL) + _BELOW)
