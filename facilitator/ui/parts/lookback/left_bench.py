"""Going through what earlier workshops left: done, a new date, dropped, dealt with, or carried into today."""

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.assess.answers import AnswerSheet
from facilitator.core.assess.waves import Wave
from facilitator.core.people import Person, Team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes
from facilitator.core.run.actions import Action
from facilitator.core.run.board import Lane, Note
from facilitator.core.run.captured import Decision, Parked
from facilitator.core.run.last_time import carry_parked, left_over
from facilitator.core.run.raising import Raised
from facilitator.core.run.review import Judgement, ReviewPoint
from facilitator.core.run.solutions import Solution
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.ui.command import Command
from facilitator.ui.parts.agenda.choice_menu import ChoiceMenu
from facilitator.ui.parts.capture.captured_editor import CapturedEditor
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import KeysThrough, live_button
from facilitator.ui.parts.lookback.left_rows import FIRST_TIME, NOTHING, Key, Left, left_rows, progress_words
from facilitator.ui.parts.lookback.left_verbs import drop, put_on_board, settle
from facilitator.ui.parts.lookback.new_date import NewDate
from facilitator.ui.theme import GAP_S
from facilitator.ui.view import View
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList

LEFT_RECORDS = (
    Workshop, Action, Parked, Decision, Opportunity, Note, Lane, Person, Team, Wave, AnswerSheet, Raised,
    Judgement, ReviewPoint, Solution,
)  # fmt: skip
_TO_BOARD = (Left.ISSUE, Left.POINT)
_GROUP = "Last time"


class LeftBench(View):
    """One list, worked with single keys; what has got its answer leaves it. `turned(place)` tells the row at hand."""

    watches = LEFT_RECORDS
    turned = Signal(int)

    def build(self) -> None:
        """How far it is, the list, and the line for a new date; `buttons` are for the frame around it."""
        self.words = label("", "muted", wrap=True)
        self.list = RichList(NOTHING)
        self.list.setAccessibleName("Left from last time")
        self.list.opened.connect(self._edit)
        self.list.delete_requested.connect(lambda _keys: self.drop())
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        KeysThrough(self).spare(self.list)
        elastic(self.list, 150)
        self.done = live_button("Done", "X")
        self.date = live_button("New date", "D")
        self.drop_it = live_button("Drop", "Del")
        self.carry = live_button("Carry over", "C")
        self.buttons = QWidget()
        head = QHBoxLayout(self.buttons)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(GAP_S)
        acts = (self.settle, self.ask_date, self.drop, self.carry_over)
        for button, act in zip((self.done, self.date, self.drop_it, self.carry), acts, strict=True):
            button.clicked.connect(lambda _on, act=act: act())
            head.addWidget(button)
        self.new_date = NewDate(self.desk)
        self.new_date.left.connect(self.list.setFocus)
        self.lanes = ChoiceMenu(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        column.addWidget(self.new_date)

    def refresh(self, changes: Changes | None) -> None:
        """Show what waits for an answer; behind what has left the list the next one is at hand."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        if workshop_id is None:
            return
        left = left_over(document, workshop_id)
        place = self._place()
        rows = left_rows(document, workshop_id, left)
        nothing = NOTHING if left.workshop else FIRST_TIME
        self.list.set_empty_text(nothing)
        self.list.setAccessibleDescription("" if rows else nothing)
        self.list.show_rows(rows)
        if rows and not self.list.selected_keys():
            self.list.select([rows[min(place, len(rows) - 1)].key])
        self.words.setText(progress_words(document, workshop_id, left))
        self.words.setVisible(bool(self.words.text()))
        self.buttons.setVisible(bool(rows))
        self._offer()

    def commands(self) -> list[Command]:
        """What can be done with the row at hand."""
        return [
            Command("Done, or dealt with", _GROUP, self.settle, "X", bound=True),
            Command("New date for the action…", _GROUP, self.ask_date, "D", bound=True),
            Command("Drop the action", _GROUP, self.drop, "Del", bound=True),
            Command("Carry into today", _GROUP, self.carry_over, "C", bound=True),
            Command("Edit what was left", _GROUP, lambda: self._edit(self._key()), "Enter", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the list, for whatever in here does not need them."""
        if not press(self.commands()[:4], event):
            super().keyPressEvent(event)

    # What can be done

    def settle(self) -> None:
        """The action at hand is done, or the parked item has been dealt with."""
        key = self._key()
        if key and key[0] not in _TO_BOARD and self.desk.bridge.succeeds(settle, key):
            self.desk.said.emit("Marked as done." if key[0] is Left.ACTION else "Marked as dealt with.")

    def drop(self) -> None:
        """Nobody will do the action at hand."""
        key = self._key()
        if key and key[0] is Left.ACTION and self.desk.bridge.succeeds(drop, key[1]):
            self.desk.said.emit("Dropped an action.")

    def ask_date(self) -> None:
        """Ask for the action's new date."""
        key = self._key()
        action = self.desk.document.find(Action, key[1]) if key and key[0] is Left.ACTION else None
        if action is not None:
            self.new_date.ask(action)

    def carry_over(self) -> None:
        """A parked item goes into today's parking lot; what is back, or was said, on the board, in a lane asked for."""
        key, workshop_id = self._key(), self.desk.workshop_id
        if key is None or workshop_id is None:
            return
        if key[0] is Left.PARKED and self.desk.run(carry_parked, key[1], workshop_id) is not None:
            self.desk.said.emit("Carried it into today’s parking lot.")
        elif key[0] in _TO_BOARD:
            lanes = self.desk.document.all(Lane, workshop_id=workshop_id)
            if len(lanes) < 2:
                self._put(key[1], workshop_id, lanes[0].id if lanes else None)
            else:
                choices = [(lane.title, partial(self._put, key[1], workshop_id, lane.id)) for lane in lanes]
                self.lanes.ask([choices], self.carry.mapToGlobal(QPoint(0, self.carry.height() + 2)))

    def _put(self, returning_id: int, workshop_id: int, lane_id: int | None) -> None:
        if self.desk.run(put_on_board, returning_id, workshop_id, lane_id) is not None:
            self.desk.said.emit("Put it on the board.")

    def _edit(self, key: object) -> None:
        kinds: dict[Left, type[Action] | type[Parked]] = {Left.ACTION: Action, Left.PARKED: Parked}
        if isinstance(key, tuple) and key[0] in kinds:
            record = self.desk.document.find(kinds[key[0]], key[1])
            if record is not None:
                CapturedEditor(self.desk, record, self.window()).open()

    # The row at hand

    def _place(self) -> int:
        """Where the row at hand is, or was before it left."""
        return max(0, self.list.currentIndex().row())

    def _key(self) -> Key | None:
        chosen = self.list.selected_keys()
        key = chosen[0] if len(chosen) == 1 else None
        return key if isinstance(key, tuple) else None

    def _offer(self) -> None:
        key = self._key()
        kind = key[0] if key else None
        self.done.say("Dealt with" if kind is Left.PARKED else "Done")
        self.done.setEnabled(kind in (Left.ACTION, Left.PARKED))
        self.date.setEnabled(kind is Left.ACTION)
        self.drop_it.setEnabled(kind is Left.ACTION)
        self.carry.say("To the board" if kind in _TO_BOARD else "Carry over")
        self.carry.setEnabled(kind in (Left.PARKED, *_TO_BOARD))
        if key is not None:
            self.turned.emit(self._place())
