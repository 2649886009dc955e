"""Dots counted for whole teams, from paper or raised hands: a table to type them into."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.people import Team, teams
from facilitator.core.phrases import counted
from facilitator.core.run.vote import ballots
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.voting import Poll, TeamDots, items_of
from facilitator.ui.desk import Desk
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP_S, GAP_XS, SMALL, ui_font
from facilitator.ui.widgets.chips import FlowLayout
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

_BOLD = QFont.Weight.DemiBold
_NARROWEST, _WIDEST = 84, 150


@dataclass(frozen=True)
class TotalRow:
    """An opportunity with what was counted on it, a number or None for every team."""

    opportunity_id: int
    title: str
    counts: tuple[int | None, ...]


class TeamTotals(QWidget):
    """A row for each opportunity, a column for each team. `left` when the facilitator is done here."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._poll: Poll | None = None
        self._teams: list[Team] = []
        self.table: RecordTable[TotalRow] | None = None
        back = live_button("Back to the voters", "Esc")
        back.clicked.connect(self.left)
        words = "Type how many dots each team gave. A team counted here has its ballots left out."
        head = QHBoxLayout()
        head.addWidget(back)
        head.addWidget(label(words, "muted", wrap=True), 1)
        self._foot = FlowLayout(gap=GAP_S)
        self.bounds: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP_S)
        self._column.addLayout(head)
        self._column.addLayout(self._foot)

    def show_poll(self, poll: Poll) -> None:
        """Show what has been counted in a round."""
        self._poll = poll
        document = self._desk.document
        known = counted_teams(document, poll)
        if known != self._teams or self.table is None:
            self._teams = known
            self._make_table()
        if self.table is not None:
            self.table.show_records(total_rows(document, poll, self._teams))
        for team, line in zip(self._teams, self.bounds, strict=True):
            line.setText(bound_in_words(document, poll, team))

    def first_focus(self) -> QWidget:
        """The table."""
        return self.table or self

    def _make_table(self) -> None:
        if self.table is not None:
            self._column.removeWidget(self.table)
            self.table.deleteLater()
        columns = [Column[TotalRow]("Opportunity", lambda row: row.title)]
        columns += [self._team_column(place, team) for place, team in enumerate(self._teams)]
        self.table = RecordTable(columns, lambda row: row.opportunity_id)
        self.table.setAccessibleName("Dots by team")
        trigger = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked)
        self._column.insertWidget(1, self.table, 1)
        self._make_foot()

    def _team_column(self, place: int, team: Team) -> Column[TotalRow]:
        def text(row: TotalRow) -> str:
            count = row.counts[place]
            return "" if count is None else str(count)

        def store(row: TotalRow, typed: str) -> None:
            self._store(team.id, row.opportunity_id, typed)

        width = max(_NARROWEST, min(_WIDEST, QFontMetrics(ui_font(SMALL, _BOLD)).horizontalAdvance(team.name) + 26))
        return Column(team.name, text, width, right=True, sort=lambda row: float(row.counts[place] or 0), edit=store)

    def _make_foot(self) -> None:
        while (item := self._foot.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.bounds = []
        for team in self._teams:
            line = label("", "small")
            clear = live_button("Clear")
            clear.name_as(f"Clear the totals of {team.name}")
            clear.clicked.connect(partial(self._clear, team))
            both = QWidget()
            row = QHBoxLayout(both)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(GAP_XS)
            row.addWidget(line)
            row.addWidget(clear)
            self.bounds.append(line)
            self._foot.addWidget(both)

    def _store(self, team_id: int, opportunity_id: int, typed: str) -> None:
        plain = typed.strip() or "0"
        if self._poll is not None:
            count = int(plain) if plain.isdecimal() else -1
            self._desk.run(ballots.put_team_dots, self._poll.id, team_id, opportunity_id, count)

    def _clear(self, team: Team) -> None:
        if self._poll and self._desk.bridge.succeeds(ballots.clear_team_dots, self._poll.id, team.id):
            self._desk.said.emit(f"Cleared the totals of {team.name}.")


def counted_teams(document: Document, poll: Poll) -> list[Team]:
    """The teams that can have given dots: those with people here or with totals; all if nobody is known to be here."""
    known = teams(document)
    with_totals = ballots.teams_by_totals(document, poll.id)
    here = [t for t in known if t.id in with_totals or ballots.team_bound(document, poll, t.id)]
    return here or known


def total_rows(document: Document, poll: Poll, known: Sequence[Team]) -> list[TotalRow]:
    """What has been counted: None throughout for a team that has no totals, 0 for what a counted team left out."""
    given = {(d.team_id, d.opportunity_id): d.count for d in document.all(TeamDots, poll_id=poll.id)}
    counting = {team_id for team_id, _item in given}

    def count(team: Team, item: int) -> int | None:
        return given.get((team.id, item), 0) if team.id in counting else None

    return [
        TotalRow(item, document.get(Opportunity, item).title, tuple(count(team, item) for team in known))
        for item in items_of(document, poll.id)
    ]


def bound_in_words(document: Document, poll: Poll, team: Team) -> str:
    """How far a team's count is: "Product 5 of 9, 3 people here"."""
    given = sum(dots.count for dots in document.all(TeamDots, poll_id=poll.id, team_id=team.id))
    bound = ballots.team_bound(document, poll, team.id)
    if bound is None:
        return f"{team.name} {counted(given, 'dot')}, nobody known to be here"
    return f"{team.name} {given} of {bound.dots} ({'1 person' if bound.people == 1 else f'{bound.people} people'})"
