"""Ambassadors, and pairs across teams."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.core.agree.changes.coming import KIND_WORDS, Entry, EntryKind, remove_entry
from facilitator.core.agree.practices import relationships
from facilitator.core.agree.practices.relationships import Ambassador, Pair, Pairing
from facilitator.core.people import Person, Team, people
from facilitator.core.record import Changes, Record
from facilitator.ui.command import Command
from facilitator.ui.local import day_first
from facilitator.ui.parts.choice_list import ChoiceList
from facilitator.ui.parts.commit.action_typed import complete_names
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.practices.relationships.pairs_side import PairsSide
from facilitator.ui.parts.practices.relationships.relationship_rows import (
    TOGETHER,
    ambassador_at,
    ambassador_rows,
    together_rows,
)
from facilitator.ui.parts.practices.relationships.relationship_verbs import add_together, appoint_typed
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.labels import label

_GROUP = "Relationships"
_NO_TEAMS = "Add teams on the Teams page first: each needs somebody whom the others can turn to."
_NOTHING_AHEAD = "Nothing planned that brings people together. Type a lunch or a day in another team, with its day."
_SHARES = (2, 3)
_LEAST = 96


class RelationshipsPane(PagePane):
    """Ambassadors and what brings people together at the left, pairs at the right."""

    watches = (Ambassador, Pairing, Pair, Entry, Person, Team)

    def build(self) -> None:
        """Two lists with a line each, and the pairs."""
        self.ambassadors = ChoiceList("Ambassadors", _NO_TEAMS)
        self.together = ChoiceList("Coming together", _NOTHING_AHEAD)
        self.name = QLineEdit()
        self.name.setPlaceholderText("Appoint an ambassador: a name")
        self.name.setAccessibleName("Name of a new ambassador")
        self.term = live_button("End term", "T")
        self.line = AddLine(
            "Add a lunch or an exchange day, 12 jun", "Kind", [(KIND_WORDS[kind], kind) for kind in TOGETHER]
        )
        self.line.button.hide()
        self.pairs = PairsSide(self.desk)
        for rows in (self.ambassadors, self.together):
            elastic(rows, _LEAST)
        left, appointing, row = QVBoxLayout(), QHBoxLayout(), QHBoxLayout(self)
        appointing.setSpacing(GAP_S)
        appointing.addWidget(self.name, 1)
        appointing.addWidget(self.term)
        left.setSpacing(GAP_S)
        left.addLayout(_headed("Ambassadors", "A appoints one"))
        left.addWidget(self.ambassadors, 3)
        left.addLayout(appointing)
        left.addLayout(_headed("Coming together", "C adds one"))
        left.addWidget(self.together, 2)
        left.addWidget(self.line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(left, _SHARES[0])
        row.addWidget(self.pairs, _SHARES[1])
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show who turns to whom."""
        document, today = self.desk.document, today_of(self.desk)
        self.ambassadors.show_rows(ambassador_rows(document, today))
        self.together.show_rows(together_rows(document, today))
        complete_names(self.name, [person.name for person in people(document)])
        self.pairs.refresh()
        self._show_term()

    def commands(self) -> list[Command]:
        """What can be done here."""
        pairs = self.pairs
        own = [
            Command("Pair people…", _GROUP, pairs.pair_people, "N", bound=True),
            Command("Appoint an ambassador", _GROUP, self.name.setFocus, "A", bound=True),
            Command("End the ambassador’s term, or take it up again", _GROUP, self.end_term, "T", bound=True),
            Command("Add what brings people together", _GROUP, self.line.start, "C", bound=True),
            Command("Back to the lists", _GROUP, lambda: self.first_focus().setFocus(), "Esc", bound=True),
        ]
        if pairs.at() is None:
            return own
        return [
            *own,
            Command("Rename the round of pairs", _GROUP, pairs.title.setFocus, "F2", bound=True),
            Command("Go to the pairs", _GROUP, pairs.pairs.setFocus, "G", bound=True),
            Command("Swap mentor and learner", _GROUP, pairs.swap_parts, "X", bound=True),
            Command(pairs.end.text(), _GROUP, pairs.end_or_reopen, "E", bound=True),
            Command("Remove the round of pairs, or what is at hand", _GROUP, self.remove, "Del", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The rounds of pairs, or the ambassadors while there are none."""
        return self.pairs.rounds if self.pairs.rounds.rows() else self.ambassadors

    def show_record(self, record: Record) -> None:
        """Put a round of pairs or an ambassador at hand."""
        (self.pairs.rounds if isinstance(record, Pairing) else self.ambassadors).select([record.id])

    def end_term(self) -> None:
        """End the term of the ambassador at hand today, or take it up again."""
        one, today = ambassador_at(self.desk.document, self.ambassadors.selected_keys()), today_of(self.desk)
        if one is not None:
            until = None if one.until is not None else max(one.since, today)
            if self.desk.run(relationships.set_term, one.id, one.since, until) is not None:
                self.desk.said.emit("Took up the term again." if until is None else "Ended the term.")

    def remove(self) -> None:
        """Remove the round of pairs at hand; with the keys on a social, an ambassador or pairs, those instead."""
        if self.ambassadors.hasFocus():
            self._remove_ambassador()
        elif self.together.hasFocus():
            self._remove_together([key for key in self.together.selected_keys() if isinstance(key, int)])
        else:
            self.pairs.remove()

    def _appoint(self) -> None:
        if self.name.text().strip():
            made = self.desk.run(appoint_typed, self.name.text(), today_of(self.desk))
            if made is not None:
                self.name.clear()
                self.ambassadors.select([made.id])

    def _remove_ambassador(self) -> None:
        one = ambassador_at(self.desk.document, self.ambassadors.selected_keys())
        if one is not None and self.desk.bridge.succeeds(relationships.remove_ambassador, one.id):
            self.desk.said.emit(f"Removed {self.desk.document.get(Person, one.person_id).name} as ambassador.")

    def _add_together(self, typed: str, kind: object) -> None:
        made = self.desk.run(add_together, EntryKind(str(kind)), typed, today_of(self.desk), day_first())
        if made is not None:
            self.line.clear()
            self.together.select([made.id])

    def _remove_together(self, keys: list[int]) -> None:
        if keys and self.desk.bridge.succeeds(remove_entry, keys[0]):
            self.desk.said.emit("Removed it from the calendar.")

    def _show_term(self) -> None:
        one = ambassador_at(self.desk.document, self.ambassadors.selected_keys())
        self.term.setEnabled(one is not None)
        self.term.say("Take up again" if one is not None and one.until is not None else "End term")

    def _wire(self) -> None:
        self.name.returnPressed.connect(self._appoint)
        self.term.clicked.connect(self.end_term)
        self.line.added.connect(self._add_together)
        self.ambassadors.opened.connect(lambda _key: self.name.setFocus())
        self.ambassadors.delete_requested.connect(lambda _keys: self._remove_ambassador())
        self.ambassadors.selectionModel().selectionChanged.connect(lambda *_: self._show_term())
        self.together.delete_requested.connect(self._remove_together)


def _headed(title: str, keys: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(label(title, "heading"), 1)
    row.addWidget(label(keys, "small"))
    return row
