"""Who tells whom: what is told as a rule around a launch, and who is called, in order, when something is stuck."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.people import Participant, Person
from facilitator.core.record import Changes
from facilitator.core.run.canvases import launch
from facilitator.core.run.canvases.launch import LaunchLine, LineKind
from facilitator.ui.command import Command
from facilitator.ui.parts.canvases.common import CanvasHead, chosen_words, owner_choices
from facilitator.ui.parts.canvases.launch_verbs import remove_each
from facilitator.ui.parts.canvases.line_grid import LineGrid, LineVerbs
from facilitator.ui.parts.canvases.row_pane import RowPane
from facilitator.ui.parts.command_keys import press
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.textgridmodel import Choice, GridColumn, GridRow, Key

_GROUP, _OWNER = "Launch", "owner_id"
_WORDS = {
    LineKind.COMMUNICATION: ("What is told", "What, and to whom", "Channel", "When", "Nothing yet. Who hears what?"),
    LineKind.ESCALATION: ("If we are stuck", "Who is called", "Channel", "How soon", "Nothing yet. Who comes first?"),
}


class LaunchLinesPane(RowPane):
    """Two grids one above the other; the ladder of escalation shows its steps by number."""

    watches = (LaunchLine, Person, Participant)

    def build(self) -> None:
        """The usual lines above, then both lists with a line each for one more."""
        self.head = CanvasHead()
        self.head.offer("Usual ones", "Ctrl U", self.add_usual)
        self.told = self._list(LineKind.COMMUNICATION, "Add what is told, and to whom", "A")
        self.called = self._list(LineKind.ESCALATION, "Add who is called next", "E")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        head = QHBoxLayout()
        head.addWidget(label(_WORDS[LineKind.COMMUNICATION][0], "strong"))
        head.addWidget(self.head, 1)
        column.addLayout(head)
        column.addWidget(self.told, 1)
        column.addSpacing(GAP - GAP_S)
        column.addWidget(label(_WORDS[LineKind.ESCALATION][0], "strong"))
        column.addWidget(self.called, 1)

    def refresh(self, changes: Changes | None) -> None:
        """Show both lists as they are now."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        if workshop_id is None:
            return
        lines = document.all(LaunchLine, workshop_id=workshop_id)
        owners = owner_choices(document, workshop_id, [line.owner_id for line in lines])
        for kind, shown in ((LineKind.COMMUNICATION, self.told), (LineKind.ESCALATION, self.called)):
            own = launch.lines_of(document, workshop_id, kind)
            shown.show_lines(_columns(kind, owners), _rows(own, owners))

    def commands(self) -> list[Command]:
        """What can be done to the lines."""
        return [
            Command("Add what is told", _GROUP, self.told.line.setFocus, "A", bound=True),
            Command("Add who is called next", _GROUP, self.called.line.setFocus, "E", bound=True),
            Command("Add the usual lines", _GROUP, self.add_usual, "Ctrl+U", bound=True),
            Command("Back to the table", _GROUP, self._back, "Esc", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the tab."""
        in_grid = self.told.grid.hasFocus() or self.called.grid.hasFocus()
        if event.key() == Qt.Key.Key_Escape and in_grid:
            event.ignore()
        elif not press(self.commands(), event):
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget:
        """The first list."""
        return self.told.first_focus()

    def row(self) -> int:
        """The line at hand in the list that has the keys."""
        return (self.called if self.called.isAncestorOf(self.focusWidget() or self) else self.told).row()

    def add_usual(self) -> None:
        """Add the usual lines of both kinds as far as they are not there."""
        made = self.desk.run(_add_usual, self.desk.workshop_id) if self.desk.workshop_id is not None else None
        if made:
            self.told.grid.setFocus()
        elif made == 0:
            self.desk.told.emit("The usual lines are there already.")

    def _list(self, kind: LineKind, hint: str, key: str) -> LineGrid:
        def move(document: Document, workshop_id: int, ids: Sequence[int], before: int | None) -> list[LaunchLine]:
            return launch.move_launch_lines(document, workshop_id, kind, ids, before)

        def add(document: Document, workshop_id: int, what: str) -> LaunchLine:
            return launch.add_launch_line(document, workshop_id, kind, what)

        verbs = LineVerbs("line", _edit, partial(remove_each, launch.remove_launch_line, "line"), move, add)
        made = LineGrid(self.desk, _WORDS[kind][0], verbs, (hint, key), _WORDS[kind][4])
        made.turned.connect(self.turned)
        return made

    def _back(self) -> None:
        inside = self.called if self.called.isAncestorOf(self.focusWidget() or self) else self.told
        inside.grid.setFocus()


def _columns(kind: LineKind, owners: tuple[Choice, ...]) -> tuple[GridColumn, ...]:
    _title, what, channel, timing, _empty = _WORDS[kind]
    number = (GridColumn("number", "Step", width=58, editable=False),) if kind is LineKind.ESCALATION else ()
    return (
        *number,
        GridColumn("what", what, 5),
        GridColumn("channel", channel, 3),
        GridColumn("timing", timing, 3),
        GridColumn(_OWNER, "Owner", width=116, choices=owners),
    )


def _rows(lines: Sequence[LaunchLine], owners: tuple[Choice, ...]) -> list[GridRow]:
    return [
        GridRow(
            line.id,
            {
                "number": str(number),
                "what": line.what,
                "channel": line.channel,
                "timing": line.timing,
                _OWNER: chosen_words(owners, line.owner_id),
            },
        )
        for number, line in enumerate(lines, 1)
    ]


def _edit(document: Document, line_id: int, column: Key, value: object) -> LaunchLine:
    """Store one cell of a line."""
    new = document.get(LaunchLine, line_id).with_(**{str(column): value})
    return launch.edit_launch_line(document, new.id, new.what, new.channel, new.timing, new.owner_id)


def _add_usual(document: Document, workshop_id: int) -> int:
    """Add the usual lines of both kinds as one step; how many there were to add."""
    with document.step("Add usual lines"):
        return sum(len(launch.add_usual_lines(document, workshop_id, kind)) for kind in LineKind)
