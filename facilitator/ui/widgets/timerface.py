"""The big clock and the thin bar: time left, told by figures, colour, word and shape."""

from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.theme import TIMER, TINY, Motion, Tokens, tabular, ui_font
from facilitator.ui.widgets.marks import Mark, paint_mark

WORD_SHARE = 0.17
WORD_LINES = 1.8
ROUND = 1.06  # round figures reach a little beyond the capitals
FLASH_MS = 300
EDGE, _AFTER = 10, 4  # pixels a flash reaches beyond the figures of the console's clock, before and after


class Phase(StrEnum):
    """How far a running block is through its time."""

    ON_TIME = "on_time"
    LAST_FIFTH = "last_fifth"
    LAST_MINUTE = "last_minute"
    OVER = "over"

    def words(self) -> str:
        """The phase as it stands on the screen."""
        return self.value.replace("_", " ")

    def mark(self) -> Mark:
        """The shape that goes with the phase."""
        match self:
            case Phase.ON_TIME:
                return Mark.CIRCLE
            case Phase.LAST_FIFTH:
                return Mark.TRIANGLE
            case Phase.LAST_MINUTE:
                return Mark.DIAMOND
            case Phase.OVER:
                return Mark.SQUARE


@dataclass(frozen=True)
class Face:
    """All that a clock shows; `note` replaces the phase's word, for "paused"."""

    text: str
    phase: Phase = Phase.ON_TIME
    note: str = ""


def clock_text(seconds: float) -> str:
    """Time left as "18:42" or "1:02:03"; when it is over, the overrun counting up as "+1:05"."""
    whole = ceil(seconds)
    minutes, rest = divmod(abs(whole), 60)
    hours, minutes = divmod(minutes, 60)
    figures = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
    return f"+{figures}" if whole < 0 else figures


def phase_colour(phase: Phase, tokens: Tokens) -> str:
    """The colour of a phase's word, mark and bar."""
    return {Phase.ON_TIME: tokens.ok, Phase.LAST_FIFTH: tokens.warn}.get(phase, tokens.bad)


