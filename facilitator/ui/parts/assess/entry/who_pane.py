"""Who answers next at the laptop: a team, or, in a wave with names, a person; or a sheet that was begun."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.assess.answers import SheetWay
from facilitator.core.assess.entering import Draft, unfinished
from facilitator.core.assess.responding import not_answered
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.people import Person, Team, matching, teams
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.entry.fitted_list import FittedList
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_S, ui_font
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ENTER
from facilitator.ui.widgets.richlist import RichRow
from facilitator.ui.widgets.search import SearchField

_TITLE, _WIDEST = 34, 640
_FIGURES = 9
_NO_SUCH = "Nobody of this name is still to answer."
_ALL_DONE = "Nobody is still to answer. Others can be added on the People page."


@dataclass(frozen=True)
class Who:
    """Somebody to begin a sheet for, or, with `sheet_id`, a sheet to go on with."""

    team_id: int | None = None
    person_id: int | None = None
    sheet_id: int | None = None


class WhoPane(QWidget):
    """`chosen(Who)` once somebody starts; `discard_asked(sheet id)` for a sheet that was begun."""

    chosen = Signal(object)
    discard_asked = Signal(int)

    def __init__(self, desk: Desk, wave_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._wave_id = desk, wave_id
        self.promise = label("", "muted", wrap=True)
        self.search, self.list = SearchField("Find your name", key=""), FittedList()
        self.hint = label("", "small")
        self.start = live_button("Start", "Enter", Kind.PRIMARY)
        self.discard = live_button("Discard the begun sheet…", "Del")
        self.start.clicked.connect(self._start)
        self.discard.clicked.connect(self._ask_discard)
        self.list.opened.connect(lambda _key: self._start())
        self.list.delete_requested.connect(lambda _keys: self._ask_discard())
        self.list.selectionModel().selectionChanged.connect(self._show_ready)
        self.search.searched.connect(self._on_search)
        self._lay_out()

    def begin(self) -> None:
        """Offer everybody who may answer; nobody is chosen yet."""
        wave = self._desk.document.get(Wave, self._wave_id)
        self.promise.setText(promise(wave))
        self.search.setVisible(not wave.anonymous)
        self.search.clear()
        self.hint.setText(
            "↑ ↓ or a number chooses your team." if wave.anonymous else "Type the beginning of your name, or use ↑ ↓."
        )
        self.refresh()
        self.list.select([])
        (self.list if wave.anonymous else self.search).setFocus(Qt.FocusReason.MouseFocusReason)
        self._show_ready()

    def choose_sheet(self, sheet_id: int) -> None:
        """Choose the row of a sheet that was begun."""
        rows = [row.key for row in self.list.rows() if isinstance(row.key, Who) and row.key.sheet_id == sheet_id]
        self.list.select(rows)
        self.list.setFocus()

    def refresh(self) -> None:
        """Show who there is now."""
        typed = self.search.text()
        self.list.set_empty_text(_NO_SUCH if typed.strip() else _ALL_DONE)
        self.list.show_rows(rows_of(self._desk.document, self._wave_id, typed))

    def who(self) -> Who | None:
        """Who is chosen."""
        return next((key for key in self.list.selected_keys() if isinstance(key, Who)), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A figure chooses a team, Enter starts, the arrows go from the search to the list."""
        figure = event.key() - Qt.Key.Key_1
        rows = self.list.rows()
        if event.key() in ENTER:
            self._start()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.setFocus()
        elif self.search.isHidden() and 0 <= figure < min(_FIGURES, len(rows)):
            self.list.select([rows[figure].key])
        else:
            super().keyPressEvent(event)

    def _on_search(self) -> None:
        self.refresh()
        rows = self.list.rows()
        self.list.select([rows[0].key] if rows and self.search.text().strip() else [])

    def _start(self) -> None:
        who = self.who()
        if who is not None:
            self.chosen.emit(who)

    def _ask_discard(self) -> None:
        who = self.who()
        if who is not None and who.sheet_id is not None:
            self.discard_asked.emit(who.sheet_id)

    def _show_ready(self) -> None:
        who = self.who()
        begun = who is not None and who.sheet_id is not None
        self.start.setEnabled(who is not None)
        self.start.say("Go on" if begun else "Start")
        self.discard.setVisible(begun)

    def _lay_out(self) -> None:
        title = label("Pass the laptop to the next person", wrap=True)
        title.setFont(ui_font(_TITLE, QFont.Weight.Bold))
        for line in (title, self.promise):
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        foot = QHBoxLayout()
        foot.setSpacing(GAP_S)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.discard)
        foot.addWidget(self.start)
        middle = QWidget()
        middle.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addStretch(2)
        for part in (title, self.promise, self.search):
            column.addWidget(part)
        column.addWidget(self.list, 100)
        column.addLayout(foot)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)


def promise(wave: Wave) -> str:
    """What somebody who answers is told."""
    if wave.anonymous:
        return (
            f"Choose your team. Your name is not asked for, and nothing is shown of fewer than {wave.threshold} people."
        )
    return "Choose your name. In this assessment your answers are kept with it."


def rows_of(document: Document, wave_id: int, typed: str = "") -> list[RichRow]:
    """Who may answer: in an anonymous wave the teams, then the begun sheets; else the people, those found by name."""
    drafts = [draft for draft in unfinished(document, wave_id) if draft.sheet.way is SheetWay.LAPTOP]
    if document.get(Wave, wave_id).anonymous:
        crews = [_team_row(team, figure) for figure, team in enumerate(teams(document), 1)]
        none = RichRow(Who(), "No team", "", _press(len(crews) + 1))
        return [*crews, none, *(_draft_row(draft) for draft in drafts)]
    begun = {draft.person.id: draft for draft in drafts if draft.person is not None}
    waiting = not_answered(document, wave_id)
    found = matching(waiting, typed) if typed.strip() else waiting
    return [_person_row(document, person, begun.get(person.id)) for person in found]


def _team_row(team: Team, figure: int) -> RichRow:
    return RichRow(Who(team.id), team.name, "", _press(figure), mark=team.mark.value, colour=team.colour)


def _press(figure: int) -> str:
    return f"Press {figure}" if figure <= _FIGURES else "A team"


def _draft_row(draft: Draft) -> RichRow:
    team = draft.team
    small = f"{'No team' if team is None else team.name}, {_so_far(draft)}. Go on only with your own sheet."
    return RichRow(Who(sheet_id=draft.sheet.id), "A sheet that was begun", "", small)


def _person_row(document: Document, person: Person, draft: Draft | None) -> RichRow:
    team = document.find(Team, person.team_id)
    mark, colour = (team.mark.value, team.colour) if team else ("", "")
    words = ["No team" if team is None else team.name]
    if draft is not None:
        words.append(f"begun, {_so_far(draft)}")
    sheet_id = draft.sheet.id if draft else None
    return RichRow(Who(None, person.id, sheet_id), person.name, "", ", ".join(words), mark=mark, colour=colour)


def _so_far(draft: Draft) -> str:
    return f"{draft.answered} of {draft.of} answered"
