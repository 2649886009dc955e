"""The closing round: everyone in turn says what they take away, what they will do, and whom they appreciate."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.people import Participant, Person, Team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes
from facilitator.core.run import reflections
from facilitator.core.run.actions import Action
from facilitator.core.run.reflections import Reflection
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.commit.action_typed import show_due
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.fields import DayField
from facilitator.ui.parts.live.live_buttons import KeysThrough, live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.live.turn_card import TurnCard
from facilitator.ui.parts.tab_pane import TabPane
from facilitator.ui.parts.vote.round_reading import RoundReading, Speaker, read_round
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.forms import AutoTextEdit
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList, RichRow

_EMPTY = (
    "One round to close the day",
    "Everyone here gets a turn, teams alternating: one thing they take away, one thing they will do.",
    "Begin the round",
)
_GROUP = "Reflections"


class RoundRobin(TabPane):
    """D ends a turn, S passes it over, P gives it back; a commitment becomes an action with one key."""

    watches = (Reflection, Participant, Person, Team, Action, Workshop)

    def __init__(self, desk: Desk, block_id: int | None = None, parent: QWidget | None = None) -> None:
        self._block_id = block_id
        self._round = RoundReading((), (), 0)
        super().__init__(desk, parent)

    def build(self) -> None:
        """The words, the turn, who has spoken, and how progress will be followed."""
        self.words = label("", "muted", wrap=True)
        self.late = live_button("Add who came late", "G")
        self.late.clicked.connect(self.begin)
        self.card = TurnCard(self.desk)
        self.card.finished.connect(self.finish)
        self.due = DayField(self.desk, "due: fri")
        self.due.line.setAccessibleName("Due date of the commitment")
        self.due.setFixedWidth(112)
        self.promise = live_button("Make it an action", "A")
        self.done = live_button("Done", "D", Kind.PRIMARY)
        self.skip = live_button("Skip", "S")
        self.back = live_button("Back", "P")
        self._fill_buttons()
        self.spoken = RichList("Nobody has spoken yet.")
        self.spoken.setAccessibleName("Who has spoken")
        KeysThrough(self).spare(self.spoken)
        elastic(self.spoken, 64)
        self.tracking = AutoTextEdit(least=1, most=3)
        self.tracking.setPlaceholderText("How will progress be followed, and where can everyone see it?")
        self.tracking.setAccessibleName("How progress is tracked")
        self.tracking.committed.connect(self._track)
        self.empty = EmptyState(*_EMPTY)
        self.empty.asked.connect(self.begin)
        self._lay_out()

    def refresh(self, changes: Changes | None) -> None:
        """Show the round as it is now."""
        workshop = self.desk.workshop()
        if workshop is None:
            return
        reading = self._round = read_round(self.desk.document, workshop.id)
        self._stack.setCurrentIndex(1 if reading.begun else 0)
        self.words.setText(reading.words)
        self.late.setVisible(reading.begun and reading.without_turn > 0)
        self.card.show_speaker(reading.now)
        self.card.setVisible(reading.now is not None)
        self.promise.setEnabled(reading.now is not None and not reading.now.promised)
        self.skip.setEnabled(len(reading.waiting) > 1)
        self.back.setEnabled(bool(reading.spoken))
        self.spoken.show_rows(_row(speaker) for speaker in reversed(reading.spoken))
        self.tracking.set_text(workshop.tracking)

    def commands(self) -> list[Command]:
        """What can be done in the round."""
        return [
            Command("Turn is done", _GROUP, self.finish, "D", bound=True),
            Command("Skip for now", _GROUP, self.pass_over, "S", bound=True),
            Command("Back to the last turn", _GROUP, self.go_back, "P", bound=True),
            Command("Make the commitment an action", _GROUP, self.make_action, "A", bound=True),
            Command("Note the takeaway", _GROUP, self.card.takeaway.setFocus, "E", bound=True),
            Command("Begin the round, or add who came late", _GROUP, self.begin, "G", bound=True),
            Command("Store what is typed and end the turn", _GROUP, self.finish, "Ctrl+Return", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the round; Esc leaves a field, so that they mean themselves again."""
        if event.key() == Qt.Key.Key_Escape and not self.hasFocus():
            self.setFocus()
        elif not press(self.commands(), event):
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget:
        """The round itself, so that its keys and those of the clock work at once."""
        return self

    # The round

    def begin(self) -> None:
        """Give everyone here a turn; later, whoever came late."""
        workshop_id = self.desk.workshop_id
        if workshop_id is not None and self.desk.run(reflections.begin_round, workshop_id) is not None:
            self.setFocus()

    def finish(self) -> None:
        """End the turn."""
        now = self._round.now
        if now is not None:
            self.card.commit()
            self.desk.run(reflections.finish_turn, now.reflection.id)
            self._to_next()

    def pass_over(self) -> None:
        """Let whose turn it is speak last."""
        if self.desk.workshop_id is not None:
            self.card.commit()
            self.desk.run(reflections.skip_turn, self.desk.workshop_id)

    def go_back(self) -> None:
        """Give the turn back to whoever had it last."""
        if self.desk.workshop_id is not None:
            self.card.commit()
            self.desk.run(reflections.go_back, self.desk.workshop_id)

    def make_action(self) -> None:
        """Put the commitment on the list of actions, with its due date if one is typed."""
        self.card.commit()
        self.due.commit()
        now = self._round.now
        if now is None or self.due.error():
            return
        due, made = self.due.value(), reflections.commitment_to_action
        if self.desk.run(made, now.reflection.id, due, self._block_id) is not None:
            self.due.set_value(None)
            until = f"due {show_due(due, today_of(self.desk))}" if due else "without a date"
            self.desk.said.emit(f"{now.seat.person.name} owns a new action, {until}.")

    def _to_next(self) -> None:
        """After a turn that was typed the next is typed too; after a key the keys stay."""
        focus = self.focusWidget()
        if focus is not None and self.card.isAncestorOf(focus):
            (self.card.takeaway if self._round.now else self.tracking).setFocus()

    def _track(self, text: str) -> None:
        if self.desk.workshop_id is not None:
            self.desk.run(reflections.set_tracking, self.desk.workshop_id, text)

    # Lay-out

    def _fill_buttons(self) -> None:
        for button, act in (
            (self.back, self.go_back),
            (self.skip, self.pass_over),
            (self.promise, self.make_action),
            (self.done, self.finish),
        ):
            button.clicked.connect(lambda _on, do=act: do())
        for part in (self.promise, self.due):
            self.card.buttons.addWidget(part, alignment=Qt.AlignmentFlag.AlignTop)
        self.card.buttons.addStretch(1)
        for button in (self.back, self.skip, self.done):
            self.card.buttons.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.words, 1)
        head.addWidget(self.late)
        foot.addWidget(label("Tracking", "muted"))
        foot.addWidget(self.tracking, 1)
        bench = QWidget()
        column = QVBoxLayout(bench)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addWidget(self.card)
        column.addWidget(self.spoken, 1)
        column.addLayout(foot)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(bench)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)


def _row(speaker: Speaker) -> RichRow:
    reflection, team = speaker.reflection, speaker.seat.team
    said = " · ".join(
        words
        for words in (
            f"will: {reflection.commitment}" if reflection.commitment else "",
            "an action" if speaker.promised else "",
            f"thanks: {reflection.appreciation}" if reflection.appreciation else "",
        )
        if words
    )
    mark, colour = (team.mark, team.colour) if team else ("", "")
    return RichRow(reflection.id, speaker.seat.person.name, reflection.takeaway, said, mark=mark, colour=colour)
