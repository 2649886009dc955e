"""The last card of the day: what is open, in words and counted; write the documents; close the workshop."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import WorkshopState
from facilitator.core.run.open_ends import OpenEnd, OpenEndKind
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import KeysThrough, live_button
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList, RichRow

_HOW = {
    OpenEndKind.OWNER: "Enter asks for the owners one by one",
    OpenEndKind.DATE: "Enter asks for the dates one by one",
    OpenEndKind.MEASURE: "Enter asks for the success measures one by one",
    OpenEndKind.QUESTION: "Enter shows them: answer or park each",
    OpenEndKind.SOLUTION: "Enter shows what each still needs",
    OpenEndKind.RACI: "Enter walks through them one by one",
}
_NOTHING = "Nothing is open: every action has an owner, a date and a measure, every question its answer."


class CloseCard(QWidget):
    """`settle_asked(OpenEndKind)` on Enter; the buttons ask to write, to show the folder, and to close."""

    settle_asked = Signal(object)
    write_asked = Signal()
    folder_asked = Signal()
    close_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = label("", "strong", wrap=True)
        self.list = RichList(_NOTHING)
        self.list.setAccessibleName("Still open")
        self.list.setSelectionMode(self.list.SelectionMode.SingleSelection)
        KeysThrough(self).spare(self.list)
        elastic(self.list)
        self.list.opened.connect(self.settle_asked)
        self.told = label("", "muted", wrap=True)
        self.folder = live_button("Open folder")
        self.write = live_button("Write the documents", "W", Kind.PRIMARY)
        self.close_day = live_button("Close the workshop", "Ctrl Shift Enter")
        self.write.clicked.connect(self.write_asked)
        self.folder.clicked.connect(self.folder_asked)
        self.close_day.clicked.connect(self.close_asked)
        self.folder.hide()
        self.told.hide()
        self._lay_out()

    def show_ends(self, ends: Sequence[OpenEnd]) -> None:
        """Show what is open."""
        total = sum(end.count for end in ends)
        self.words.setText(f"{counted(total, 'thing')} still open" if total else "Ready to close")
        self.list.show_rows(RichRow(end.kind, end.words, "", _HOW[end.kind]) for end in ends)
        if ends and not self.list.selected_keys():
            self.list.select([ends[0].kind])

    def show_state(self, state: WorkshopState) -> None:
        """Offer to close what is live, and to reopen what is closed."""
        self.close_day.setVisible(state is not WorkshopState.PLANNED)
        self.close_day.say("Close the workshop" if state is WorkshopState.LIVE else "Reopen the workshop")

    def show_progress(self, done: int, of: int) -> None:
        """Say how far the writing is; nothing is known yet with `of` 0."""
        self.folder.hide()
        self.write.say("Stop")
        self._tell(f"Writing: {done} of {of} documents" if of else "Writing the documents")

    def show_written(self, paths: Sequence[Path]) -> None:
        """Say where the documents are; none: they were refused or stopped, which has been said."""
        self.write.say("Write the documents")
        self.folder.setVisible(bool(paths))
        self._tell(f"{counted(len(paths), 'document')} in {paths[0].parent}" if paths else "")

    def first_focus(self) -> QWidget:
        """What is open; with nothing open, the writing."""
        return self.list if self.list.rows() else self.write

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(GAP, GAP, GAP, GAP)
        inside.setSpacing(GAP_S)
        inside.addWidget(self.words)
        inside.addWidget(self.list, 1)
        written = QHBoxLayout()
        written.setSpacing(GAP_S)
        written.addWidget(self.told, 1)
        written.addWidget(self.folder)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_S)
        buttons.addWidget(self.write)
        buttons.addStretch(1)
        buttons.addWidget(self.close_day)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(card, 1)
        column.addLayout(written)
        column.addLayout(buttons)
