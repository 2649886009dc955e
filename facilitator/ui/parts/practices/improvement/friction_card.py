"""The friction point at hand: what rubs and where, what is tried, and what it showed; stored when left."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QFrame, QWidget

from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.practices import friction
from facilitator.core.agree.practices.friction import OUTCOMES, Friction, Outcome
from facilitator.core.document import Document
from facilitator.ui.desk import Desk
from facilitator.ui.parts.fields import DayField, OwnerField
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.practices.improvement.friction_rows import wanting_words
from facilitator.ui.theme import GAP
from facilitator.ui.widgets.captioned import field_grid, put_captioned
from facilitator.ui.widgets.forms import AutoTextEdit, Combo
from facilitator.ui.widgets.labels import label

_NO_HANDOFF = "No handoff in particular"


class FrictionCard(QFrame):
    """Fields that store when they are left. What is being typed is never disturbed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._desk = desk
        self._shown: Friction | None = None
        self._choices: list[tuple[str, object]] = []
        self.text = AutoTextEdit(least=1, most=3)
        self.handoff, self.outcome = Combo(), Combo()
        self.experiment, self.showed = AutoTextEdit(least=2, most=6), AutoTextEdit(least=2, most=6)
        self.owner, self.until = OwnerField(desk), DayField(desk, "in 3 weeks or 30 jun")
        self.wanting = label("", "small", wrap=True)
        self.outcome.fill([(words, one) for one, words in OUTCOMES.items()])
        self.experiment.setPlaceholderText("A small change, for a few weeks, with few people")
        self.showed.setPlaceholderText("What was seen, and what stays")
        self._lay_out()
        self._wire()

    def show_point(self, point: Friction | None, handoffs: Sequence[Handoff]) -> None:
        """Show a point; None empties the card. What is typed for another one is stored first."""
        if self._shown is not None and (point is None or point.id != self._shown.id):
            self.commit()
            self.owner.revert()
            self.until.revert()
        self._shown = point
        self.setEnabled(point is not None)
        choices: list[tuple[str, object]] = [(_NO_HANDOFF, 0), *((one.title, one.id) for one in handoffs)]
        if choices != self._choices:
            self._choices = choices
            self.handoff.fill(choices)
        self.text.set_text(point.text if point else "")
        self.experiment.set_text(point.experiment if point else "")
        self.showed.set_text(point.showed if point else "")
        self.owner.show_owner(point.owner_id if point else None)
        self.until.set_value(point.until if point else None)
        self.handoff.pick((point.handoff_id or 0) if point else 0)
        self.outcome.pick(point.outcome if point else Outcome.OPEN)
        self.wanting.setText(wanting_words(point, today_of(self._desk)) if point else "")

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        for field in (self.text, self.experiment, self.showed, self.owner, self.until):
            field.commit()

    def _store(self, verb: Callable[[Document, int], object]) -> None:
        if self._shown is not None:
            self._desk.run(verb, self._shown.id)

    def _settle(self, outcome: Outcome) -> None:
        """Say what it showed; where that was refused, the choice goes back."""
        self.experiment.commit()
        point = self._shown
        if point is not None and self._desk.run(friction.set_outcome, point.id, outcome) is None:
            self.outcome.pick(self._desk.document.get(Friction, point.id).outcome)

    def _wire(self) -> None:
        edit = friction.edit_friction
        self.text.committed.connect(self._store_text)
        self.experiment.committed.connect(lambda typed: self._store(lambda d, one: edit(d, one, experiment=typed)))
        self.showed.committed.connect(lambda typed: self._store(lambda d, one: edit(d, one, showed=typed)))
        self.owner.committed.connect(
            lambda who: self._store(lambda d, one: friction.set_friction_owner(d, one, who.id if who else None))
        )
        self.until.committed.connect(self._store_day)
        self.handoff.picked.connect(
            lambda picked: self._store(lambda d, one: friction.set_friction_handoff(d, one, picked or None))
        )
        self.outcome.picked.connect(lambda picked: self._settle(Outcome(picked)))

    def _store_text(self, typed: str) -> None:
        """Store what gets in the way; where that was refused, the words go back."""
        point = self._shown
        if point is not None and self._desk.run(friction.edit_friction, point.id, text=typed) is None:
            self.text.set_text(self._desk.document.get(Friction, point.id).text)

    def _store_day(self, day: date | None) -> None:
        """Store until when it is tried; where that was refused, the day goes back."""
        point = self._shown
        if point is not None and self._desk.run(friction.set_friction_until, point.id, day) is None:
            self.until.set_value(self._desk.document.get(Friction, point.id).until)

    def _lay_out(self) -> None:
        grid = field_grid(self, GAP)
        places: tuple[tuple[str, QWidget, int, int, int], ...] = (
            ("What gets in the way", self.text, 0, 0, 2),
            ("At the handoff", self.handoff, 2, 0, 2),
            ("Experiment", self.experiment, 4, 0, 2),
            ("Who tries it", self.owner, 6, 0, 1),
            ("Until", self.until, 6, 1, 1),
            ("Did it help?", self.outcome, 8, 0, 1),
            ("What it showed", self.showed, 10, 0, 2),
        )
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        for name, field, row, column, span in places:
            put_captioned(grid, name, field, row, column, span)
        grid.addWidget(self.wanting, 12, 0, 1, 2)
