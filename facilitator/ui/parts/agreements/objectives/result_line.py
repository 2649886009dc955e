"""One more key result: what is measured, where it should come to, Enter."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator.ui.parts.commit.action_typed import complete_names
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP_S


class ResultLine(QWidget):
    """`added(name, target)` on Enter in the target or the button; what was typed stays until `clear`."""

    added = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.target = QLineEdit(), QLineEdit()
        for field, hint in ((self.name, "Key result, such as Win rate"), (self.target, "Target, such as 30%")):
            field.setPlaceholderText(hint)
            field.setAccessibleName(hint)
        self.button = live_button("Add key result", "K")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        row.addWidget(self.name, 3)
        row.addWidget(self.target, 2)
        row.addWidget(self.button)
        self.name.returnPressed.connect(self.target.setFocus)
        self.target.returnPressed.connect(self._add)
        self.button.clicked.connect(self._add)

    def offer(self, names: Sequence[str]) -> None:
        """Complete the names of what is measured already."""
        complete_names(self.name, names)

    def start(self) -> None:
        """Begin to type."""
        self.name.setFocus()

    def clear(self) -> None:
        """Be ready for the next one."""
        self.name.clear()
        self.target.clear()

    def types_here(self) -> bool:
        """Whether the keys are in the line, which has heard Enter already."""
        return self.name.hasFocus() or self.target.hasFocus()

    def _add(self) -> None:
        if self.name.text().strip():
            self.added.emit(self.name.text(), self.target.text())
        else:
            self.start()
