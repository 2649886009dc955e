"""What comes up workshop after workshop."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.run.returning import Returning
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.panel import Panel
from facilitator.ui.theme import BODY, GAP_S
from facilitator.ui.widgets.labels import label

_MOST = 8


class ReturningList(Panel):
    """A few lines, those that came up most often first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        held = QWidget()
        super().__init__("What keeps coming back", held, parent)
        self._found: tuple[Returning, ...] | None = None
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(held)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP_S)

    def show_returning(self, found: Sequence[Returning]) -> None:
        """Show these; the same again changes nothing."""
        if self._found == tuple(found):
            return
        self._found = tuple(found)
        for line in self._lines:
            line.hide()
            self._column.removeWidget(line)
            line.deleteLater()
        self._lines = [_line(one) for one in found[:_MOST]]
        if len(found) > _MOST:
            self._lines.append(label(f"And {len(found) - _MOST} more.", "small"))
        for line in self._lines:
            self._column.addWidget(line)
        self.remark("in more than one workshop" if found else "")


def _line(one: Returning) -> QWidget:
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    title = ClampedLabel(2, BODY)
    title.setText(one.title)
    column.addWidget(title)
    column.addWidget(label(f"{one.words}.", "small", wrap=True))
    return held
