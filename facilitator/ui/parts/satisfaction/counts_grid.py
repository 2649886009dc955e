"""Statements with how many rated each 1, 2, 3, 4 and 5: counts are typed, the mean follows at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRegularExpression, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from facilitator.ui.theme import GAP_S, GAP_XS
from facilitator.ui.widgets.labels import label, restyle
from facilitator.ui.widgets.lists import ENTER

_FIELD, _FIGURE, _LEAST_TEXT, _WIDEST = 44, 42, 150, 980
_POINTS = 5
_STEPS = {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1)}
_MOST = 999


@dataclass(frozen=True)
class CountRow:
    """One statement: its id, its words, how many gave each rating, and what follows from that in figures."""

    key: int
    text: str
    counts: tuple[int, ...]
    mean: str
    count: str


class CountsGrid(QWidget):
    """Figures type a count, + and − change it by one, the arrows move, Enter or Space goes on; Esc gives up and leaves.

    `counted(key, counts)` comes when a count is another than before, `turned(row)` when another row is at hand, `left`
    on Esc and behind the last field.
    """

    counted = Signal(int, object)
    turned = Signal(int)
    left = Signal()

    def __init__(self, labels: Sequence[str], parent: QWidget | None = None) -> None:
        """`labels` are what the five ratings mean."""
        super().__init__(parent)
        self._labels = tuple(labels)
        self._rows: tuple[CountRow, ...] = ()
        self._at = 0
        self._texts: list[QLabel] = []
        self._figures: list[tuple[QLabel, QLabel]] = []
        self.fields: list[list[QLineEdit]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP_S)
        self._grid.setVerticalSpacing(GAP_XS)
        self._grid.setColumnStretch(0, 1)
        self.setMaximumWidth(_WIDEST)
        for column, words in enumerate((*map(str, range(1, _POINTS + 1)), "Mean", "People"), 1):
            head = label(words, "small")
            head.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            if column <= _POINTS:
                head.setToolTip(self._labels[column - 1])
            self._grid.addWidget(head, 0, column)

    def show_rows(self, rows: Sequence[CountRow]) -> None:
        """Show these; a field that is being typed into is left alone."""
        self._rows = tuple(rows)
        while len(self.fields) < len(rows):
            self._add_row(len(self.fields))
        while len(self.fields) > len(rows):
            self._drop_row()
        for place, row in enumerate(rows):
            self._texts[place].setText(row.text)
            mean, count = self._figures[place]
            mean.setText(row.mean)
            count.setText(row.count)
            for rating, (field, number) in enumerate(zip(self.fields[place], row.counts, strict=True)):
                field.setAccessibleName(f"{row.text} How many gave {rating + 1}, {self._labels[rating]}")
                if not (field.hasFocus() and field.isModified()):
                    field.setText(str(number) if number else "")
                    field.setModified(False)
        self._mark(min(self._at, max(0, len(rows) - 1)))

    def row(self) -> int:
        """The place of the row at hand."""
        return self._at

    def start(self, row: int, typed: str = "") -> None:
        """Begin with the first field of a row, and with a figure if one was typed already."""
        if 0 <= row < len(self.fields):
            self._go_to(row, 0)
            if typed:
                self.fields[row][0].insert(typed)
                self.fields[row][0].setModified(True)

    def turn_to(self, row: int) -> None:
        """Put a row at hand without giving it the keys."""
        if 0 <= row < len(self.fields):
            self._mark(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys that mean more than what a line does with them; the row at hand follows the keys."""
        at = self._place(watched)
        if at is None:
            return False
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(*at, event)
        if event.type() is QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self._turn(at[0])
        return False

    def _on_key(self, row: int, rating: int, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if held:
            return False
        if event.key() in (*ENTER, Qt.Key.Key_Space):
            self._go_on(row, rating)
        elif event.key() in _STEPS:
            down, right = _STEPS[Qt.Key(event.key())]
            self._store(row, rating)
            self._go_to(max(0, min(row + down, len(self.fields) - 1)), max(0, min(rating + right, _POINTS - 1)))
        elif event.text() in ("+", "-", "−"):
            self._change(row, rating, 1 if event.text() == "+" else -1)
        elif event.key() == Qt.Key.Key_Escape:
            self.fields[row][rating].setModified(False)
            self.show_rows(self._rows)
            self.left.emit()
        else:
            return False
        return True

    def _go_on(self, row: int, rating: int) -> None:
        self._store(row, rating)
        place = row * _POINTS + rating + 1
        if place < len(self.fields) * _POINTS:
            self._go_to(place // _POINTS, place % _POINTS)
        else:
            self.left.emit()

    def _go_to(self, row: int, rating: int) -> None:
        field = self.fields[row][rating]
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.selectAll()

    def _change(self, row: int, rating: int, by: int) -> None:
        field = self.fields[row][rating]
        number = max(0, min(_MOST, int(field.text() or 0) + by))
        field.setText(str(number) if number else "")
        field.setModified(True)
        self._store(row, rating)

    def _store(self, row: int, rating: int) -> None:
        field = self.fields[row][rating]
        if not field.isModified():
            return
        field.setModified(False)
        counts, number = self._rows[row].counts, int(field.text() or 0)
        if number != counts[rating]:
            self.counted.emit(self._rows[row].key, (*counts[:rating], number, *counts[rating + 1 :]))

    def _turn(self, row: int) -> None:
        if row != self._at:
            self._mark(row)
            self.turned.emit(row)

    def _mark(self, row: int) -> None:
        self._at = row
        for place, text in enumerate(self._texts):
            restyle(text, "role", "strong" if place == row else "")

    def _place(self, watched: QObject) -> tuple[int, int] | None:
        for row, fields in enumerate(self.fields):
            for rating, field in enumerate(fields):
                if field is watched:
                    return row, rating
        return None

    def _add_row(self, place: int) -> None:
        text, fields = label("", wrap=True), [self._field(rating) for rating in range(_POINTS)]
        text.setMinimumWidth(_LEAST_TEXT)
        figures = label("", "strong"), label("", "muted")
        self._texts.append(text)
        self._figures.append(figures)
        self.fields.append(fields)
        for column, widget in enumerate((text, *fields, *figures)):
            self._grid.addWidget(widget, place + 1, column)
        for figure in figures:
            figure.setAlignment(Qt.AlignmentFlag.AlignCenter)
            figure.setMinimumWidth(_FIGURE)
        self._grid.setRowMinimumHeight(place + 1, fields[0].sizeHint().height() + 2)

    def _drop_row(self) -> None:
        fields, text, figures = self.fields.pop(), self._texts.pop(), self._figures.pop()
        self._grid.setRowMinimumHeight(len(self.fields) + 1, 0)
        for widget in (text, *fields, *figures):
            widget.hide()
            self._grid.removeWidget(widget)
            widget.deleteLater()

    def _field(self, rating: int) -> QLineEdit:
        field = QLineEdit()
        field.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,3}"), field))
        field.setPlaceholderText("0")
        field.setFixedWidth(_FIELD)
        field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        field.setToolTip(f"{rating + 1}: {self._labels[rating]}")
        field.installEventFilter(self)
        field.editingFinished.connect(lambda: self._on_finished(field))
        return field

    def _on_finished(self, field: QLineEdit) -> None:
        at = self._place(field)
        if at is not None:
            self._store(*at)
