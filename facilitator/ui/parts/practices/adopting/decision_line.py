"""What was decided about a practice: adopted, not now and why, or left open; who sees to it, and since when."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.agree.practices import adopting
from facilitator.core.agree.practices.adopting import Adoption, PracticeNow
from facilitator.core.document import Document
from facilitator.core.people import Person
from facilitator.ui.desk import Desk
from facilitator.ui.parts.fields import OwnerField, PastDayField
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.prepare.button_row import button_row
from facilitator.ui.theme import GAP, GAP_S, GAP_XS
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.forms import ParsedEdit
from facilitator.ui.widgets.labels import label

_WHY = "In a few words: somebody will ask next quarter"


class DecisionLine(QWidget):
    """Three buttons, the reason where it is not now, the owner and the day; stored when left."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: PracticeNow | None = None
        self._asked = False
        self.adopt_button = live_button("Adopt", "A", Kind.PRIMARY)
        self.later_button, self.open_button = live_button("Not now", "X"), live_button("Leave open", "L")
        self.why = ParsedEdit[str](str.strip, str, "")
        self.owner = OwnerField(desk)
        self.since = PastDayField(desk)
        self.why.line.setPlaceholderText(_WHY)
        self._why_box = _captioned("Why not now", self.why)
        self._since_box = _captioned("Adopted since", self.since)
        room = self._since_box.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self._since_box.setSizePolicy(room)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(_captioned("Owner", self.owner), 1)
        row.addWidget(self._since_box, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(
            button_row(
                [(self.adopt_button, self.adopt), (self.later_button, self.ask_why), (self.open_button, self.leave)]
            )
        )
        column.addWidget(self._why_box)
        column.addLayout(row)
        self._wire()

    def show_practice(self, one: PracticeNow) -> None:
        """Show what was decided about a practice. What is typed for another one is stored first."""
        if self._shown is None or one.practice.key != self._shown.practice.key:
            self.commit()
            self._asked = False
            for field in (self.why, self.owner, self.since):
                field.revert()
        self._shown = one
        held = one.held
        self._asked = self._asked and one.adoption is not Adoption.NOT_NOW
        self.adopt_button.setVisible(one.adoption is not Adoption.ADOPTED)
        self.later_button.setVisible(one.adoption is not Adoption.NOT_NOW)
        self.open_button.setVisible(one.adoption is not Adoption.OPEN)
        self.why.set_value(held.why if held else "")
        self.why.from_start()
        self.owner.show_owner(held.owner_id if held else None)
        self.since.set_value((held.since if held else None) or today_of(self._desk))
        self._since_box.setVisible(one.adoption is Adoption.ADOPTED)
        self._show_why()

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        for field in (self.why, self.owner, self.since):
            field.commit()

    def adopt(self) -> None:
        """Adopt the practice at hand."""
        self._store(lambda d, key: adopting.adopt(d, key, today_of(self._desk)))

    def leave(self) -> None:
        """Leave it open whether the practice at hand is adopted."""
        self._store(adopting.leave_open)

    def ask_why(self) -> None:
        """Ask why the practice at hand is not for now: with the answer it is put off."""
        self._asked = True
        self._show_why()
        self.why.setFocus()

    def _show_why(self) -> None:
        now = self._shown is not None and self._shown.adoption is Adoption.NOT_NOW
        self._why_box.setVisible(now or self._asked)

    def _store(self, verb: Callable[[Document, str], object]) -> None:
        if self._shown is not None:
            self._desk.run(verb, self._shown.practice.key)

    def _put_off(self, why: str) -> None:
        """Store the reason; where it was refused, as with none at all, the one before it stays."""
        shown = self._shown
        if shown is not None and self._desk.run(adopting.put_off, shown.practice.key, why) is None:
            self.why.set_value(shown.held.why if shown.held else "")

    def _nothing_typed(self) -> None:
        """Enter with no reason: say that one is wanted."""
        if not self.why.line.text().strip() and not self.why.value():
            self._put_off("")

    def _set_owner(self, person: Person | None) -> None:
        self._store(lambda d, key: adopting.set_practice_owner(d, key, person.id if person else None))

    def _set_since(self, day: date) -> None:
        shown = self._shown
        if shown is not None and self._desk.run(adopting.set_since, shown.practice.key, day) is None:
            self.since.set_value((shown.held.since if shown.held else None) or today_of(self._desk))

    def _wire(self) -> None:
        self.why.committed.connect(self._put_off)
        self.why.line.returnPressed.connect(self._nothing_typed)
        self.owner.committed.connect(self._set_owner)
        self.since.committed.connect(self._set_since)


def _captioned(caption: str, field: QWidget) -> QWidget:
    """A field below its caption, to be shown and hidden with it."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP_XS)
    column.addWidget(label(caption, "muted"))
    column.addWidget(field)
    column.addStretch(1)
    (field.focusProxy() or field).setAccessibleName(caption)
    return box
