"""People and what is done with them: the table, the list it shows, the search, and the buttons for those chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core import people
from facilitator.core.follow.leaving import holdings
from facilitator.core.people import Person, Reply, Seniority, Team
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.actions.hand_over import HandOverDialog
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.live.live_buttons import is_sign, live_button
from facilitator.ui.parts.people import people_verbs
from facilitator.ui.parts.people.people_rows import PersonRow, Who, rows_of, shown_to
from facilitator.ui.parts.people.people_table import Cell, PeopleTable
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.buttons import Kind, Segmented
from facilitator.ui.widgets.chips import FlowLayout
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.search import SearchField

_GROUP = "People"
_SEARCH_WIDTH = 190
_FIELDS = {Cell.NAME: "name", Cell.EMAIL: "email", Cell.TEAM: "team_id"}


class PeopleBench(QWidget):
    """`add_asked`, `paste_asked` and `import_asked` are for the page; the rest is done here."""

    add_asked = Signal()
    paste_asked = Signal()
    import_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[PersonRow] = []
        self.who = Segmented([])
        self.search = SearchField("Search people")
        self.table = PeopleTable(desk.look, self._store)
        self.chosen = label("", "muted")
        self.table.toggled.connect(self._toggle)
        self.table.chosen.connect(self._show_chosen)
        self.table.delete_requested.connect(lambda _rows: self.remove())
        self.search.searched.connect(self.table.filter)
        self.who.chosen.connect(lambda _index: self._fill())
        self._here, self._part = live_button("Here today", "Space"), live_button("Takes part", "T")
        self._gone, self._remove = live_button("Gone", "G"), live_button("Remove", "Del", Kind.DANGER)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._tools())
        column.addWidget(self.table, 1)
        column.addLayout(self._foot())
        self.setFocusProxy(self.table)

    def show_people(self) -> int:
        """Show everybody as they are now; returns how many there are."""
        document, workshop_id = self._desk.document, self._desk.workshop_id
        self._rows = rows_of(document, workshop_id)
        worn = {row.person.team_id for row in self._rows}
        self.table.offer_teams([t for t in document.all(Team) if not t.retired or t.id in worn])
        self.table.show_workshop(workshop_id is not None)
        for button in (self._here, self._part):
            button.setVisible(workshop_id is not None)
        self._fill()
        return len(self._rows)

    def go_to(self, person: Person) -> None:
        """Select somebody, on a list that holds them."""
        self.search.clear()
        if all(row.person.id != person.id for row in self.table.shown()):
            self._choose(Who.GONE if person.gone else Who.EVERYONE)
        self.table.select([person.id])
        self.table.scrollTo(self.table.currentIndex())
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def commands(self) -> list[Command]:
        """What can be done with the people chosen."""
        with_workshop = [
            Command("Here today, or not", _GROUP, self.turn_here, "Space", bound=True),
            Command("Take part, or not", _GROUP, self.turn_part, "T", bound=True),
            Command("Seat at a table", _GROUP, self.type_table, "1 to 9", bound=True),
        ]
        return [
            *(with_workshop if self._desk.workshop_id is not None else []),
            Command("Gone, or back", _GROUP, self.turn_gone, "G", bound=True),
            Command("Remove from the programme", _GROUP, self.remove, "Del", bound=True),
            Command("Type into the cell", _GROUP, self.type_cell, "Enter", bound=True),
            Command("Search people", _GROUP, self.search.start, "Ctrl+F", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Figures seat the people chosen; the rest are the commands' keys."""
        figure = event.text() if is_sign(event) else ""
        if figure.isascii() and figure.isdigit():
            self.seat(int(figure) or None)
        elif not press(self.commands(), event):
            super().keyPressEvent(event)

    # What is done

    def turn_here(self) -> None:
        """The people chosen are here; if they all are, they are not."""
        if self._ids():
            self._mark_here([row for row in self.table.selected() if not row.person.gone])

    def turn_part(self) -> None:
        """The people chosen take part; if they all do, they do not."""
        rows = self.table.selected()
        if rows:
            self._turn_part(rows)

    def turn_gone(self) -> None:
        """The people chosen have left the organisation; if they all have, they are back."""
        rows = self.table.selected()
        gone = any(not row.person.gone for row in rows)
        if rows and self._desk.bridge.succeeds(people_verbs.mark_gone, self._ids(), gone):
            self._desk.said.emit(f"Marked {_named(rows)} as {'gone' if gone else 'back'}.")
            if gone and len(rows) == 1:
                self._offer_hand_over(rows[0].person.id)

    def _offer_hand_over(self, person_id: int) -> None:
        """Whoever has left may still hold something: offer to hand it over."""
        person = self._desk.document.get(Person, person_id)
        if holdings(self._desk.document, person_id):
            HandOverDialog(self._desk, person, self).open()

    def remove(self) -> None:
        """Remove the people chosen from the programme; refused if something hangs on one."""
        rows = self.table.selected()
        if rows and self._desk.bridge.succeeds(people_verbs.remove, self._ids()):
            self._desk.said.emit(f"Removed {_named(rows)}.")

    def seat(self, table_no: int | None) -> None:
        """Seat the people chosen at a table."""
        if self._desk.workshop_id is not None and self._ids():
            self._desk.run(people_verbs.seat, self._desk.workshop_id, self._ids(), table_no)

    def type_table(self) -> None:
        """Type the table of the person at hand."""
        self._type(Cell.TABLE)

    def type_cell(self) -> None:
        """Type into the cell at hand, or the name if that one can't be typed into."""
        column = self.table.currentIndex().column()
        self._type(Cell(column) if column > Cell.PART else Cell.NAME)

    def _type(self, cell: Cell) -> None:
        if self.table.currentIndex().isValid():
            index = self.table.currentIndex().siblingAtColumn(cell)
            self.table.setCurrentIndex(index)
            self.table.edit(index)

    def _toggle(self, cell: Cell, row: PersonRow) -> None:
        if cell is Cell.HERE:
            self._mark_here([row])
        else:
            self._turn_part([row])

    def _mark_here(self, rows: Sequence[PersonRow]) -> None:
        workshop_id = self._desk.workshop_id
        if rows and workshop_id is not None:
            present = any(not row.present for row in rows)
            self._desk.run(people_verbs.mark_here, workshop_id, [row.person.id for row in rows], present)

    def _turn_part(self, rows: Sequence[PersonRow]) -> None:
        workshop_id, ids = self._desk.workshop_id, [row.person.id for row in rows]
        if workshop_id is None:
            return
        if any(row.participant is None for row in rows):
            self._desk.run(people_verbs.take_in, workshop_id, ids)
        elif self._desk.bridge.succeeds(people_verbs.take_out, workshop_id, ids):
            self._desk.said.emit(f"{_named(rows)} {'does' if len(rows) == 1 else 'do'} not take part any more.")

    def _store(self, row: PersonRow, column: int, value: object) -> bool:
        run = self._desk.bridge.succeeds
        if column == Cell.TABLE and self._desk.workshop_id is not None:
            return run(people_verbs.seat_typed, self._desk.workshop_id, row.person.id, str(value))
        if column == Cell.REPLY and self._desk.workshop_id is not None:
            return run(people_verbs.note_reply, self._desk.workshop_id, row.person.id, Reply(str(value)))
        if column == Cell.SENIORITY:
            return run(people.set_seniority, row.person.id, Seniority(str(value)))
        return run(people_verbs.store, row.person.with_(**{_FIELDS[Cell(column)]: value}))

    # What is shown

    def _fill(self) -> None:
        lists = list(Who) if self._desk.workshop_id is not None else [Who.EVERYONE, Who.GONE]
        now = self._current_list()
        self.who.set_titles([_counted(who, len(shown_to(who, self._rows))) for who in lists])
        self.table.show_records(shown_to(now, self._rows))
        self._show_chosen()

    def _current_list(self) -> Who:
        title = self.who.titles()[self.who.current()] if self.who.titles() else Who.EVERYONE
        return next((who for who in Who if title.startswith(who)), Who.EVERYONE)

    def _choose(self, who: Who) -> None:
        titles = self.who.titles()
        self.who.choose(next(place for place, title in enumerate(titles) if title.startswith(who)))
        self._fill()

    def _show_chosen(self) -> None:
        rows = self.table.selected()
        self.chosen.setText(f"{len(rows)} chosen" if rows else "")
        for button in (self._here, self._part, self._gone, self._remove):
            button.setEnabled(bool(rows))
        self._here.say("Not here" if rows and all(row.present for row in rows) else "Here today")
        self._part.say("Take out" if rows and all(row.participant for row in rows) else "Takes part")
        self._gone.say("Back" if rows and all(row.person.gone for row in rows) else "Gone")

    def _ids(self) -> list[int]:
        return [row.person.id for row in self.table.selected()]

    def _tools(self) -> QWidget:
        icons, on_accent = self._desk.look.icons, self._desk.look.tokens.on_accent
        add = live_button("Add", "N", Kind.PRIMARY, icons.icon(Sign.PLUS, on_accent))
        paste = live_button("Paste a list…", "Ctrl V")
        file = live_button("Import…", "I", icon=icons.icon(Sign.UPLOAD))
        for button, signal in ((add, self.add_asked), (paste, self.paste_asked), (file, self.import_asked)):
            button.clicked.connect(signal)
        self.search.setFixedWidth(_SEARCH_WIDTH)
        held = QWidget()
        row = FlowLayout(held, gap=GAP_S)
        for widget in (self.who, self.search, add, paste, file):
            row.addWidget(widget)
        return held

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(self.chosen, 1)
        for button, act in (
            (self._here, self.turn_here),
            (self._part, self.turn_part),
            (self._gone, self.turn_gone),
            (self._remove, self.remove),
        ):
            button.clicked.connect(act)
            row.addWidget(button)
        return row


def _counted(who: Who, people: int) -> str:
    """A list's title with how many are on it; nobody needs no number."""
    return f"{who} {people}" if people else who.value


def _named(rows: Sequence[PersonRow]) -> str:
    return rows[0].person.name if len(rows) == 1 else f"{len(rows)} people"
