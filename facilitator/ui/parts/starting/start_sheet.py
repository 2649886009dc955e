"""The guided start: three steps to a new workshop, planned and ready to be prepared."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.errors import UserError
from facilitator.core.plan.prepare.workdays import workdays_of
from facilitator.core.plan.propose.rhythm import Suggested
from facilitator.core.plan.workshops import Occasion, known_zone
from facilitator.core.run.starting_out import Beginning, start_out
from facilitator.ui.desk import Desk
from facilitator.ui.parts.programme.dates_ahead import dates_ahead
from facilitator.ui.parts.starting.answers import Where, days_for, usual
from facilitator.ui.parts.starting.occasion_step import OccasionStep
from facilitator.ui.parts.starting.proposal_step import ProposalStep
from facilitator.ui.parts.starting.step import Step
from facilitator.ui.parts.starting.team_ticks import crews_of
from facilitator.ui.parts.starting.when_step import WhenStep
from facilitator.ui.theme import GAP
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.labels import label

_SIZE, _NARROWEST = QSize(940, 540), 720


class StartSheet(SheetDialog):
    """Enter goes on and at last makes the workshop, Alt+Left goes back, Esc closes.

    A sheet that was closed keeps what was typed: open it again. `made(id)` gives the new workshop's id. With a day
    `suggested` by the rhythm it begins with that.
    """

    made = Signal(int)

    def __init__(self, desk: Desk, suggested: Suggested | None = None, parent: QWidget | None = None) -> None:
        self._desk = desk
        today = desk.now().astimezone().date()
        self._today, self._workdays = today, workdays_of(desk.document)
        occasion = suggested.occasion if suggested else Occasion.QUARTERLY
        self._suggested = [suggested] if suggested else []
        self.why = OccasionStep()
        self.why.cards.choose(occasion)
        self.when = WhenStep(today, self._workdays, usual(desk.document, occasion, today, self._workdays, []))
        self.what = ProposalStep(desk)
        self._steps: tuple[Step, ...] = (self.why, self.when, self.what)
        self._at = 0
        self._question, self._count = label("", "strong"), label("", "muted")
        super().__init__("New workshop", self._body_of_steps(), "Next", "Close", parent=parent)
        self.back = ActionButton("Back", "Alt ←")
        self.back.clicked.connect(self.go_back)
        QShortcut(QKeySequence("Alt+Left"), self, self.go_back)  # what scrolls would keep the key press
        self.buttons.insertWidget(self.buttons.count() - 1, self.back)
        self.why.picked.connect(self._on_occasion)
        self.when.day_changed.connect(self.why.propose_for)
        self.what.refused.connect(self.say_wrong)
        self.what.opened.connect(self.accept)
        self._turn_to(0)

    def _body_of_steps(self) -> QWidget:
        self._stack = QStackedWidget()
        for step in self._steps:
            self._stack.addWidget(step)
        head = QHBoxLayout()
        head.addWidget(self._question)
        head.addStretch(1)
        head.addWidget(self._count)
        body = _Body()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        return body

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self._steps[self._at]

    def accept(self) -> None:
        """Go on to the next step; from the last one make the workshop."""
        if not self.step.settle():
            return
        if self.step is self.what:
            self._make()
            return
        try:
            self._turn_to(self._at + 1)
        except UserError as refusal:
            self.say_wrong(str(refusal))

    def go_back(self) -> None:
        """Show the step before."""
        if self._at:
            self._turn_to(self._at - 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has changed since it was closed, and give the step its keys."""
        self._on_occasion(self.why.cards.chosen())
        self._turn_to(self._at)
        super().showEvent(event)

    def _turn_to(self, place: int) -> None:
        step = self._steps[place]
        if step is self.when:
            self.when.teams.show_crews(crews_of(self._desk.document))
        if step is self.what:
            self.what.propose_for(self._answered(), self.when.answer().where is Where.ONLINE)
        self._at = place
        self.say_wrong("")
        self._stack.setCurrentWidget(step)
        self._question.setText(step.question)
        self._count.setText(f"{place + 1} of {len(self._steps)}")
        self.back.setVisible(place > 0)
        self.primary.say("Make it" if step is self.what else "Next")
        step.first().setFocus()

    def _on_occasion(self, occasion: Occasion) -> None:
        document = self._desk.document
        ahead = self._suggested + [
            one for one in dates_ahead(document, self._today, self._workdays) if one not in self._suggested
        ]
        proposed = usual(document, occasion, self._today, self._workdays, ahead)
        self.when.show_usual(proposed, days_for(occasion, ahead))
        self.why.propose_for(self.when.answer().day)

    def _answered(self) -> Beginning:
        """What was answered in the first two steps; UserError for a time zone that is none."""
        why, when = self.why.answer(), self.when.answer()
        return Beginning(
            why.title,
            when.day,
            when.start,
            known_zone(when.zone),
            seconds=when.seconds,
            purpose=why.purpose,
            place=when.place_words,
            occasion=why.occasion,
            person_ids=self.when.teams.person_ids(),
        )

    def _make(self) -> None:
        try:
            begun = start_out(self._desk.document, self.what.beginning())
        except UserError as refusal:
            self.say_wrong(str(refusal))
            return
        super().accept()
        self.made.emit(begun.workshop.id)


class _Body(QWidget):
    """All steps are shown in the same room."""

    def sizeHint(self) -> QSize:
        return _SIZE

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return False
