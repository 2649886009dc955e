"""A tab of the review that is one list, worked with single keys."""

from collections.abc import Sequence

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.parts.canvases.row_pane import RowPane
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.parts.review.ask_line import AskLine
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList, RichRow


class ListPane(RowPane):
    """How far it is in words, buttons, the list by record id, and a line to type in when it is asked."""

    def lay_out(self, name: str, buttons: Sequence[QWidget], above: QWidget | None = None) -> None:
        """Put the list below its words and buttons; `name` is for whoever cannot see it."""
        self.words = label("", "muted", wrap=True)
        self.list = RichList()
        self.list.setAccessibleName(name)
        self.list.opened.connect(lambda _key: self.open())
        self.list.delete_requested.connect(lambda _keys: self.take_away())
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._on_row())
        KeysThrough(self).spare(self.list)
        elastic(self.list, 120)
        self.ask = AskLine()
        self.ask.left.connect(self.list.setFocus)
        self.buttons = QWidget()
        row = QHBoxLayout(self.buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP_S)
        for part in (above, self.words, self.buttons):
            if part is not None:
                self.column.addWidget(part)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.ask)

    def show_rows(self, words: str, rows: Sequence[RichRow], nothing: str) -> None:
        """Show other rows; what was at hand stays so, and behind what has left the list the next one is."""
        place = self.row()
        self.list.set_empty_text(nothing)
        self.list.setAccessibleDescription("" if rows else nothing)
        self.list.show_rows(rows)
        if rows and not self.list.selected_keys():
            self.list.select([rows[min(place, len(rows) - 1)].key])
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.buttons.setVisible(bool(rows))
        self.offer()

    def offer(self) -> None:
        """Let the buttons be pressed that do something to the row at hand."""

    def open(self) -> None:
        """Enter on a row."""

    def take_away(self) -> None:
        """Del on a row."""

    def at_hand(self) -> int | None:
        """The id of the row at hand."""
        chosen = self.list.selected_keys()
        return chosen[0] if len(chosen) == 1 and isinstance(chosen[0], int) else None

    def row(self) -> int:
        """The number of the row at hand."""
        return max(0, self.list.currentIndex().row())

    def first_focus(self) -> QWidget:
        """The list: its keys work at once."""
        return self.list

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the tab, for whatever in it does not need them."""
        own = [command for command in self.commands() if command.key not in ("Enter", "Del")]
        if not press(own, event):
            super().keyPressEvent(event)

    def _on_row(self) -> None:
        self.offer()
        if self.at_hand() is not None:
            self.turned.emit()
