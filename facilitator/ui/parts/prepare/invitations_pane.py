"""Invitations: who is asked to come, what they have answered, and the files that ask them."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.participants import Seat, participants
from facilitator.core.people import Participant, Person, Reply, Team, edit_person
from facilitator.core.record import Changes
from facilitator.ui.command import Command
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.prepare import prepare_verbs
from facilitator.ui.parts.prepare.button_row import button_row
from facilitator.ui.parts.prepare.invitation_rows import REPLY_WORDS, answered_words, unreached_words
from facilitator.ui.parts.prepare.reply_table import EMAIL, REPLY, ReplyTable
from facilitator.ui.parts.tab_pane import TabPane
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.notice import Notice, Tone

_GROUP = "Invitations"
_KEYS = ((Reply.YES, "Y"), (Reply.MAYBE, "M"), (Reply.NO, "N"), (Reply.OPEN, "U"))
_EMPTY = (
    "Nobody is invited yet",
    "Choose on the People page who takes part. Here you write the invitations and note what people answer.",
    "Go to People",
)


class InvitationsPane(TabPane):
    """`people_asked()` for the People page; `file_asked(name, suffix, open)` for a document to write and to open."""

    people_asked = Signal()
    file_asked = Signal(str, str, bool)
    watches = (Participant, Person, Team)

    def build(self) -> None:
        """The files above, then everybody, then the answers."""
        self.words = label("", "heading", wrap=True)
        self.notice = Notice(Tone.INFO)
        self.table = ReplyTable(self.desk.look, self._store)
        self.empty = EmptyState(*_EMPTY)
        self.empty.asked.connect(self.people_asked)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        top = QHBoxLayout()
        top.setSpacing(GAP_S)
        top.addWidget(self.words, 1)
        for button in self._files():
            top.addWidget(button)
        column.addLayout(top)
        for part in (self.notice, self.table, self._answers()):
            column.addWidget(part, 1 if part is self.table else 0)
        self.stack = QStackedWidget()
        self.stack.addWidget(filled)
        self.stack.addWidget(self.empty)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.stack)
        self.table.chosen.connect(self._show_chosen)

    def refresh(self, changes: Changes | None) -> None:
        """Show everybody with their answers."""
        if self.desk.workshop_id is None:
            return
        seats = participants(self.desk.document, self.desk.workshop_id)
        self.words.setText(answered_words(seats))
        unreached = unreached_words(seats)
        self.notice.say(Tone.INFO, unreached)
        self.notice.setVisible(bool(unreached))
        self.table.show_records(seats)
        if seats and not self.table.selected():
            self.table.select([seats[0].participant.id])
        self.stack.setCurrentIndex(0 if seats else 1)
        self._show_chosen()

    def commands(self) -> list[Command]:
        """The answers of the people chosen, and the files."""
        return [
            *(
                Command(f"Reply: {REPLY_WORDS[reply].lower()}", _GROUP, partial(self.reply, reply), key, bound=True)
                for reply, key in _KEYS
            ),
            Command("Type the e-mail address", _GROUP, lambda: self.table.type_into(EMAIL), "E", bound=True),
            Command("Type into the cell", _GROUP, self.table.type_into, "Enter", bound=True),
            Command("Draft the invitation", _GROUP, self.draft_invitation, "I", bound=True),
            Command("Draft the reminder", _GROUP, self.draft_reminder, "R", bound=True),
            Command("Save the invitation for calendars", _GROUP, self.save_invitation, "S", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """Those invited, or the button that leads to the people."""
        return self.empty if self.stack.currentIndex() else self.table

    def reply(self, reply: Reply) -> None:
        """Note an answer for the people chosen."""
        ids = [seat.participant.id for seat in self.table.selected()]
        if ids:
            self.desk.run(prepare_verbs.reply_all, ids, reply)

    def save_invitation(self) -> None:
        """Write the calendar file."""
        self.file_asked.emit("invitation", ".ics", False)

    def draft_invitation(self) -> None:
        """Write the draft of the e-mail and open it in the mail program."""
        self.file_asked.emit("invitation", ".eml", True)

    def draft_reminder(self) -> None:
        """Write the draft of the reminder and open it in the mail program."""
        self.file_asked.emit("reminder", ".eml", True)

    def _store(self, seat: Seat, column: int, value: object) -> bool:
        run = self.desk.bridge.succeeds
        if column == REPLY and isinstance(value, str):
            return run(prepare_verbs.reply_all, [seat.participant.id], Reply(value))
        return run(edit_person, seat.person.id, seat.person.name, str(value), seat.person.team_id)

    def _show_chosen(self) -> None:
        for button in self._reply_buttons:
            button.setEnabled(bool(self.table.selected()))

    def _files(self) -> list[ActionButton]:
        icons, on_accent = self.desk.look.icons, self.desk.look.tokens.on_accent
        draft = live_button("Draft the invitation", "I", Kind.PRIMARY, icons.icon(Sign.DOCUMENT, on_accent))
        remind = live_button("Draft the reminder", "R", icon=icons.icon(Sign.BELL))
        save = live_button("Save for calendars", "S", icon=icons.icon(Sign.DOWNLOAD))
        acts = ((draft, self.draft_invitation), (remind, self.draft_reminder), (save, self.save_invitation))
        for button, act in acts:
            button.clicked.connect(act)
        return [button for button, _act in acts]

    def _answers(self) -> QWidget:
        acts = [(live_button(REPLY_WORDS[reply], key), partial(self.reply, reply)) for reply, key in _KEYS]
        self._reply_buttons = [button for button, _act in acts]
        return button_row(acts, "Reply of the people chosen")
