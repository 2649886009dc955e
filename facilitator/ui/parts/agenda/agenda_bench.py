"""The agenda's table with its tools and side: everything that is done to parts and blocks, by key and button."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.plan import agenda, sessions, tracks
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.planned import Schedule
from facilitator.core.plan.workshops import Workshop, local
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agenda import agenda_moves, agenda_verbs
from facilitator.ui.parts.agenda.agenda_moves import Move
from facilitator.ui.parts.agenda.agenda_rows import Cell, Row, RowKind, rows_of
from facilitator.ui.parts.agenda.agenda_side import AgendaSide
from facilitator.ui.parts.agenda.agenda_table import AgendaTable
from facilitator.ui.parts.agenda.agenda_tools import ActivityMenu, AgendaTools
from facilitator.ui.parts.agenda.choice_menu import Choice, ChoiceMenu
from facilitator.ui.theme import GAP
from facilitator.ui.track_words import track_words

_GROUP = "Agenda"
_ON_BUTTONS = ("A", "B", "Shift+A", "M", "S", "P", "T", "Del")


class AgendaBench(QWidget):
    """Shows one workshop's agenda and changes it.

    `module_asked`, `tracks_asked` and `session_asked` are for sheets that others open: the modules, all tracks, and
    the session at hand.
    """

    module_asked = Signal()
    tracks_asked = Signal()
    session_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._workshop: Workshop | None = None
        self._schedule: Schedule | None = None
        self._commands = self._all_commands()
        self.tools = AgendaTools([c for c in self._commands if c.key in _ON_BUTTONS], desk.look)
        self.table = AgendaTable(desk.look, self._store)
        self.table.chosen.connect(self._show_at_hand)
        self.side = AgendaSide(desk)
        self.table.dropped.connect(self._drop)
        self.menu = ActivityMenu(self)
        self.menu.picked.connect(self.add_block)
        self.choices = ChoiceMenu(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.tools)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.table, 3)
        row.addWidget(self.side, 1)
        column.addLayout(row, 1)

    def show_agenda(self, workshop: Workshop, schedule: Schedule) -> None:
        """Show an agenda; that of another workshop begins with its first block at hand."""
        other = self._workshop is None or self._workshop.id != workshop.id
        self._workshop, self._schedule = workshop, schedule
        self.table.show_rows(rows_of(schedule, workshop), at_once=other)
        if other:
            self._choose_near(0)
        self._show_at_hand()

    def commands(self) -> list[Command]:
        """Everything that is done to the agenda, with its keys."""
        return list(self._commands)

    def commands_without_button(self) -> list[Command]:
        """Those that a menu should offer too; for moves by keys the mouse drags."""
        return [c for c in self._commands if c.key not in _ON_BUTTONS and not c.key.startswith("Alt")]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The commands' keys, but not while the side has the keys: Del there is not meant for a block."""
        if self.side.isAncestorOf(self.focusWidget() or self):
            super().keyPressEvent(event)
            return
        pad = Qt.KeyboardModifier.KeypadModifier
        pressed = QKeySequence(event.key() | (event.modifiers() & ~pad).value).toString()
        command = next((command for command in self._commands if command.key == pressed), None)
        if command is not None:
            command.run()
        else:
            super().keyPressEvent(event)

    def ask_block(self) -> None:
        """Ask what the new block should be."""
        self.menu.open_below(self.tools.buttons["Add block…"])

    def add_block(self, activity: Activity) -> None:
        """A block behind the row at hand."""
        self.go_to(self._desk.run(agenda_verbs.add_block, self.table.rows(), self.table.current(), activity))

    def add_break(self) -> None:
        """A break behind the row at hand."""
        if self._workshop:
            rows, at = self.table.rows(), self.table.current()
            self.go_to(self._desk.run(agenda_verbs.add_break, self._workshop.id, rows, at))

    def add_part(self) -> None:
        """A part behind the one at hand, ready to be named."""
        if self._workshop:
            rows, at = self.table.rows(), self.table.current()
            made = self._desk.run(agenda_verbs.add_part, self._workshop.id, rows, at)
            self.go_to(made)
            if made:
                self.table.setFocus()
                self.table.type_into(Cell.TITLE)

    def duplicate(self) -> None:
        """The block at hand once more."""
        row = self.table.current()
        if row and row.block:
            self.go_to(self._desk.run(agenda.duplicate_block, row.block.id))

    def skip(self) -> None:
        """Leave the selected blocks out, or take them in again."""
        self._desk.run(agenda_verbs.skip_rows, self.table.selected())

    def pin(self) -> None:
        """Pin the block at hand to the start it has, or let it go."""
        row = self.table.current()
        planned = self._schedule.of(row.block.id) if self._schedule and row and row.block else None
        if planned and self._workshop:
            start = local(self._workshop, planned.start).time().replace(second=0, microsecond=0)
            self._desk.run(agenda_verbs.toggle_pin, planned.block.id, start)

    def remove(self) -> None:
        """Remove the selected rows; it can be undone."""
        rows, selected = self.table.rows(), self.table.selected()
        said = self._desk.run(agenda_verbs.remove_rows, selected) if selected else None
        if said:
            self._choose_near(rows.index(selected[0]))
            self._desk.said.emit(said)

    def nudge(self, down: bool) -> None:
        """Move the selected rows one place."""
        self._move(agenda_moves.nudged(self.table.rows(), self.table.selected(), down))

    def ask_track(self) -> None:
        """Ask who the selected blocks are for: everybody, or a track."""
        blocks = agenda_verbs.blocks_in(self._desk.document, self.table.selected())
        if self._workshop is None or not blocks:
            return
        ids, workshop_id = [block.id for block in blocks], self._workshop.id
        found = tracks.tracks_of(self._desk.document, workshop_id)
        put = [(track_words(one), partial(self._desk.run, tracks.set_track, ids, one.id)) for one in found]
        new = partial(self._desk.run, agenda_verbs.put_in_new_track, ids, workshop_id)
        everybody = ("Everybody", partial(self._desk.run, tracks.set_track, ids, None))
        more: list[Choice] = [("New track", new), ("Names and tables…", self.tracks_asked.emit)]
        button = self.tools.buttons["Track…"]
        self.choices.ask([[everybody, *put], more], button.mapToGlobal(button.rect().bottomLeft()))

    def ask_session(self) -> None:
        """Ask in which session the parts of the selected rows are held."""
        parts = agenda_verbs.parts_in(self.table.selected())
        held = self._schedule.sessions if self._schedule else ()
        if parts and len(held) > 1:
            into = [(one.title, partial(self._hold, parts, one.session.id if one.session else None)) for one in held]
            self.choices.ask([into], self.table.below_current())
        elif parts:
            self._desk.told.emit("There is one session only: add another first.")

    def change_session(self, down: bool) -> None:
        """Hold the parts of the selected rows in the session after, or the one before."""
        rows, selected = self.table.rows(), self.table.selected()
        beyond = agenda_moves.session_beyond(rows, selected[0], down) if selected else None
        if beyond is not None:
            self._hold(agenda_verbs.parts_in(selected), beyond[0])

    def go_to(self, made: Block | Part | None) -> None:
        """Choose what has just come, if anything has."""
        if made is not None:
            self.table.choose(RowKind.PART if isinstance(made, Part) else RowKind.BLOCK, made.id)

    def _hold(self, parts: Sequence[int], session_id: int | None) -> None:
        self._desk.run(sessions.put_in_session, parts, session_id)

    def _show_at_hand(self) -> None:
        self.side.show_row(self.table.current())

    def _drop(self, at: int) -> None:
        self._move(agenda_moves.dropped(self.table.rows(), self.table.selected(), at))

    def _move(self, move: Move | None) -> None:
        if move is not None:
            self._desk.run(agenda_verbs.make, move)

    def _store(self, row: Row, cell: Cell, typed: str) -> bool:
        return self._desk.bridge.succeeds(agenda_verbs.type_into, row, cell, typed)

    def _choose_near(self, at: int) -> None:
        rows = self.table.rows()
        near = [row for row in (*rows[at:], *reversed(rows[:at])) if row.kind is not RowKind.GAP]
        first = next((row for row in near if row.block), None) if at == 0 else None
        if near:
            self.table.choose(*(first or near[0]).key)

    def _all_commands(self) -> list[Command]:
        def keyed(title: str, key: str, run: Callable[[], object]) -> Command:
            return Command(title, _GROUP, run, key, bound=True)

        return [
            keyed("Add block…", "A", self.ask_block),
            keyed("Add break", "B", self.add_break),
            keyed("Add part", "Shift+A", self.add_part),
            keyed("Add module…", "M", self.module_asked.emit),
            keyed("Duplicate", "D", self.duplicate),
            keyed("Skip", "S", self.skip),
            keyed("Pin", "P", self.pin),
            keyed("Track…", "T", self.ask_track),
            keyed("Remove", "Del", self.remove),
            keyed("Move up", "Alt+Up", partial(self.nudge, False)),
            keyed("Move down", "Alt+Down", partial(self.nudge, True)),
            keyed("Move to the session before", "Alt+PgUp", partial(self.change_session, False)),
            keyed("Move to the session after", "Alt+PgDown", partial(self.change_session, True)),
            keyed("Move to session…", "Shift+M", self.ask_session),
            keyed("Edit session…", "E", self.session_asked.emit),
        ]
