"""What is due this week, over all workshops."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from facilitator.core.plan.prepare.due import DueItem
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.theme import GAP, GAP_S, SMALL, ui_font
from facilitator.ui.widgets.labels import label, restyle

_MOST = 6
_ROW = "QPushButton { min-height: 48px; }"


class DuePanel(QFrame):
    """Late things first, six at most. `opened(DueItem)` comes on a click or Enter."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._more = label("", "small", wrap=True)
        self._rows = [_DueRow() for _ in range(_MOST)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(label("DUE THIS WEEK", "section"))
        for row in self._rows:
            row.clicked.connect(lambda _checked=False, row=row: self.opened.emit(row.item))
            row.stepped.connect(self._step)
            column.addWidget(row)
        column.addWidget(self._more)
        column.addStretch(1)

    def show_due(self, due: Sequence[DueItem]) -> None:
        """Show what is due; with nothing to show it is out of sight."""
        for number, row in enumerate(self._rows):
            row.show_item(due[number] if number < len(due) else None)
        rest = len(due) - _MOST
        self._more.setText(f"And {rest} more, on the Prepare pages." if rest > 0 else "")
        self._more.setVisible(rest > 0)
        self.setVisible(bool(due))

    def rows(self) -> list[QPushButton]:
        """The rows that are shown."""
        return [row for row in self._rows if row.item is not None]

    def _step(self, down: bool) -> None:
        rows = self.rows()
        at = next((place for place, row in enumerate(rows) if row.hasFocus()), 0)
        rows[max(0, min(len(rows) - 1, at + 1 if down else at - 1))].setFocus(Qt.FocusReason.OtherFocusReason)


class _DueRow(QPushButton):
    """One thing to do, when, and for which workshop."""

    stepped = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item: DueItem | None = None
        self.setProperty("role", "row")
        self.setStyleSheet(_ROW)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(True)
        self._title = ClampedLabel(1)
        self._workshop = ClampedLabel(1, SMALL, role=QPalette.ColorRole.PlaceholderText)
        self._when = label("", "muted")
        self._when.setFont(ui_font(SMALL))
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP_S, GAP, GAP_S)
        column.setSpacing(1)
        line = QHBoxLayout()
        line.setSpacing(GAP_S)
        line.addWidget(self._when, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._workshop, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._title)
        column.addLayout(line)

    def show_item(self, item: DueItem | None) -> None:
        self.item = item
        self.setVisible(item is not None)
        if item is None:
            return
        view = item.view
        self._title.setText(view.item.title)
        self._when.setText(_short(view.words))
        self._when.setToolTip(view.words)
        restyle(self._when, "role", "bad" if view.late else "muted")
        self._workshop.setText(item.workshop.title)
        self.setAccessibleName(f"{view.item.title}, {view.words}, {item.workshop.title}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)


def _short(words: str) -> str:
    """The first thing said: "7 days late" of "7 days late, was due Tue 5 Jan"."""
    return words.partition(" (")[0].partition(", ")[0]
