"""How the heat map is drawn: means on their colours, distributions, bars and arrows, headings with the team's mark."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from facilitator.ui.theme import SMALL, TABLE, TINY, Tokens, tabular, ui_font
from facilitator.ui.widgets.heatmapmodel import HeatCell, HeatModel, HeatRow, Kind
from facilitator.ui.widgets.marks import paint_mark
from facilitator.ui.widgets.recordmodel import Index
from facilitator.ui.widgets.strip import paint_hatch, paint_strip

WIDEST_GAP = 4.0
REMARK_FROM = 300
_SIDE = 10
_INSET = 8.0
_BAR = 34.0
_ROOMY = 30 + _BAR + 12
_MARK = 9.0
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def heat_ground(tokens: Tokens, mean: float) -> str:
    """The colour of a mean: that of the nearest rating."""
    return tokens.heat[min(4, max(0, int(mean + 0.5) - 1))]


class HeatPainter(QStyledItemDelegate):
    """Draws one cell, and a frame around the one at hand."""

    def __init__(self, tokens: Tokens, model: HeatModel, view: QTableView) -> None:
        super().__init__(view)
        self._tokens, self._heat, self._view = tokens, model, view
        self._ink, self._muted, self._line = QColor(tokens.ink), QColor(tokens.muted), QPen(QColor(tokens.line), 1)
        self._card, self._sums, self._at_hand = map(QColor, (tokens.card, tokens.table_head, tokens.accent_soft))
        self._grounds = {colour: QColor(colour) for colour in tokens.heat}
        self._font, self._bold = tabular(ui_font(TABLE)), tabular(ui_font(TABLE, QFont.Weight.Bold))
        self._small = ui_font(SMALL)
        self._metrics = {id(font): QFontMetricsF(font) for font in (self._font, self._bold, self._small)}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows are all of one height."""
        return QSize(60, 34)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, contents, the line below, and the frame."""
        row = self._heat.rows[index.row()]
        current, rect = self._view.currentIndex(), option.rect
        at_hand = current.row() == index.row()
        if index.column() == 0 or row.cells[index.column() - 1].value is None or not self._is_mean(index):
            ground = self._sums if row.sums else self._card
            painter.fillRect(rect, self._at_hand if at_hand else ground)
        if index.column() == 0:
            self._paint_title(painter, rect, row)
        else:
            self._paint_cell(painter, QRectF(rect), row, index.column() - 1)
        painter.setPen(self._line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if at_hand and current.column() == index.column() and self._view.hasFocus():
            painter.setPen(QPen(QColor(self._tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    def _paint_title(self, painter: QPainter, rect: QRect, row: HeatRow) -> None:
        room = QRectF(rect.adjusted(_SIDE, 0, -_SIDE, 0))
        if row.remark and rect.width() >= REMARK_FROM:
            painter.setFont(self._small)
            painter.setPen(self._muted)
            painter.drawText(room, _RIGHT, row.remark)
            room.adjust(0, 0, -self._metrics[id(self._small)].horizontalAdvance(row.remark) - _SIDE, 0)
        if row.number:
            painter.setFont(self._font)
            painter.setPen(self._muted)
            painter.drawText(QRectF(room.left(), room.top(), 18, room.height()), _RIGHT, row.number)
            room.adjust(26, 0, 0, 0)
        font = self._bold if row.sums else self._font
        painter.setFont(font)
        painter.setPen(self._ink)
        title = self._metrics[id(font)].elidedText(row.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, title)

    def _is_mean(self, index: Index) -> bool:
        return self._heat.columns[index.column() - 1].kind is Kind.MEAN

    def _paint_cell(self, painter: QPainter, place: QRectF, row: HeatRow, column: int) -> None:
        cell = row.cells[column]
        if cell.held:
            paint_hatch(painter, place, self._tokens)
            return
        painter.setFont(self._bold if row.sums or cell.strong else self._font)
        painter.setPen(self._ink)
        match self._heat.columns[column].kind:
            case Kind.MEAN:
                if cell.value is not None:
                    painter.fillRect(place, self._grounds[heat_ground(self._tokens, cell.value)])
                painter.drawText(place, _CENTRE, cell.text)
            case Kind.STRIP:
                self._paint_spread(painter, place, cell)
            case Kind.BAR:
                self._paint_bar(painter, place, cell)
            case Kind.WAY:
                self._paint_way(painter, place, cell)

    def _paint_spread(self, painter: QPainter, place: QRectF, cell: HeatCell) -> None:
        painter.drawText(place.adjusted(_INSET, 0, 0, 0), _LEFT, cell.text)
        if cell.counts:
            strip = QRectF(place.left() + 36, place.center().y() - 6.5, place.width() - 44, 13)
            paint_strip(painter, strip, cell.counts, self._tokens)

    def _paint_bar(self, painter: QPainter, place: QRectF, cell: HeatCell) -> None:
        if cell.value is None:
            return
        roomy = place.width() >= _ROOMY
        words = QRectF(place.left() + _INSET, place.top(), 24, place.height()) if roomy else place
        painter.drawText(words, _RIGHT if roomy else _CENTRE, cell.text)
        if roomy:
            wide = _BAR * min(cell.value, WIDEST_GAP) / WIDEST_GAP
            bar = QRectF(words.right() + 7, place.center().y() - 5, max(2.0, wide), 9)
            painter.fillRect(bar, self._ink if cell.strong else self._muted)

    def _paint_way(self, painter: QPainter, place: QRectF, cell: HeatCell) -> None:
        room = place.adjusted(_INSET, 0, -6, 0)
        painter.setFont(self._bold if cell.strong else self._small)
        if cell.strong and cell.value:
            colour = QColor(self._tokens.ok if cell.value > 0 else self._tokens.bad)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawPolygon(_arrow(QPointF(room.left() + 5, room.center().y()), up=cell.value > 0))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(colour)
            room.adjust(15, 0, 0, 0)
        else:
            painter.setPen(self._muted)
        font = self._bold if cell.strong else self._small
        words = self._metrics[id(font)].elidedText(cell.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, words)


class HeatHeading(QHeaderView):
    """The headings: a team's mark and name, and a quieter line below."""

    HEIGHT = 44

    def __init__(self, tokens: Tokens, model: HeatModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._tokens, self._heat = tokens, model
        self._head, self._light = ui_font(SMALL, QFont.Weight.DemiBold), tabular(ui_font(TINY))
        self.setSectionsClickable(False)
        self.setFixedHeight(self.HEIGHT)
        self.setMinimumSectionSize(36)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One heading, in the middle over means, else to the left as what stands below it."""
        painter.save()
        painter.fillRect(rect, QColor(self._tokens.table_head))
        painter.setPen(QPen(QColor(self._tokens.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(self._tokens.muted))
        painter.setFont(self._head)
        if section:
            self._paint_column(painter, QRectF(rect), section)
        else:
            painter.drawText(rect.adjusted(_SIDE, 0, 0, 0), _LEFT, self._heat.heading(0))
        painter.restore()

    def _paint_column(self, painter: QPainter, rect: QRectF, section: int) -> None:
        column, metrics = self._heat.columns[section - 1], QFontMetricsF(self._head)
        top = rect.center().y() - metrics.height() * (1.0 if column.below else 0.5)
        mark = _MARK + 4 if column.mark else 0.0
        room = rect.width() - mark - 6
        title = metrics.elidedText(column.title, Qt.TextElideMode.ElideRight, room)
        title = "" if mark and len(title) < min(4, len(column.title)) else title
        wide = metrics.horizontalAdvance(title)
        leads = column.kind is not Kind.MEAN and (column.kind is not Kind.BAR or rect.width() >= _ROOMY)
        left = rect.left() + _INSET if leads else rect.center().x() - (wide + (mark if title else _MARK)) / 2
        if column.mark:
            place = QRectF(left, top + (metrics.height() - _MARK) / 2, _MARK, _MARK)
            paint_mark(painter, column.mark, QColor(column.colour), place)
        painter.drawText(QRectF(left + mark, top, wide + 4, metrics.height()), _LEFT, title)
        if column.below:
            painter.setFont(self._light)
            light = QFontMetricsF(self._light)
            room = rect.width() - (_INSET if leads else 4)
            fits = not column.mark or light.horizontalAdvance(column.below) <= room
            below_words = column.below if fits else column.below.split()[0]  # of "4 of 6" the 4
            words = light.elidedText(below_words, Qt.TextElideMode.ElideRight, room)
            start = rect.left() + (_INSET if leads else 0)
            below = QRectF(start, top + metrics.height(), rect.right() - start, light.height())
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft if leads else Qt.AlignmentFlag.AlignHCenter, words)


def _arrow(centre: QPointF, *, up: bool) -> QPolygonF:
    tip = -4.5 if up else 4.5
    corners = (QPointF(0, tip), QPointF(5, -tip + (1 if up else -1)), QPointF(-5, -tip + (1 if up else -1)))
    return QPolygonF([centre + corner for corner in corners])
