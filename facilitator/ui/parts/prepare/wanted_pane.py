"""Documents wanted from the teams: who brings each, where it is, and whether it has arrived."""

from dataclasses import dataclass
from enum import IntEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.people import Person, Team, people, teams
from facilitator.core.plan.prepare import wanted
from facilitator.core.plan.prepare.wanted import (
    LinkKind,
    Wanted,
    add_usual_wanted,
    link_kind,
    wanted_words,
    web_address,
)
from facilitator.core.record import Changes
from facilitator.ui.command import Command
from facilitator.ui.parts.cells import Choices
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.prepare import prepare_verbs
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.prepare.button_row import button_row
from facilitator.ui.parts.prepare.sections import HEAD_HEIGHT
from facilitator.ui.parts.prepare.tick_table import TickTable
from facilitator.ui.parts.tab_pane import TabPane
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.recordmodel import Column


class Cell(IntEnum):
    """The columns after the box, from left to right."""

    TITLE = 1
    TEAM = 2
    BRINGER = 3
    LINK = 4
    NOTE = 5


_GROUP = "Documents"
_NOTHING = "No documents are asked for yet.\nU asks each team for those that most workshops want."


@dataclass(frozen=True)
class WantedRow:
    """A document that is wanted, with the team and the person who bring it."""

    wanted: Wanted
    team: Team | None
    person: Person | None


