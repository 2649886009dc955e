"""Words of any length in a few lines: wrapped, and cut with an ellipsis where they end."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.theme import BODY, ui_font


class ClampedLabel(QWidget):
    """At most `most` lines of plain text; the whole of it is the tooltip."""

    def __init__(
        self,
        most: int,
        px: int = BODY,
        weight: QFont.Weight = QFont.Weight.Normal,
        role: QPalette.ColorRole = QPalette.ColorRole.WindowText,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._most, self._role = "", most, role
        self.setFont(ui_font(px, weight))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        """Show another text."""
        if text == self._text:
            return
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The text as given, whole."""
        return self._text

    def hasHeightForWidth(self) -> bool:
        """Narrower means higher, up to the most lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of its lines at this width."""
        return round(len(self.lines(width)) * self._line_height())

    def sizeHint(self) -> QSize:
        """A comfortable measure."""
        return QSize(240, self.heightForWidth(240))

    def minimumSizeHint(self) -> QSize:
        """A few words on one line."""
        return QSize(90, round(self._line_height()) if self._text else 0)

    def lines(self, width: float) -> list[str]:
        """The text as it is broken at this width."""
        flat = " ".join(self._text.split())
        layout = QTextLayout(flat, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        metrics = QFontMetricsF(self.font())
        found: list[str] = []
        layout.beginLayout()
        while len(found) < self._most and (line := layout.createLine()).isValid():
            line.setLineWidth(max(20.0, width))
            start = line.textStart()
            if len(found) == self._most - 1:
                found.append(metrics.elidedText(flat[start:], Qt.TextElideMode.ElideRight, width))
            else:
                found.append(flat[start : start + line.textLength()].strip())
        layout.endLayout()
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines that the height has room for."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self._role))
        metrics = QFontMetricsF(self.font())
        y = metrics.ascent()
        for line in self.lines(self.width()):
            painter.drawText(QPointF(0, y), line)
            y += self._line_height()

    def _line_height(self) -> float:
        return QFontMetricsF(self.font()).lineSpacing() * 1.06
