"""The rounds of pairs, and the pairs of the one at hand."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.agree.practices import pairing
from facilitator.core.agree.practices.pairing import NamedPair
from facilitator.core.agree.practices.relationships import Pairing
from facilitator.core.phrases import counted, listed, quoted
from facilitator.core.text import required
from facilitator.ui.desk import Desk
from facilitator.ui.parts.choice_list import ChoiceList
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.practices.relationships.pair_tables import PairTable
from facilitator.ui.parts.practices.relationships.pairing_dialog import PairingDialog
from facilitator.ui.parts.practices.relationships.relationship_rows import pairing_rows
from facilitator.ui.parts.practices.relationships.relationship_verbs import remove_pairs
from facilitator.ui.parts.typed import for_field
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.forms import ParsedEdit
from facilitator.ui.widgets.labels import label

_NO_TITLE = "The round of pairs has no name yet: type one, such as Spring 2027."
_NO_ROUNDS = "No pairs yet. Two people of different teams, one learning from the other over some months."
_NO_PEOPLE = "Add people on the People page first, each on a team: then pair those who could learn from one another."
_NAMED = 12
_LEAST = 96


class PairsSide(QWidget):
    """Rounds above, with what is done to one; its pairs below."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.never = label("", "small", wrap=True)
        self.rounds = ChoiceList("Rounds of pairs", _NO_ROUNDS)
        elastic(self.rounds, _LEAST)
        self.title = ParsedEdit[str](for_field(lambda typed: required(typed, _NO_TITLE)), str, "")
        self.title.line.setAccessibleName("Name of the round")
        self.begin = live_button("Pair people…", "N", Kind.PRIMARY)
        self.end, self.swap = live_button("End the round", "E"), live_button("Swap parts", "X")
        self.pairs = PairTable(self._store)
        head, row, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(label("Pairs across teams", "heading"), 1)
        head.addWidget(self.begin)
        row.setSpacing(GAP_S)
        row.addWidget(self.title, 1)
        for button in (self.swap, self.end):
            row.addWidget(button)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addWidget(self.never)
        column.addWidget(self.rounds, 2)
        column.addLayout(row)
        column.addWidget(self.pairs, 3)
        self._wire()

    def refresh(self) -> None:
        """Show the rounds, and the pairs of the one at hand."""
        document = self._desk.document
        self.rounds.show_rows(pairing_rows(document, today_of(self._desk)))
        if self.rounds.rows() and not self.rounds.selected_keys():
            self.rounds.select([self.rounds.rows()[0].key])
        never = [person.name for person in pairing.never_paired(document)]
        names = never if len(never) <= _NAMED else [*never[:_NAMED], counted(len(never) - _NAMED, "other")]
        self.never.setText(f"Never paired yet: {listed(names)}." if never else "")
        self.never.setToolTip(listed(never))
        self.never.setVisible(bool(never))
        able = bool(pairing.pairable(document))
        self.begin.setEnabled(able)
        self.rounds.set_empty_text(_NO_ROUNDS if able else _NO_PEOPLE)
        self._show_at_hand()

    def at(self) -> Pairing | None:
        """The round at hand."""
        keys = self.rounds.selected_keys()
        return self._desk.document.find(Pairing, keys[0]) if keys and isinstance(keys[0], int) else None

    def pair_people(self) -> None:
        """Propose pairs for a new round."""
        dialog = PairingDialog(self._desk, self.window())
        dialog.accepted.connect(lambda: self._on_started(dialog))
        dialog.open()

    def end_or_reopen(self) -> None:
        """End the round at hand today, or take it up again."""
        at = self.at()
        if at is not None:
            until = None if at.until is not None else max(at.since, today_of(self._desk))
            if self._desk.run(pairing.set_pairing_span, at.id, at.since, until) is not None:
                self._desk.said.emit(f"{'Took up' if until is None else 'Ended'} {quoted(at.title)}.")

    def swap_parts(self) -> None:
        """Let mentor and learner of the pair at hand change parts."""
        chosen = self.pairs.selected()
        if len(chosen) == 1:
            self._desk.run(pairing.swap_parts, chosen[0].pair.id)

    def remove(self) -> None:
        """Remove the round at hand with its pairs."""
        at = self.at()
        if at is not None and self._desk.bridge.succeeds(pairing.remove_pairing, at.id):
            self._desk.said.emit(f"Removed {quoted(at.title)} with its pairs.")

    def _on_started(self, dialog: PairingDialog) -> None:
        if dialog.result_id is not None:
            self.rounds.select([dialog.result_id])
            self.rounds.setFocus()

    def _store(self, one: NamedPair, _column: int, value: object) -> bool:
        return self._desk.bridge.succeeds(pairing.set_pair_words, one.pair.id, str(value))

    def _remove_pairs(self, pairs: list[NamedPair]) -> None:
        if self._desk.bridge.succeeds(remove_pairs, pairs):
            self._desk.said.emit(f"Removed {counted(len(pairs), 'pair')}.")

    def _rename(self, title: str) -> None:
        at = self.at()
        if at is not None:
            self._desk.run(pairing.rename_pairing, at.id, title)

    def _show_at_hand(self) -> None:
        at = self.at()
        for part in (self.title, self.end, self.swap):
            part.setVisible(at is not None)
        self.pairs.setVisible(at is not None)
        self.title.set_value(at.title if at else "")
        self.end.say("Take it up again" if at and at.until is not None else "End the round")
        self.pairs.show_records(pairing.pairs_of(self._desk.document, at.id) if at else [])

    def _wire(self) -> None:
        self.begin.clicked.connect(self.pair_people)
        self.end.clicked.connect(self.end_or_reopen)
        self.swap.clicked.connect(self.swap_parts)
        self.title.committed.connect(self._rename)
        self.rounds.opened.connect(lambda _key: self.pairs.setFocus())
        self.rounds.delete_requested.connect(lambda _keys: self.remove())
        self.rounds.selectionModel().selectionChanged.connect(lambda *_: self._show_at_hand())
        self.pairs.delete_requested.connect(self._remove_pairs)
