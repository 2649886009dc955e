"""A pass through the open actions of all workshops, one by one, with keys."""

from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from facilitator.core.assess.improving import Improvement
from facilitator.core.follow.action_rows import ActionRow
from facilitator.core.follow.check_ins import CheckIn, Standing, edit_words
from facilitator.core.follow.checkpoint_dates import due_on_holiday
from facilitator.core.follow.escalations import Escalation
from facilitator.core.follow.wins import Win
from facilitator.core.people import Person, Team
from facilitator.core.plan.prepare.workdays import workdays_of
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes, Record
from facilitator.core.run.actions import Action
from facilitator.ui.command import Command
from facilitator.ui.parts.actions.answer_line import AnswerLine, Asked
from facilitator.ui.parts.actions.check_in_card import CheckInCard
from facilitator.ui.parts.actions.check_in_queue import CheckInQueue
from facilitator.ui.parts.actions.check_in_reading import PassReading, queue_row, read_pass
from facilitator.ui.parts.actions.check_in_round import Round
from facilitator.ui.parts.actions.check_in_sum import CheckInSum
from facilitator.ui.parts.actions.check_in_verbs import answer, corrected, escalate_stuck, turn_win
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.prepare.button_row import button_row
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.theme import GAP
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.tightroom import TightRoom

_GROUP = "Check-in"
_WHY = {Standing.STUCK: Asked.STUCK, Standing.DROPPED: Asked.DROPPED}
_MEANT = {Asked.STUCK: Standing.STUCK, Asked.DROPPED: Standing.DROPPED, Asked.CHANGED: Standing.CHANGED}
_KEYS = (
    (Standing.DONE, "Done", "X", Kind.PRIMARY),
    (Standing.ON_TRACK, "On track", "O", Kind.PLAIN),
    (Standing.STUCK, "Stuck…", "S", Kind.PLAIN),
    (Standing.CHANGED, "New date…", "D", Kind.PLAIN),
    (Standing.DROPPED, "Drop…", "Del", Kind.PLAIN),
)


