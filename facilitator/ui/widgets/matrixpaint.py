"""How the responsibility matrix is drawn: chips of letters, checks in words, headings with the team's mark."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextOption
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.ui.theme import Tokens, ui_font
from facilitator.ui.widgets.marks import paint_mark
from facilitator.ui.widgets.matrixmodel import COMPLETE_ROLE, LETTERS_ROLE, MatrixModel
from facilitator.ui.widgets.notecard import cut_to_lines

Index = QModelIndex | QPersistentModelIndex


class MatrixLook:
    """Colours, fonts and sizes of one matrix; `px` is the size of its text, 13 in the console."""

    def __init__(self, tokens: Tokens, px: int) -> None:
        self.tokens = tokens
        self.unit = px / 13
        self.px = px
        self.font = ui_font(px)
        self.bold = ui_font(px, QFont.Weight.DemiBold)
        small = round(px * 0.92) if px < 28 else max(28, round(px * 0.92))
        self.head = ui_font(small, QFont.Weight.DemiBold)
        self.head_light = ui_font(small)
        self.chips = {
            letter: (QColor(ink), QColor(ground))
            for letter, (ink, ground) in {
                "R": tokens.raci_r,
                "A": tokens.raci_a,
                "C": tokens.raci_c,
                "I": tokens.raci_i,
            }.items()
        }

    def of(self, pixels: float) -> int:
        """A length that is `pixels` long beside 13 px text, at this text size."""
        return round(pixels * self.unit)


class CellPainter(QStyledItemDelegate):
    """Draws one cell: title, chips or check."""

    def __init__(self, look: MatrixLook, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._current = QPersistentModelIndex()

    def set_current(self, index: QModelIndex) -> None:
        """The cell that gets the ring; none if not valid."""
        self._current = QPersistentModelIndex(index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows are all of one height."""
        return QSize(self._look.of(60), self._look.of(44))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, line below, contents, and the ring of the current cell."""
        look, tokens = self._look, self._look.tokens
        rect, state = option.rect, option.state
        picked = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, QColor(tokens.accent_soft if picked else tokens.card))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        model = index.model()
        last = model.columnCount() - 1
        if index.column() == 0:
            self._paint_words(painter, rect, str(index.data()), QColor(tokens.ink), Qt.AlignmentFlag.AlignLeft)
        elif index.column() == last:
            colour = QColor(tokens.ok if index.data(COMPLETE_ROLE) else tokens.bad)
            self._paint_words(painter, rect, str(index.data()), colour, Qt.AlignmentFlag.AlignHCenter)
        else:
            self._paint_chips(painter, rect, str(index.data(LETTERS_ROLE)))
        if self._current == index:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), look.of(6), look.of(6))
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, words: str, colour: QColor, side: Qt.AlignmentFlag) -> None:
        look = self._look
        room = QRectF(rect.adjusted(look.of(10), 0, -look.of(8), 0))
        painter.setFont(look.font)
        painter.setPen(colour)
        option = QTextOption(side | Qt.AlignmentFlag.AlignVCenter)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        painter.drawText(room, cut_to_lines(words[:300], look.font, room.width(), 2), option)

    def _paint_chips(self, painter: QPainter, rect: QRect, letters: str) -> None:
        look = self._look
        side, gap = look.of(26), look.of(4)
        left = rect.center().x() - (len(letters) * (side + gap) - gap) / 2
        painter.setFont(look.bold)
        for n, letter in enumerate(letters):
            ink, ground = look.chips[letter]
            chip = QRectF(left + n * (side + gap), rect.center().y() - side / 2, side, side)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(chip, look.of(7), look.of(7))
            painter.setPen(ink)
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, letter)


class HeadPainter(QHeaderView):
    """The heading: a name, the line below it, and the team's mark before it."""

    def __init__(self, look: MatrixLook, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._matrix = model
        self.setSectionsClickable(False)
        self.setFixedHeight(look.of(50))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One heading, centred over people and checks, to the left over titles."""
        look, tokens = self._look, self._look.tokens
        painter.save()
        painter.fillRect(rect, QColor(tokens.table_head))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(tokens.muted))
        painter.setFont(look.head)
        if not 0 < section < self._matrix.last:
            side = Qt.AlignmentFlag.AlignHCenter if section else Qt.AlignmentFlag.AlignLeft
            words = str(self._matrix.headerData(section, Qt.Orientation.Horizontal))
            painter.drawText(rect.adjusted(look.of(10), 0, -look.of(4), 0), side | Qt.AlignmentFlag.AlignVCenter, words)
        else:
            self._paint_person(painter, rect, section)
        painter.restore()

    def _paint_person(self, painter: QPainter, rect: QRect, section: int) -> None:
        look, column = self._look, self._matrix.columns[section - 1]
        figures = QFontMetricsF(look.head)
        lines = 2 if column.subtitle else 1
        top = rect.center().y() - figures.height() * lines / 2
        mark = look.of(9) + look.of(4) if column.mark else 0
        room = rect.width() - mark - look.of(8)
        title = figures.elidedText(column.title, Qt.TextElideMode.ElideRight, room)
        left = rect.center().x() - (figures.horizontalAdvance(title) + mark) / 2
        if column.mark:
            place = QRectF(left, top + (figures.height() - look.of(9)) / 2, look.of(9), look.of(9))
            paint_mark(painter, column.mark, QColor(column.colour), place)
        painter.drawText(QRectF(left + mark, top, room + look.of(8), figures.height()), title)
        if column.subtitle:
            painter.setFont(look.head_light)
            light = QFontMetricsF(look.head_light)
            words = light.elidedText(column.subtitle, Qt.TextElideMode.ElideRight, rect.width() - look.of(8))
            below = QRectF(rect.left(), top + figures.height(), rect.width(), light.height())
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, words)
