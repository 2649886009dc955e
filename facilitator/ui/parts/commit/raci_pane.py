"""The RACI table: rows from solutions or typed, columns people or teams, letters by click or key."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.people import Person, Team
from facilitator.core.record import Changes
from facilitator.core.run.raci import RaciCell, RaciColumn, RaciRow
from facilitator.core.run.raci_checks import Finding
from facilitator.ui.command import Command
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.commit.raci_columns import ColumnsMenu
from facilitator.ui.parts.commit.raci_moves import RaciMoves
from facilitator.ui.parts.commit.raci_reading import RaciReading, read_raci
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.gap_walk import GapWalk
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP_L, GAP_S
from facilitator.ui.view import View
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.chips import KeyCap
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.matrix import MatrixView

_EMPTY = (
    "Who does what",
    "Solutions become rows, people or teams columns. Then the room settles who is responsible, "
    "accountable, consulted, informed.",
    "Begin with the solutions and everyone here",
)
_NO_ROWS = "No rows yet. Press S for rows from the solutions, or W to type one."
_GROUP = "RACI"


class RaciPane(View):
    """Letters are put with R A C I, a click or Space goes on to the next; the checks follow at once."""

    watches = (RaciRow, RaciColumn, RaciCell, Person, Team)

    def build(self) -> None:
        """Words and buttons above, the matrix, the walk through the gaps, and a line for one more row."""
        self._reading: RaciReading | None = None
        self.words = label("", "muted", wrap=True)
        self.matrix = MatrixView(self.desk.look.tokens)
        self.moves = RaciMoves(self.desk, self.matrix)
        self.walk = GapWalk()
        self.walk.went.connect(self._go)
        self.line = QLineEdit()
        self.line.setPlaceholderText("Add an initiative or component, Enter adds it")
        self.line.setAccessibleName("New row")
        self.line.returnPressed.connect(self._add_row)
        self.empty = EmptyState(*_EMPTY)
        self.empty.asked.connect(self.begin)
        self.columns_menu = ColumnsMenu(self.desk, self)
        bench = QWidget()
        column = QVBoxLayout(bench)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self._card(), 1)
        column.addWidget(self.walk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(bench)
        foot = QHBoxLayout()
        foot.addWidget(KeyCap("W"))
        foot.addWidget(self.line, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP_S)
        whole.addLayout(self._head())
        whole.addWidget(self._stack, 1)
        whole.addLayout(foot)

    def refresh(self, changes: Changes | None) -> None:
        """Show the table as it is now."""
        if self.desk.workshop_id is None:
            return
        reading = self._reading = read_raci(self.desk.document, self.desk.workshop_id)
        self.words.setText(reading.words)
        self.matrix.show_matrix(reading.rows, reading.columns, reading.cells)
        self.walk.show_findings(reading.findings)
        self.walk.setVisible(bool(reading.rows))
        self.hint.setVisible(not reading.rows)
        self._stack.setCurrentIndex(1 if reading.rows or reading.columns else 0)

    def commands(self) -> list[Command]:
        """What can be done to the table."""
        first = Command("Next gap or overlap", _GROUP, lambda: self.walk.walk(1), "G", bound=True)
        if not self._stack.currentIndex():
            first = Command("Begin with the solutions and everyone here", _GROUP, self.begin, "G", bound=True)
        return [
            first,
            Command("Gap or overlap before", _GROUP, lambda: self.walk.walk(-1), "Shift+G", bound=True),
            Command("Add rows from solutions", _GROUP, self.moves.add_solutions, "S", bound=True),
            Command("Type a new row", _GROUP, self.line.setFocus, "W", bound=True),
            Command("Choose columns", _GROUP, self.choose_columns, "K", bound=True),
            *self.moves.commands(),
            Command("Back to the table", _GROUP, self.matrix.setFocus, "Esc", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the pane, for whatever in it does not need them."""
        if event.key() == Qt.Key.Key_Escape and self.matrix.hasFocus():
            event.ignore()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.moves.paste()
        elif not press(self.commands(), event):
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget:
        """The table; while there is nothing the pane itself, so that its keys work."""
        return self.matrix if self._stack.currentIndex() else self

    def choose_columns(self) -> None:
        """Open the menu of columns below its button."""
        self.columns_menu.popup(self._columns.mapToGlobal(self._columns.rect().bottomLeft()))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(self.words, 1)
        solutions, self._columns = live_button("From solutions", "S"), live_button("Columns", "K")
        copy, paste = live_button("Copy", kind=Kind.QUIET), live_button("Paste", kind=Kind.QUIET)
        copy.name_as("Copy the whole table, Ctrl Shift C")
        paste.name_as("Paste from a spreadsheet, Ctrl Shift V")
        for button, act in (
            (solutions, self.moves.add_solutions),
            (self._columns, self.choose_columns),
            (copy, self.moves.copy),
            (paste, self.moves.paste),
        ):
            button.clicked.connect(lambda _on, do=act: do())
            row.addWidget(button)
        return row

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(2, GAP_S, 2, GAP_S)
        elastic(self.matrix, 140)
        self.hint = label(_NO_ROWS, "muted", wrap=True)
        self.hint.setContentsMargins(0, GAP_L, 0, 0)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        inside.addWidget(self.matrix, 1)
        inside.addWidget(self.hint, 1)
        return card

    def begin(self) -> None:
        """Rows from the solutions and a column for everyone who takes part."""
        if self.moves.begin():
            (self.matrix if self._reading and self._reading.rows else self.line).setFocus()

    def _add_row(self) -> None:
        if self.line.text().strip() and self.moves.add_row(self.line.text()):
            self.line.clear()

    def _go(self, finding: Finding) -> None:
        """Go to where the finding can be settled: into the row, or to the top of the column."""
        reading = self._reading
        if reading is None or not reading.rows or not reading.columns:
            return
        row_id = finding.row_id if finding.row_id is not None else reading.rows[0].id
        at = self.matrix.current()
        kept = at[1] if at and at[1] is not None else reading.columns[0].id
        self.matrix.go_to(row_id, finding.column_id if finding.column_id is not None else kept)
