"""The SLA of one handoff: what qualifies, what both sides promise, who settles it, and what is still vague."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.agree.handing.handoffs import Handoff, Receiver
from facilitator.core.agree.service import commitments, slas
from facilitator.core.agree.service.sla_checks import Lack, commitment_lacks, criteria_missing, missing, review_missing
from facilitator.core.agree.service.sla_content import frameworks, qualifies
from facilitator.core.agree.service.slas import Commitment, Criterion, Framework, Sla, SlaReviewer
from facilitator.core.lines import Missing
from facilitator.core.measures.indicators import Indicator, Reading
from facilitator.core.people import Participant, Person, Team
from facilitator.core.record import Changes
from facilitator.ui.command import Command
from facilitator.ui.parts.canvases.common import owner_choices, team_choices
from facilitator.ui.parts.canvases.line_grid import LineGrid, LineVerbs
from facilitator.ui.parts.canvases.missing_walk import MissingWalk
from facilitator.ui.parts.drafting import sla_verbs
from facilitator.ui.parts.drafting.loop_pane import RHYTHMS
from facilitator.ui.parts.drafting.promise_rows import promise_columns, promise_row, remove_promises, set_promise
from facilitator.ui.parts.drafting.questions import Asked, Questions
from facilitator.ui.parts.drafting.step_pane import GROUP, StepPane, named_field
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.theme import GAP
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label

_EMPTY = (
    "What do we promise each other?",
    "An SLA belongs to a handoff: what qualifies, and what both sides promise. Put the handoffs on the map first.",
    "Go to the handoffs",
)
_FRAMEWORKS = (("Our own words", Framework.OWN), *((one.title, one.key) for one in frameworks()))
_NOTHING = "Nothing is drafted for this handoff yet: begin with what qualifies."
_LEAST_LINES = 220
R = TypeVar("R")


class SlaPane(StepPane):
    """The handoff at hand, with its SLA from top to bottom; it begins with the first answer.

    `handoffs_asked` while there is no handoff yet.
    """

    handoffs_asked = Signal()
    watches = (
        Handoff, Receiver, Sla, SlaReviewer, Criterion, Commitment, Indicator, Reading, Team, Person, Participant,
    )  # fmt: skip

    def build(self) -> None:
        """What qualifies, what is promised, and what happens when the sides disagree."""
        self.first, self.rest = Questions(compact=True), Questions(compact=True)
        for questions in (self.first, self.rest):
            questions.answered.connect(self._answer)
        self.framework, self.rhythm = Combo(), Combo()
        self.framework.fill(_FRAMEWORKS)
        self.rhythm.fill(RHYTHMS)
        self.framework.picked.connect(lambda value: self._run(sla_verbs.accept_by, value))
        self.rhythm.picked.connect(lambda value: self._run(sla_verbs.review, value, today_of(self.desk)))
        verbs = LineVerbs(
            "promise",
            set_promise,
            remove_promises,
            lambda document, _workshop, ids, before: commitments.move_commitments(document, ids, before),
            lambda document, _workshop, typed: sla_verbs.promise(document, self.at_hand() or 0, typed),
        )
        new = ("A promise, such as: Sales: first call within 4 hours @Bo", "A")
        self.promises = LineGrid(self.desk, "Promises of both sides", verbs, new, "Nobody promises anything yet.")
        self.promises.setMinimumHeight(_LEAST_LINES)
        self.first.done.connect(lambda: self.framework.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.rest.done.connect(lambda: self.rhythm.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.walk = MissingWalk("Nothing in it is vague, and nobody is missing.", "Ctrl G")
        self.walk.went.connect(self._go)
        empty = EmptyState(*_EMPTY)
        empty.asked.connect(self.handoffs_asked)
        self.lay_out("handoff", self._body(), empty, self.walk)

    def refresh(self, changes: Changes | None) -> None:
        """Show the handoffs, and the SLA of the one at hand."""
        self._handoffs = {one.id: one for one in self.desk.document.all(Handoff)}
        self.show_items([(one.title, one.id) for one in self._handoffs.values()])
        self.ask()

    def ask(self) -> None:
        """Show the SLA of the handoff at hand."""
        handoff, workshop_id = self._handoffs.get(self.at_hand() or 0), self.desk.workshop_id
        self.walk.setVisible(handoff is not None)
        if handoff is None or workshop_id is None:
            return
        document = self.desk.document
        sla = slas.sla_of(document, handoff.id)
        asked, words = qualifies(handoff), slas.settled_by(document, sla) if sla else ""
        self.title.setText(asked.title)
        fields = (
            ("fit", asked.fit, sla.fit if sla else ""),
            ("signal", asked.signal, sla.signal if sla else ""),
            ("contact", asked.contact, sla.contact if sla else ""),
        )
        self.first.show_questions(handoff.id, [Asked(key, one.title, one.hint, text) for key, one, text in fields])
        self.rest.show_questions(
            handoff.id,
            [
                Asked("settled", "Who decides when the sides disagree?", "A person, or a role.", words),
                Asked("within", "Within what time?", "", sla.within if sla else ""),
            ],
        )
        self.framework.pick(sla.framework if sla else Framework.OWN)
        self.rhythm.pick(sla.every if sla else None)
        self._show_promises(workshop_id, sla, handoff)

    def begin(self) -> None:
        """Begin with what qualifies."""
        self.first.begin()

    def leave(self) -> None:
        """Store what is being typed."""
        self.first.commit()
        self.rest.commit()

    def commands(self) -> list[Command]:
        """What can be done with the SLA at hand."""
        return [
            *super().commands(),
            Command("Add a promise", GROUP, self.promises.line.setFocus, "A", bound=True),
            Command("Add the usual promises", GROUP, self.add_usual, "U", bound=True),
            Command("Go to what is vague or missing", GROUP, lambda: self.walk.walk(1), "Ctrl+G", bound=True),
        ]

    def add_usual(self) -> None:
        """Add the promises that are often made at such a handoff."""
        made = self._run(sla_verbs.add_usual)
        if made == []:
            self.desk.told.emit("The usual promises are there already.")

    def _answer(self, handoff_id: int, key: str, text: str) -> None:
        self.desk.run(sla_verbs.answer, handoff_id, key, text)

    def _show_promises(self, workshop_id: int, sla: Sla | None, handoff: Handoff) -> None:
        document = self.desk.document
        found = commitments.commitments_of(document, sla.id) if sla else []
        giving, taking = slas.sides(document, handoff.id)
        others = [one for one in document.all(Team, retired=False) if one not in (*giving, *taking)]
        teams = team_choices((*giving, *taking, *others))
        owners = owner_choices(document, workshop_id, [one.owner_id for one in found])
        figures, tokens = commitments.indicators_of(document, found), self.desk.look.tokens
        rows = [promise_row(one, figures, teams, owners, tokens) for one in found]
        self.promises.show_lines(promise_columns(teams, owners), rows)
        self.walk.show_missing(missing(document, sla.id) if sla else [Missing(None, _NOTHING)])

    def _body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self.title = label("", "heading", wrap=True)
        self.usual = live_button("Usual promises", "U")
        self.usual.clicked.connect(lambda _on: self.add_usual())
        promise = QHBoxLayout()
        promise.addWidget(label("Both sides promise", "heading"))
        promise.addStretch(1)
        promise.addWidget(self.usual)
        column.addWidget(self.title)
        column.addWidget(self.first)
        column.addLayout(named_field("Accepted by", self.framework))
        column.addLayout(promise)
        column.addWidget(self.promises)
        column.addWidget(self.rest)
        column.addLayout(named_field("We look at it again", self.rhythm))
        column.addStretch(1)
        return body

    def _run(self, verb: Callable[..., R], *more: object) -> R | None:
        handoff_id = self.at_hand()
        return None if handoff_id is None else self.desk.run(verb, handoff_id, *more)

    def _go(self, at: Missing) -> None:
        """Give the keys to where something is missing."""
        if isinstance(at.about, Commitment):
            self.promises.grid.go_to(at.about.id, self._lack(at.about, at.words).value)
            self.promises.grid.setFocus()
        elif isinstance(at.about, Sla) and at in criteria_missing(at.about, ()):
            self.framework.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif isinstance(at.about, Sla) and at in review_missing(at.about, 0):
            self.rhythm.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif not all(edit.toPlainText() for edit in self.first.edits.values()):
            self.first.begin()
        elif not self.promises.grid.rows():
            self.promises.line.setFocus()
        else:
            self.rest.begin()

    def _lack(self, commitment: Commitment, words: str) -> Lack:
        """The field of a promise about which something is said; that its owner has left is said of the owner."""
        figures = commitments.indicators_of(self.desk.document, [commitment])
        lacks = commitment_lacks(commitment, figures.get(commitment.indicator_id or 0))
        return next((lack for lack, said in lacks.items() if words in said), Lack.OWNER)
