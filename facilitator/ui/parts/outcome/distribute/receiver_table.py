"""The tables of who gets what: people, and teams with the form they prefer."""

from collections.abc import Callable
from enum import IntEnum
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QTableView, QWidget

from facilitator.core.addresses import AddressState
from facilitator.core.people import Team
from facilitator.ui.desk import Look
from facilitator.ui.parts.cells import CellDelegate, Choices, by_delegate, show_mark
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.parts.outcome.distribute.distribute_rows import AS_TEAM, FORM_WORDS, ReceiverRow, TeamRow
from facilitator.ui.widgets.lists import ENTER, RecordTable
from facilitator.ui.widgets.recordmodel import Column, Index

R = TypeVar("R", ReceiverRow, TeamRow)
_FORMS = tuple((words, form) for form, words in FORM_WORDS.items())
_TEAM_WIDTH, _FORM_WIDTH, _DRAFT_WIDTH = 112, 132, 62
_YES_NO = (("Yes", True), ("No", False))


class Cell(IntEnum):
    """The columns of people, from left to right."""

    NAME = 0
    TEAM = 1
    FORM = 2
    DRAFT = 3
    EMAIL = 4


class TeamCell(IntEnum):
    """The columns of teams, from left to right."""

    TEAM = 0
    FORM = 1
    DRAFT = 2


class ReceiverTable(RecordTable[ReceiverRow]):
    """Enter or F2 types into the cell at hand, or else the form; what is typed or chosen goes to `store`."""

    def __init__(
        self, look: Look, store: Callable[[ReceiverRow, int, object], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(_receiver_columns(look), lambda row: row.recipient.person.id, parent=parent)
        self.setAccessibleName("Who gets what")
        self.setItemDelegate(_ReceiverCells(self, store, _receiver_choices))
        self._through = KeysThrough(self)
        self._through.spare(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter types or chooses."""
        if event.key() in ENTER:
            _enter(self, event, Cell.FORM)
        else:
            super().keyPressEvent(event)


class TeamTable(RecordTable[TeamRow]):
    """Enter or F2 chooses in the cell at hand, or else the form; what is chosen goes to `store`."""

    def __init__(
        self, look: Look, store: Callable[[TeamRow, int, object], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(_team_columns(), lambda row: row.team.id, "No team has anybody here.", parent)
        self.setAccessibleName("Teams")
        self.setItemDelegate(_TeamCells(self, store, _team_choices))
        self._through = KeysThrough(self)
        self._through.spare(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses."""
        if event.key() in ENTER:
            _enter(self, event, TeamCell.FORM)
        else:
            super().keyPressEvent(event)


def _enter(table: QTableView, event: QKeyEvent, first: int) -> None:
    """Open the cell at hand, or the first one that can be; Enter with Ctrl is the page's."""
    here = table.currentIndex()
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        event.ignore()
    elif here.isValid():
        table.setCurrentIndex(here.siblingAtColumn(max(here.column(), first)))
        table.edit(table.currentIndex())


def _receiver_columns(look: Look) -> list[Column[ReceiverRow]]:
    tokens = look.tokens

    def faded(row: ReceiverRow) -> str | None:
        return tokens.muted if row.recipient.left else None

    def address_ink(row: ReceiverRow) -> str | None:
        if row.must_hand_over or (row.lacks_address and row.recipient.address is AddressState.UNWRITABLE):
            return tokens.bad
        return tokens.warn if row.lacks_address else tokens.muted

    def form_ink(row: ReceiverRow) -> str | None:
        return None if row.own and not row.recipient.left else tokens.muted

    return [
        Column("Who", lambda row: row.recipient.person.name, tooltip=lambda row: row.recipient.words, colour=faded),
        Column("Team", lambda row: row.recipient.team.name if row.recipient.team else "", _TEAM_WIDTH, colour=faded),
        Column("Digest as", lambda row: row.form_words, _FORM_WIDTH, edit=by_delegate, colour=form_ink),
        Column("Draft", lambda row: row.draft_words, _DRAFT_WIDTH, edit=by_delegate, colour=faded),
        Column("E-mail", lambda row: row.address_words, edit=by_delegate, colour=address_ink),
    ]


def _team_columns() -> list[Column[TeamRow]]:
    return [
        Column("Team", lambda row: row.team.name, tooltip=lambda row: f"{row.team.name}: {row.people}"),
        Column("Digest as", lambda row: FORM_WORDS[row.preferred.form], _FORM_WIDTH, edit=by_delegate),
        Column("Drafts", lambda row: "Yes" if row.preferred.draft else "No", _DRAFT_WIDTH, edit=by_delegate),
    ]


def _receiver_choices(column: int) -> Choices | None:
    if column == Cell.FORM:
        return [(AS_TEAM, None), *_FORMS]
    return _YES_NO if column == Cell.DRAFT else None


def _team_choices(column: int) -> Choices | None:
    return _FORMS if column == TeamCell.FORM else _YES_NO


class _MarkedCells(CellDelegate[R]):
    """Teams with their marks."""

    def team_of(self, row: R, column: int) -> Team | None:
        """The team whose mark stands in a cell."""
        raise NotImplementedError

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """A mark before a team's name."""
        super().initStyleOption(option, index)
        show_mark(option, self.team_of(self.record(index), index.column()))


class _TeamCells(_MarkedCells[TeamRow]):
    def team_of(self, row: TeamRow, column: int) -> Team | None:
        return row.team if column == TeamCell.TEAM else None


class _ReceiverCells(_MarkedCells[ReceiverRow]):
    def team_of(self, row: ReceiverRow, column: int) -> Team | None:
        return row.recipient.team if column == Cell.TEAM else None

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """An address is typed over the words for none."""
        super().setEditorData(editor, index)
        if index.column() == Cell.EMAIL and isinstance(editor, QLineEdit):
            editor.setText(self.record(index).recipient.person.email)
            editor.selectAll()
