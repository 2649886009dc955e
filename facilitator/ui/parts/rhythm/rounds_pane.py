"""What each team is asked, and when; and the round under way."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.follow.rounds import (
    News,
    RoundQuestion,
    TeamRhythm,
    TeamRound,
    begin_round,
    close_round,
    reopen_round,
    round_view,
)
from facilitator.core.people import Team, teams
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes, Record
from facilitator.ui.command import Command
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.outcome.documents_writer import DocumentsWriter
from facilitator.ui.parts.rhythm.rhythm_files import round_file
from facilitator.ui.parts.rhythm.round_rows import team_rows
from facilitator.ui.parts.rhythm.round_walk import RoundWalk
from facilitator.ui.parts.rhythm.team_sheet import TeamSheet
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList

_GROUP = "Rounds"
_TEAMS_WIDTH = 268


class RoundsPane(PagePane):
    """The teams at the left; beside them the one at hand, or a round with it."""

    watches = (RoundQuestion, TeamRhythm, TeamRound, News, Team, Workshop)

    def build(self) -> None:
        """The list of teams, and the two things beside it."""
        self._round_id: int | None = None
        self._shown: int | None = None
        self.writer = DocumentsWriter(self.desk, self)
        self.teams = RichList("No teams yet: add them on the People page.")
        self.teams.setAccessibleName("Teams")
        self.teams.setSelectionMode(self.teams.SelectionMode.SingleSelection)
        self.teams.setFixedWidth(_TEAMS_WIDTH)
        self.sheet = TeamSheet(self.desk, today_of(self.desk))
        self.walk = RoundWalk(self.desk)
        self.stack = QStackedWidget()
        for part in (self.sheet, self.walk):
            self.stack.addWidget(part)
        left = QVBoxLayout()
        left.setSpacing(GAP_S)
        left.addWidget(label("Teams", "strong"))
        left.addWidget(self.teams, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(left)
        row.addWidget(self.stack, 1)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the teams, and the one at hand or the round with it."""
        document, today = self.desk.document, today_of(self.desk)
        rows = team_rows(document, today)
        self.teams.show_rows(rows)
        if rows and not self.teams.selected_keys():
            self.teams.select([next((row.key for row in rows if row.warn), rows[0].key)])
        in_use = teams(document)
        team = next((one for one in in_use if one.id == self.team_id()), None)
        self._shown = team.id if team else None
        held = document.find(TeamRound, self._round_id)
        self._round_id = held.id if held and team and held.team_id == team.id else None
        walking = self.stack.currentWidget() is self.walk
        if self._round_id is not None:
            self.walk.show_round(round_view(document, self._round_id), in_use, today)
            self.stack.setCurrentWidget(self.walk)
            return
        self.walk.forget()
        self.stack.setCurrentWidget(self.sheet)
        self.stack.setVisible(team is not None)
        if team is not None:
            self.sheet.show_team(team, in_use, today)
        if walking:
            self.teams.setFocus()

    def commands(self) -> list[Command]:
        """What can be done for the team at hand, or in the round."""
        if self._round_id is not None:
            return self.walk.commands()
        return self.sheet.commands() if self.team_id() is not None else []

    def first_focus(self) -> QWidget:
        """The teams; in a round, the next answer."""
        return self.walk.first_focus() if self._round_id is not None else self.teams

    def show_record(self, record: Record) -> None:
        """Put a team at hand, or a round."""
        if isinstance(record, Team):
            self._round_id = None
            self.teams.select([record.id])
            self._turn()
        elif isinstance(record, TeamRound):
            self.teams.select([record.team_id])
            self.open_round(record.id)

    def team_id(self) -> int | None:
        """The team at hand."""
        chosen = self.teams.selected_keys()
        return chosen[0] if chosen and isinstance(chosen[0], int) else None

    def begin(self) -> None:
        """Begin a round with the team at hand, or go on with the one under way."""
        team_id = self.team_id()
        begun = self.desk.run(begin_round, team_id, today_of(self.desk)) if team_id is not None else None
        if begun is not None:
            self.open_round(begun.id)

    def open_round(self, round_id: int) -> None:
        """Show a round, with the keys in the first answer that is wanted."""
        self._round_id = round_id
        self.refresh(None)
        self.walk.first_focus().setFocus()

    def leave(self) -> None:
        """Back to the team; the round stays as it is."""
        self.walk.settle()
        self._round_id = None
        self.refresh(None)

    def turn(self) -> None:
        """Close the round and go back, or reopen it."""
        held = self.desk.document.find(TeamRound, self._round_id)
        if held is None:
            return
        if held.closed_at is not None:
            self.desk.run(reopen_round, held.id)
            self.walk.first_focus().setFocus()
            return
        self.walk.settle()
        if self.desk.run(close_round, held.id) is not None:
            self.leave()
            self.desk.told.emit("The round is closed: what was said goes on with the next digests.")

    def save_sheet(self, suffix: str) -> None:
        """Write the sheet of the round, with what is typed at this moment."""
        self.walk.settle()
        if self._round_id is not None:
            self.writer.write_drawn(round_file(self._round_id, suffix))

    def _turn(self) -> None:
        self._round_id = None
        self.refresh(None)

    def _wire(self) -> None:
        self.teams.selectionModel().selectionChanged.connect(lambda *_: self._on_team())
        self.teams.opened.connect(lambda _key: self._on_opened())
        self.sheet.begin_asked.connect(self.begin)
        self.sheet.round_asked.connect(self.open_round)
        self.walk.turned.connect(self.turn)
        self.walk.left.connect(self.leave)
        self.walk.sheet_asked.connect(self.save_sheet)

    def _on_team(self) -> None:
        """Another team was chosen; while a list takes other rows, nothing is chosen for a moment."""
        if self.team_id() not in (None, self._shown):
            self._turn()

    def _on_opened(self) -> None:
        """Enter on a team begins; where nothing is asked yet, with the questions."""
        if self.sheet.begin.isVisible():
            self.begin()
        else:
            self.sheet.bench.first_focus().setFocus()
