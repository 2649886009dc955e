"""One person's ballot: opportunities in a random order, dots put on and taken back with keys or clicks."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.core.phrases import counted
from facilitator.ui.desk import Look
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_S, GAP_XS
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.scrolling import scrolled

_ADD = (Qt.Key.Key_Plus, Qt.Key.Key_Right, Qt.Key.Key_Space)
_TAKE = (Qt.Key.Key_Minus, Qt.Key.Key_Left, Qt.Key.Key_Backspace)
_MOST_DRAWN = 10


class BallotPane(QWidget):
    """`asked(opportunity id, count)` asks for that many dots there; `abstained` for an empty ballot."""

    asked = Signal(int, int)
    abstained = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.rows: list[BallotRow] = []
        self.left = label("", "heading")
        self.hint = label("↑ ↓ choose, + and − or a figure put dots, or click", "small", wrap=True)
        self.abstain = live_button("Abstain")
        self.abstain.clicked.connect(self.abstained)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, GAP_S, 0)
        self._column.setSpacing(GAP_XS)
        self._column.addStretch(1)
        self._scroll = scrolled(inside)
        head = QHBoxLayout()
        head.addWidget(self.left)
        head.addStretch(1)
        head.addWidget(self.abstain)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addWidget(self.hint)
        column.addWidget(self._scroll, 1)

    def begin(self, items: Sequence[tuple[int, str]]) -> None:
        """Lay out a fresh ballot with these opportunities (id, title), in this order."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self.rows = []
        for place, (opportunity_id, title) in enumerate(items):
            row = BallotRow(self._look, opportunity_id, title)
            row.asked.connect(self.asked)
            row.stepped.connect(self._step)
            self.rows.append(row)
            self._column.insertWidget(place, row)
            row.show()  # at once: what is not in sight yet could not take the focus
        if self.rows:
            self.setFocusProxy(self.rows[0])
        self._scroll.verticalScrollBar().setValue(0)

    def show_counts(self, counts: Mapping[int, int], left: int, over: int, most: int | None) -> None:
        """Show the dots given, how many are left, or how many are too many."""
        for row in self.rows:
            row.show_count(counts.get(row.opportunity_id, 0))
        limit = f", at most {most} on one" if most is not None else ""
        self.left.setText(f"{counted(over, 'dot')} too many" if over else f"{counted(left, 'dot')} left{limit}")

    def _step(self, row: "BallotRow", by: int) -> None:
        place = min(max(self.rows.index(row) + by, 0), len(self.rows) - 1)
        self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(self.rows[place], 0, GAP)


class BallotRow(QWidget):
    """One opportunity with its dots. `stepped(row, by)` asks for the row before or after."""

    asked = Signal(int, int)
    stepped = Signal(object, int)

    def __init__(self, look: Look, opportunity_id: int, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = look.tokens
        self.opportunity_id, self.title, self.count = opportunity_id, title, 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = label(title, wrap=True)
        words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._dots = _Dots(look)
        self.less, self.more = live_button(""), live_button("")
        for button, sign, name, by in (
            (self.less, Sign.MINUS, "Take a dot back from", -1),
            (self.more, Sign.PLUS, "Put a dot on", 1),
        ):
            button.setIcon(look.icons.icon(sign))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.name_as(f"{name} “{title}”")
            button.clicked.connect(lambda _checked, step=by: self._ask(self.count + step))
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP_XS + 1, GAP_S, GAP_XS + 1)
        row.setSpacing(GAP_S)
        row.addWidget(words, 1)
        row.addWidget(self._dots)
        row.addWidget(self.less)
        row.addWidget(self.more)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Show so many dots."""
        self.count = count
        self._dots.show_count(count)
        self.less.setEnabled(count > 0)
        self.setAccessibleName(f"{self.title}: {counted(count, 'dot')}")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """+ and − by one, a figure says how many, up and down go on."""
        key = event.key()
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            event.ignore()
        elif key in _ADD:
            self._ask(self.count + 1)
        elif key in _TAKE:
            self._ask(self.count - 1)
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self._ask(key - Qt.Key.Key_0)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(self, 1 if key == Qt.Key.Key_Down else -1)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the words puts a dot."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._ask(self.count + 1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus's mark away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, with a ring while it has the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, focused = self._tokens, self.hasFocus()
        painter.setPen(QPen(QColor(tokens.accent if focused else tokens.line), 2 if focused else 1))
        painter.setBrush(QColor(tokens.accent_soft if self.count else tokens.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
        painter.end()

    def _ask(self, count: int) -> None:
        if count >= 0:
            self.asked.emit(self.opportunity_id, count)


class _Dots(QWidget):
    """The dots given, drawn; more than ten as a number."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._tokens, self._count = look.tokens, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int) -> None:
        if count != self._count:
            self._count = count
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(28 if self._count > _MOST_DRAWN else 18 * self._count + 4, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._count > _MOST_DRAWN:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._count))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._tokens.accent))
            for place in range(self._count):
                painter.drawEllipse(QPointF(10 + 18 * place, self.height() / 2), 7, 7)
        painter.end()
