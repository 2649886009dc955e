"""A line for one more of something, perhaps with a choice beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.forms import Combo


class AddLine(QWidget):
    """`added(text, choice)` on Enter or the button; what was typed stays until `clear`. The page binds its key."""

    added = Signal(str, object)

    def __init__(
        self,
        hint: str,
        choice_name: str = "",
        choices: Sequence[tuple[str, object]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field, self.choice = QLineEdit(), Combo()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.choice.setAccessibleName(choice_name)
        self.choice.setMaximumWidth(200)
        self.choice.fill(choices)
        self.button = live_button("Add", "N")
        self.button.clicked.connect(self._add)
        self.field.returnPressed.connect(self._add)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        row.addWidget(self.field, 1)
        row.addWidget(self.choice)
        self.choice.setVisible(bool(choices))
        row.addWidget(self.button)

    def start(self) -> None:
        """Begin to type."""
        self.field.setFocus()

    def clear(self) -> None:
        """Be ready for the next one."""
        self.field.clear()

    def _add(self) -> None:
        if self.field.text().strip():
            self.added.emit(self.field.text(), self.choice.currentData())
        else:
            self.start()
