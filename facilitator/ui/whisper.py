"""A refusal, said where it happened: a small line below the widget that has the keys."""

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.ui.widgets.labels import label

_SHORTEST_MS, _MS_PER_LETTER = 4_000, 60


class Whisper:
    """Shows one sentence at a time over its window, long enough to be read."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._line = label("", "whisper", wrap=True, parent=window)
        self._line.setMaximumWidth(420)
        self._line.hide()
        self._stay = QTimer(window, singleShot=True)
        self._stay.timeout.connect(self._line.hide)

    def say(self, sentence: str) -> None:
        """Show the sentence below the focused widget, inside the window."""
        self._line.setText(sentence)
        self._line.setAccessibleName(sentence)
        self._line.setFixedWidth(min(420, self._line.fontMetrics().horizontalAdvance(sentence) + 32))
        self._line.setFixedHeight(self._line.heightForWidth(self._line.width()))
        self._line.move(self._place())
        self._line.show()
        self._line.raise_()
        self._stay.start(max(_SHORTEST_MS, _MS_PER_LETTER * len(sentence)))

    def hush(self) -> None:
        """Say nothing any more: something else has been done since."""
        self._line.hide()

    def text(self) -> str:
        """What is said now, or nothing."""
        return self._line.text() if self._line.isVisible() else ""

    def _place(self) -> QPoint:
        window, line = self._window.rect(), self._line.rect()
        focus = QApplication.focusWidget()
        if focus is None or focus.window() is not self._window or not focus.isVisible():
            return QPoint((window.width() - line.width()) // 2, window.height() - line.height() - 48)
        below = focus.mapTo(self._window, QPoint(0, focus.height() + 6))
        above = focus.mapTo(self._window, QPoint(0, -line.height() - 6))
        spot = below if below.y() + line.height() < window.height() else above
        return QPoint(
            max(8, min(spot.x(), window.width() - line.width() - 8)),
            max(8, min(spot.y(), window.height() - line.height() - 8)),
        )
