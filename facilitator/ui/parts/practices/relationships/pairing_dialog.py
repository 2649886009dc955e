"""Pairs across teams, proposed: who takes part, which pairs stay, and others that are as good."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.core.agree.practices.matching import Proposal, ProposedPair, propose_pairs
from facilitator.core.agree.practices.pairing import now_paired, pairable, start_pairing
from facilitator.core.errors import UserError
from facilitator.core.people import Person, Team
from facilitator.ui.desk import Desk
from facilitator.ui.parts.form_dialog import FormDialog
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.practices.relationships.pair_tables import people_table, proposed_table
from facilitator.ui.parts.typed import day_reader, for_field, show_day
from facilitator.ui.theme import GAP, GAP_S, GAP_XS
from facilitator.ui.widgets.forms import ParsedEdit
from facilitator.ui.widgets.labels import label

_PEOPLE, _PAIRS = (330, 300), (520, 200)
_TOLD = 3
_INTRO = (
    "Each pair is of two teams and has never been a pair before. Teams that were paired least come first; the senior "
    "one is the mentor. Space takes somebody in or out, or locks a pair."
)


class PairingDialog(FormDialog):
    """Accepted, `result_id` is the round; what is refused is said in the dialog, which keeps it all."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._desk = desk
        self.result_id: int | None = None
        self._seed = 0
        self._people = pairable(desk.document)
        busy = now_paired(desk.document, today_of(desk))
        self._chosen = {person.id for person in self._people if person.id not in busy}
        self._locked: list[tuple[int, int]] = []
        self._proposal = Proposal((), (), 0)
        today = today_of(desk)
        teams = {team.id: team for team in desk.document.all(Team)}
        self.title = QLineEdit(f"Pairs from {show_day(today)}")
        self.since = ParsedEdit[date](for_field(day_reader(today)), show_day, today)
        self.people = people_table(teams, lambda person: person.id in self._chosen)
        self.pairs = proposed_table(teams, lambda pair: pair.locked)
        self.words, self.left = label("", "strong", wrap=True), label("", "small", wrap=True)
        self.others = live_button("Propose others", "Alt O")
        super().__init__(
            "Pair people across teams", self._body_of_it(), "Start the round", key="Ctrl Enter", parent=parent
        )
        self.others.setShortcut("Alt+O")
        self.others.clicked.connect(self.propose_others)
        self.people.ticked.connect(self._take)
        self.pairs.ticked.connect(self._lock)
        self.people.show_records(self._people)
        self._propose()
        self.people.setFocus()

    def propose_others(self) -> None:
        """Propose other pairs beside those that are locked."""
        self._seed += 1
        self._propose()

    def parsed(self) -> Iterable[ParsedEdit[Any]]:
        """The fields that have to be readable."""
        return (self.since,)

    def store(self) -> None:
        """Start the round; UserError if that is refused."""
        pairs = [(pair.mentor.id, pair.learner.id) for pair in self._proposal.pairs]
        self.result_id = start_pairing(self._desk.document, self.title.text(), self.since.value(), pairs).id

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space takes the people chosen in or out, or locks the pairs chosen."""
        at = next((table for table in (self.people, self.pairs) if table.hasFocus()), None)
        if event.key() == Qt.Key.Key_Space and at is not None:
            at.turn()
        else:
            super().keyPressEvent(event)

    def proposal(self) -> Proposal:
        """What is proposed at this moment."""
        return self._proposal

    def _propose(self) -> None:
        chosen = [person.id for person in self._people if person.id in self._chosen]
        refused = ""
        try:
            self._proposal = propose_pairs(self._desk.document, chosen, self._locked, self._seed)
        except UserError as refusal:
            self._proposal, refused = Proposal((), (), self._seed), str(refusal)
        self.say_wrong(refused)
        self.pairs.show_records(self._proposal.pairs)
        self.words.setText(self._proposal.words if chosen else "Nobody is chosen yet.")
        self._tell_left([one.words for one in self._proposal.left_out])
        self.set_ready(bool(self._proposal.pairs))

    def _tell_left(self, words: list[str]) -> None:
        more = [f"And {len(words) - _TOLD} more."] if len(words) > _TOLD else []
        self.left.setText("\n".join([*words[:_TOLD], *more]))
        self.left.setToolTip("\n".join(words))
        self.left.setVisible(bool(words))

    def _take(self, people: list[Person], on: bool) -> None:
        """Take people in or out; a locked pair of somebody who is out is a pair no longer."""
        ids = {person.id for person in people}
        self._chosen = self._chosen | ids if on else self._chosen - ids
        self._locked = [pair for pair in self._locked if self._chosen.issuperset(pair)]
        self.people.viewport().update()
        self._propose()

    def _lock(self, pairs: list[ProposedPair], on: bool) -> None:
        for pair in pairs:
            both = (pair.mentor.id, pair.learner.id)
            self._locked = [*self._locked, both] if on else [one for one in self._locked if one != both]
        self._propose()

    def _body_of_it(self) -> QWidget:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GAP_XS)
        above, right = QHBoxLayout(), QVBoxLayout()
        above.setSpacing(GAP_S)
        above.addWidget(self.words, 1)
        above.addWidget(self.others)
        right.setSpacing(GAP_S)
        right.addWidget(self.pairs, 1)
        right.addWidget(self.left)
        for name, field in (("Name of the round", self.title), ("From", self.since), ("From", self.since.line)):
            field.setAccessibleName(name)
        grid.addWidget(label(_INTRO, "muted", wrap=True), 0, 0, 1, 2)
        grid.addWidget(label("Name of the round", "muted"), 1, 0)
        grid.addWidget(label("From", "muted"), 1, 1)
        grid.addWidget(self.title, 2, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.since, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label("Who takes part", "strong"), 3, 0)
        grid.addLayout(above, 3, 1)
        grid.addWidget(self.people, 4, 0)
        grid.addLayout(right, 4, 1)
        self.people.setMinimumSize(*_PEOPLE)
        self.pairs.setMinimumSize(*_PAIRS)
        grid.setColumnStretch(1, 1)
        return body
