"""What people wrote, as plain text, some at a time; and in a dialog what they wrote on the whole."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from facilitator.core.phrases import counted
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.labels import label

MOST_COMMENTS = 30
_WIDTH = 560


class CommentList(QWidget):
    """How many there are, the first of them, and a button for more; out of sight while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label("", "strong")
        self.more = live_button("", kind=Kind.QUIET)
        self._lines: list[QLabel] = []
        self._written: tuple[str, ...] = ()
        self._most = MOST_COMMENTS
        self._column = QVBoxLayout()
        self._column.setSpacing(GAP_S)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP_S)
        whole.addWidget(self.title)
        whole.addLayout(self._column)
        whole.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)
        self.more.clicked.connect(self._show_more)
        self.hide()

    def show_comments(self, written: Sequence[str]) -> None:
        """Show these, in the order given."""
        if tuple(written) != self._written:
            self._written, self._most = tuple(written), MOST_COMMENTS
        shown = self._written[: self._most]
        while len(self._lines) < len(shown):
            self._lines.append(self._line())
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(shown))
            line.setText(shown[place] if place < len(shown) else "")
        self.title.setText(counted(len(self._written), "comment"))
        left = len(self._written) - len(shown)
        self.more.say(f"Show {min(left, MOST_COMMENTS)} more of {left}")
        self.more.setVisible(left > 0)
        self.setVisible(bool(self._written))

    def comments(self) -> list[str]:
        """The comments that are shown."""
        return [line.text() for line in self._lines if not line.isHidden()]

    def _show_more(self) -> None:
        self._most += MOST_COMMENTS
        self.show_comments(self._written)

    def _line(self) -> QLabel:
        line = label("", wrap=True)
        line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line.setContentsMargins(GAP_S, 0, 0, 0)
        self._column.addWidget(line)
        return line


class WholeComments(SheetDialog):
    """What people wrote on the whole, in an order that tells nothing of who they are."""

    def __init__(self, wave: str, written: Sequence[str], parent: QWidget | None = None) -> None:
        self.list = CommentList()
        self.list.setMinimumWidth(_WIDTH)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        column.addStretch(1)
        super().__init__(f"{wave}: comments on the whole", body, "Close", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.secondary.hide()
        self.list.show_comments(written)
        self.primary.setFocus()
