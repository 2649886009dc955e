"""The list behind the agenda strip: its model and how its rows are drawn."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitator.core.run.clock.daylog import RowState
from facilitator.ui.parts.live.strip_rows import RowKind, StripRow
from facilitator.ui.theme import SMALL, Tokens, tabular, ui_font
from facilitator.ui.widgets.icons import Icons, Sign
from facilitator.ui.widgets.lists import ENTER
from facilitator.ui.widgets.marks import Mark, paint_mark
from facilitator.ui.widgets.recordmodel import Index
from facilitator.ui.widgets.rowmodel import ROW_ROLE, RowModel

_HEIGHTS = {RowKind.PART: 26, RowKind.BLOCK: 29, RowKind.LONE: 27, RowKind.TRACK: 24, RowKind.SESSION: 27}
_CLOSE = (RowKind.BLOCK, RowKind.TRACK)
_NOW_HEIGHT, _SIDE, _CHECK, _SIZE, _INSET = 43, 8, 10, 14, 12


class StripList(QListView):
    """The rows. Parts cannot be chosen: the arrow keys go from block to block."""

    opened = Signal(object)

    def __init__(self, tokens: Tokens, icons: Icons) -> None:
        super().__init__()
        self._model = _StripModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_StripDelegate(self, tokens, icons))
        self.setProperty("role", "rich")
        self.setAccessibleName("Agenda of the day")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(ROW_ROLE).block_id))

    def show_rows(self, rows: list[StripRow]) -> None:
        """Show other rows, keeping the chosen block and the place."""
        if rows == self._model.rows:
            return
        chosen, place = self.current_block(), self.verticalScrollBar().value()
        self._model.set_rows(rows)
        if chosen is not None:
            self.choose(chosen)
        self.verticalScrollBar().setValue(place)

    def rows(self) -> list[StripRow]:
        """The rows shown."""
        return list(self._model.rows)

    def count_on(self, changed: Callable[[StripRow], StripRow]) -> None:
        """Change the rows of the blocks under way, if they look different now.

        Only those rows are painted anew: telling the view through the model would lay out the whole list every second.
        """
        for place, row in enumerate(self._model.rows):
            now = changed(row) if row.state is RowState.UNDER_WAY else row
            if now != row:
                self._model.rows[place] = now
                self.update(self._model.index(place))

    def block_under_way(self) -> int | None:
        """The block whose row is marked as under way, of several the one that is followed."""
        return next((row.block_id for row in self._model.rows if _is_now(row)), None)

    def current_row(self) -> StripRow | None:
        """The chosen row."""
        place = self.currentIndex().row()
        return self._model.rows[place] if 0 <= place < len(self._model.rows) else None

    def current_block(self) -> int | None:
        """The chosen row's block."""
        row = self.current_row()
        return row.block_id if row else None

    def choose(self, block_id: int) -> None:
        """Choose a block's row."""
        for place, row in enumerate(self._model.rows):
            if row.block_id == block_id:
                self.setCurrentIndex(self._model.index(place))

    def clear_choice(self) -> None:
        """Choose nothing."""
        self.selectionModel().clear()

    def go_to(self, block_id: int) -> None:
        """Choose a block's row and bring it into sight with what comes next."""
        self.choose(block_id)
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the chosen block."""
        if event.key() in ENTER and self.current_block() is not None:
            self.opened.emit(self.current_block())
        else:
            super().keyPressEvent(event)


class _StripModel(RowModel[StripRow]):
    def __init__(self, parent: QObject) -> None:
        super().__init__(lambda row: row.words, lambda row: row.words, parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.rows[index.row()].block_id is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _StripDelegate(QStyledItemDelegate):
    """Draws parts in bold, blocks beneath them, and what is under way on the accent colour."""

    def __init__(self, parent: QObject, tokens: Tokens, icons: Icons) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._pin = icons.icon(Sign.PIN, tokens.muted, 12)
        self._pin_now = icons.icon(Sign.PIN, tokens.on_accent, 12)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: StripRow = index.data(ROW_ROLE)
        first = index.row() == 0 or row.kind in _CLOSE
        height = _NOW_HEIGHT if row.state is RowState.UNDER_WAY else _HEIGHTS[row.kind]
        return QSize(100, height + (0 if first else 5))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: StripRow = index.data(ROW_ROLE)
        first = index.row() == 0 or row.kind in _CLOSE
        room = QRectF(option.rect).adjusted(1 + (_INSET if row.inset else 0), 0 if first else 5, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, room, row, option)
        line = room
        if row.state is RowState.UNDER_WAY:
            line = QRectF(room.left(), room.top() + 3, room.width(), 24)
            self._paint_share(
                painter, QRectF(room.left() + _SIDE, room.bottom() - 11, room.width() - 2 * _SIDE, 4), row
            )
        self._paint_words(painter, line, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, room: QRectF, row: StripRow, option: QStyleOptionViewItem) -> None:
        view = option.widget
        chosen = QStyle.StateFlag.State_Selected in option.state and row.block_id is not None
        hovered = QStyle.StateFlag.State_MouseOver in option.state and row.block_id is not None
        focused = chosen and view is not None and view.hasFocus()
        tokens, now = self._tokens, _is_now(row)
        ground = (
            tokens.accent if now else tokens.accent_soft if chosen or row.beside else tokens.lane if hovered else ""
        )
        line = (tokens.ink if now else tokens.accent) if focused else ""
        painter.setPen(QPen(QColor(line), 2) if line else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(room.adjusted(1, 1, -1, -1) if line else room, 7, 7)

    def _paint_share(self, painter: QPainter, bar: QRectF, row: StripRow) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        ink = self._tokens.accent if row.beside else self._tokens.on_accent
        groove = QColor(ink)
        groove.setAlphaF(0.35)
        painter.setBrush(groove)
        painter.drawRoundedRect(bar, 2, 2)
        painter.setBrush(QColor(ink))
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), max(4.0, bar.width() * row.share), 4), 2, 2)

    def _paint_words(self, painter: QPainter, line: QRectF, row: StripRow) -> None:
        tokens = self._tokens
        quiet = row.state in (RowState.DONE, RowState.PASSED, RowState.SKIPPED)
        now, heading = _is_now(row), row.kind is not RowKind.BLOCK
        quiet = (quiet and not heading) or row.kind is RowKind.SESSION
        ink = tokens.on_accent if now else tokens.muted if quiet else tokens.ink
        left = line.left() + (0 if heading and not now else _SIDE)
        right = line.right() - (0 if heading and not now else _SIDE)
        figures = _figures(row)
        width = QFontMetricsF(figures).horizontalAdvance(row.figure)
        painter.setFont(figures)
        painter.setPen(QColor(tokens.on_accent if now else tokens.warn if row.longer else tokens.muted))
        painter.drawText(QRectF(right - width - 1, line.top(), width + 1, line.height()), _MIDDLE, row.figure)
        right -= width + 8
        if row.pinned:
            icon = self._pin_now if now else self._pin
            icon.paint(painter, round(right - 12), round(line.center().y() - 6), 12, 12)
            right -= 16
        left += self._paint_before(painter, QRectF(left, line.top(), 60, line.height()), row)
        font = _title_font(row)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        title = QFontMetricsF(font).elidedText(" ".join(row.title.split()), Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QRectF(left, line.top(), right - left, line.height()), _MIDDLE, title)

    def _paint_before(self, painter: QPainter, room: QRectF, row: StripRow) -> float:
        """The check of what is done, or the planned start; returns the width taken."""
        if row.start:
            painter.setFont(tabular(ui_font(SMALL)))
            painter.setPen(QColor(self._tokens.muted))
            painter.drawText(room, _MIDDLE, row.start)
            return QFontMetricsF(tabular(ui_font(SMALL))).horizontalAdvance(row.start) + 8
        if row.state is RowState.DONE and row.kind is RowKind.BLOCK:
            place = QRectF(room.left(), room.center().y() - _CHECK / 2, _CHECK, _CHECK)
            paint_mark(painter, Mark.CHECK, QColor(self._tokens.muted), place)
            return _CHECK + 6
        return 0.0


def _is_now(row: StripRow) -> bool:
    """Whether it is the block under way; of several side by side the one that is followed."""
    return row.state is RowState.UNDER_WAY and not row.beside


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine


def _title_font(row: StripRow) -> QFont:
    if row.kind is RowKind.BLOCK and row.state is not RowState.UNDER_WAY:
        font = ui_font(_SIZE)
        font.setStrikeOut(row.state is RowState.SKIPPED)
        return font
    return ui_font(_SIZE if row.state is RowState.UNDER_WAY else 12, QFont.Weight.DemiBold)


def _figures(row: StripRow) -> QFont:
    strong = row.longer or row.state is RowState.UNDER_WAY
    weight = QFont.Weight.DemiBold if strong or row.kind is not RowKind.BLOCK else QFont.Weight.Normal
    small = row.kind is not RowKind.BLOCK and row.state is not RowState.UNDER_WAY
    return tabular(ui_font(SMALL if small or row.figure.isalpha() else _SIZE, weight))
