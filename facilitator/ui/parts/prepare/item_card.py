"""What stands below a checklist: the item at hand with its hint, or that it looks done, its note, and its tool."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.plan.prepare.checklist import Tool
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.prepare.checklist_rows import TOOL_WORDS, CheckRow, more_words
from facilitator.ui.theme import GAP, GAP_S, GAP_XS
from facilitator.ui.widgets.forms import AutoTextEdit
from facilitator.ui.widgets.labels import label

_NOTHING = "Choose an item to see what it is about."


class ItemCard(QFrame):
    """`tool_asked(Tool)` by the button, `noted(item id, text)` when a note was typed."""

    tool_asked = Signal(object)
    noted = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._row: CheckRow | None = None
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
        self.show_row(None, None)

    def show_row(self, row: CheckRow | None, workshop: Workshop | None) -> None:
        """Show an item of a workshop, or that none is at hand."""
        if self._row is not None and (row is None or row.key != self._row.key):
            self.note.commit()
        self._row = row
        item = row.item if row else None
        self.title.setText(item.title if item else "")
        self.title.setVisible(item is not None)
        self.hint.setText((row.seen or item.hint) if row and item else _NOTHING)
        self.more.setText(more_words(row.view, workshop) if row and row.view and workshop else "")
        self.note.setVisible(item is not None)
        self.note.set_text(item.note if item else "")
        tool = item.tool if item else Tool.NONE
        self.tool.setVisible(tool in TOOL_WORDS)
        self.tool.say(TOOL_WORDS.get(tool, ""))

    def open_tool(self) -> None:
        """Go to what helps with the item at hand."""
        if self._row is not None and self._row.item.tool in TOOL_WORDS:
            self.tool_asked.emit(self._row.item.tool)

    def _tell_note(self, text: str) -> None:
        if self._row is not None:
            self.noted.emit(self._row.item.id, text)