def paint_face(
    painter: QPainter, rect: QRectF, face: Face, tokens: Tokens, *, lit: bool = False, smallest: int = TINY
) -> None:
    """Draw the clock as large as the rectangle lets it, from its left edge; the stage's scenes use it too.

    `lit` swaps ground and figures for a flash; `smallest` is the least height of the word in pixels.
    """
    colour = QColor(phase_colour(face.phase, tokens))
    figures = QColor(tokens.ink) if face.phase is Phase.ON_TIME else colour
    if lit:
        painter.fillRect(rect.adjusted(-EDGE, 0, _AFTER, 0), figures)
        figures = colour = QColor(tokens.card)
    font, word = _fonts(face.text, rect, smallest)
    metrics = QFontMetricsF(font)
    word_height = QFontMetricsF(word).height()
    gap = word_height * 0.4
    top = rect.top() + (rect.height() - metrics.capHeight() - gap - word_height) / 2
    painter.setPen(figures)
    painter.setFont(font)
    painter.drawText(QPointF(rect.left(), top + metrics.capHeight()), face.text)
    shape = QFontMetricsF(word).capHeight() * 1.2
    line = QRectF(rect.left(), top + metrics.capHeight() + gap, rect.width(), word_height)
    place = QRectF(line.left() + 1, line.center().y() - shape / 2, shape, shape)
    paint_mark(painter, face.phase.mark(), colour, place)
    painter.setPen(colour)
    painter.setFont(word)
    words = face.note or face.phase.words()
    painter.drawText(line.adjusted(shape * 1.6, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)


class TimerFace(QWidget):
    """The clock as a widget; it repaints only when what it shows has changed."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._face = Face("0:00")
        self._flashes = 0
        self._beat = QTimer(self)
        self._beat.timeout.connect(self._next_beat)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setAccessibleName("Timer")

    def show_time(self, text: str, phase: str, note: str = "") -> None:
        """Show a time such as `clock_text` gives, in a phase; `note` such as "paused" replaces its word."""
        face = Face(text, Phase(phase), note)
        if face == self._face:
            return
        if len(face.text) != len(self._face.text):
            self.updateGeometry()
        self._face = face
        self.setAccessibleDescription(f"{text}, {note or face.phase.words()}")
        self.update()

    def face(self) -> Face:
        """What is shown now."""
        return self._face

    def flash(self, motion: Motion) -> None:
        """Draw the eye: two flashes, or one steady light when motion is switched off."""
        self._flashes = 4 if motion.on else 2
        self._beat.start(FLASH_MS if motion.on else 3 * FLASH_MS)
        self.update()

    def is_lit(self) -> bool:
        """Whether the flash is at its bright moment."""
        return self._flashes > 0 and self._flashes % 2 == 0

    def sizeHint(self) -> QSize:
        """The console's size of figures."""
        width = QFontMetricsF(_figures(TIMER)).horizontalAdvance(_widest(self._face.text))
        return QSize(ceil(width) + 4 + EDGE + _AFTER, 76)

    def minimumSizeHint(self) -> QSize:
        """Half as wide can still be read."""
        return QSize(self.sizeHint().width() // 2, 52)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the clock."""
        painter = QPainter(self)
        room = QRectF(self.rect()).adjusted(EDGE, 0, -_AFTER, 0)
        paint_face(painter, room, self._face, self._tokens, lit=self.is_lit())

    def _next_beat(self) -> None:
        self._flashes = max(0, self._flashes - 1)
        if not self._flashes:
            self._beat.stop()
        self.update()


class ProgressBar(QWidget):
    """A thin rounded bar for the share of the time that is used."""

    def __init__(self, tokens: Tokens, height: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens, self._fraction, self._phase = tokens, 0.0, Phase.ON_TIME
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Share of the time used")

    def show_progress(self, fraction: float, phase: str) -> None:
        """Show a share from 0 to 1 (beyond is cut off); repaints only when a pixel changes."""
        fraction, wanted = min(1.0, max(0.0, fraction)), Phase(phase)
        same = round(fraction * self.width()) == round(self._fraction * self.width())
        changed = not same or wanted is not self._phase
        self._fraction, self._phase = fraction, wanted
        if changed:
            self.setAccessibleDescription(f"{round(fraction * 100)} %, {wanted.words()}")
            self.update()

    def fraction(self) -> float:
        """The share shown, 0 to 1."""
        return self._fraction

    def sizeHint(self) -> QSize:
        """As wide as it gets."""
        return QSize(120, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the groove and what is used of it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2
        painter.setBrush(QColor(self._tokens.line))
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        used = max(self.height() * (self._fraction > 0), self.width() * self._fraction)
        painter.setBrush(QColor(phase_colour(self._phase, self._tokens)))
        painter.drawRoundedRect(QRectF(0, 0, used, self.height()), radius, radius)


def _figures(px: int) -> QFont:
    return tabular(ui_font(px, QFont.Weight.Bold))


def _widest(text: str) -> str:
    """A text at least as wide as "00:00", so that the figures keep their size from 10:00 to 9:59."""
    return "00:00" if len(text) <= len("00:00") else "".join("0" if c.isdigit() else c for c in text)


def _fonts(text: str, rect: QRectF, smallest: int) -> tuple[QFont, QFont]:
    """The fonts of figures and word that fill the rectangle without leaving it."""
    hundred = QFontMetricsF(_figures(100))
    by_width = 100 * (rect.width() - 2) / hundred.horizontalAdvance(_widest(text))
    by_height = 100 * rect.height() / (hundred.capHeight() * ROUND + 100 * WORD_SHARE * WORD_LINES)
    with_least_word = 100 * (rect.height() - smallest * WORD_LINES) / (hundred.capHeight() * ROUND)
    px = max(smallest, int(min(by_width, by_height, with_least_word)))
    return _figures(px), ui_font(max(smallest, round(px * WORD_SHARE)), QFont.Weight.DemiBold)
