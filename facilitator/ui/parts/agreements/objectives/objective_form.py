"""The objective at hand: what is to be reached, whose it is, from when until when, and how far it has come."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.agree import objectives
from facilitator.core.agree.objectives import ObjectiveNow, ResultNow
from facilitator.core.errors import UserError
from facilitator.core.people import Person
from facilitator.core.text import required
from facilitator.ui.desk import Desk
from facilitator.ui.local import day_first
from facilitator.ui.parts.agreements.owner_field import OwnerField
from facilitator.ui.parts.commit.action_typed import due_or_none, show_due
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.typed import for_field
from facilitator.ui.theme import GAP, GAP_S, GAP_XS
from facilitator.ui.widgets.barschart import ShareBars, ShareGroup, ShareRow
from facilitator.ui.widgets.forms import ParsedEdit
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.notice import Notice, Tone
from facilitator.ui.widgets.scrolling import scrolled

_NO_TEXT = "The objective has no text yet: type what is to be reached together."


class ObjectiveForm(QFrame):
    """Fields that store when they are left; below them bars: the whole first, then each key result."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._desk = desk
        self._now: ObjectiveNow | None = None
        self.text = ParsedEdit[str](for_field(lambda typed: required(typed, _NO_TEXT)), str, "")
        self.owner = OwnerField(desk)
        self.start = ParsedEdit[date | None](for_field(self._read_start), self._show_day, None)
        self.until = ParsedEdit[date | None](for_field(self._read_until), self._show_day, None)
        self.closing = live_button("Close it", "C")
        self.bars, self.missing = ShareBars(desk.look.tokens, "How far it has come"), Notice(Tone.INFO)
        self.start.line.setPlaceholderText("1 jan")
        self.until.line.setPlaceholderText("31 mar")
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
            if not field.line.hasFocus():
                field.line.setCursorPosition(0)
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

    def _read_start(self, typed: str) -> date | None:
        day, until = self._read(typed), self.until.value()
        if day is not None and until is not None and until < day:
            raise UserError(f"That is after its end, {self._show_day(until)}: start sooner.")
        return day

    def _read_until(self, typed: str) -> date | None:
        day, start = self._read(typed), self.start.value()
        if day is not None and start is not None and day < start:
            raise UserError(f"That is before its start, {self._show_day(start)}: choose a later day.")
        return day

    def _read(self, typed: str) -> date | None:
        return due_or_none(typed, today_of(self._desk), day_first())

    def _show_day(self, day: date | None) -> str:
        return show_due(day, today_of(self._desk))

    def _lay_out(self) -> None:
        head, grid = QHBoxLayout(), QGridLayout()
        head.setSpacing(GAP_S)
        head.addWidget(self.text, 1)
        head.addWidget(self.closing, 0, Qt.AlignmentFlag.AlignTop)
        self.text.line.setAccessibleName("Objective")
        grid.setHorizontalSpacing(GAP_S)
        grid.setVerticalSpacing(GAP_XS)
        places: tuple[tuple[str, QWidget], ...] = (("Owner", self.owner), ("From", self.start), ("Until", self.until))
        for place, (name, field) in enumerate(places):
            grid.addWidget(label(name, "muted"), 0, place)
            grid.addWidget(field, 1, place, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place, 1)
            (field.focusProxy() or field).setAccessibleName(name)
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
