"""One handoff after the other: how it is meant to go, how it really goes, and last where it rubs."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.agree.handing import handoffs
from facilitator.core.agree.handing.handoffs import Field, Handoff, Receiver
from facilitator.core.people import Team
from facilitator.core.record import Changes
from facilitator.core.run.drafted import add_drafted_handoff
from facilitator.ui.command import Command
from facilitator.ui.parts.agreements.team_combo import TeamCombo
from facilitator.ui.parts.canvases.common import NewLine
from facilitator.ui.parts.drafting.questions import Asked, Questions
from facilitator.ui.parts.drafting.step_pane import GROUP, StepPane
from facilitator.ui.parts.team_chips import TeamChips
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label

_EMPTY = (
    "Where does work change hands?",
    "Four handoffs that nearly every company has are a good beginning: from marketing to sales, from there to customer "
    "success, what customers say back to product, and what product launches to all.",
    "Add the usual handoffs",
    "U",
)


class HandoffsPane(StepPane):
    """Three or four minutes each: Enter goes from answer to answer, and behind the friction to the next handoff."""

    watches = (Handoff, Receiver, Team)

    def build(self) -> None:
        """From whom to whom, and the questions."""
        self.questions = Questions()
        self.questions.answered.connect(self._answer)
        self.questions.done.connect(lambda: self.step(1))
        self.giver = TeamCombo("Who hands over", "nobody yet")
        self.giver.picked.connect(lambda team_id: self._run(handoffs.set_giver, team_id))
        self.takers = TeamChips("Who takes over")
        self.takers.chosen.connect(lambda ids: self._run(handoffs.set_receivers, ids))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(self._ends())
        column.addWidget(self.questions)
        column.addStretch(1)
        self.line = NewLine("Another handoff, such as: Support to Product", "A", self._add)
        empty = EmptyState(*_EMPTY)
        empty.asked.connect(self.add_usual)
        self.lay_out("handoff", body, empty, self.line)

    def refresh(self, changes: Changes | None) -> None:
        """Show the handoffs, and ask about the one at hand."""
        self._handoffs = {one.id: one for one in self.desk.document.all(Handoff)}
        self.show_items([(one.title, one.id) for one in self._handoffs.values()])
        self.ask()

    def ask(self) -> None:
        """Ask about the handoff at hand."""
        one = self._handoffs.get(self.at_hand() or 0)
        if one is None:
            return
        document = self.desk.document
        everyone, there = document.all(Team), handoffs.receivers_of(document, one.id)
        self.giver.show_team(everyone, one.giver_id)
        others = [team for team in everyone if team.id != one.giver_id]
        self.takers.show_teams([team for team in others if not team.retired or team.id in there], there)
        asked = handoffs.questions_of(one)
        self.questions.show_questions(
            one.id,
            [Asked(each.field.value, each.question, each.hint, handoffs.answer_of(one, each.field)) for each in asked],
        )

    def begin(self) -> None:
        """Begin with the first question that is open."""
        self.questions.begin()

    def leave(self) -> None:
        """Store what is being typed."""
        self.questions.commit()

    def commands(self) -> list[Command]:
        """What can be done with the handoffs."""
        return [
            *super().commands(),
            Command("Add the usual handoffs", GROUP, self.add_usual, "U", bound=True),
            Command("Add another handoff", GROUP, self.line.setFocus, "A", bound=True),
        ]

    def add_usual(self) -> None:
        """Add the usual handoffs that are not there yet, and begin with the first."""
        made = self.desk.run(handoffs.add_usual_handoffs)
        if made:
            self.take(made[0].id)
            self.begin()
        elif made == []:
            self.desk.told.emit("All usual handoffs are there already.")

    def told_end(self, by: int) -> None:
        """Behind the last handoff comes what is promised."""
        last = "That was the last handoff. F3 leads on to what you promise each other."
        self.desk.told.emit(last if by > 0 else "This is the first handoff.")

    def _ends(self) -> QVBoxLayout:
        giver = QHBoxLayout()
        giver.setSpacing(GAP_S)
        giver.addWidget(label("Who hands over", "small"))
        giver.addWidget(self.giver)
        giver.addStretch(1)
        ends = QVBoxLayout()
        ends.setSpacing(GAP_S)
        ends.addLayout(giver)
        ends.addWidget(self.takers)
        return ends

    def _add(self, typed: str) -> bool:
        made = self.desk.run(add_drafted_handoff, typed)
        if made is not None:
            self.take(made.id)
            self.begin()
        return made is not None

    def _answer(self, handoff_id: int, key: str, text: str) -> None:
        self.desk.run(handoffs.answer_handoff, handoff_id, Field(key), text)

    def _run(self, verb: Callable[..., object], value: object) -> None:
        """Store who hands over or takes over; what was refused is shown as it was."""
        handoff_id = self.at_hand()
        if handoff_id is not None and not self.desk.bridge.succeeds(verb, handoff_id, value):
            self.ask()
