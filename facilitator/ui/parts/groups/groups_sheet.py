"""The sheet that mixes people at tables: what is asked for at the left, what would come of it at the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core import groups
from facilitator.core.errors import UserError
from facilitator.core.people import Seniority
from facilitator.ui.desk import Desk
from facilitator.ui.parts.groups.draft import GroupsDraft
from facilitator.ui.parts.groups.pairs_pane import PairsPane
from facilitator.ui.parts.groups.preview import GroupsPreview
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_L, GAP_S
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.forms import Form, ParsedEdit
from facilitator.ui.widgets.labels import label

_LEFT = 300


class GroupsSheet(SheetDialog):
    """Seats those who take part at mixed tables, as one step. R mixes again, L locks the people chosen."""

    def __init__(self, desk: Desk, workshop_id: int, parent: QWidget | None = None) -> None:
        self._desk = desk
        self.draft = GroupsDraft(desk.document, workshop_id)
        self.number = ParsedEdit(_number, str, self.draft.tables)
        self.why = label("", "small", wrap=True)
        self.only_here = QCheckBox("Only those who are here")
        self.only_here.setChecked(self.draft.only_here)
        self.only_here.setEnabled(self.draft.anybody_here)
        self.seniority = QCheckBox("Spread seniority too")
        self.seniority.setEnabled(any(seat.person.seniority is not Seniority.OPEN for seat in self.draft.everyone))
        self.pairs = PairsPane(desk)
        self.preview = GroupsPreview(desk.look)
        self.again = live_button("Mix again", "R")
        self.lock = live_button("Lock seat", "L")
        self._by_hand = False
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_L)
        row.addWidget(self._asked())
        row.addWidget(self.preview, 1)
        super().__init__("Mix groups", body, "Seat them", parent=parent)
        for place, button in enumerate((self.again, self.lock)):
            self.buttons.insertWidget(place, button)
        self._wire()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._mix()
        self.number.setFocus()

    def accept(self) -> None:
        """Seat them, and close only if that was taken."""
        self.number.commit()
        if self.number.error():
            self.number.setFocus()
            return
        try:
            self.draft.apply()
        except UserError as refusal:
            self.say_wrong(str(refusal))
            return
        super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """R and L from wherever nothing is typed."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() == Qt.Key.Key_R:
            self.mix_again()
        elif plain and event.key() == Qt.Key.Key_L:
            self.turn_lock()
        else:
            super().keyPressEvent(event)

    def mix_again(self) -> None:
        """Show another seating by the same rules."""
        self.draft.mix_again()
        self._show()

    def turn_lock(self) -> None:
        """Keep the people chosen where they are proposed; if they all are kept, let them be mixed again."""
        chosen = self.preview.chosen()
        if not chosen:
            self.say_wrong("Choose somebody in the lower list first.")
            return
        holding = all(one in self.draft.held for one in chosen)
        for one in chosen:
            if (one in self.draft.held) == holding:
                self.draft.hold(one)
        self._mix()

    def _on_typed(self, typed: str) -> None:
        self._by_hand = True
        self.draft.tables = int(typed) if typed.strip().isascii() and typed.strip().isdigit() else 0
        self._mix()

    def _on_ticked(self) -> None:
        self.draft.only_here = self.only_here.isChecked()
        self.draft.by_seniority = self.seniority.isChecked()
        if not self._by_hand:
            self.draft.tables = groups.proposed_tables(self.draft.people())
            self.number.set_value(self.draft.tables)
        self._mix()

    def _mix(self) -> None:
        self.draft.mix()
        self._show()

    def _show(self) -> None:
        self.say_wrong("")
        self.why.setText(groups.tables_words(self.draft.people(), self.draft.tables))
        self.preview.show_draft(self.draft)
        self.set_ready(self.draft.mixed is not None)
        self._show_lock()

    def _show_lock(self) -> None:
        chosen = self.preview.chosen()
        self.lock.setEnabled(bool(chosen))
        self.lock.say("Unlock seat" if chosen and all(one in self.draft.held for one in chosen) else "Lock seat")

    def _asked(self) -> QWidget:
        form = Form()
        form.add("Tables", self.number)
        for tick in (self.only_here, self.seniority):
            tick.setAccessibleName(tick.text())
        if not self.seniority.isEnabled():
            self.seniority.setToolTip("Say on the People page who is junior, experienced or a lead.")
        left = QWidget()
        left.setFixedWidth(_LEFT)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(form)
        column.addWidget(self.why)
        column.addSpacing(GAP_S)
        column.addWidget(self.only_here)
        column.addWidget(self.seniority)
        column.addSpacing(GAP)
        column.addWidget(self.pairs, 1)
        return left

    def _wire(self) -> None:
        self.number.line.textEdited.connect(self._on_typed)
        self.only_here.toggled.connect(self._on_ticked)
        self.seniority.toggled.connect(self._on_ticked)
        self.again.clicked.connect(self.mix_again)
        self.lock.clicked.connect(self.turn_lock)
        self.preview.lock_asked.connect(self._lock_these)
        self.preview.people.chosen.connect(self._show_lock)
        self.pairs.changed.connect(self._mix)
        self.pairs.refused.connect(self.say_wrong)

    def _lock_these(self, participant_ids: list[int]) -> None:
        for one in participant_ids:
            self.draft.hold(one)
        self._mix()


def _number(typed: str) -> int:
    if not (typed.strip().isascii() and typed.strip().isdigit()):
        raise ValueError("Type how many tables there are, such as 3.")
    return int(typed)
