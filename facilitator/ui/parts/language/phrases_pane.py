"""From feature to message to talking point."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.agree.language import feature_phrases
from facilitator.core.agree.language.glossary import Phrase
from facilitator.core.document import Document
from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes, Record
from facilitator.core.run.agreeing_phrases import still_to_take, take_translations
from facilitator.core.run.canvases.messaging import Translation
from facilitator.ui.command import Command
from facilitator.ui.parts.agenda.choice_menu import ChoiceMenu
from facilitator.ui.parts.canvases.common import CanvasHead, NewLine
from facilitator.ui.parts.canvases.line_grid import LineGrid, LineVerbs
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.textgridmodel import GridColumn, GridRow, Key

_GROUP = "Phrases"
_COLUMNS = (
    GridColumn("feature", "Feature"),
    GridColumn("message", "Message", 3),
    GridColumn("talking_point", "What a seller says", 3),
)
_ALL = 0
"""There is one list of phrases."""

_EMPTY = (
    "From what it does to what sellers say",
    "Product speaks in features, customers hear benefits. Write down once, for each feature, the message and the words "
    "that a seller uses. What a workshop worked out can be taken over with T.",
    "Add a feature",
    "N",
)


class PhrasesPane(PagePane):
    """A row a feature, typed into like a spreadsheet; rows of a workshop's messaging canvas are taken over."""

    watches = (Phrase, Translation, Workshop)

    def build(self) -> None:
        """Words above, the table, and a line for one more row."""
        verbs = LineVerbs("phrase", _edit, feature_phrases.remove_phrases, _move, list_id=_ALL)
        self.lines = LineGrid(self.desk, "Phrases", verbs)
        self.line = NewLine("Add a feature, Enter adds it", "N", self._add)
        self.grid, self.head = self.lines.grid, CanvasHead()
        self.menu = ChoiceMenu(self)
        self.take = self.head.offer("Take over from a workshop", "T", self.take_over)
        self.empty = EmptyState(*_EMPTY)
        self.empty.asked.connect(self.line.setFocus)
        self.grid.passed.connect(self.line.setFocus)
        self.lines.surround(self.head, None, self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.lines, 1)
        column.addWidget(self.line)

    def refresh(self, changes: Changes | None) -> None:
        """Show the rows, and how many are complete."""
        rows = feature_phrases.phrases(self.desk.document)
        self.lines.show_lines(_COLUMNS, [_row(row) for row in rows])
        lacking = feature_phrases.unfinished(rows)
        self.head.words.setText(f"{len(rows) - len(lacking)} of {counted(len(rows), 'phrase')} complete")
        self.head.remark(lacking[0].words if lacking else "")
        self.take.setEnabled(bool(still_to_take(self.desk.document)))

    def commands(self) -> list[Command]:
        """What can be done to the table."""
        return [
            Command("Add a feature", _GROUP, self.line.setFocus, "N or Ctrl+Return", bound=True),
            Command("Take over phrases from a workshop", _GROUP, self.take_over, "T or Ctrl+T", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The grid; the one next step while there are no rows."""
        return self.empty if self.lines.replaced() else self.grid

    def show_record(self, record: Record) -> None:
        """Put a phrase at hand."""
        self.grid.go_to(record.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the grid."""
        if event.key() == Qt.Key.Key_Escape and not self.grid.hasFocus() and not self.lines.replaced():
            self.grid.setFocus()
        else:
            super().keyPressEvent(event)

    def take_over(self) -> None:
        """Take the rows of the workshop that has some, or ask of which."""
        found = still_to_take(self.desk.document)
        if not found:
            self.desk.told.emit("No workshop has phrases that are not here already.")
        elif len(found) == 1:
            self._take(found[0][0])
        else:
            choices = [
                (f"{held.title}, {counted(count, 'phrase')}", lambda one=held: self._take(one)) for held, count in found
            ]
            self.menu.ask([choices], self.take.mapToGlobal(QPoint(0, self.take.height())))

    def _add(self, typed: str) -> bool:
        made = self.desk.run(feature_phrases.add_phrase, typed)
        if made is not None:
            self.grid.go_to(made.id)
        return made is not None

    def _take(self, workshop: Workshop) -> None:
        made = self.desk.run(take_translations, workshop.id)
        if made:
            self.grid.go_to(made[0].id)
            self.grid.setFocus()
            self.desk.said.emit(f"Took over {counted(len(made), 'phrase')} from {workshop.title}.")


def _row(row: Phrase) -> GridRow:
    return GridRow(row.id, {"feature": row.feature, "message": row.message, "talking_point": row.talking_point})


def _edit(document: Document, row_id: int, column: Key, value: object) -> Phrase:
    """Store one cell of a row."""
    return feature_phrases.edit_phrase(document, row_id, **{str(column): str(value)})


def _move(document: Document, _list: int, ids: Sequence[int], before_id: int | None) -> list[Phrase]:
    return feature_phrases.move_phrases(document, ids, before_id)
