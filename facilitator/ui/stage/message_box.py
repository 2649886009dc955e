"""The small dialog in which a line of text for the room is typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator.core.errors import UserError
from facilitator.core.run.stage import LONGEST_MESSAGE, send_message
from facilitator.ui.desk import Desk
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.labels import label


class MessageBox(SheetDialog):
    """Type a line, Enter sends it. Nothing of it is seen in the room before; what is refused can be mended here."""

    def __init__(self, desk: Desk, workshop_id: int, words: str, parent: QWidget) -> None:
        body = QWidget()
        self.line = QLineEdit(words)
        self.line.setAccessibleName("Line for the room")
        self.line.setPlaceholderText("Back at 14:30, please bring your notes")
        self.line.setMaxLength(LONGEST_MESSAGE)
        self.line.setMinimumWidth(460)
        self.line.selectAll()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label("It fills the stage, with a short flash, until you take it off.", "muted", wrap=True))
        column.addWidget(self.line)
        super().__init__("Send a line to the room", body, "Send", parent=parent)
        self._desk, self._workshop_id = desk, workshop_id
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.line.setFocus()

    def accept(self) -> None:
        """Send the line."""
        try:
            send_message(self._desk.document, self._workshop_id, self.line.text())
        except UserError as error:
            self.say_wrong(str(error))
            return
        super().accept()
