"""Who owns the touchpoints of one cell of the customer journey."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.core.document import Document
from facilitator.core.phrases import shortened
from facilitator.core.run.canvases.journey import Touchpoint, set_touchpoint_owner
from facilitator.ui.desk import Desk
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.forms import Combo, Form
from facilitator.ui.widgets.textgridmodel import Choice

_LONGEST = 48


class OwnersSheet(SheetDialog):
    """A choice beside each touchpoint, stored together as one step."""

    def __init__(self, desk: Desk, points: Sequence[Touchpoint], owners: Sequence[Choice], parent: QWidget) -> None:
        self._desk, self._points = desk, points
        body = Form()
        super().__init__("Who owns these touchpoints", body, "Save", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.choices: list[Combo] = []
        for point in points:
            choice = Combo()
            choice.fill(owners)
            choice.pick(point.owner_id)
            body.add(shortened(point.text, _LONGEST).replace("&", "&&"), choice)
            self.choices.append(choice)
        self.choices[0].setFocus()

    def accept(self) -> None:
        """Store what was chosen."""
        owners = {point.id: choice.currentData() for point, choice in zip(self._points, self.choices, strict=True)}
        if self._desk.bridge.succeeds(_store, owners, self._points):
            super().accept()


def _store(document: Document, owners: dict[int, int | None], points: Sequence[Touchpoint]) -> None:
    with document.step("Set owners"):
        for point in points:
            if owners[point.id] != point.owner_id:
                set_touchpoint_owner(document, point.id, owners[point.id])
