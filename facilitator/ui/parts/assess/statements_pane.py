"""What is asked: the statements under their sections, left out, reworded, or the programme's own."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.assess.adapting import add_own, edit_own, leave_out_many, reword
from facilitator.core.assess.asking import is_outdated, refresh_asked
from facilitator.core.assess.instrument import Adapted, OwnStatement, by_key
from facilitator.core.assess.roles import RoleTeam
from facilitator.core.assess.waves import Asked, Wave
from facilitator.core.people import Team
from facilitator.core.record import Changes
from facilitator.ui.command import Command
from facilitator.ui.parts.assess.role_choices import RoleChoices
from facilitator.ui.parts.assess.statements.statement_card import StatementCard
from facilitator.ui.parts.assess.statements.statement_form import StatementForm, section_choices
from facilitator.ui.parts.assess.statements.statement_rows import (
    StatementRow,
    about_words,
    rows_of,
    scale_words,
    state_words,
    wave_words,
)
from facilitator.ui.parts.assess.statements.statement_verbs import move_by_one, remove_statements, turn_section
from facilitator.ui.parts.assess.wave_pane import WavePane
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.prepare.tick_table import TickTable
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.buttons import Segmented
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.recordmodel import Column

TEXT = 2
_SECTION_WIDTH = 240
_GROUP = "Statements"
_KEEPS = "Statements that come with the program keep their place: only your own can be moved."


class StatementsPane(WavePane):
    """The list of what the programme would ask now, the statement at hand below it."""

    watches = (Wave, Asked, Team, RoleTeam, Adapted, OwnStatement)

    def build(self) -> None:
        """What is asked and which teams are meant above the list; the one at hand and a line for one more below."""
        self.words, self.wave_words = label("", "heading"), label("", "small")
        self.roles = RoleChoices(self.desk)
        self.form = Segmented(["All", "Pulse"])
        self.renew = live_button("Use these in the wave", "U")
        self.table = self._table()
        self.card = StatementCard()
        self.line = AddLine("A statement of our own", "Section", section_choices())
        self.line.choice.setMaximumWidth(_SECTION_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(self._head())
        column.addLayout(self._below_head())
        column.addWidget(self.table, 1)
        column.addWidget(self.card)
        column.addWidget(self.line)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show what would be asked now."""
        document, wave = self.desk.document, self.reading.wave
        self.words.setText(state_words(document, self.pulse))
        self.wave_words.setText(wave_words(document, wave))
        self.renew.setVisible(wave is not None and is_outdated(document, wave.id))
        self.table.show_records(rows_of(document, self.pulse))
        if not self.table.selected():
            self._choose([row for row in self.table.shown() if row.one][:1])
        self._show_chosen()

    def commands(self) -> list[Command]:
        """What can be done with the statements chosen, and one more."""
        renews = [Command("Use these in the wave", _GROUP, self.use_in_wave, "U", bound=True)]
        return [
            Command("Leave out, or ask again", _GROUP, self.table.turn, "Space", bound=True),
            Command("Leave out the section, or ask it again", _GROUP, self.turn_section, "S", bound=True),
            Command("Reword the statement", _GROUP, partial(self.table.type_into, TEXT), "F2 or Enter", bound=True),
            Command("Word it as it comes", _GROUP, self.restore, "C", bound=True),
            Command("Add a statement of our own", _GROUP, self.line.start, "N", bound=True),
            Command("Edit our own statement…", _GROUP, self.edit, "E", bound=True),
            Command("Move our own statement up", _GROUP, partial(self.move_row, True), "Alt+Up", bound=True),
            Command("Move our own statement down", _GROUP, partial(self.move_row, False), "Alt+Down", bound=True),
            Command("Remove our own, leave out others", _GROUP, self.remove, "Del", bound=True),
            Command("Show the pulse, or all", _GROUP, self.turn_pulse, "P", bound=True),
            Command("Choose which teams are meant", _GROUP, self.roles.focus_first, "T", bound=True),
            *(renews if not self.renew.isHidden() else []),
        ]

    def first_focus(self) -> QWidget:
        """The list."""
        return self.table

    def show_key(self, key: str) -> None:
        """Put a statement at hand, or the first one of a section."""
        if self.pulse and key not in {row.key for row in self.table.shown()}:
            self.turn_pulse()
        self._choose([row for row in self.table.shown() if row.one and key in (row.key, row.section)][:1])

    @property
    def pulse(self) -> bool:
        """Whether only what the short form asks is shown."""
        return self.form.current() == 1

    def turn_pulse(self) -> None:
        """Show the short form, or everything."""
        self.form.choose(0 if self.pulse else 1)
        self.refresh(None)

    def turn_section(self) -> None:
        """Leave out the section of the statement at hand, or ask it again."""
        row = self.table.at()
        if row is not None:
            section = [one.one for one in rows_of(self.desk.document, pulse=False) if one.section == row.section]
            self.desk.run(turn_section, [one for one in section if one])

    def restore(self) -> None:
        """Give the statement at hand the wording that it comes with."""
        row = self.table.at()
        if row is not None and row.statement.as_it_comes:
            self.desk.run(reword, row.key, "")

    def edit(self) -> None:
        """Change words, section and team of an own statement; of another only its words can be."""
        row = self.table.at()
        if row is not None and row.statement.own_id is not None:
            StatementForm(self.desk, self.desk.document.get(OwnStatement, row.statement.own_id), self).open()
        elif row is not None:
            self.table.type_into(TEXT)

    def move_row(self, up: bool) -> None:
        """Move the own statement at hand by one place."""
        row = self.table.at()
        if row is not None and row.statement.own_id is not None:
            self.desk.run(move_by_one, row.statement.own_id, up)
            self._choose([row])
        elif row is not None:
            self.desk.told.emit(_KEEPS)

    def remove(self) -> None:
        """Remove what is our own of the statements chosen, leave out the others."""
        told = self.desk.run(remove_statements, [row.one for row in self.table.selected() if row.one])
        if told:
            self.desk.said.emit(told)

    def use_in_wave(self) -> None:
        """Let the planned wave at hand ask what stands here."""
        wave = self.reading.wave
        if wave is not None:
            self.desk.run(refresh_asked, wave.id)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.words, 1)
        row.addWidget(self.roles)
        row.addWidget(self.form)
        return row

    def _below_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.wave_words)
        row.addWidget(self.renew)
        row.addStretch(1)
        row.addWidget(label(scale_words(), "small"))
        return row

    def _table(self) -> TickTable[StatementRow]:
        def typed(_row: StatementRow, _text: str) -> None:
            """Cells are stored by the table's `store`, which keeps what is refused."""

        columns = [
            Column[StatementRow]("No.", lambda row: str(row.one.number) if row.one else "", 48, right=True),
            Column("Statement", lambda row: row.one.text if row.one else "", edit=typed, colour=self._faded),
            Column[StatementRow]("About", lambda row: row.about.name if row.about else "", 160),
            Column("Remark", lambda row: row.remark, 150, colour=self._quiet),
        ]
        return TickTable(
            _GROUP,
            "Asked",
            columns,
            lambda row: row.key,
            lambda row: row.asked,
            self._store,
            heading=lambda row: row.heading,
            team=(TEXT + 1, lambda row: row.about),
        )

    def _faded(self, row: StatementRow) -> str | None:
        return self.desk.look.tokens.muted if row.one and row.one.left_out else None

    def _quiet(self, row: StatementRow) -> str | None:
        """What is this programme's own is said in full ink."""
        ours = row.one is not None and (row.one.own_id is not None or row.one.as_it_comes)
        return None if ours and row.asked else self.desk.look.tokens.muted

    def _store(self, row: StatementRow, _column: int, value: object) -> bool:
        own_id = row.statement.own_id
        if own_id is None:
            return self.desk.bridge.succeeds(reword, row.key, str(value))
        own = self.desk.document.get(OwnStatement, own_id)
        return self.desk.bridge.succeeds(edit_own, own_id, str(value), own.section, own.about_id)

    def _add(self, text: str, section: object) -> None:
        made = self.desk.run(add_own, str(section), text)
        if made is None:
            return
        self.line.clear()
        if self.pulse:
            self.turn_pulse()
        self._choose([row for row in self.table.shown() if row.one and row.one.own_id == made.id])

    def _choose(self, rows: list[StatementRow]) -> None:
        self.table.select([row.key for row in rows])
        self.table.scrollTo(self.table.currentIndex())

    def _show_chosen(self) -> None:
        """Show the one at hand as it is now: the table's own rows wait while one is being typed into."""
        row = self.table.at()
        one = by_key(self.desk.document, row.key) if row else None
        self.card.show_statement(one, about_words(self.desk.document, one) if one else "")
        if one is not None and not self.line.field.text():
            self.line.choice.pick(one.section)

    def _wire(self) -> None:
        run, table = self.desk.run, self.table
        self.form.chosen.connect(lambda _at: self.refresh(None))
        self.renew.clicked.connect(self.use_in_wave)
        table.chosen.connect(self._show_chosen)
        table.ticked.connect(lambda rows, on: run(leave_out_many, [row.key for row in rows], not on))
        table.moved.connect(self.move_row)
        table.delete_requested.connect(lambda _rows: self.remove())
        self.card.reword_asked.connect(lambda: table.type_into(TEXT))
        self.card.restore_asked.connect(self.restore)
        self.card.edit_asked.connect(self.edit)
        self.line.added.connect(self._add)
