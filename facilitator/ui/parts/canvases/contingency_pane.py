"""What if: what may happen at a launch, what is done then, and who sees to it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.people import Participant, Person
from facilitator.core.phrases import counted
from facilitator.core.record import Changes
from facilitator.core.run.canvases import launch
from facilitator.core.run.canvases.launch import Contingency
from facilitator.ui.command import Command
from facilitator.ui.parts.canvases.common import CanvasHead, chosen_words, owner_choices
from facilitator.ui.parts.canvases.launch_grid import OWNER, LaunchGrid, LineVerbs
from facilitator.ui.parts.canvases.row_pane import RowPane
from facilitator.ui.parts.command_keys import press
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.textgridmodel import GridColumn, GridRow

_GROUP = "Launch"
_EMPTY = "Nothing yet. What could go otherwise, and what would we do in the first hour?"


class ContingencyPane(RowPane):
    """A row for each “if”, typed into like a spreadsheet."""

    watches = (Contingency, Person, Participant)

    def build(self) -> None:
        """How many have an answer, the grid, and a line for one more."""
        self.head = CanvasHead()
        self.head.offer("Usual ones", "Ctrl U", self.add_usual)
        verbs = LineVerbs("contingency", self._new, _edit, self._move, launch.remove_contingency)
        self.lines = LaunchGrid(self.desk, "Contingencies", "If …, Enter adds it", "A", verbs, _EMPTY)
        self.lines.turned.connect(self.turned)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.head)
        column.addWidget(self.lines, 1)

    def refresh(self, changes: Changes | None) -> None:
        """Show the contingencies as they are now."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        if workshop_id is None:
            return
        found = launch.contingencies_of(document, workshop_id)
        owners = owner_choices(document, workshop_id, [one.owner_id for one in found])
        columns = (
            GridColumn("happens", "If", 4),
            GridColumn("answer", "Then", 5),
            GridColumn(OWNER, "Owner", width=116, choices=owners),
        )
        rows = [
            GridRow(one.id, {"happens": one.happens, "answer": one.answer, OWNER: chosen_words(owners, one.owner_id)})
            for one in found
        ]
        self.lines.show_lines(columns, rows, [one.id for one in found])
        ready = sum(1 for one in found if one.answer and one.owner_id)
        self.head.words.setText(f"{ready} of {len(found)} with an answer and an owner" if found else "")

    def commands(self) -> list[Command]:
        """What can be done to contingencies."""
        return [
            Command("Add a contingency", _GROUP, self.lines.line.setFocus, "A or Ins", bound=True),
            Command("Add the usual contingencies", _GROUP, self.add_usual, "Ctrl+U", bound=True),
            Command("Back to the table", _GROUP, self.lines.grid.setFocus, "Esc", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the tab."""
        if event.key() == Qt.Key.Key_Escape and self.lines.grid.hasFocus():
            event.ignore()
        elif not press(self.commands(), event):
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget:
        """The grid; while it is empty, the line."""
        return self.lines.first_focus()

    def row(self) -> int:
        """The contingency at hand."""
        return self.lines.row()

    def add_usual(self) -> None:
        """Add the usual ones as far as they are not there."""
        made = self.desk.run(launch.add_usual_contingencies, self.desk.workshop_id) if self.desk.workshop_id else None
        if made:
            self.lines.grid.go_to(made[0].id)
            self.lines.grid.setFocus()
        elif made == []:
            words = counted(len(self.lines.grid.rows()), "line")
            self.desk.told.emit(f"The usual contingencies are among the {words} already.")

    def _new(self, document: Document, happens: str) -> Contingency:
        return launch.add_contingency(document, self.desk.workshop_id or 0, happens)

    def _move(self, document: Document, ids: Sequence[int], before_id: int | None) -> list[Contingency]:
        return launch.move_contingencies(document, self.desk.workshop_id or 0, ids, before_id)


def _edit(document: Document, contingency_id: int, field: str, value: object) -> Contingency:
    """Store one cell of a contingency."""
    new = document.get(Contingency, contingency_id).with_(**{field: value})
    return launch.edit_contingency(document, new.id, new.happens, new.answer, new.owner_id)
