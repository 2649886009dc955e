"""Materials: what the agenda needs in the room, what else is brought, and what is packed."""

import re

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Participant
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.prepare import supplies
from facilitator.core.plan.prepare.readiness import Share
from facilitator.core.plan.prepare.supplies import Supply, SupplyLine
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes
from facilitator.ui.command import Command
from facilitator.ui.parts.prepare import prepare_verbs
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.prepare.sections import HEAD_HEIGHT
from facilitator.ui.parts.prepare.tick_table import TickTable
from facilitator.ui.parts.tab_pane import TabPane
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.recordmodel import Column

COUNT = 2
_GROUP = "Materials"
_NUMBERED = re.compile(r"(\d{1,4})(?:\s*[x×]\s*|\s+)(\S.*)")
_EXPLAINED = "Added up from the agenda and the people who come: change either and the numbers follow."


class SuppliesPane(TabPane):
    """One table, one line for one's own things."""

    watches = (Supply, Part, Block, Participant, Workshop)

    def build(self) -> None:
        """How much is packed, the table, one more below."""
        self.words = label("", "heading")
        self.words.setMinimumHeight(HEAD_HEIGHT)
        self.table = self._table()
        self.line = AddLine("Something else to bring, such as 3 extension leads")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        top = QHBoxLayout()
        top.setSpacing(GAP_S)
        top.addWidget(self.words)
        top.addWidget(label(_EXPLAINED, "muted", wrap=True), 1)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addWidget(self.line)
        self.table.ticked.connect(self._pack)
        self.table.delete_requested.connect(lambda _rows: self.remove())
        self.line.added.connect(lambda typed, _choice: self._add(typed))

    def refresh(self, changes: Changes | None) -> None:
        """Show what is to be brought as the agenda is now."""
        if self.desk.workshop_id is None:
            return
        lines = supplies.supplies(self.desk.document, self.desk.workshop_id)
        brought = [line for line in lines if line.count != 0]
        self.words.setText(Share(sum(line.packed for line in brought), len(brought)).words("packed"))
        self.table.show_records(lines)
        self.table.choose_first()

    def commands(self) -> list[Command]:
        """What can be done with the things chosen."""
        return [
            Command("Packed, or not", _GROUP, self.table.turn, "Space", bound=True),
            Command("Change the number", _GROUP, self.table.type_into, "Enter", bound=True),
            Command("Leave it out", _GROUP, self.remove, "Del", bound=True),
            Command("Add something to bring", _GROUP, self.line.start, "N", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The table."""
        return self.table

    def remove(self) -> None:
        """Bring the things chosen not."""
        lines, workshop_id = self.table.selected(), self.desk.workshop_id
        if lines and workshop_id is not None and self.desk.bridge.succeeds(prepare_verbs.leave_out, workshop_id, lines):
            self.desk.said.emit(f"Left out {lines[0].title if len(lines) == 1 else f'{len(lines)} things'}.")

    def _pack(self, lines: list[SupplyLine], packed: bool) -> None:
        if self.desk.workshop_id is not None:
            self.desk.run(prepare_verbs.pack, self.desk.workshop_id, lines, packed)

    def _add(self, typed: str) -> None:
        found = _NUMBERED.fullmatch(typed.strip())
        title, count = (found[2], int(found[1])) if found else (typed, None)
        if self.desk.workshop_id is None:
            return
        if self.desk.run(supplies.add_own, self.desk.workshop_id, title, count) is not None:
            self.line.clear()

    def _store(self, line: SupplyLine, _column: int, value: object) -> bool:
        workshop_id = self.desk.workshop_id
        return workshop_id is not None and self.desk.bridge.succeeds(
            _set_typed_count, workshop_id, line.title, str(value)
        )

    def _table(self) -> TickTable[SupplyLine]:
        muted = self.desk.look.tokens.muted

        def typed(_line: SupplyLine, _text: str) -> None:
            """Cells are stored by the table's `store`, which keeps what is refused."""

        def ink(line: SupplyLine) -> str | None:
            return muted if line.count == 0 else None

        columns = [
            Column("What", lambda line: line.title, colour=ink),
            Column("Number", count_words, 90, True, edit=typed, colour=ink),
            Column("Why", why_words, colour=lambda _line: muted),
        ]
        return TickTable(
            _GROUP,
            "Packed",
            columns,
            lambda line: line.title,
            lambda line: line.packed,
            self._store,
            field=lambda line, _column: "" if line.count is None else str(line.count),
        )


def count_words(line: SupplyLine) -> str:
    """How many to bring: "12", "some", "none"."""
    return "some" if line.count is None else str(line.count) if line.count else "none"


def why_words(line: SupplyLine) -> str:
    """What it is for, and what the agenda asks for where the number was changed by hand."""
    if line.own:
        return "Added by you"
    changed = line.needed is not None and line.count != line.needed
    return f"{line.why} (the agenda needs {line.needed})" if changed else line.why


def _set_typed_count(document: Document, workshop_id: int, title: str, typed: str) -> Supply:
    """Change a number; nothing typed is as many as the agenda needs. UserError for anything but a number."""
    plain = typed.strip()
    if plain and not (plain.isascii() and plain.isdigit()):
        raise UserError(f"“{plain}” is not a number: type one, or nothing for as many as the agenda needs.")
    return supplies.set_count(document, workshop_id, title, int(plain) if plain else None)
