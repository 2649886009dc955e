"""A card with a heading: the frame that the parts of an activity stand in."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.labels import label


class Panel(QFrame):
    """Heading and a small remark at the right above, anything below."""

    def __init__(self, title: str, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._remark = label("", "small")
        self.head = QHBoxLayout()
        self.head.setSpacing(GAP_S)
        self.head.addWidget(label(title, "strong"))
        self.head.addStretch(1)
        self.head.addWidget(self._remark)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP_S)
        column.addLayout(self.head)
        column.addWidget(body, 1)

    def remark(self, text: str) -> None:
        """Say something small beside the heading."""
        if self._remark.text() != text:
            self._remark.setText(text)
