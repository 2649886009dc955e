"""The programme's name as a title that can be typed over."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.core import text
from facilitator.core.plan.workshops import rename_programme
from facilitator.ui.desk import Desk
from facilitator.ui.parts.typed import for_field
from facilitator.ui.widgets.forms import ParsedEdit

INSET = 11  # pixels from the edge of the field to its text
_LOOKS_LIKE_A_TITLE = """
QLineEdit { min-height: 28px; }
QLineEdit:!focus:!hover { background: transparent; border-color: transparent; }
"""


class ProgrammeName(ParsedEdit[str]):
    """Looks like a title until the pointer or the keys are on it. The text begins `INSET` to the right of it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(for_field(_named), str, "", parent)
        self.line.setProperty("role", "title")
        self.line.setStyleSheet(_LOOKS_LIKE_A_TITLE)
        self.line.setAccessibleName("Name of the programme")
        self.line.setToolTip("Click to rename the programme")
        self.committed.connect(lambda name: desk.run(rename_programme, name))

    def begin(self) -> None:
        """Give the keys to the name, all of it selected."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()


def _named(typed: str) -> str:
    return text.one_line(text.required(typed, "A programme needs a name."))
