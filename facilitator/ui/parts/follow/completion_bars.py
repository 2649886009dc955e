"""How far promises were kept, a line for each team or kind: its name, a calm bar, and the figures."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.marks import MarkLabel
from facilitator.ui.widgets.progressline import ProgressLine

_NAME, _BAR = 190, 120


@dataclass(frozen=True)
class BarLine:
    """`share` is 0 to 1, None where there is nothing to divide. A team's line has its mark and colour."""

    name: str
    share: float | None
    words: str
    mark: str = ""
    colour: str = ""


class CompletionBars(QWidget):
    """As many lines as there are; the widget is as high as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[BarLine, ...] = ()
        self._held: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(GAP_S)
        self._grid.setColumnStretch(1, 2)
        self._grid.setColumnStretch(2, 3)

    def show_lines(self, lines: Sequence[BarLine]) -> None:
        """Show these; the same again changes nothing."""
        if self._lines == tuple(lines):
            return
        self._lines = tuple(lines)
        for widget in self._held:
            widget.hide()
            self._grid.removeWidget(widget)
            widget.deleteLater()
        self._held = []
        for row, line in enumerate(lines):
            for column, widget in enumerate(_cells(line)):
                self._grid.addWidget(widget, row, column)
                self._held.append(widget)

    def lines(self) -> tuple[BarLine, ...]:
        """What is shown."""
        return self._lines


def _cells(line: BarLine) -> tuple[QWidget, ...]:
    name = MarkLabel(line.mark, line.colour, line.name) if line.mark else label(line.name)
    name.setFixedWidth(_NAME)
    name.setToolTip(line.name)
    bar = ProgressLine()
    bar.setMinimumWidth(_BAR)
    bar.show_share(line.share or 0.0)
    return name, bar, label(line.words, wrap=True)
