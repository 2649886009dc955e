"""The objective at hand: what is to be reached, whose it is, from when until when, and how far it has come."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.agree.figures import objectives
from facilitator.core.agree.figures.objectives import ObjectiveNow, ResultNow
from facilitator.core.people import Person
from facilitator.core.text import required
from facilitator.ui.desk import Desk
from facilitator.ui.parts.fields import DayField, OwnerField, keep_in_order
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.typed import for_field
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.barschart import ShareBars, ShareGroup, ShareRow
from facilitator.ui.widgets.captioned import field_grid, put_captioned
from facilitator.ui.widgets.forms import ParsedEdit
from facilitator.ui.widgets.notice import Notice, Tone
from facilitator.ui.widgets.scrolling import scrolled

_NO_TEXT = "The objective has no text yet: type what is to be reached together."
_TOO_LATE = "That is after its end, {}: start sooner."
_TOO_SOON = "That is before its start, {}: choose a later day."


class ObjectiveForm(QFrame):
    """Fields that store when they are left; below them bars: the whole first, then each key result."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._desk = desk
        self._now: ObjectiveNow | None = None
        self.text = ParsedEdit[str](for_field(lambda typed: required(typed, _NO_TEXT)), str, "")
        self.owner = OwnerField(desk)
        self.start, self.until = DayField(desk, "1 jan"), DayField(desk, "31 mar")
        keep_in_order(self.start, self.until, _TOO_LATE, _TOO_SOON)
        self.closing = live_button("Close it", "C")
        self.bars, self.missing = ShareBars(desk.look.tokens, "How far it has come"), Notice(Tone.INFO)
        self._lay_out()
        self.text.committed.connect(self._word)
        self.owner.committed.connect(self._own)
        self.start.committed.connect(lambda day: self._span(day, self.until.value()))
        self.until.committed.connect(lambda day: self._span(self.start.value(), day))

    def show_objective(self, now: ObjectiveNow | None) -> None:
        """Show an objective as it stands. What is typed is stored first if another comes."""
        before, fields = self._now, (self.text, self.start, self.until)
        if (before.objective.id if before else None) != (now.objective.id if now else None):
            self.commit()
            for field in (*fields, self.owner):
                field.revert()
        self._now = now
        self.setEnabled(now is not None)
        if now is None:
            return
        one = now.objective
        self.text.set_value(one.text)
        self.owner.show_owner(one.owner_id)
        self.start.set_value(one.start)
        self.until.set_value(one.until)
        for field in fields:
            field.from_start()
        self.closing.say("Reopen it" if one.closed else "Close it")
        self.bars.show_groups([_group(now)])
        lacks = [] if one.closed else objectives.missing(now)
        self.missing.setVisible(bool(lacks))
        self.missing.say(Tone.INFO, " ".join(lack.words for lack in lacks))

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        for field in (self.text, self.owner, self.start, self.until):
            field.commit()

    def _word(self, text: str) -> None:
        if self._now is not None:
            self._desk.run(objectives.edit_objective, self._now.objective.id, text)

    def _own(self, owner: Person | None) -> None:
        if self._now is not None:
            self._desk.run(objectives.set_owner, self._now.objective.id, owner.id if owner else None)

    def _span(self, start: date | None, until: date | None) -> None:
        if self._now is not None:
            self._desk.run(objectives.set_span, self._now.objective.id, start, until)

    def _lay_out(self) -> None:
        head, grid = QHBoxLayout(), field_grid(between=GAP_S)
        head.setSpacing(GAP_S)
        head.addWidget(self.text, 1)
        head.addWidget(self.closing, 0, Qt.AlignmentFlag.AlignTop)
        self.text.line.setAccessibleName("Objective")
        places: tuple[tuple[str, QWidget], ...] = (("Owner", self.owner), ("From", self.start), ("Until", self.until))
        for place, (name, field) in enumerate(places):
            put_captioned(grid, name, field, 0, place)
            grid.setColumnStretch(place, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(GAP, GAP, GAP, GAP)
        whole.setSpacing(GAP_S)
        whole.addLayout(head)
        whole.addLayout(grid)
        whole.addWidget(self.missing)
        whole.addWidget(scrolled(self.bars), 1)


def _group(now: ObjectiveNow) -> ShareGroup:
    if not now.results:
        return ShareGroup("", ())
    whole = ShareRow("The whole objective", now.progress, "the mean of its key results")
    return ShareGroup("How far it has come", (whole, *map(_row, now.results)))


def _row(now: ResultNow) -> ShareRow:
    return ShareRow(now.indicator.name, now.progress, now.words)
