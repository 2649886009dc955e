"""A few lines that each lead to where something is done: what is due this week, plans under way."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.programme.pressing import Pressing
from facilitator.ui.theme import GAP, GAP_S, SMALL, ui_font
from facilitator.ui.widgets.labels import label, restyle

_MOST = 6
_ROW = "QPushButton { min-height: 48px; }"


class DuePanel(QFrame):
    """Late things first, six at most. `opened(Pressing)` comes on a click or Enter."""

    opened = Signal(object)

    def __init__(self, title: str, page: str, parent: QWidget | None = None) -> None:
        """`page` says where the rest is to be found."""
        super().__init__(parent)
        self._page, self._more = page, label("", "small", wrap=True)
        self._rows = [_DueRow() for _ in range(_MOST)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(label(title.upper(), "section"))
        for row in self._rows:
            row.clicked.connect(lambda _checked=False, row=row: self.opened.emit(row.line))
            row.stepped.connect(self._step)
            column.addWidget(row)
        column.addWidget(self._more)

    def show_lines(self, lines: Sequence[Pressing]) -> None:
        """Show these; with nothing to show it is out of sight."""
        for number, row in enumerate(self._rows):
            row.show_line(lines[number] if number < len(lines) else None)
        rest = len(lines) - _MOST
        self._more.setText(f"And {rest} more, on the {self._page}." if rest > 0 else "")
        self._more.setVisible(rest > 0)
        self.setVisible(bool(lines))

    def rows(self) -> list[QPushButton]:
        """The rows that are shown."""
        return [row for row in self._rows if row.line is not None]

    def _step(self, down: bool) -> None:
        rows = self.rows()
        at = next((place for place, row in enumerate(rows) if row.hasFocus()), 0)
        rows[max(0, min(len(rows) - 1, at + 1 if down else at - 1))].setFocus(Qt.FocusReason.OtherFocusReason)


class _DueRow(QPushButton):
    """What, when, and what for or how far."""

    stepped = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: Pressing | None = None
        self.setProperty("role", "row")
        self.setStyleSheet(_ROW)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(True)
        self._title = ClampedLabel(1)
        self._where = ClampedLabel(1, SMALL, role=QPalette.ColorRole.PlaceholderText)
        self._when = label("", "muted")
        self._when.setFont(ui_font(SMALL))
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP_S, GAP, GAP_S)
        column.setSpacing(1)
        line = QHBoxLayout()
        line.setSpacing(GAP_S)
        line.addWidget(self._when, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._where, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._title)
        column.addLayout(line)

    def show_line(self, line: Pressing | None) -> None:
        self.line = line
        self.setVisible(line is not None)
        if line is None:
            return
        self._title.setText(line.title)
        self._when.setText(_short(line.words))
        self._when.setToolTip(line.words)
        self._when.setVisible(bool(line.words))
        restyle(self._when, "role", "bad" if line.late else "muted")
        self._where.setText(line.where)
        self.setAccessibleName(", ".join(part for part in (line.title, line.words, line.where) if part))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)


def _short(words: str) -> str:
    """The first thing said: "7 days late" of "7 days late, was due Tue 5 Jan"."""
    return words.partition(" (")[0].partition(", ")[0]
