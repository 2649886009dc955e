"""The sections of the hand-over, to be scrolled through."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.rhythm.handover_reading import HandoverLine, HandoverSection
from facilitator.ui.theme import BODY, GAP, GAP_L, GAP_S, GAP_XS
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.scrolling import scrolled

_MOST_LINES = 2


class HandoverView(QFrame):
    """A sheet of paper in a frame; the arrow keys scroll it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._shown: list[HandoverSection] = []
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(GAP_L, GAP, GAP_L, GAP_L)
        self._column.setSpacing(GAP)
        self.room = scrolled(self._inside)
        self.room.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.room.setAccessibleName("Hand-over")
        self.setFocusProxy(self.room)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(2, 2, 2, 2)
        frame.addWidget(self.room)

    def show_sections(self, sections: Sequence[HandoverSection]) -> None:
        """Show these, at the place that was scrolled to."""
        if list(sections) == self._shown:
            return
        self._shown = list(sections)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for section in sections:
            self._column.addWidget(_section(section))
        self._column.addStretch(1)


def _section(section: HandoverSection) -> QWidget:
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP_XS)
    column.addWidget(label(section.title, "heading", wrap=True))
    grid = QGridLayout()
    grid.setHorizontalSpacing(GAP)
    grid.setVerticalSpacing(GAP_S)
    for place, line in enumerate(section.lines):
        _add(grid, place, line)
    for column_no in (0, 1):
        grid.setColumnStretch(column_no, 1)
    column.addLayout(grid)
    if not section.lines:
        column.addWidget(label(section.empty, "muted", wrap=True))
    if section.more:
        column.addWidget(label(f"And {section.more:,} more.", "muted"))
    return held


def _add(grid: QGridLayout, place: int, line: HandoverLine) -> None:
    text = ClampedLabel(_MOST_LINES)
    text.setText(line.text)
    if not line.words:
        grid.addWidget(text, place, 0, 1, 2)
        return
    words = ClampedLabel(_MOST_LINES, BODY, QFont.Weight.Normal, QPalette.ColorRole.PlaceholderText)
    words.setText(line.words[0].upper() + line.words[1:])
    grid.addWidget(text, place, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(words, place, 1, Qt.AlignmentFlag.AlignTop)
