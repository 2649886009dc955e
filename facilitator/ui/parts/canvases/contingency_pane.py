"""What if: what may happen at a launch, what is done then, and who sees to it."""

from functools import partial

from facilitator.core.document import Document
from facilitator.core.people import Participant, Person
from facilitator.core.phrases import counted
from facilitator.core.record import Changes
from facilitator.core.run.canvases import launch
from facilitator.core.run.canvases.launch import Contingency
from facilitator.ui.command import Command
from facilitator.ui.parts.canvases.common import chosen_words, owner_choices
from facilitator.ui.parts.canvases.grid_pane import GridPane
from facilitator.ui.parts.canvases.launch_verbs import remove_each
from facilitator.ui.parts.canvases.line_grid import LineGrid, LineVerbs
from facilitator.ui.widgets.textgridmodel import GridColumn, GridRow, Key

_GROUP, _OWNER = "Launch", "owner_id"
_EMPTY = "Nothing yet. What could go otherwise, and what would we do in the first hour?"


class ContingencyPane(GridPane):
    """A row for each “if”, typed into like a spreadsheet."""

    watches = (Contingency, Person, Participant)

    def build(self) -> None:
        """How many have an answer, the grid, and a line for one more."""
        remove = partial(remove_each, launch.remove_contingency, "contingency")
        verbs = LineVerbs("contingency", _edit, remove, launch.move_contingencies, launch.add_contingency)
        self.lay_out(LineGrid(self.desk, "Contingencies", verbs, ("If …, Enter adds it", "A"), _EMPTY))
        self.head.offer("Usual ones", "Ctrl U", self.add_usual)

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
            GridColumn(_OWNER, "Owner", width=116, choices=owners),
        )
        rows = [
            GridRow(one.id, {"happens": one.happens, "answer": one.answer, _OWNER: chosen_words(owners, one.owner_id)})
            for one in found
        ]
        self.lines.show_lines(columns, rows)
        ready = sum(1 for one in found if one.answer and one.owner_id)
        self.head.words.setText(f"{ready} of {len(found)} with an answer and an owner" if found else "")

    def commands(self) -> list[Command]:
        """What can be done to contingencies."""
        return [
            Command("Add a contingency", _GROUP, self.line.setFocus, "A or Ins", bound=True),
            Command("Add the usual contingencies", _GROUP, self.add_usual, "Ctrl+U", bound=True),
            Command("Back to the table", _GROUP, self.grid.setFocus, "Esc", bound=True),
        ]

    def add_usual(self) -> None:
        """Add the usual ones as far as they are not there."""
        made = self.desk.run(launch.add_usual_contingencies, self.desk.workshop_id) if self.desk.workshop_id else None
        if made:
            self.grid.go_to(made[0].id)
            self.grid.setFocus()
        elif made == []:
            words = counted(len(self.grid.rows()), "line")
            self.desk.told.emit(f"The usual contingencies are among the {words} already.")


def _edit(document: Document, contingency_id: int, column: Key, value: object) -> Contingency:
    """Store one cell of a contingency."""
    new = document.get(Contingency, contingency_id).with_(**{str(column): value})
    return launch.edit_contingency(document, new.id, new.happens, new.answer, new.owner_id)