class CheckInPane(PagePane):
    """The queue at the left, the action at hand large beside it; after each answer the next one is at hand.

    Words may be typed before the answer; those of an answer given today can be typed over later.
    """

    watches = (Action, CheckIn, Escalation, Win, Person, Team, Workshop, Improvement)
    following: ClassVar[tuple[str, int]] = ("Show the wins", 3)
    """Where to go when all have been looked at: the words of the button, and the tab."""
    instead: ClassVar[tuple[str, int]] = ("Show the list", 0)
    """Where to go while there is nothing to look at."""

    def build(self) -> None:
        """Lay out the queue, the card, and what is shown at the end."""
        self._round, self._begun = Round(), (0, date.min)
        self._reading: PassReading | None = None
        self._drafts: dict[int, str] = {}
        self._shown: int | None = None
        self._storing = False
        self.queue = CheckInQueue()
        self.card, self.line = CheckInCard(self.desk), AnswerLine(self.desk)
        for part in (self.line, self._answers(), self._others()):
            self.card.foot.addWidget(part)
        self.sum = CheckInSum(self.following[0])
        self.empty = EmptyState(
            "Nothing to look at",
            "Here you go through the open actions one by one, with one key for each answer. "
            "As soon as something is promised, it waits here.",
            self.instead[0],
        )
        self.stack = QStackedWidget()
        for part in (TightRoom(self.card), self.sum, self.empty):
            self.stack.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.queue)
        row.addWidget(self.stack, 1)
        self.setTabOrder(self.queue.list, self.line.words)
        self._wire()

    def scope(self) -> int | None:
        """The workshop whose actions are looked at; None: those of all."""
        return None

    def refresh(self, changes: Changes | None) -> None:
        """Show how far it is, and the action at hand."""
        document, begun = self.desk.document, (self.scope() or 0, today_of(self.desk))
        fresh = begun != self._begun
        self._begun = begun
        now = read_pass(document, begun[1], self.scope(), None if fresh else self._round.order)
        self._reading = now
        if fresh:
            self._round = Round(now.there, now.seen)
        else:
            self._round.keep_up(now.there, now.seen)
        self.queue.show_pass(now.now, [queue_row(document, now, one) for one in self._round.order])
        self.queue.setVisible(bool(self._round.order))
        self._show_at(afresh=True)

    def commands(self) -> list[Command]:
        """The answers, and the way through."""
        return [
            *(
                Command(f"Answer: {words.rstrip('…').lower()}", _GROUP, partial(self.give, standing), key, bound=True)
                for standing, words, key, _kind in _KEYS
            ),
            Command("Escalate to somebody", _GROUP, self.escalate, "E", bound=True),
            Command("Mark as a win, or no longer", _GROUP, self.turn_win, "W", bound=True),
            Command("Type what they say", _GROUP, self.go_in, "Enter or Return", bound=True),
            Command("Skip to the next", _GROUP, self.skip, "N or Right", bound=True),
            Command("Back to the last one", _GROUP, self.go_back, "Left or Backspace", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The queue: letters are answers there. Where there is none, the way to elsewhere."""
        return self.queue.list if self._round.order else self.empty

    def show_record(self, record: Record) -> None:
        """Put an action at hand."""
        if isinstance(record, Action):
            self._turn_to(record.id)

    # What can be done

    def give(self, standing: Standing) -> None:
        """Answer for the action at hand, once what the answer wants is there."""
        row = self._row()
        if row is None:
            return
        asked = Asked.CHANGED if standing is Standing.CHANGED else _WHY.get(standing)
        said = bool(self.line.typed().strip()) and row.action.id not in self._round.seen
        if asked is None or (asked is not Asked.CHANGED and said):
            self._store(row, standing)
        else:
            self.line.ask(asked)

    def escalate(self) -> None:
        """Ask before whom to put the action at hand."""
        if self._row() is not None:
            self.line.ask(Asked.ESCALATED)

    def turn_win(self) -> None:
        """Mark the action at hand as a win, or no longer."""
        row = self._row()
        marked = self.desk.run(turn_win, row.action.id) if row else None
        if marked is not None:
            self.desk.said.emit("Marked as a win." if marked else "No longer marked as a win.")

    def skip(self) -> None:
        """Leave the action at hand for later."""
        if not self._round.go_on() and self._row() is not None:
            self.desk.told.emit("This is the last one.")
        self._show_at()

    def go_back(self) -> None:
        """Go to the action that was at hand before."""
        if self._round.go_back():
            self._show_at()

    def go_in(self) -> None:
        """Type the owner's words; or, when all have been looked at, go on."""
        if self._row() is not None:
            self.line.words.setFocus()
        elif self.stack.currentWidget() is self.sum:
            self.place_asked.emit(self.following[1], None)

    def _store(self, row: ActionRow, standing: Standing | None, due: date | None = None) -> None:
        """Store an answer; None: it is stuck, and escalated. What is refused stays as it was typed."""
        action_id, words = row.action.id, self.line.typed()
        former, again = corrected(row.last, row.looked_at), action_id in self._round.seen
        self._keep_words()
        self._drafts.pop(action_id, None)
        person = self.line.person.value()
        if standing is None and person is not None:
            stored = self.desk.run(escalate_stuck, action_id, person.id, words, former)
        else:
            stored = self.desk.run(answer, action_id, standing or Standing.STUCK, words, due, former)
        if stored is None:
            self._drafts[action_id] = words
            return
        self.line.ask(Asked.NOTHING)
        self.queue.setFocus(Qt.FocusReason.NoFocusReason)  # which puts no row at hand where all have been looked at
        if standing is None and person is not None:
            self.desk.said.emit(f"Put before {person.name}.")
        elif due is not None and (off := due_on_holiday(due, workdays_of(self.desk.document))):
            self.desk.told.emit(off)
        if again:
            self._round.go_on()
            self._show_at()

    def _on_meant(self) -> None:
        row, asked = self._row(), self.line.asked
        if row is None or asked is Asked.NOTHING:
            self.queue.setFocus()
        else:
            self._store(row, _MEANT.get(asked), self.line.due.value() if asked is Asked.CHANGED else None)

    def _on_worded(self, words: str) -> None:
        """Words that are left stay with their action: in what was said today, or until it is answered."""
        row = self._row()
        if row is None or self._storing:
            return
        former = corrected(row.last, row.looked_at)
        if former is None:
            self._drafts[row.action.id] = words
        elif self.desk.run(edit_words, former.id, words) is None:
            self.line.show_words(former.words)

    def _on_left(self) -> None:
        self.line.ask(Asked.NOTHING)
        self.queue.setFocus()

    def _keep_words(self) -> None:
        """What is typed goes with the answer that is just being stored, not as words of their own."""
        self._storing = True
        self.line.words.commit()
        self._storing = False

    # What is shown

    def _row(self) -> ActionRow | None:
        """The action at hand."""
        return self._reading.row(self.desk.document, self._round.at) if self._reading else None

    def _show_at(self, *, afresh: bool = False) -> None:
        """Show the action at hand; where there is none any more, what came of the pass."""
        at, row = self._round.at, self._row()
        turned, self._shown = at != self._shown, at
        self.queue.show_at(at)
        if row is None or self._reading is None:
            self.stack.setCurrentWidget(self.sum if self._round.order else self.empty)
            self._show_sum()
            return
        self.stack.setCurrentIndex(0)
        if turned or afresh:
            self.card.show_row(row)
        if turned:
            self.line.ask(Asked.NOTHING)
        if turned or not self.line.words.hasFocus():
            former = corrected(row.last, row.looked_at)
            self.line.show_words(self._drafts.get(row.action.id, former.words if former else ""))

    def _show_sum(self) -> None:
        if self._reading is not None:
            looked_at = self._reading.seen
            wins = sum(win.action_id in looked_at for win in self.desk.document.all(Win))
            self.sum.show_sum(self._reading.standings(), wins)

    def _turn_to(self, action_id: int) -> None:
        self._round.go_to(action_id)
        self._show_at()

    def _answers(self) -> QWidget:
        return button_row(
            (live_button(words, key, kind), partial(self.give, standing)) for standing, words, key, kind in _KEYS
        )

    def _others(self) -> QWidget:
        return button_row(
            (
                (live_button("Escalate…", "E"), self.escalate),
                (live_button("Win", "W"), self.turn_win),
                (live_button("Skip", "N"), self.skip),
                (live_button("Back", "←"), self.go_back),
            )
        )

    def _wire(self) -> None:
        self.queue.turned.connect(self._turn_to)
        self.queue.list.delete_requested.connect(lambda _keys: self.give(Standing.DROPPED))
        self.queue.list.opened.connect(lambda _key: self.go_in())
        self.queue.list.walked.connect(lambda by: self.skip() if by > 0 else self.go_back())
        self.line.meant.connect(self._on_meant)
        self.line.worded.connect(self._on_worded)
        self.line.left.connect(self._on_left)
        self.sum.gone_on.connect(self.go_in)
        self.empty.asked.connect(lambda: self.place_asked.emit(self.instead[1], None))
        self.sum.back_asked.connect(self.go_back)
