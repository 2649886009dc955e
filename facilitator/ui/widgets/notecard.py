"""The note card: a coloured bar, the words, and who they come from. Drawn by Qt's own items, which is fast."""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainterPath, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsSimpleTextItem, QGraphicsTextItem

from facilitator.ui.theme import Tokens, blend, ui_font
from facilitator.ui.widgets.marks import mark_path

Id = int | str

MAX_LINES = 7
_LONGEST = 700
_SMALLEST_ON_STAGE = 28


@dataclass(frozen=True)
class CardData:
    """One note as the board shows it. `rank` orders it in its lane; `hidden` turns it face down."""

    id: int
    lane_id: Id
    text: str
    colour: str
    mark: str
    detail: str = ""
    cluster_id: int | None = None
    hidden: bool = False
    rank: float = 0.0


@dataclass(frozen=True)
class Metrics:
    """Sizes in pixels, all grown from the size of the note's text: 14 in the console, 28 and up on a stage."""

    px: int = 14

    def of(self, pixels: float) -> float:
        """A length that is `pixels` long beside 14 px text, at this text size."""
        return pixels * self.px / 14

    @cached_property
    def small_px(self) -> int:
        """The size of the second line; on a stage it stays readable from the back row."""
        small = round(self.px * 0.84)
        return small if self.px < _SMALLEST_ON_STAGE else max(small, _SMALLEST_ON_STAGE)

    @cached_property
    def gap(self) -> float:
        """Between two cards."""
        return self.of(8)

    @cached_property
    def lane_gap(self) -> float:
        """Between two lanes."""
        return self.of(10)

    @cached_property
    def pad(self) -> float:
        """Inside a lane and inside a card."""
        return self.of(10)

    @cached_property
    def header(self) -> float:
        """The height of a lane's title."""
        return self.of(36)

    @cached_property
    def bar(self) -> float:
        """The width of the team's colour bar."""
        return self.of(5)

    @cached_property
    def radius(self) -> float:
        """Of a card's corners."""
        return self.of(9)

    @cached_property
    def stack(self) -> float:
        """How far the cards of a collapsed cluster peep out."""
        return self.of(7)


class CardLook:
    """What all cards of one board share: colours and fonts."""

    def __init__(self, tokens: Tokens, metrics: Metrics) -> None:
        self.metrics = metrics
        self.font = ui_font(metrics.px)
        self.bold = ui_font(metrics.px, QFont.Weight.DemiBold)
        self.small = ui_font(metrics.small_px)
        self.ink, self.muted = QColor(tokens.ink), QColor(tokens.muted)
        self.card, self.line = QColor(tokens.card), QColor(tokens.line)
        self.accent, self.accent_soft = QColor(tokens.accent), QColor(tokens.accent_soft)
        self.lane, self.canvas = QColor(tokens.lane), QColor(tokens.canvas)
        self.face_down = QColor(tokens.line)
        self.cluster = QColor(blend(tokens.lane, tokens.accent, 0.09))
        self.cluster_line = QColor(blend(tokens.line, tokens.accent, 0.35))