class WantedPane(TabPane):
    """One table. A file or an address dropped on a row is that document's; dropped elsewhere it is a new one."""

    watches = (Wanted, Team, Person)

    def build(self) -> None:
        """What is missing above, the table, one more below."""
        self.setAcceptDrops(True)
        self.words = label("", "heading", wrap=True)
        self.words.setMinimumHeight(HEAD_HEIGHT)
        self.table = self._table()
        self.line = AddLine("Another document to ask for", "Team")
        icons = self.desk.look.icons
        acts = (
            (live_button("Ask for the usual ones", "U", icon=icons.icon(Sign.PLUS)), self.ask_usual),
            (live_button("Choose file…", "F", icon=icons.icon(Sign.FOLDER)), self.choose_file),
            (live_button("Open", "O", icon=icons.icon(Sign.DOCUMENT)), self.open_link),
        )
        self._of_one = [button for button, _act in acts[1:]]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        for part in (self.words, button_row(acts), self.table, self.line):
            column.addWidget(part, 1 if part is self.table else 0)
        self.table.chosen.connect(self._show_chosen)
        self.table.ticked.connect(
            lambda rows, on: self.desk.run(prepare_verbs.mark_arrived, [row.wanted.id for row in rows], on)
        )
        self.table.moved.connect(self.move_row)
        self.table.delete_requested.connect(lambda _rows: self.remove())
        self.line.added.connect(self._add)

    def refresh(self, changes: Changes | None) -> None:
        """Show what is asked for."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        if workshop_id is None:
            return
        self.words.setText(wanted_words(document, workshop_id) or "Documents from the teams")
        self.line.choice.fill(_team_choices(document))
        self.line.choice.setVisible(True)
        by_team = {team.id: team for team in document.all(Team)}
        by_person = {person.id: person for person in document.all(Person)}
        self.table.show_records(
            WantedRow(one, by_team.get(one.team_id or 0), by_person.get(one.person_id or 0))
            for one in document.all(Wanted, workshop_id=workshop_id)
        )
        self.table.choose_first()
        self._show_chosen()

    def commands(self) -> list[Command]:
        """What can be done with the documents chosen, and more of them."""
        return [
            Command("Arrived, or missing", _GROUP, self.table.turn, "Space", bound=True),
            Command("Type into the cell", _GROUP, self.table.type_into, "Enter", bound=True),
            Command("Choose who brings it", _GROUP, lambda: self.table.type_into(Cell.BRINGER), "W", bound=True),
            Command("Type or paste a link", _GROUP, lambda: self.table.type_into(Cell.LINK), "L", bound=True),
            Command("Choose a file…", _GROUP, self.choose_file, "F", bound=True),
            Command("Open the document", _GROUP, self.open_link, "O", bound=True),
            Command("Ask for the usual documents", _GROUP, self.ask_usual, "U", bound=True),
            Command("Ask for another document", _GROUP, self.line.start, "N", bound=True),
            Command("Move it up", _GROUP, partial(self.move_row, True), "Alt+Up", bound=True),
            Command("Move it down", _GROUP, partial(self.move_row, False), "Alt+Down", bound=True),
            Command("Ask no longer for it", _GROUP, self.remove, "Del", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The table."""
        return self.table

    def ask_usual(self) -> None:
        """Ask for what most workshops want and is not asked for yet."""
        workshop_id = self.desk.workshop_id
        added = self.desk.run(add_usual_wanted, workshop_id) if workshop_id is not None else None
        if added is not None and not added:
            self.desk.told.emit("All the usual documents are asked for already.")

    def choose_file(self) -> None:
        """Choose the file of the document at hand."""
        row = self.table.at()
        if row is not None:
            dialog = QFileDialog(self, f"Choose the file: {row.wanted.title}")
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            dialog.fileSelected.connect(lambda path: self._take([path], row))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def open_link(self) -> None:
        """Open the document at hand where it is."""
        row = self.table.at()
        link = row.wanted.link if row else ""
        if link_kind(link) is LinkKind.NONE:
            return
        if link_kind(link) is LinkKind.FILE and not Path(link).expanduser().exists():
            self.desk.bridge.refused.emit(f"There is no file “{link}” any more: choose it again.")
            return
        web = link_kind(link) is LinkKind.WEB
        url = QUrl(web_address(link)) if web else QUrl.fromLocalFile(str(Path(link).expanduser()))
        QDesktopServices.openUrl(url)

    def remove(self) -> None:
        """Ask no longer for the documents chosen."""
        ids = [row.wanted.id for row in self.table.selected()]
        if ids and self.desk.bridge.succeeds(prepare_verbs.remove_wanted, ids):
            self.desk.said.emit("Removed 1 document." if len(ids) == 1 else f"Removed {len(ids)} documents.")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and addresses may be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """What is dropped on a row is that document's; the rest are new ones."""
        spot = self.table.viewport().mapFrom(self, event.position().toPoint())
        place = self.table.indexAt(spot) if self.table.viewport().rect().contains(spot) else None
        row = self.table.shown()[place.row()] if place is not None and place.isValid() else None
        links = [url.toLocalFile() if url.isLocalFile() else url.toString() for url in event.mimeData().urls()]
        if links:
            event.acceptProposedAction()
            self._take(links, row)

    def move_row(self, up: bool) -> None:
        """Move the document at hand by one place."""
        row = self.table.at()
        if row is not None:
            ids = [one.wanted.id for one in self.table.shown()]
            self.desk.run(prepare_verbs.move_wanted, ids, row.wanted.id, up)

    def _take(self, links: list[str], row: WantedRow | None) -> None:
        if self.desk.workshop_id is not None:
            wanted_id = row.wanted.id if row else None
            self.desk.run(prepare_verbs.take_files, self.desk.workshop_id, wanted_id, links)

    def _add(self, title: str, team_id: object) -> None:
        workshop_id = self.desk.workshop_id
        if workshop_id is None:
            return
        made = self.desk.run(wanted.add_wanted, workshop_id, title, team_id if isinstance(team_id, int) else None)
        if made is not None:
            self.line.clear()
            self.table.select([made.id])

    def _store(self, row: WantedRow, column: int, value: object) -> bool:
        run, one = self.desk.bridge.succeeds, row.wanted
        number = value if isinstance(value, int) else None
        match column:
            case Cell.TITLE:
                return run(wanted.edit_wanted, one.id, title=str(value))
            case Cell.TEAM:
                return run(wanted.set_bringer, one.id, number, None)
            case Cell.BRINGER:
                return run(wanted.set_bringer, one.id, one.team_id, number)
            case Cell.LINK:
                return run(wanted.edit_wanted, one.id, link=str(value))
            case _:
                return run(wanted.edit_wanted, one.id, note=str(value))

    def _choices(self, column: int) -> Choices | None:
        if column == Cell.TEAM:
            return _team_choices(self.desk.document)
        if column != Cell.BRINGER:
            return None
        row = self.table.at()
        team_id = row.wanted.team_id if row else None
        known = people(self.desk.document)
        own = sorted(known, key=lambda person: team_id is not None and person.team_id != team_id)
        return [("Nobody yet", None), *((person.name, person.id) for person in own)]

    def _show_chosen(self) -> None:
        row = self.table.at()
        choose, open_it = self._of_one
        choose.setEnabled(row is not None)
        open_it.setEnabled(row is not None and bool(row.wanted.link))

    def _table(self) -> TickTable[WantedRow]:
        muted = self.desk.look.tokens.muted

        def typed(_row: WantedRow, _text: str) -> None:
            """Cells are stored by the table's `store`, which keeps what is refused."""

        columns = [
            Column[WantedRow]("Document", lambda row: row.wanted.title, edit=typed),
            Column[WantedRow]("Team", lambda row: row.team.name if row.team else "", 150, edit=typed),
            Column[WantedRow]("Who brings it", lambda row: row.person.name if row.person else "", 125, edit=typed),
            Column[WantedRow]("Link or file", lambda row: _short(row.wanted.link), 165, edit=typed, tooltip=_whole),
            Column[WantedRow]("Note", lambda row: row.wanted.note, edit=typed, colour=lambda _row: muted),
        ]
        return TickTable(
            "Documents wanted",
            "Arrived",
            columns,
            lambda row: row.wanted.id,
            lambda row: row.wanted.arrived,
            self._store,
            choices=self._choices,
            team=(Cell.TEAM, lambda row: row.team),
            field=_field,
            empty_text=_NOTHING,
        )


def _field(row: WantedRow, column: int) -> str:
    one = row.wanted
    return {Cell.TITLE: one.title, Cell.LINK: one.link, Cell.NOTE: one.note}[Cell(column)]


def _short(link: str) -> str:
    """A file by its name, an address without what all addresses begin with."""
    return (
        Path(link).name if link_kind(link) is LinkKind.FILE else link.removeprefix("https://").removeprefix("http://")
    )


def _whole(row: WantedRow) -> str:
    return row.wanted.link


def _team_choices(document: Document) -> list[tuple[str, object]]:
    return [("No team", None), *((team.name, team.id) for team in teams(document))]
