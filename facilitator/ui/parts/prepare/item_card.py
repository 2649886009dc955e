"""What stands below a list of things to do: the item at hand with its hint, its note, and what helps with it."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_S, GAP_XS
from facilitator.ui.widgets.forms import AutoTextEdit
from facilitator.ui.widgets.labels import label

_NOTHING = "Choose an item to see what it is about."


@dataclass(frozen=True)
class CardItem:
    """An item as the card shows it. `tool` is what helps with it, `tool_words` what its button says, "" for none."""

    id: int
    title: str
    hint: str = ""
    more: str = ""
    note: str = ""
    tool: object = None
    tool_words: str = ""


class ItemCard(QFrame):
    """`tool_asked(tool)` by the button, `noted(item id, text)` when a note was typed."""

    tool_asked = Signal(object)
    noted = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._item: CardItem | None = None
        self.title, self.hint, self.more = label("", "strong"), label("", wrap=True), label("", "small", wrap=True)
        self.note = AutoTextEdit(least=3, most=3)
        self.note.setAccessibleName("Note")
        self.note.setPlaceholderText("Note")
        self.tool = live_button("", "O")
        self.tool.clicked.connect(self.open_tool)
        self.note.committed.connect(self._tell_note)
        words = QVBoxLayout()
        words.setSpacing(GAP_XS)
        for line in (self.title, self.hint, self.more):
            words.addWidget(line)
        words.addStretch(1)
        said = QHBoxLayout()
        said.addLayout(words, 1)
        said.addWidget(self.tool)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP_S, GAP, GAP_S)
        row.setSpacing(GAP)
        row.addLayout(said, 3)
        row.addWidget(self.note, 2)
        self.setFixedHeight(104)
        self.show_item(None)

    def show_item(self, item: CardItem | None) -> None:
        """Show an item, or that none is at hand."""
        if self._item is not None and (item is None or item.id != self._item.id):
            self.note.commit()
        self._item = item
        self.title.setText(item.title if item else "")
        self.title.setVisible(item is not None)
        self.hint.setText(item.hint if item else _NOTHING)
        self.more.setText(item.more if item else "")
        self.note.setVisible(item is not None)
        self.note.set_text(item.note if item else "")
        self.tool.setVisible(bool(item and item.tool_words))
        self.tool.say(item.tool_words if item else "")

    def open_tool(self) -> None:
        """Go to what helps with the item at hand."""
        if self._item is not None and self._item.tool_words:
            self.tool_asked.emit(self._item.tool)

    def _tell_note(self, text: str) -> None:
        if self._item is not None:
            self.noted.emit(self._item.id, text)
