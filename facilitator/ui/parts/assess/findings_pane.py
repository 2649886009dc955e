"""What stands out, and what the facilitator takes away."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.core.assess import findings
from facilitator.core.assess.figures.found import Proposal, ProposalKind
from facilitator.core.assess.figures.worked import Worked
from facilitator.core.assess.findings import Finding, FindingKind, findings_of
from facilitator.core.assess.improving import Improvement
from facilitator.core.assess.proposing import plan_for
from facilitator.core.phrases import quoted
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.ready.modules import holds
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes
from facilitator.core.run.board import Note
from facilitator.core.run.raising import Raised, module_for
from facilitator.ui.command import Command
from facilitator.ui.parts.assess.counted import ANSWER_RECORDS
from facilitator.ui.parts.assess.findings.finding_card import WhereTo
from facilitator.ui.parts.assess.findings.finding_rows import KINDS, TITLES, slots_of, taken_words
from facilitator.ui.parts.assess.findings.finding_verbs import (
    finding_to_board,
    is_on_board,
    plan_of_finding,
    planned_in,
)
from facilitator.ui.parts.assess.findings.found_side import FoundSide
from facilitator.ui.parts.assess.findings.taken_side import TakenSide
from facilitator.ui.parts.assess.places import Place
from facilitator.ui.parts.assess.results.taking import add_helping_module, workshop_words
from facilitator.ui.parts.assess.wave_pane import WavePane
from facilitator.ui.theme import GAP_L

_GROUP = "Findings"
_COUNTING = "The answers are still being counted: try again in a moment."
_NOTHING_MORE = "Nothing more is proposed for the places that are open."


class FindingsPane(WavePane):
    """What the program found at the left, what is taken away at the right: Enter takes from one to the other."""

    watches = (*ANSWER_RECORDS, Finding, Improvement, Raised, Note, Block, Workshop)

    def build(self) -> None:
        """Both sides."""
        self.found, self.taken = FoundSide(), TakenSide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_L)
        row.addWidget(self.found, 1)
        row.addWidget(self.taken, 1)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show what was found, and what of it is taken."""
        wave = self.reading.wave
        if wave is None:
            return
        there = findings_of(self.desk.document, wave.id)
        slots = slots_of(there)
        self.taken.show_slots(slots, planned_in(self.desk.document, wave.id))
        places = any(slot.finding is None for slot in slots)
        self.found.show_found(self.reading.worked(), taken_words(there), places=places)
        self._show_chosen()

    def commands(self) -> list[Command]:
        """What can be done with what was found, and with what is taken away."""
        kinds = (
            Command(f"Found: {TITLES[kind].lower()}", _GROUP, partial(self.found.turn_to, kind), str(at), bound=True)
            for at, kind in enumerate(KINDS, 1)
        )
        takes = (
            Command(f"Take as {kind.value}", _GROUP, partial(self.found.take, kind), kind.name[0], bound=True)
            for kind in FindingKind
        )
        return [
            Command("Take what is proposed", _GROUP, self.take_all, "T", bound=True),
            *takes,
            *kinds,
            Command("Add a finding in your own words", _GROUP, self.taken.line.start, "N", bound=True),
            Command("Reword the finding", _GROUP, self.taken.reword, "F2", bound=True),
            Command("Move the finding up", _GROUP, partial(self.shift, -1), "Alt+Up", bound=True),
            Command("Move the finding down", _GROUP, partial(self.shift, 1), "Alt+Down", bound=True),
            Command("Take the finding out", _GROUP, self.remove, "Del", bound=True),
            Command("Start a plan, or go to it", _GROUP, self.plan, "P", bound=True),
            Command("Put the finding on the board", _GROUP, self.to_board, "B", bound=True),
            Command("Add the module that helps", _GROUP, self.to_agenda, "M", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """What was found."""
        return self.found.list

    def show_key(self, key: str) -> None:
        """Put a statement or a section at hand: among what is taken, else where it stands out."""
        wave = self.reading.wave
        if wave is None or not key:
            return
        taken = [one for one in self.desk.document.all(Finding, wave_id=wave.id) if one.key == key]
        if taken:
            self.taken.choose(taken[0].id)
        else:
            self.found.show_key(key)

    def take(self, one: Proposal, kind: FindingKind) -> None:
        """Take something that was found, and go on to the next."""
        wave = self.reading.wave
        made = self.desk.run(findings.choose, wave.id, kind, one.key, one.title, one.words) if wave else None
        if made is not None:
            self.taken.choose(made.id)
            self.found.go_on()

    def take_all(self) -> None:
        """Fill the open places with what is proposed."""
        worked = self._worked()
        if worked is None:
            return
        made = self.desk.run(findings.take_proposed, worked.taken.wave.id, worked.found)
        if made:
            self.taken.choose(made[0].id)
            self.found.go_on()
        elif made is not None:
            self.desk.told.emit(_NOTHING_MORE)

    def remove(self) -> None:
        """Take out the finding at hand."""
        one = self.taken.at()
        if one is not None and self.desk.bridge.succeeds(findings.remove_finding, one.id):
            self.desk.said.emit(f"Took out {quoted(one.title)}.")

    def shift(self, by: int) -> None:
        """Move the finding at hand by one place among its kind."""
        one = self.taken.at()
        if one is None:
            return
        can, before_id = self.taken.before(one, by)
        if can:
            self.desk.run(findings.move_finding, one.id, before_id)

    def plan(self) -> None:
        """Start a plan for the finding at hand, or go to the one there is."""
        one = self.taken.at()
        plan = self.desk.run(plan_of_finding, one.id) if one else None
        if plan is not None:
            self.place_asked.emit(Place.PLANS, str(plan.id))

    def to_board(self) -> None:
        """Put the finding at hand on the board of the workshop chosen."""
        one, worked = self.taken.at(), self._worked()
        if one is not None and worked is not None:
            self.desk.run(finding_to_board, self.desk.workshop_id, one.id, worked.results)

    def to_agenda(self) -> None:
        """Add the module that helps with the finding at hand to the agenda of the workshop chosen."""
        one, worked = self.taken.at(), self._worked()
        if one is not None and one.key and worked is not None and one.kind is not FindingKind.STRENGTH:
            self.desk.run(add_helping_module, self.desk.workshop_id, one.wave_id, one.key, worked.results)

    def _worked(self) -> Worked | None:
        """What the wave says; while that is being counted it is said that it is."""
        if self.reading.counting:
            self.desk.told.emit(_COUNTING)
        return self.reading.worked()

    def _add(self, text: str, kind: object) -> None:
        wave = self.reading.wave
        made = self.desk.run(findings.add_own, wave.id, FindingKind(str(kind)), text) if wave else None
        if made is not None:
            self.taken.line.clear()
            self.taken.choose(made.id)

    def _show_chosen(self) -> None:
        one = self.taken.at()
        self.taken.card.show_finding(one, self._where_to(one) if one else WhereTo())

    def _where_to(self, one: Finding) -> WhereTo:
        document, workshop = self.desk.document, self.desk.workshop()
        helps = module_for(document, one.key) if one.key else None
        return WhereTo(
            has_plan=plan_for(document, one) is not None,
            on_board=is_on_board(document, workshop.id if workshop else None, one),
            module=helps.title if helps else "",
            on_agenda=bool(helps and workshop and holds(document, workshop.id, helps)),
            workshop=workshop_words(workshop),
        )

    def _wire(self) -> None:
        found, taken, run = self.found, self.taken, self.desk.run
        found.take_asked.connect(self.take)
        found.all_asked.connect(self.take_all)
        found.turned.connect(taken.line.choice.pick)
        taken.chosen.connect(self._show_chosen)
        taken.open_asked.connect(lambda kind: found.turn_to(ProposalKind(kind.value)))
        taken.remove_asked.connect(self.remove)
        taken.line.added.connect(self._add)
        taken.card.retitled.connect(lambda finding_id, text: run(findings.reword, finding_id, title=text))
        taken.card.reasoned.connect(lambda finding_id, text: run(findings.reword, finding_id, reason=text))
        taken.card.plan_asked.connect(self.plan)
        taken.card.board_asked.connect(self.to_board)
        taken.card.module_asked.connect(self.to_agenda)
        taken.card.remove_asked.connect(self.remove)
