"""Vote bars: one row per opportunity, stacked by team, with the line below which nothing is taken on."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.theme import Tokens, blend, readable_on, tabular, ui_font
from facilitator.ui.widgets.marks import paint_mark

_STAGE_PX = 28
_FLATTEST = 0.62


@dataclass(frozen=True)
class BarPart:
    """One team's share of a bar."""

    colour: str
    mark: str
    value: float


@dataclass(frozen=True)
class BarRow:
    """One opportunity. `tied` says its dots equal those of others across the line."""

    rank_text: str
    title: str
    total_text: str
    parts: tuple[BarPart, ...] = ()
    above_line: bool = True
    tied: bool = False


@dataclass(frozen=True)
class LegendItem:
    """A team in the legend; without a mark it is a remark."""

    text: str
    colour: str = ""
    mark: str = ""


class VoteBars(QWidget):
    """Shows results as bars at a text size of `px`: 14 in the console, 36 on a stage.

    The longest bar has the width there is. In the console the widget grows with its rows (put it into a
    scroll area); with `fit` it shows the rows there is room for and counts the rest.
    """

    def __init__(self, tokens: Tokens, parent: QWidget | None = None, *, px: int = 14, fit: bool = False) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._unit = px / 36
        self._fit = fit
        self._rows: tuple[BarRow, ...] = ()
        self._cut_after: int | None = None
        self._legend: tuple[LegendItem, ...] = ()
        self._font, self._bold = ui_font(px), tabular(ui_font(px, QFont.Weight.Bold))
        small = max(round(px * 0.9), min(px, _STAGE_PX if px >= _STAGE_PX else 12))
        self._small, self._number = ui_font(small), tabular(ui_font(small, QFont.Weight.DemiBold))
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding if fit else QSizePolicy.Policy.Fixed
        )
        self.setAccessibleName("Votes")

    def show_bars(
        self, rows: Sequence[BarRow], cut_after: int | None = None, legend: Sequence[LegendItem] = ()
    ) -> None:
        """Show these rows in this order, with the line after the first `cut_after` of them."""
        self._rows, self._cut_after, self._legend = tuple(rows), cut_after, tuple(legend)
        said = (f"{r.rank_text} {r.title}, {r.total_text}{', tied' if r.tied else ''}" for r in rows)
        self.setAccessibleDescription(". ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As tall as all rows, the line and the legend."""
        height = self._row_height() * len(self._rows) + self._cut_height() + self._legend_height()
        return QSize(round(1400 * self._unit), round(height + 2))

    def minimumSizeHint(self) -> QSize:
        """Room for a title and a bar."""
        few = self._row_height() * min(1, len(self._rows)) + self._legend_height()
        return QSize(round(560 * self._unit), round(few) if self._fit else self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rows from the top, the cut line among them, the legend last."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = self.rows_shown()
        top = 0.0
        largest = max((sum(p.value for p in row.parts) for row in self._rows), default=0.0)
        for n, row in enumerate(self._rows[:shown]):
            if n == self._cut_after:
                self._paint_cut(painter, top)
                top += self._cut_height()
            self._paint_row(painter, row, top, largest)
            top += self._row_height()
        if shown == self._cut_after and shown == len(self._rows):
            self._paint_cut(painter, top)
            top += self._cut_height()
        self._paint_legend(painter, top, len(self._rows) - shown)
        painter.end()

    def rows_shown(self) -> int:
        """How many rows there is room for."""
        if not self._fit:
            return len(self._rows)
        room = self.height() - self._cut_height() - self._legend_height()
        return max(0, min(len(self._rows), int(room / self._row_height())))

    def _paint_row(self, painter: QPainter, row: BarRow, top: float, largest: float) -> None:
        u, tokens = self._unit, self._tokens
        figures = QFontMetricsF(self._font)
        left, right = 90 * u, self.width() - 130 * u
        bar_top, bar_height = top + figures.height() + 8 * u, 58 * u * self._squeeze()
        ink = QColor(tokens.ink if row.above_line else tokens.muted)
        painter.setPen(ink)
        painter.setFont(self._bold)
        whole = QRectF(0, top, self.width(), figures.height() + 8 * u + bar_height)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, whole.top(), left, whole.height()), middle, row.rank_text)
        painter.drawText(QRectF(right + 26 * u, whole.top(), 110 * u, whole.height()), middle, row.total_text)
        room = right - left
        if row.tied:
            room -= self._paint_tied(painter, right, top)
        painter.setFont(self._font)
        painter.setPen(ink)
        title = " ".join(row.title.split())
        painter.drawText(
            QRectF(left, top, room, figures.height()), figures.elidedText(title, Qt.TextElideMode.ElideRight, room)
        )
        total = sum(part.value for part in row.parts)
        if total > 0 and largest > 0:
            self._paint_bar(painter, row, QRectF(left, bar_top, (right - left) * total / largest, bar_height), total)
        else:
            painter.setPen(QPen(QColor(tokens.edge), 1, Qt.PenStyle.DashLine))
            painter.drawLine(round(left), round(bar_top + bar_height), round(right), round(bar_top + bar_height))

    def _paint_bar(self, painter: QPainter, row: BarRow, rect: QRectF, total: float) -> None:
        painter.save()
        shape = QPainterPath()
        shape.addRoundedRect(rect, 10 * self._unit, 10 * self._unit)
        painter.setClipPath(shape)
        left = rect.left()
        for part in row.parts:
            width = rect.width() * part.value / total
            piece = QRectF(left, rect.top(), width, rect.height())
            colour = part.colour if row.above_line else blend(part.colour, self._tokens.canvas, 0.45)
            painter.fillRect(piece, QColor(colour))
            self._paint_share(painter, part, piece, QColor(readable_on(colour)))
            left += width
            painter.fillRect(QRectF(left - 1, rect.top(), 2, rect.height()), QColor(self._tokens.canvas))
        painter.restore()

    def _paint_share(self, painter: QPainter, part: BarPart, piece: QRectF, ink: QColor) -> None:
        """The team's mark and its number, as far as the piece has room for them."""
        figures = QFontMetricsF(self._number)
        number = f"{part.value:.10g}" if part.value == int(part.value) else f"{part.value:.1f}"
        side, gap = figures.capHeight() * 1.05, 8 * self._unit
        words = figures.horizontalAdvance(number)
        if piece.width() < side + 2 * gap:
            return
        both = piece.width() >= side + gap + words + 2 * gap
        left = piece.center().x() - (side + gap + words if both else side) / 2
        paint_mark(painter, part.mark, ink, QRectF(left, piece.center().y() - side / 2, side, side))
        if both:
            painter.setFont(self._number)
            painter.setPen(ink)
            place = QRectF(left + side + gap, piece.top(), words + 2, piece.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, number)

    def _paint_tied(self, painter: QPainter, right: float, top: float) -> float:
        """The word "tied" in a frame at the end of the title; returns the width it took."""
        u, figures = self._unit, QFontMetricsF(self._small)
        width = figures.horizontalAdvance("tied") + 24 * u
        rect = QRectF(right - width, top + 1, width, QFontMetricsF(self._font).height() - 2)
        painter.setPen(QPen(QColor(self._tokens.warn), max(1.0, 2 * u)))
        painter.setBrush(QColor(self._tokens.warn_soft))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setFont(self._small)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "tied")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        return width + 16 * u

    def _paint_cut(self, painter: QPainter, top: float) -> None:
        u = self._unit
        figures = QFontMetricsF(self._small)
        y = top + self._cut_height() / 2 - 6 * u
        words = "the line"
        painter.setPen(QPen(QColor(self._tokens.accent), max(1.5, 3 * u), Qt.PenStyle.DashLine))
        end = self.width() - figures.horizontalAdvance(words) - 14 * u
        painter.drawLine(round(90 * u), round(y), round(end - 14 * u), round(y))
        painter.setFont(self._small)
        place = QRectF(end, y - figures.height() / 2, self.width() - end, figures.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_legend(self, painter: QPainter, top: float, more: int) -> None:
        u, figures = self._unit, QFontMetricsF(self._small)
        remark = (LegendItem(f"+{more} more"),) if more else ()
        left, y = 0.0, top + 10 * u
        painter.setFont(self._small)
        for item in (*self._legend, *remark):
            side = figures.capHeight() * 1.1 if item.mark else 0.0
            width = side + (10 * u if side else 0) + figures.horizontalAdvance(item.text)
            if left and left + width > self.width():
                left, y = 0.0, y + figures.height() * 1.2
            if item.mark:
                place = QRectF(left, y + (figures.height() - side) / 2, side, side)
                paint_mark(painter, item.mark, QColor(item.colour), place)
            painter.setPen(QColor(self._tokens.muted))
            start = left + (side + 10 * u if side else 0)
            painter.drawText(QRectF(start, y, width, figures.height()), item.text)
            left += width + 44 * u

    def _row_height(self) -> float:
        bar_and_gap = (58 + 26) * self._unit * self._squeeze()
        return QFontMetricsF(self._font).height() + 8 * self._unit + bar_and_gap

    def _squeeze(self) -> float:
        """How far bars are made lower so that more rows fit: 1 is not at all."""
        if not self._fit or not self._rows:
            return 1.0
        room = (self.height() - self._cut_height() - self._legend_height()) / len(self._rows)
        wanted = (room - QFontMetricsF(self._font).height() - 8 * self._unit) / ((58 + 26) * self._unit)
        return min(1.0, max(_FLATTEST, wanted))

    def _cut_height(self) -> float:
        return QFontMetricsF(self._small).height() + 14 * self._unit if self._cut_after is not None else 0.0

    def _legend_height(self) -> float:
        return QFontMetricsF(self._small).height() + 14 * self._unit
