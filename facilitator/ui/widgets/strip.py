"""How ratings spread over 1 to 5: a bar of five parts, small in a table or wide with its counts in a list of teams."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.theme import SMALL, TABLE, TINY, Tokens, tabular, ui_font
from facilitator.ui.widgets.heatmapmodel import Counts
from facilitator.ui.widgets.marks import paint_mark

_STRIP, _GAP, _BETWEEN = 18.0, 3.0, 14.0
_MARK = 10.0


def paint_strip(painter: QPainter, rect: QRectF, counts: Counts, tokens: Tokens, font: QFont | None = None) -> None:
    """Fill the rectangle with the parts that gave 1, 2, 3, 4 and 5, from the left; with a font their counts too."""
    total = sum(counts)
    if not total:
        return
    painter.save()
    edge, left = QColor(tokens.edge), rect.left()
    for count, colour in zip(counts, tokens.heat, strict=True):
        part = QRectF(left, rect.top(), rect.width() * count / total, rect.height())
        if count:
            painter.fillRect(part, QColor(colour))
        if count and left > rect.left():
            painter.fillRect(QRectF(round(left), rect.top(), 1, rect.height()), edge)
        if count and font is not None:
            _paint_count(painter, part, str(count), font, tokens)
        left += part.width()
    painter.setPen(QPen(edge, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.toRect().adjusted(0, 0, -1, -1))
    painter.restore()


def counts_in_words(counts: Counts) -> str:
    """A distribution as it is read out: "2 gave 1, 3 gave 4"."""
    return ", ".join(f"{count:,} gave {point}" for point, count in enumerate(counts, 1) if count)


def paint_hatch(painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
    """Hatch what is held back."""
    painter.fillRect(rect, QColor(tokens.lane))
    painter.save()
    painter.setClipRect(rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.line), 1.4))
    left = int(rect.left() - rect.height())
    for x in range(left - left % 7, int(rect.right()), 7):
        painter.drawLine(x, round(rect.bottom()), round(x + rect.height()), round(rect.top()))
    painter.restore()


def _paint_count(painter: QPainter, part: QRectF, words: str, font: QFont, tokens: Tokens) -> None:
    if QFontMetricsF(font).horizontalAdvance(words) + 2 > part.width():
        return
    painter.setFont(font)
    painter.setPen(QColor(tokens.ink))
    painter.drawText(part, Qt.AlignmentFlag.AlignCenter, words)


@dataclass(frozen=True)
class StripRow:
    """A team, or all: its distribution, its mean as text, and what else there is to say.

    Without counts there is no strip; `held` hatches its place.
    """

    title: str
    figure: str
    words: str
    counts: Counts | None = None
    mark: str = ""
    colour: str = ""
    held: bool = False


class StripList(QWidget):
    """Rows one below the other: title and mean, the strip, and words wrapped below it."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._rows: tuple[StripRow, ...] = ()
        self._title, self._small = ui_font(TABLE, QFont.Weight.DemiBold), ui_font(SMALL)
        self._figure, self._count = tabular(ui_font(TABLE, QFont.Weight.Bold)), tabular(ui_font(TINY))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_rows(self, rows: Sequence[StripRow]) -> None:
        """Show these rows."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        self.setAccessibleName("By team")
        self.setAccessibleDescription(". ".join(_spoken(row) for row in rows))
        self.updateGeometry()
        self.update()

    def rows(self) -> tuple[StripRow, ...]:
        """The rows shown."""
        return self._rows

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All rows at this width."""
        return round(sum(self._height(row, width) for row in self._rows) + 1)

    def sizeHint(self) -> QSize:
        """All rows, comfortably wide."""
        return QSize(320, self.heightForWidth(320))

    def minimumSizeHint(self) -> QSize:
        """Narrow, but never cut at the foot."""
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows from the top."""
        painter = QPainter(self)
        top = 0.0
        for row in self._rows:
            self._paint_row(painter, row, top)
            top += self._height(row, self.width())

    def _paint_row(self, painter: QPainter, row: StripRow, top: float) -> None:
        tokens, line = self._tokens, QFontMetricsF(self._title).height()
        left = 0.0
        if row.mark:
            paint_mark(painter, row.mark, QColor(row.colour), QRectF(0, top + (line - _MARK) / 2, _MARK, _MARK))
            left = _MARK + 6
        painter.setPen(QColor(tokens.ink))
        painter.setFont(self._figure)
        room = QFontMetricsF(self._figure).horizontalAdvance(row.figure)
        head = QRectF(left, top, self.width() - left, line)
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.figure)
        painter.setFont(self._title)
        metrics = QFontMetricsF(self._title)
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, self.width() - left - room - 8)
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, title)
        top += line + _GAP
        place = QRectF(0.5, top, self.width() - 1, _STRIP)
        if row.held:
            paint_hatch(painter, place, tokens)
        elif row.counts:
            paint_strip(painter, place, row.counts, tokens, self._count)
        top += (_STRIP + _GAP) if row.held or row.counts else 0
        painter.setFont(self._small)
        painter.setPen(QColor(tokens.muted))
        below = QRectF(0, top, self.width(), self._words_height(row, self.width()))
        painter.drawText(below, Qt.TextFlag.TextWordWrap, row.words)

    def _height(self, row: StripRow, width: float) -> float:
        strip = _STRIP + _GAP if row.held or row.counts else 0.0
        return QFontMetricsF(self._title).height() + _GAP + strip + self._words_height(row, width) + _BETWEEN

    def _words_height(self, row: StripRow, width: float) -> float:
        room = QRectF(0, 0, width, 10_000)
        return QFontMetricsF(self._small).boundingRect(room, Qt.TextFlag.TextWordWrap, row.words).height()


def _spoken(row: StripRow) -> str:
    spread = f", {counts_in_words(row.counts)}" if row.counts else ""
    return f"{row.title} {row.figure}, {row.words}{spread}".replace(" , ", ", ")
