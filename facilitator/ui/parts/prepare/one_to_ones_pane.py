"""One-to-one conversations: private to the facilitator, covered until they are asked for."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.participants import participants
from facilitator.core.people import Participant, Person, Reply, Team
from facilitator.core.phrases import day_words
from facilitator.core.plan.prepare import one_to_ones
from facilitator.core.plan.prepare.one_to_ones import OneToOne, suggest
from facilitator.core.plan.prepare.readiness import Share
from facilitator.core.plan.workshops import Lane, today
from facilitator.core.record import Changes
from facilitator.core.run.themes import carry_theme
from facilitator.ui.command import Command
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.prepare import prepare_verbs
from facilitator.ui.parts.prepare.suggestions import Suggestions
from facilitator.ui.parts.prepare.talk_card import TalkCard
from facilitator.ui.parts.prepare.tick_table import TickTable
from facilitator.ui.parts.tab_pane import TabPane
from facilitator.ui.parts.typed import day_reader
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.recordmodel import Column

TEAM, DAY = 2, 3
_GROUP = "One-to-ones"
_PROMISE = "For you alone: never on the stage, on paper or in any file that leaves this programme."
_COVER = (
    "For you alone",
    "What people tell you one to one shows here and nowhere else: not on the stage, not on paper. "
    "See that nobody reads along. It is covered again when you leave.",
    "Uncover",
    "V",
)
_NOTHING = (
    "Talk to at least one person of each team about two weeks before the day.\nWhoever takes part can be added below."
)


@dataclass(frozen=True)
class TalkRow:
    """A conversation with the person it is with."""

    talk: OneToOne
    person: Person
    team: Team | None
    today: date


class OneToOnesPane(TabPane):
    """A cover; beneath it the conversations, and the one at hand."""

    watches = (OneToOne, Person, Team, Participant, Lane)

    def build(self) -> None:
        """The cover, and what it covers."""
        self.cover = EmptyState(*_COVER)
        self.cover.asked.connect(self.uncover)
        self.words = label("", "heading")
        self.table = self._table()
        self.card = TalkCard()
        self.suggestions = Suggestions()
        self.hide_again = live_button("Cover", "V", icon=self.desk.look.icons.icon(Sign.EYE_OFF))
        self.hide_again.clicked.connect(self.cover_up)
        top = QHBoxLayout()
        top.setSpacing(GAP_S)
        top.addWidget(self.words)
        top.addWidget(label(_PROMISE, "muted", wrap=True), 1)
        top.addWidget(self.hide_again)
        open_ = QWidget()
        column = QVBoxLayout(open_)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(top)
        for part in (self.table, self.card, self.suggestions):
            column.addWidget(part, 1 if part is self.table else 0)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.cover)
        self.stack.addWidget(open_)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.stack)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the conversations."""
        document, workshop = self.desk.document, self.desk.workshop()
        if workshop is None:
            return
        known = {person.id: person for person in document.all(Person)}
        by_team = {team.id: team for team in document.all(Team)}
        day = today(document, workshop.zone)
        rows = []
        for talk in one_to_ones.one_to_ones(document, workshop.id):
            person = known[talk.person_id]
            rows.append(TalkRow(talk, person, by_team.get(person.team_id or 0), day))
        share = Share(sum(row.talk.held for row in rows), len(rows))
        self.words.setText(share.words("held") or "One-to-ones")
        self.table.show_records(rows)
        self.table.choose_first()
        asked = {row.person.id for row in rows}
        seats = participants(document, workshop.id)
        others = [s.person for s in seats if s.person.id not in asked and s.participant.reply is not Reply.NO]
        self.suggestions.show_people(suggest(document, workshop.id), others, by_team)
        self._show_chosen()

    def commands(self) -> list[Command]:
        """Nothing but uncovering while it is covered."""
        if self.covered:
            return [Command("Uncover the one-to-ones", _GROUP, self.uncover, "V", bound=True)]
        return [
            Command("Cover the one-to-ones", _GROUP, self.cover_up, "V", bound=True),
            Command("Held, or not", _GROUP, self.table.turn, "Space", bound=True),
            Command("Type the day", _GROUP, self.table.type_into, "Enter", bound=True),
            Command("Note the concern", _GROUP, self.card.concern.setFocus, "C", bound=True),
            Command("Word the theme", _GROUP, self.card.theme.setFocus, "T", bound=True),
            Command("Carry the theme to the board", _GROUP, self.card.carry_theme, "B", bound=True),
            Command("Add a conversation", _GROUP, self.suggestions.start, "N", bound=True),
            Command("Move it up", _GROUP, partial(self.move_row, True), "Alt+Up", bound=True),
            Command("Move it down", _GROUP, partial(self.move_row, False), "Alt+Down", bound=True),
            Command("Remove the conversation", _GROUP, self.remove, "Del", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The conversations, or the button that uncovers them."""
        return self.cover if self.covered else self.table

    @property
    def covered(self) -> bool:
        """Whether nothing is to be seen."""
        return self.stack.currentWidget() is self.cover

    def uncover(self) -> None:
        """Show the conversations."""
        self.stack.setCurrentIndex(1)
        self.table.setFocus()

    def cover_up(self) -> None:
        """Cover the conversations; what is being typed is stored."""
        self.card.settle()
        self.stack.setCurrentIndex(0)
        self.cover.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever comes back here finds them covered."""
        super().hideEvent(event)
        if not self.covered:
            self.stack.setCurrentIndex(0)

    def remove(self) -> None:
        """Remove the conversations chosen with all that was noted."""
        ids = [row.talk.id for row in self.table.selected()]
        if ids and self.desk.bridge.succeeds(prepare_verbs.remove_talks, ids):
            self.desk.said.emit("Removed 1 conversation." if len(ids) == 1 else f"Removed {len(ids)} conversations.")

    def move_row(self, up: bool) -> None:
        """Move the conversation at hand by one place."""
        row = self.table.at()
        if row is not None:
            ids = [one.talk.id for one in self.table.shown()]
            self.desk.run(prepare_verbs.move_talk, ids, row.talk.id, up)

    def _add(self, person_id: int) -> None:
        if self.desk.workshop_id is not None:
            made = self.desk.run(one_to_ones.add_one_to_one, self.desk.workshop_id, person_id)
            if made is not None:
                self.table.select([made.id])
                self.table.setFocus()

    def _carry(self, talk_id: int, lane_id: int) -> None:
        if self.desk.run(carry_theme, talk_id, lane_id) is not None:
            self.desk.told.emit("The theme is on the board, without a name.")

    def _show_chosen(self) -> None:
        row, workshop_id = self.table.at(), self.desk.workshop_id
        lanes = self.desk.document.all(Lane, workshop_id=workshop_id) if workshop_id is not None else []
        self.card.show_talk(row.talk if row else None, lanes)
        self.card.setVisible(row is not None)

    def _store(self, row: TalkRow, _column: int, value: object) -> bool:
        return self.desk.bridge.succeeds(_set_typed_day, row.talk.id, str(value), row.today)

    def _table(self) -> TickTable[TalkRow]:
        muted = self.desk.look.tokens.muted

        def typed(_row: TalkRow, _text: str) -> None:
            """Cells are stored by the table's `store`, which keeps what is refused."""

        columns = [
            Column[TalkRow]("With", lambda row: row.person.name),
            Column[TalkRow]("Team", lambda row: row.team.name if row.team else "", 150),
            Column[TalkRow]("Day", _day, 130, edit=typed),
            Column[TalkRow]("Theme", _theme, colour=lambda row: muted if row.talk.carried else None),
        ]
        return TickTable(
            _GROUP,
            "Held",
            columns,
            lambda row: row.talk.id,
            lambda row: row.talk.held,
            self._store,
            team=(TEAM, lambda row: row.team),
            empty_text=_NOTHING,
        )

    def _wire(self) -> None:
        run = self.desk.run
        self.table.chosen.connect(self._show_chosen)
        self.table.ticked.connect(lambda rows, on: run(prepare_verbs.mark_held, [row.talk.id for row in rows], on))
        self.table.moved.connect(self.move_row)
        self.table.delete_requested.connect(lambda _rows: self.remove())
        self.card.heard.connect(lambda talk_id, text: run(one_to_ones.set_concern, talk_id, text))
        self.card.worded.connect(lambda talk_id, text: run(one_to_ones.set_theme, talk_id, text))
        self.card.carried.connect(self._carry)
        self.suggestions.added.connect(self._add)


def _day(row: TalkRow) -> str:
    return day_words(row.talk.day, row.today) if row.talk.day else ""


def _theme(row: TalkRow) -> str:
    return f"{row.talk.theme} (on the board)" if row.talk.carried else row.talk.theme


def _set_typed_day(document: Document, talk_id: int, typed: str, now: date) -> OneToOne:
    """Give a conversation the day typed, none for nothing; UserError for anything else."""
    return one_to_ones.set_day(document, talk_id, day_reader(now)(typed) if typed.strip() else None)
