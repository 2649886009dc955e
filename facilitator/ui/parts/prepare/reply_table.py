"""The table of those invited: how they are reached, and what they have answered."""

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from facilitator.core.participants import Seat
from facilitator.core.people import Reply
from facilitator.ui.desk import Look
from facilitator.ui.parts.cells import CellDelegate, Choices, by_delegate, show_mark
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.parts.prepare.invitation_rows import NO_EMAIL, REPLY_WORDS
from facilitator.ui.widgets.lists import ENTER, RecordTable
from facilitator.ui.widgets.recordmodel import Column, Index

NAME, TEAM, EMAIL, REPLY = range(4)
_RANKS = tuple(REPLY_WORDS)


class ReplyTable(RecordTable[Seat]):
    """Enter types into the cell at hand, or else the address; what is typed or chosen goes to `store`."""

    def __init__(self, look: Look, store: Callable[[Seat, int, object], bool], parent: QWidget | None = None) -> None:
        super().__init__(_columns(look), lambda seat: seat.participant.id, parent=parent)
        self.setAccessibleName("Invited")
        self.setItemDelegate(_Cells(self, store, _choices))
        self._through = KeysThrough(self)
        self._through.spare(self)

    def type_into(self, column: int | None = None) -> None:
        """Type into a cell of the row at hand; without a column, into the one at hand or else the address."""
        here = self.currentIndex()
        if here.isValid():
            can = here.column() in (EMAIL, REPLY)
            self.setCurrentIndex(here.siblingAtColumn(column or (here.column() if can else EMAIL)))
            self.edit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter types."""
        if event.key() in ENTER:
            self.type_into()
        else:
            super().keyPressEvent(event)


def _columns(look: Look) -> list[Column[Seat]]:
    tokens = look.tokens
    inks = {Reply.YES: tokens.ok, Reply.MAYBE: tokens.warn, Reply.NO: tokens.bad, Reply.OPEN: tokens.muted}

    return [
        Column("Name", lambda seat: seat.person.name),
        Column("Team", lambda seat: seat.team.name if seat.team else "", 170),
        Column(
            "E-mail",
            lambda seat: seat.person.email or NO_EMAIL,
            edit=by_delegate,
            colour=lambda seat: None if seat.person.email else tokens.warn,
        ),
        Column(
            "Reply",
            lambda seat: REPLY_WORDS[seat.participant.reply],
            140,
            sort=lambda seat: _RANKS.index(seat.participant.reply),
            edit=by_delegate,
            colour=lambda seat: inks[seat.participant.reply],
        ),
    ]


def _choices(column: int) -> Choices | None:
    return [(words, reply) for reply, words in REPLY_WORDS.items()] if column == REPLY else None


class _Cells(CellDelegate[Seat]):
    """Teams with their marks; an address is typed over the words for none."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """A mark before a team's name."""
        super().initStyleOption(option, index)
        if index.column() == TEAM:
            show_mark(option, self.record(index).team)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the address."""
        super().setEditorData(editor, index)
        if index.column() == EMAIL and isinstance(editor, QLineEdit):
            editor.setText(self.record(index).person.email)
            editor.selectAll()
