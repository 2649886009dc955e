"""The translation table: from a feature, over what it means to the customer, to what a seller says."""

from facilitator.core.document import Document
from facilitator.core.phrases import counted
from facilitator.core.record import Changes
from facilitator.core.run.canvases import translations
from facilitator.core.run.canvases.messaging import Message, Translation
from facilitator.ui.command import Command
from facilitator.ui.parts.canvases.grid_pane import GridPane
from facilitator.ui.parts.canvases.line_grid import LineGrid, LineVerbs
from facilitator.ui.widgets.textgridmodel import GridColumn, GridRow, Key

_GROUP = "Messaging"
_COLUMNS = (
    GridColumn("feature", "Feature"),
    GridColumn("meaning", "What it means to the customer", 3),
    GridColumn("talking_point", "What a seller says", 3),
)
_EMPTY = "No rows yet. Take the capabilities of the tree, or type a feature below."
_START = "From what it does to what sellers say."


class TranslationPane(GridPane):
    """A row a feature, typed into like a spreadsheet."""

    watches = (Translation, Message)

    def build(self) -> None:
        """Words above, the table, and a line for one more row."""
        verbs = LineVerbs(
            "row",
            _edit,
            translations.remove_translations,
            translations.move_translations,
            translations.add_translation,
        )
        self.lay_out(LineGrid(self.desk, "Translation table", verbs, ("Add a feature, Enter adds it", "A"), _EMPTY))
        self.head.offer("From the capabilities", "U", self.take_capabilities)

    def refresh(self, changes: Changes | None) -> None:
        """Show the rows, and how many are complete."""
        rows = self.desk.document.all(Translation, workshop_id=self.desk.workshop_id)
        self.lines.show_lines(
            _COLUMNS,
            [
                GridRow(r.id, {"feature": r.feature, "meaning": r.meaning, "talking_point": r.talking_point})
                for r in rows
            ],
        )
        complete = len(rows) - len(translations.unfinished(rows))
        self.head.words.setText(f"{complete} of {counted(len(rows), 'row')} complete" if rows else _START)

    def commands(self) -> list[Command]:
        """What can be done to the table."""
        return [
            Command("Add a feature", _GROUP, self.line.setFocus, "A", bound=True),
            Command("Take features from the capabilities", _GROUP, self.take_capabilities, "U or Ctrl+U", bound=True),
        ]

    def take_capabilities(self) -> None:
        """Add a row for each capability that has none."""
        if self.desk.workshop_id is None:
            return
        made = self.desk.run(translations.add_from_capabilities, self.desk.workshop_id)
        if made:
            self.grid.go_to(made[0].id, "meaning")
            self.grid.setFocus()
        elif made == []:
            there = self.desk.document.all(Message, workshop_id=self.desk.workshop_id)
            self.desk.told.emit("Every capability has its row already." if there else "There are no capabilities yet.")


def _edit(document: Document, row_id: int, column: Key, value: object) -> Translation:
    """Store one cell of a row."""
    return translations.edit_translation(document, row_id, **{str(column): str(value)})
