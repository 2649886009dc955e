"""A dialog of fields that stores them."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.core.errors import UserError
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.forms import ParsedEdit


class FormDialog(SheetDialog):
    """Closes once what it holds is stored, and deletes itself. What is refused is said in it, and all stays as typed.

    One of its own names the fields that are read as they are left, and stores.
    """

    def __init__(
        self, title: str, body: QWidget, primary: str, *, key: str = "Enter", parent: QWidget | None = None
    ) -> None:
        super().__init__(title, body, primary, key=key, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def parsed(self) -> Iterable[ParsedEdit[Any]]:
        """The fields that have to be readable."""
        return ()

    def store(self) -> None:
        """Store what the fields hold; UserError if that is refused."""
        raise NotImplementedError

    def accept(self) -> None:
        """Store, and close only if that was taken."""
        parsed = list(self.parsed())
        for edit in parsed:
            edit.commit()
        wrong = next((edit for edit in parsed if edit.error()), None)
        if wrong is not None:
            wrong.setFocus()
            return
        try:
            self.store()
        except UserError as refusal:
            self.say_wrong(str(refusal))
            return
        super().accept()
