"""The dialog in which a suggestion is worded anew."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.core.errors import UserError
from facilitator.core.run.solutions import Refinement, edit_refinement
from facilitator.ui.desk import Desk
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.forms import AutoTextEdit, Form


class RefinementDialog(SheetDialog):
    """What is refused is said beside the buttons and stays as typed."""

    def __init__(self, desk: Desk, refinement: Refinement, parent: QWidget) -> None:
        self._desk, self._refinement = desk, refinement
        self.text = AutoTextEdit(refinement.text)
        body = Form()
        body.setMinimumWidth(460)
        body.add("&Suggestion", self.text)
        super().__init__("Edit suggestion", body, "Save", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text.setFocus()

    def accept(self) -> None:
        """Store, and close only if that was taken."""
        try:
            edit_refinement(self._desk.document, self._refinement.id, self.text.toPlainText())
        except UserError as error:
            self.say_wrong(str(error))
            return
        super().accept()