class CardItem(QGraphicsPathItem):
    """One card in a scene. Give it a width with `fit`; it says how tall it became."""

    def __init__(self, data: CardData, look: CardLook) -> None:
        super().__init__()
        self._look = look
        self._width = 0.0
        self.height = 0.0
        self.selected = False
        self._bar = QGraphicsPathItem(self)
        self._bar.setPen(Qt.PenStyle.NoPen)
        self._text = QGraphicsTextItem(self)
        self._text.setFont(look.font)
        self._text.setDefaultTextColor(look.ink)
        document = self._text.document()
        document.setDocumentMargin(0)
        document.setDefaultTextOption(wrap_option())
        self._mark = QGraphicsPathItem(self)
        self._mark.setPen(Qt.PenStyle.NoPen)
        self._detail = QGraphicsSimpleTextItem(self)
        self._detail.setFont(look.small)
        self.data_shown = data
        self.show_data(data)

    def show_data(self, data: CardData) -> None:
        """Show this note from now on."""
        self.data_shown = data
        colour = QColor(data.colour)
        self._bar.setBrush(colour)
        self._mark.setBrush(colour)
        self._detail.setBrush(self._look.ink if data.hidden else self._look.muted)
        self._paint_state()
        if self._width:
            self.fit(self._width)

    def fit(self, width: float) -> None:
        """Wrap the text to this width; afterwards `height` is right."""
        self._width = width
        sizes = self._look.metrics
        left = sizes.bar + sizes.pad
        inner = width - left - sizes.pad
        self._text.setPos(left, sizes.of(9))
        text_height = self._fit_text(inner)
        self.height = sizes.of(9) + text_height + self._fit_detail(left, sizes.of(9) + text_height, inner)
        self.height += sizes.of(9)
        body = QRectF(0, 0, width, self.height)
        outline = QPainterPath()
        outline.addRoundedRect(body, sizes.radius, sizes.radius)
        self.setPath(outline)
        self._bar.setPath(_bar_path(self.height, sizes.bar, sizes.radius))

    def set_selected(self, selected: bool) -> None:
        """Show the card as picked or not."""
        if selected != self.selected:
            self.selected = selected
            self._paint_state()

    def shown_text(self) -> str:
        """The words on the card, after cutting; nothing while it is face down."""
        return "" if self.data_shown.hidden else self._text.toPlainText()

    def _fit_text(self, inner: float) -> float:
        data = self.data_shown
        self._text.setVisible(not data.hidden)
        if data.hidden:
            return QFontMetricsF(self._look.font).height() * 2
        self._text.setTextWidth(inner)
        shown = data.text[:_LONGEST]
        if self._text.toPlainText() != shown:
            self._text.setPlainText(shown)
        most = QFontMetricsF(self._look.font).lineSpacing() * (MAX_LINES + 0.5)
        if len(data.text) > _LONGEST or self._text.boundingRect().height() > most:
            self._text.setPlainText(cut_to_lines(shown, self._look.font, inner, MAX_LINES))
        return self._text.boundingRect().height()

    def _fit_detail(self, left: float, top: float, inner: float) -> float:
        sizes = self._look.metrics
        has_detail = bool(self.data_shown.detail)
        self._detail.setVisible(has_detail)
        self._mark.setVisible(has_detail)
        if not has_detail:
            return 0.0
        figures = QFontMetricsF(self._look.small)
        side = sizes.small_px * 0.72
        top += sizes.of(4)
        self._mark.setPath(mark_path(self.data_shown.mark, QRectF(0, 0, side, side)))
        self._mark.setPos(left, top + (figures.height() - side) / 2)
        room = inner - side - sizes.of(5)
        self._detail.setText(figures.elidedText(self.data_shown.detail, Qt.TextElideMode.ElideRight, room))
        self._detail.setPos(left + side + sizes.of(5), top)
        return sizes.of(4) + figures.height()

    def _paint_state(self) -> None:
        look = self._look
        upright = look.face_down if self.data_shown.hidden else look.card
        self.setBrush(look.accent_soft if self.selected else upright)
        self.setPen(QPen(look.accent, look.metrics.of(2)) if self.selected else QPen(look.line, 1))


def wrap_option() -> QTextOption:
    """Wrap at words, and inside a word only when it is longer than the line."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def cut_to_lines(text: str, font: QFont, width: float, lines: int) -> str:
    """The text cut to so many lines of this width, with an ellipsis where something was left out."""
    flat = text.replace("\n", "\N{LINE SEPARATOR}")
    layout = QTextLayout(flat, font)
    layout.setTextOption(wrap_option())
    layout.beginLayout()
    end = 0
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        end = line.textStart() + line.textLength()
    more = end < len(flat)
    layout.endLayout()
    kept = flat[: end - 2].rstrip() + "…" if more else flat
    return kept.replace("\N{LINE SEPARATOR}", "\n")


def _bar_path(height: float, width: float, radius: float) -> QPainterPath:
    """The left edge of a card: round where the card is round, straight on its inner side."""
    path = QPainterPath(QPointF(radius, 0))
    path.arcTo(0, 0, radius * 2, radius * 2, 90, 90)
    path.arcTo(0, height - radius * 2, radius * 2, radius * 2, 180, 90)
    path.quadTo(width, height, width, height - radius)
    path.lineTo(width, radius)
    path.quadTo(width, 0, radius, 0)
    return path
