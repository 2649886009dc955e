"""What a page shows while it has nothing: what it is for, and the one next step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.theme import GAP, GAP_L
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.labels import label


class EmptyState(QWidget):
    """A title, a sentence or two, and at most one button, whose press is the signal `asked`; the page binds its key."""

    asked = Signal()
    WIDTH = 440

    def __init__(
        self,
        title: str,
        text: str,
        button_text: str | None = None,
        key: str = "",
        parent: QWidget | None = None,
        kind: Kind = Kind.PRIMARY,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        column.setSpacing(GAP)
        column.addStretch(2)
        for words, role in ((title, "heading"), (text, "muted")):
            line = label(words, role, wrap=True)
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            line.setFixedWidth(self.WIDTH)
            line.setMinimumHeight(line.heightForWidth(self.WIDTH))
            column.addWidget(line, alignment=Qt.AlignmentFlag.AlignHCenter)
        if button_text:
            button = ActionButton(button_text, key, kind)
            button.clicked.connect(self.asked)
            self.setFocusProxy(button)
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
