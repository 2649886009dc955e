"""Shares as bars from 0 to 100 %, in groups one below the other: what was done, by team and by kind."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.theme import SHAPE_CONTRAST, SMALL, TABLE, Tokens, legible, tabular, ui_font
from facilitator.ui.widgets.marks import paint_mark

_ROW, _HEAD, _BETWEEN, _BAR, _MARK, _GAP = 28.0, 26.0, 12.0, 14.0, 11.0, 10.0
_TITLE_SHARE, _TITLE_MOST = 0.4, 240.0
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_NONE = "–"


@dataclass(frozen=True)
class ShareRow:
    """One bar: `share` is 0 to 1, None where there is nothing to take one of; `count` is told behind it ("7 of 9").

    Without a mark it is nobody's.
    """

    title: str
    share: float | None
    count: str
    mark: str = ""
    colour: str = ""


@dataclass(frozen=True)
class ShareGroup:
    """Bars under one heading."""

    title: str
    rows: tuple[ShareRow, ...]


class ShareBars(QWidget):
    """Groups of bars on one scale; as tall as all of them."""

    def __init__(self, tokens: Tokens, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._groups: tuple[ShareGroup, ...] = ()
        self._head, self._font = ui_font(SMALL, QFont.Weight.DemiBold), ui_font(TABLE)
        self._figure, self._small = tabular(ui_font(TABLE, QFont.Weight.Bold)), tabular(ui_font(SMALL))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def show_groups(self, groups: Sequence[ShareGroup]) -> None:
        """Show these groups; one without rows is left out."""
        wanted = tuple(group for group in groups if group.rows)
        if wanted == self._groups:
            return
        self._groups = wanted
        said = (f"{group.title}: {', '.join(map(_spoken, group.rows))}." for group in wanted)
        self.setAccessibleDescription(" ".join(said))
        self.updateGeometry()
        self.update()

    def groups(self) -> tuple[ShareGroup, ...]:
        """The groups shown."""
        return self._groups

    def sizeHint(self) -> QSize:
        """All rows, comfortably wide."""
        rows = sum(len(group.rows) for group in self._groups)
        height = rows * _ROW + len(self._groups) * (_HEAD + _BETWEEN) - (_BETWEEN if self._groups else 0)
        return QSize(480, round(height))

    def minimumSizeHint(self) -> QSize:
        """Narrow, but never cut at the foot."""
        return QSize(280, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the groups from the top."""
        painter = QPainter(self)
        top = 0.0
        for group in self._groups:
            painter.setFont(self._head)
            painter.setPen(QColor(self._tokens.muted))
            painter.drawText(QRectF(0, top, self.width(), _HEAD), int(_LEFT), group.title)
            top += _HEAD
            for row in group.rows:
                self._paint_row(painter, row, top)
                top += _ROW
            top += _BETWEEN
        painter.end()

    def _paint_row(self, painter: QPainter, row: ShareRow, top: float) -> None:
        tokens = self._tokens
        titles = min(_TITLE_MOST, self.width() * _TITLE_SHARE)
        if row.mark:
            place = QRectF(0, top + (_ROW - _MARK) / 2, _MARK, _MARK)
            paint_mark(painter, row.mark, QColor(legible(row.colour, tokens.card, SHAPE_CONTRAST)), place)
        room = QRectF(_MARK + 6, top, titles - _MARK - 6 - _GAP, _ROW)
        title = QFontMetricsF(self._font).elidedText(row.title, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(self._font)
        painter.setPen(QColor(tokens.ink))
        painter.drawText(room, int(_LEFT), title)
        words = self._words_width()
        bar = QRectF(titles, top + (_ROW - _BAR) / 2, max(20.0, self.width() - titles - words - _GAP), _BAR)
        painter.fillRect(bar, QColor(tokens.lane))
        if row.share:
            colour = legible(row.colour or tokens.muted, tokens.lane, SHAPE_CONTRAST)
            painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * min(1.0, row.share), _BAR), QColor(colour))
        painter.setPen(QPen(QColor(tokens.edge), 1))
        painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
        self._paint_words(painter, row, QRectF(bar.right() + _GAP, top, words, _ROW))

    def _paint_words(self, painter: QPainter, row: ShareRow, room: QRectF) -> None:
        figures = QFontMetricsF(self._figure).horizontalAdvance("100%")
        painter.setFont(self._figure)
        painter.setPen(QColor(self._tokens.ink))
        painter.drawText(QRectF(room.left(), room.top(), figures, room.height()), int(_LEFT), _percent(row.share))
        painter.setFont(self._small)
        painter.setPen(QColor(self._tokens.muted))
        painter.drawText(room.adjusted(figures + 8, 0, 0, 0), int(_LEFT), row.count)

    def _words_width(self) -> float:
        counts = (row.count for group in self._groups for row in group.rows)
        widest = max(map(QFontMetricsF(self._small).horizontalAdvance, counts), default=0.0)
        return QFontMetricsF(self._figure).horizontalAdvance("100%") + 8 + widest + 2


def _percent(share: float | None) -> str:
    return _NONE if share is None else f"{round(100 * share)}%"


def _spoken(row: ShareRow) -> str:
    return f"{row.title} {'nothing' if row.share is None else _percent(row.share)}, {row.count}"
