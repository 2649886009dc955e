"""What was put before somebody and waits for an answer: a strip that opens to a list and a line to answer in."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.follow.escalations import Escalated, Escalation, answer, open_escalations, withdraw
from facilitator.core.follow.homes import Homes
from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted, day_words
from facilitator.core.record import Changes
from facilitator.core.run.actions import Action
from facilitator.core.text import one_line
from facilitator.ui.command import Command
from facilitator.ui.parts.live.live_buttons import KeysThrough, live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.live.undo_through import UndoThrough, clear_for_good
from facilitator.ui.theme import GAP_S
from facilitator.ui.view import View
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ENTER
from facilitator.ui.widgets.richlist import RichList, RichRow

_GROUP = "Escalations"
_MOST = 190


class EscalationsStrip(View):
    """Takes no room while nothing waits. `left` when the keys are to go back to what stands below it."""

    watches = (Escalation, Action, Person, Team)
    left = Signal()

    def build(self) -> None:
        """How many wait, and below, once it is opened, which, and the line for the answer."""
        self.words = label("", "strong")
        self.turn = live_button("Answer", "A")
        self.list = RichList()
        self.list.setAccessibleName("Escalated, waiting for an answer")
        self.list.setSelectionMode(RichList.SelectionMode.SingleSelection)
        self.line = QLineEdit()
        self.store = live_button("Store the answer", "Enter")
        self.withdraw = live_button("Withdraw", "Del")
        frame = self._frame = QFrame()
        frame.setProperty("role", "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 6, 8, 6)
        column.setSpacing(GAP_S)
        head = QHBoxLayout()
        head.addWidget(self.words, 1)
        head.addWidget(self.turn)
        column.addLayout(head)
        self._body = self._inside()
        column.addWidget(self._body)
        self._around = QVBoxLayout(self)
        self._around.addWidget(frame)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._body.hide()
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show what waits."""
        waiting = open_escalations(self.desk.document)
        self.words.setText(f"{counted(len(waiting), 'escalated action')} {_wait(len(waiting))} for an answer")
        place = max(0, self.list.currentIndex().row())
        self.list.show_rows(_rows(self.desk.document, waiting, today_of(self.desk)))
        if waiting and not self.list.selected_keys():
            self.list.select([waiting[min(place, len(waiting) - 1)].escalation.id])
        if not waiting and self._body.isVisible():
            self.close_up()
        self._frame.setVisible(bool(waiting))
        self._around.setContentsMargins(0, 0, 0, GAP_S if waiting else 0)
        self._fit()
        self._name_line()

    def commands(self) -> list[Command]:
        """The way here, while there is anything."""
        if not self.any_waiting():
            return []
        return [Command("Answer an escalation", _GROUP, self.start, "A", bound=True)]

    def any_waiting(self) -> bool:
        """Whether something waits for an answer."""
        return bool(self.list.rows())

    def start(self) -> None:
        """Open, with the keys in the list; a second time, close."""
        if self._body.isVisible():
            self.close_up()
        elif self.any_waiting():
            self._body.show()
            self.turn.say("Close")
            self.list.setFocus()

    def close_up(self) -> None:
        """Only the count is left to see."""
        at = self.window().focusWidget()
        inside = at is not None and self._body.isAncestorOf(at)
        self._body.hide()
        self.turn.say("Answer")
        if inside:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; from the line it goes back to the list first. Enter has been heard already by what had it."""
        if event.key() in ENTER:
            return
        if event.key() != Qt.Key.Key_Escape or not self._body.isVisible():
            super().keyPressEvent(event)
        elif self.line.hasFocus():
            self.list.setFocus()
        else:
            self.close_up()

    def _inside(self) -> QWidget:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.list)
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(self.line, 1)
        row.addWidget(self.store)
        row.addWidget(self.withdraw)
        column.addLayout(row)
        return held

    def _wire(self) -> None:
        KeysThrough(self).spare(self.list)
        UndoThrough(self.line)
        self.turn.clicked.connect(self.start)
        self.store.clicked.connect(self._answer)
        self.withdraw.clicked.connect(self._withdraw)
        self.line.returnPressed.connect(self._answer)
        self.list.opened.connect(lambda _key: self.line.setFocus())
        self.list.delete_requested.connect(lambda _keys: self._withdraw())
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._name_line())

    def _answer(self) -> None:
        at = self._at()
        if at is not None and self.desk.run(answer, at.id, self.line.text()) is not None:
            clear_for_good(self.line)
            self.desk.said.emit("Noted the answer.")
            if self._body.isVisible():
                self.list.setFocus()

    def _withdraw(self) -> None:
        at = self._at()
        if at is not None and self.desk.bridge.succeeds(withdraw, at.id):
            self.desk.said.emit("Withdrew an escalation.")

    def _at(self) -> Escalation | None:
        chosen = self.list.selected_keys()
        return self.desk.document.find(Escalation, chosen[0]) if chosen and isinstance(chosen[0], int) else None

    def _name_line(self) -> None:
        at = self._at()
        person = self.desk.document.find(Person, at.person_id) if at else None
        name = person.name if person else ""
        self.line.setPlaceholderText(f"What {name} says, such as: the budget is there from March" if name else "")
        self.line.setAccessibleName(f"Answer of {name}")

    def _fit(self) -> None:
        """The list is as high as its rows, up to a point."""
        whole = sum(self.list.sizeHintForRow(row) for row in range(len(self.list.rows()))) + 4
        self.list.setFixedHeight(min(_MOST, max(44, whole)))


def _rows(document: Document, waiting: Sequence[Escalated], today: date) -> list[RichRow]:
    homes, teams = Homes(document), {team.id: team for team in document.all(Team)}
    return [_row(homes, teams.get(one.person.team_id or 0), one, today) for one in waiting]


def _row(homes: Homes, team: Team | None, one: Escalated, today: date) -> RichRow:
    since = day_words(homes.day(one.escalation.at, one.action.workshop_id), today)
    small = f"since {since}: {one_line(one.escalation.why)}"
    mark, colour = (team.mark, team.colour) if team else ("", "")
    return RichRow(one.escalation.id, f"{one.person.name}:", one.action.text, small, False, mark, colour)


def _wait(number: int) -> str:
    return "waits" if number == 1 else "wait"
