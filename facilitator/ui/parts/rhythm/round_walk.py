"""A round with a team: question by question, what is said and to whom it is passed on."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.follow import news
from facilitator.core.follow.rounds import Answered, News, RoundView, remove_round, set_spoken_to
from facilitator.core.people import Team
from facilitator.core.phrases import day_words
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.rhythm.answer_card import AnswerCard
from facilitator.ui.parts.rhythm.answer_row import AnswerRow
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.forms import ParsedEdit
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.scrolling import scrolled

_GROUP = "Round"
_ELSE = "What else?"


class RoundWalk(QWidget):
    """`turned` by the button that closes or reopens, `left` to go back, `sheet_asked(suffix)` for one to take along.

    Everything typed is stored as it is meant; a closed round can still be worded anew.
    """

    turned = Signal()
    left = Signal()
    sheet_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: RoundView | None = None
        self.cards: list[AnswerCard] = []
        self.title, self.words = label("", "heading"), label("", "muted")
        self.spoken = ParsedEdit[str](str.strip, str, "")
        self.spoken.line.setPlaceholderText("Who speaks for the team")
        self.spoken.line.setAccessibleName("Who speaks for the team")
        self.spoken.set_line_width(210)
        self.spoken.committed.connect(self._spoke)
        self.close_it = live_button("Close the round", "Ctrl Enter", Kind.PRIMARY)
        self.close_it.setAutoDefault(True)  # the last Enter of a round comes here
        self.back, self.sheet = live_button("Back", "Esc"), live_button("Sheet to take along", "Ctrl P")
        self.close_it.clicked.connect(self.turned)
        self.back.clicked.connect(self.left)
        self.sheet.clicked.connect(lambda: self.sheet_asked.emit(".pdf"))
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, GAP_S, 0)
        self._column.setSpacing(GAP_S)
        self._column.addStretch(1)
        self.room = scrolled(inside)
        self._lay_out()

    def show_round(self, view: RoundView, teams: Sequence[Team], today: date) -> None:
        """Show a round; `teams` are those in use. While the same one is shown, whatever is typed into stays put."""
        asked: list[int | None] = [one.question.id for one in view.answers]
        asked += [None] if view.others or view.round.closed_at is None else []
        if self._view is None or self._view.round.id != view.round.id or [c.question_id for c in self.cards] != asked:
            self._make(asked)
        self._view = view
        closed = view.round.closed_at is not None
        self.title.setText(f"Round with {view.team.name}")
        self.words.setText(f"{day_words(view.round.day, today)} · {view.words}")
        self.spoken.set_value(view.round.spoken_to)
        self.close_it.say("Reopen the round" if closed else "Close the round")
        others = [team for team in teams if team.id != view.team.id]
        for card, one in zip(self.cards, view.answers, strict=False):
            said = one.news
            room = len(said) if closed else max(1, len(said))
            words = said[0].question if said else one.question.text
            card.show_answers(words, _before(one, today), said, others, one.question.concerns, room)
        if None in asked:
            room = len(view.others) + (0 if closed else 1)
            self.cards[-1].show_answers(_ELSE, "", view.others, others, [team.id for team in others], room)

    def settle(self) -> None:
        """Store what is being typed."""
        self.spoken.commit()
        for row in self.rows():
            row.edit.commit()

    def forget(self) -> None:
        """Show no round any more."""
        self._view = None

    def rows(self) -> list[AnswerRow]:
        """The rows that can be typed into, from top to bottom."""
        return [row for card in self.cards for row in card.rows]

    def first_focus(self) -> QWidget:
        """The first row without an answer, or the first."""
        rows = self.rows()
        return next((row for row in rows if not row.edit.toPlainText()), rows[0] if rows else self.back)

    def commands(self) -> list[Command]:
        """What can be done with a round."""
        return [
            Command(self.close_it.text(), _GROUP, self.turned.emit, "Ctrl+Return", bound=True),
            Command("A sheet to take along", _GROUP, partial(self.sheet_asked.emit, ".pdf"), "Ctrl+P", bound=True),
            Command("Save the round as text, for a chat", _GROUP, partial(self.sheet_asked.emit, ".md")),
            Command("Pass the answer on to a team", _GROUP, self.pass_on, "Alt+1", bound=True, detail="up to Alt 9"),
            Command("Give the round up: nothing was said", _GROUP, self.give_up),
            Command("Back to the questions", _GROUP, self.left.emit, "Esc", bound=True),
        ]

    def pass_on(self, place: int = 1) -> None:
        """Pass the answer with the keys on to the team at a place, or no longer."""
        at = self.window().focusWidget()
        for row in self.rows():
            if at is not None and row.isAncestorOf(at):
                row.chips.turn(place)

    def give_up(self) -> None:
        """Remove a round in which nothing was said."""
        if self._view is not None and self._desk.bridge.succeeds(remove_round, self._view.round.id):
            self._desk.said.emit("Removed the round.")

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.title, 1)
        second.addWidget(self.words, 1)
        for part in (self.back, self.sheet, self.close_it):
            first.addWidget(part)
        second.addWidget(self.spoken)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.room, 1)

    def _make(self, asked: Sequence[int | None]) -> None:
        """Other cards, for another round or other questions."""
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = [AnswerCard(question_id) for question_id in asked]
        for place, card in enumerate(self.cards):
            card.row_made.connect(partial(self._wire, card.question_id))
            self._column.insertWidget(place, card)
        self.room.verticalScrollBar().setValue(0)

    def _wire(self, question_id: int | None, row: AnswerRow) -> None:
        run = self._desk.run
        row.typed.connect(partial(self._note, question_id))
        row.worded.connect(lambda news_id, text: run(news.edit_news, news_id, text))
        row.passed.connect(lambda news_id, team_ids: run(news.pass_on, news_id, team_ids))
        row.emptied.connect(self._remove)
        row.entered.connect(partial(self._go_on, row))

    def _note(self, question_id: int | None, text: str, team_ids: Sequence[int]) -> None:
        if self._view is not None:
            self._desk.run(news.note_answer, self._view.round.id, question_id, text, team_ids)

    def _remove(self, news_id: int) -> None:
        if self._desk.bridge.succeeds(news.remove_news, news_id):
            self._desk.said.emit("Removed 1 answer.")

    def _go_on(self, row: AnswerRow) -> None:
        """On to the next row; from the last, or from the empty one at the end, to closing."""
        rows = self.rows()
        after = rows[rows.index(row) + 1 :] if row in rows else []
        following: QWidget = after[0] if after else self.close_it
        following.setFocus()
        self.room.ensureWidgetVisible(following if after else rows[-1])

    def _spoke(self, who: str) -> None:
        if self._view is not None:
            self._desk.run(set_spoken_to, self._view.round.id, who)


def _before(one: Answered, today: date) -> str:
    said = " / ".join(_flat(news) for news in one.before)
    return f"Last time, {day_words(one.before[0].day, today)}: {said}" if one.before else ""


def _flat(one: News) -> str:
    return " ".join(one.text.split())
