"""The table of what becomes of each row, decided by keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from facilitator.core.follow.returned.verdicts import RowVerdict, What
from facilitator.ui.desk import Desk
from facilitator.ui.parts.actions.returned.deciding import Decision
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

Words = Callable[[RowVerdict], str]

_EMPTY = "No row says anything new: every action is as the file has it."
_WHAT, _LINE = 138, 52
_SIDES = {Qt.Key.Key_Left: Decision.OURS, Qt.Key.Key_Right: Decision.TAKE}


class VerdictsTable(RecordTable[RowVerdict]):
    """`decided(rows, decision)` on the arrows to either side; letters and Space are the dialog's."""

    decided = Signal(object, object)

    def __init__(self, desk: Desk, words: Words, decision: Callable[[RowVerdict], Decision]) -> None:
        tokens = desk.look.tokens

        def ink(row: RowVerdict) -> str:
            if row.what is What.REFUSED:
                return tokens.bad
            if row.what is What.CONFLICT:
                return tokens.warn
            return tokens.ok if decision(row) is Decision.TAKE else tokens.muted

        def text_ink(row: RowVerdict) -> str | None:
            return tokens.muted if decision(row) in (Decision.LEAVE, Decision.NOTHING) else None

        super().__init__(
            [
                Column("Line", lambda row: str(row.line), _LINE, right=True, sort=lambda row: row.line),
                Column("Action", lambda row: " ".join(row.text.split()) or "No text", colour=text_ink),
                Column("What happens", words, _WHAT, colour=ink),
                Column("What the file says", lambda row: row.why, colour=lambda _row: tokens.muted),
            ],
            lambda row: row.line,
            _EMPTY,
        )
        self.setAccessibleName("What happens to each row")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._through = KeysThrough(self)
        self._through.spare(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left is ours, right is theirs, as the two stand side by side; Enter and Space are the dialog's."""
        decision = _SIDES.get(Qt.Key(event.key()))
        if decision is not None and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.decided.emit(self.selected(), decision)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def choose_first(self) -> None:
        """Where nothing is chosen, put the first row at hand."""
        if not self.selected() and self.shown():
            self.select([self.shown()[0].line])
