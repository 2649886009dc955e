"""The teams: named, given a colour and a mark, put in order, retired and brought back."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QStyleOptionViewItem, QVBoxLayout, QWidget

from facilitator.core import people
from facilitator.core.people import Participant, Team
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.cells import CellDelegate, show_mark
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.live.live_buttons import KeysThrough, live_button
from facilitator.ui.parts.people.look_form import LookDialog
from facilitator.ui.theme import GAP, GAP_S, GAP_XS
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ENTER, RecordTable
from facilitator.ui.widgets.recordmodel import Column, Index

WIDTH = 260
_GROUP = "Teams"


@dataclass(frozen=True)
class TeamRow:
    """A team, how many people are on it, and how many of those who take part in the workshop are here."""

    team: Team
    people: int
    invited: int
    here: int


class TeamList(QFrame):
    """All teams in their order, retired ones last. `chosen(Team)` on Enter: show me who is on it."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setFixedWidth(WIDTH)
        self._desk = desk
        self.table = _TeamTable(desk, self._rename)
        self.table.chosen.connect(self._show_buttons)
        self.table.opened.connect(lambda _row: self._show_people())
        self.name = QLineEdit()
        self.name.setPlaceholderText("Another team")
        self.name.setAccessibleName("Another team")
        self.name.returnPressed.connect(self.add)
        self._up, self._down = live_button("Up", "Alt ↑"), live_button("Down", "Alt ↓")
        self._look, self._retire = live_button("Colour…", "C"), live_button("Retire", "R")
        self._look.name_as("Colour and mark…")
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP_S)
        self._caption = label("", "small")
        head = QHBoxLayout()
        head.addWidget(label("Teams", "strong"))
        head.addStretch(1)
        head.addWidget(self._caption)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addLayout(self._adding())
        column.addLayout(self._buttons())
        self._show_buttons()

    def show_teams(self) -> None:
        """Show the teams as they are now."""
        document, workshop_id = self._desk.document, self._desk.workshop_id
        everyone = people.people(document, gone=True)
        on = Counter(person.team_id for person in everyone if not person.gone)
        team_of = {person.id: person.team_id for person in everyone}
        joined = document.all(Participant, workshop_id=workshop_id) if workshop_id is not None else []
        invited = Counter(team_of[p.person_id] for p in joined)
        here = Counter(team_of[p.person_id] for p in joined if p.present)
        teams = sorted(document.all(Team), key=lambda team: team.retired)
        self.table.show_records([TeamRow(t, on[t.id], invited[t.id], here[t.id]) for t in teams])
        self._caption.setText("here today" if joined else "people")
        self._show_buttons()

    def commands(self) -> list[Command]:
        """What can be done with the team at hand."""
        team = self._team()
        detail = team.name if team else ""
        return [
            Command("Add a team", _GROUP, self.name.setFocus),
            Command("Who is on the team", _GROUP, self._show_people, "Enter", bound=True, detail=detail),
            Command("Rename the team", _GROUP, self.table.type_name, "F2", bound=True, detail=detail),
            Command("Colour and mark…", _GROUP, self.ask_look, "C", bound=True, detail=detail),
            Command("Team up", _GROUP, partial(self.shift, -1), "Alt+Up", bound=True, detail=detail),
            Command("Team down", _GROUP, partial(self.shift, 1), "Alt+Down", bound=True, detail=detail),
            Command("Retire the team, or bring it back", _GROUP, self.retire, "R", bound=True, detail=detail),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The commands' keys, while the list of teams has the focus."""
        if not (self.table.hasFocus() and press(self.commands(), event)):
            super().keyPressEvent(event)

    def add(self) -> None:
        """Add a team of the name typed, with the next free colour and mark."""
        made = self._desk.run(people.add_team, self.name.text())
        if made is not None:
            self.name.clear()
            self.table.select([made.id])

    def ask_look(self) -> None:
        """Choose another colour and mark for the team at hand."""
        team = self._team()
        if team:
            LookDialog(self._desk, team, self).open()

    def retire(self) -> None:
        """Take the team at hand out of use, or into use again."""
        team = self._team()
        if team is None:
            return
        if team.retired:
            self._desk.run(people.bring_back_team, team.id)
        elif self._desk.run(people.retire_team, team.id) is not None:
            self._desk.said.emit(f"Retired {team.name}.")

    def shift(self, by: int) -> None:
        """Move the team at hand up (−1) or down (1) among those in use."""
        team, used = self._team(), [t.id for t in people.teams(self._desk.document)]
        if team is None or team.id not in used:
            return
        at = used.index(team.id) + by
        if 0 <= at < len(used):
            others = [team_id for team_id in used if team_id != team.id]
            self._desk.run(people.move_team, team.id, others[at] if at < len(others) else None)

    def _show_people(self) -> None:
        team = self._team()
        if team:
            self.chosen.emit(team)

    def _team(self) -> Team | None:
        rows = self.table.selected()
        return rows[0].team if rows else None

    def _rename(self, row: TeamRow, _column: int, typed: object) -> bool:
        return self._desk.bridge.succeeds(people.rename_team, row.team.id, str(typed))

    def _show_buttons(self) -> None:
        team = self._team()
        for button in (self._up, self._down):
            button.setEnabled(team is not None and not team.retired)
        self._look.setEnabled(team is not None)
        self._retire.setEnabled(team is not None)
        self._retire.say("Bring back" if team and team.retired else "Retire")

    def _adding(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP_XS)
        button = live_button("Add")
        button.setAccessibleName("Add the team")
        button.clicked.connect(self.add)
        row.addWidget(self.name, 1)
        row.addWidget(button)
        return row

    def _buttons(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(GAP_XS + 2)
        for line in (
            ((self._up, partial(self.shift, -1)), (self._down, partial(self.shift, 1))),
            ((self._look, self.ask_look), (self._retire, self.retire)),
        ):
            row = QHBoxLayout()
            row.setSpacing(GAP_XS + 2)
            for button, act in line:
                button.clicked.connect(act)
                row.addWidget(button)
            row.addStretch(1)
            rows.addLayout(row)
        return rows


class _TeamTable(RecordTable[TeamRow]):
    """Mark, name and number of people, without a heading and in the teams' own order."""

    def __init__(self, desk: Desk, rename: Callable[[TeamRow, int, object], bool]) -> None:
        muted = desk.look.tokens.muted

        def typed(_row: TeamRow, _text: str) -> None:
            """The name is stored by the delegate, which keeps what is refused."""

        def ink(row: TeamRow) -> str | None:
            return muted if row.team.retired else None

        super().__init__(
            [
                Column("Team", lambda row: row.team.name, edit=typed, colour=ink),
                Column("People", _count, 74, right=True, colour=lambda _row: muted),
            ],
            lambda row: row.team.id,
            "No team yet.",
        )
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.setSortingEnabled(False)
        self.horizontalHeader().hide()
        self.setAccessibleName("Teams")
        self.setItemDelegate(_TeamDelegate(self, rename))
        self._through = KeysThrough(self)
        self._through.spare(self)

    def type_name(self) -> None:
        """Type another name for the team at hand."""
        if self.currentIndex().isValid():
            index = self.currentIndex().siblingAtColumn(0)
            self.setCurrentIndex(index)
            self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 always types the name; Alt with an arrow is the list's."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        elif event.key() == Qt.Key.Key_F2:
            self.type_name()
        elif event.key() in ENTER and self.selected():
            self.opened.emit(self.selected()[0])
        else:
            super().keyPressEvent(event)


class _TeamDelegate(CellDelegate[TeamRow]):
    """Shows the mark before the name."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.column() == 0:
            show_mark(option, self.record(index).team)


def _count(row: TeamRow) -> str:
    if row.team.retired:
        return "retired"
    return f"{row.here} of {row.invited}" if row.invited else str(row.people or "")
