"""What the teams said, and to whom it is passed on."""

from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.follow import news
from facilitator.core.follow.distributions import Distribution
from facilitator.core.follow.rounds import News
from facilitator.core.people import Team, teams
from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes, Record
from facilitator.ui.command import Command
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.outcome.documents_writer import DocumentsWriter
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.rhythm.news_card import NewsCard
from facilitator.ui.parts.rhythm.news_filters import NewsFilters
from facilitator.ui.parts.rhythm.news_rows import WAITS, NewsRow, chosen_rows, news_rows, news_text
from facilitator.ui.parts.rhythm.news_table import NewsTable
from facilitator.ui.parts.rhythm.rhythm_files import news_file
from facilitator.ui.parts.rhythm.rhythm_verbs import remove_pieces
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.labels import label

_GROUP = "News"


class NewsPane(PagePane):
    """The news chosen, the piece at hand in a card, and a line for what was said unasked."""

    watches = (News, Team, Workshop, Distribution)

    def build(self) -> None:
        """The count and what is done with it above, then the choice, the table, the card, the line."""
        self._rows: list[NewsRow] = []
        self.writer = DocumentsWriter(self.desk, self)
        self.words = label("", "heading", wrap=True)
        self.copy, self.save = live_button("Copy", "C"), live_button("Save as text", "S")
        self.filters = NewsFilters()
        self.table = NewsTable(today_of(self.desk), self._store, self.desk.look.tokens.muted)
        self.card = NewsCard()
        self.line = AddLine("What did a team say?", "From", [("", None)])
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(self.words, 1)
        for button, act in ((self.save, self.save_text), (self.copy, self.copy_text)):
            button.clicked.connect(act)
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        for part in (self.filters, self.table, self.card, self.line):
            column.addWidget(part, 1 if part is self.table else 0)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the news."""
        document = self.desk.document
        in_use = teams(document)
        self._rows = news_rows(document, today_of(self.desk))
        self.filters.show_teams(in_use)
        self.line.choice.fill([(team.name, team.id) for team in in_use])
        self._choose()

    def commands(self) -> list[Command]:
        """What can be done with the news."""
        return [
            Command("Add news", _GROUP, self.line.start, "N", bound=True),
            Command("Word the news at hand", _GROUP, self.card.edit.setFocus, "E", bound=True),
            Command("Choose for whom the news is shown", _GROUP, self.filters.whom.setFocus, "W", bound=True),
            Command("Choose whose news is shown", _GROUP, self.filters.source.setFocus, "F", bound=True),
            Command("Pass it on to a team", _GROUP, self.pass_on, "Alt+1", bound=True, detail="up to Alt 9"),
            Command(self.copy.text(), _GROUP, self.copy_text, "C", bound=True),
            Command("Save the news as text", _GROUP, self.save_text, "S", bound=True),
            Command("Search the news", _GROUP, self.filters.search.start, "Ctrl+F", bound=True),
            Command("Remove the news", _GROUP, self.remove, "Del", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The table, or the line below while there is nothing."""
        return self.table if self.table.shown() else self.line.field

    def show_record(self, record: Record) -> None:
        """Put a piece of news at hand."""
        self.table.select([record.id])
        self.table.scrollTo(self.table.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with a number ticks a team for the news at hand."""
        if not self.card.chips.press(event):
            super().keyPressEvent(event)

    def pass_on(self, place: int = 1) -> None:
        """Pass the news at hand on to the team at a place, or no longer."""
        self.card.chips.turn(place)

    def copy_text(self) -> None:
        """Put the news that is shown on the clipboard, for a chat or a mail."""
        QGuiApplication.clipboard().setText(self._text())
        self.desk.told.emit(f"Copied {counted(len(self.table.shown()), 'piece')} of news.")

    def save_text(self) -> None:
        """Write the news that is shown as a text."""
        if self.table.shown():
            self.writer.write_drawn(news_file(self._text(), self.filters.whom_for()))

    def remove(self) -> None:
        """Remove the news chosen."""
        ids = [row.news.id for row in self.table.selected()]
        if ids and self.desk.bridge.succeeds(remove_pieces, ids):
            self.desk.said.emit(f"Removed {counted(len(ids), 'piece')} of news.")

    def _text(self) -> str:
        return news_text(self.table.shown(), self.filters.whom_for(), today_of(self.desk))

    def _choose(self) -> None:
        """Show what the choice above leaves."""
        whom = self.filters.whom_for()
        chosen = chosen_rows(
            self._rows,
            self.filters.source_id(),
            whom.id if whom else None,
            self.filters.how_far(),
            today_of(self.desk),
        )
        self.table.show_records(chosen)
        if chosen and not self.table.selected() and self.table.shown():
            self.table.select([self.table.shown()[0].news.id])
        waiting = sum(row.digest == WAITS for row in self._rows)
        waits = f", {waiting:,} not in a digest yet" if waiting else ""
        self.words.setText(f"{counted(len(self._rows), 'piece')} of news{waits}" if self._rows else "News")
        self.copy.say(f"Copy for {whom.name}" if whom else "Copy")
        for button in (self.copy, self.save):
            button.setEnabled(bool(chosen))
        self._show_at_hand()

    def _show_at_hand(self) -> None:
        chosen = self.table.selected()
        row = chosen[0] if len(chosen) == 1 else None
        self.card.show_news(row, teams(self.desk.document), today_of(self.desk))

    def _store(self, row: NewsRow, _column: int, typed: object) -> bool:
        return self.desk.bridge.succeeds(news.edit_news, row.news.id, str(typed))

    def _add(self, text: str, team_id: object) -> None:
        if not isinstance(team_id, int):
            return
        made = self.desk.run(news.add_news, team_id, text, today_of(self.desk))
        if made is not None:
            self.line.clear()
            self.show_record(made)

    def _wire(self) -> None:
        run = self.desk.run
        self.filters.changed.connect(self._choose)
        self.filters.search.searched.connect(self.table.filter)
        self.table.chosen.connect(self._show_at_hand)
        self.table.opened.connect(lambda _row: self.card.edit.setFocus())
        self.table.delete_requested.connect(lambda _rows: self.remove())
        self.card.worded.connect(lambda news_id, text: run(news.edit_news, news_id, text))
        self.card.passed.connect(lambda news_id, team_ids: run(news.pass_on, news_id, team_ids))
        self.card.left.connect(self.table.setFocus)
        self.line.added.connect(self._add)
