"""Decisions of all workshops."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.people import Person, Team, teams
from facilitator.core.phrases import counted, quoted
from facilitator.core.plan.workshops import Workshop, workshops
from facilitator.core.record import Changes, Record
from facilitator.core.run import captured, decision_log
from facilitator.core.run.captured import Decision
from facilitator.core.run.decision_log import Logged
from facilitator.ui.command import Command
from facilitator.ui.parts.changes.decisions.decision_card import DecisionCard
from facilitator.ui.parts.changes.decisions.decision_file import decisions_file
from facilitator.ui.parts.changes.decisions.decision_filters import DecisionFilters
from facilitator.ui.parts.changes.decisions.decision_table import DecisionTable
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.outcome.documents_writer import DocumentsWriter
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.labels import label

_GROUP = "Decisions"


class DecisionsPane(PagePane):
    """The decisions chosen, the one at hand in a card, and a line for one that was taken elsewhere."""

    watches = (Decision, Workshop, Team, Person)

    def build(self) -> None:
        """The choice above, the table, the card, the line."""
        self._log: list[Logged] = []
        self.writer = DocumentsWriter(self.desk, self)
        self.words = label("", "heading", wrap=True)
        self.pdf, self.text = live_button("Save as PDF", "S"), live_button("Save as text", "T")
        self.filters = DecisionFilters()
        self.table = DecisionTable(today_of(self.desk), self._store, self.desk.look.tokens)
        self.card = DecisionCard(self.desk)
        self.line = AddLine("What was decided?", "Workshop", [("", None)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(self._head())
        for part in (self.filters, self.table, self.card, self.line):
            column.addWidget(part, 1 if part is self.table else 0)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the log."""
        document = self.desk.document
        self._log = decision_log.decision_log(document, today_of(self.desk))
        self.filters.show_teams(teams(document))
        held = workshops(document, archived=False)[::-1]
        self.line.choice.fill([(workshop.title, workshop.id) for workshop in held])
        self.line.setVisible(bool(held))
        self._choose()

    def commands(self) -> list[Command]:
        """What can be done with decisions."""
        commands = [
            Command("Add a decision", _GROUP, self.line.start, "N", bound=True),
            Command("Choose for which team", _GROUP, self.filters.whom.setFocus, "W", bound=True),
            Command("Choose which decisions", _GROUP, self.filters.which.setFocus, "F", bound=True),
            Command("Search decisions", _GROUP, self.filters.search.start, "Ctrl+F", bound=True),
            Command("Save decisions as PDF", _GROUP, self.save_pdf, "S", bound=True),
            Command("Save decisions as text", _GROUP, self.save_text, "T", bound=True),
            Command("Back to the decisions", _GROUP, lambda: self.first_focus().setFocus(), "Esc", bound=True),
        ]
        if self._at_hand() is not None:
            commands += [
                Command("Say why", _GROUP, self.card.why.setFocus, "Y", bound=True),
                Command("Note what else was weighed", _GROUP, self.card.weighed.setFocus, "E", bound=True),
                Command("Say when to look again", _GROUP, self.card.revisit.setFocus, "D", bound=True),
                Command("Say that it still holds", _GROUP, self.hold, "H", bound=True),
                Command("Turn a team it concerns", _GROUP, self._turn, "Alt+1", bound=True, detail="up to Alt 9"),
                Command("Remove the decision", _GROUP, self.remove, "Del", bound=True),
                *self.card.lookup.commands(_GROUP),
            ]
        return commands

    def first_focus(self) -> QWidget:
        """The table, or the line below while there is nothing."""
        return self.table if self.table.shown() else self.line.field

    def show_record(self, record: Record) -> None:
        """Put a decision at hand."""
        if not any(row.decision.id == record.id for row in self.table.shown()):
            self.filters.clear()
        self.table.select([record.id])
        self.table.scrollTo(self.table.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with a number ticks a team for the decision at hand."""
        if not self.card.chips.press(event):
            super().keyPressEvent(event)

    def hold(self) -> None:
        """It was looked at again today, and holds; there is no next day until one is typed."""
        row = self._at_hand()
        if (
            row
            and row.decision.revisit
            and self.desk.run(decision_log.look_again, row.decision.id, today_of(self.desk))
        ):
            self.desk.said.emit("Looked at again. Type a day to look once more.")

    def remove(self) -> None:
        """Remove the decisions chosen."""
        rows = self.table.selected()
        if rows and self.desk.bridge.succeeds(_remove_all, rows):
            what = quoted(rows[0].decision.text) if len(rows) == 1 else counted(len(rows), "decision")
            self.desk.said.emit(f"Removed {what}.")

    def save_pdf(self) -> None:
        """Write the decisions that are shown as a PDF."""
        self._save(".pdf")

    def save_text(self) -> None:
        """Write the decisions that are shown as a text for a wiki or a chat."""
        self._save(".md")

    def _save(self, suffix: str) -> None:
        if rows := self.table.shown():
            self.writer.write_drawn(decisions_file(tuple(rows), self.filters.team(), today_of(self.desk), suffix))

    def _at_hand(self) -> Logged | None:
        chosen = self.table.selected()
        return chosen[0] if len(chosen) == 1 else None

    def _turn(self) -> None:
        self.card.chips.turn(1)

    def _choose(self) -> None:
        """Show what the choice above leaves."""
        log = self.filters.chosen(self._log)
        self.table.show_records(log)
        if log and not self.table.selected():
            self.table.select([log[0].decision.id])
        due = sum(row.due for row in self._log)
        again = f", {due:,} to look at again" if due else ""
        self.words.setText(f"{counted(len(self._log), 'decision')}{again}" if self._log else "Decisions")
        for button in (self.pdf, self.text):
            button.setEnabled(bool(log))
        self._show_at_hand()

    def _show_at_hand(self) -> None:
        self.card.show_decision(self._at_hand(), teams(self.desk.document))

    def _store(self, row: Logged, _column: int, typed: object) -> bool:
        return self.desk.bridge.succeeds(captured.edit_decision, row.decision.id, str(typed), row.decision.why)

    def _add(self, text: str, workshop_id: object) -> None:
        if isinstance(workshop_id, int):
            made = self.desk.run(captured.add_decision, workshop_id, text)
            if made is not None:
                self.line.clear()
                self.show_record(made)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(self.words, 1)
        head.addWidget(self.text)
        head.addWidget(self.pdf)
        return head

    def _wire(self) -> None:
        self.pdf.clicked.connect(self.save_pdf)
        self.text.clicked.connect(self.save_text)
        self.filters.changed.connect(self._choose)
        self.table.chosen.connect(self._show_at_hand)
        self.table.opened.connect(lambda _row: self.card.why.setFocus())
        self.table.delete_requested.connect(lambda _rows: self.remove())
        self.card.holds.clicked.connect(self.hold)
        self.line.added.connect(self._add)


def _remove_all(document: Document, rows: list[Logged]) -> None:
    with document.step("Remove decisions" if len(rows) > 1 else "Remove decision"):
        for row in rows:
            captured.remove_captured(document, row.decision)
