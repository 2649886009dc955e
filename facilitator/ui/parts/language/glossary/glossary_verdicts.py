"""What a glossary from elsewhere would do: in a sentence and row by row; of two meanings one is chosen here."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.agree.language.glossary_file import RowVerdict, What, summary, unknown_words
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.intake.verdict_table import verdict_table
from facilitator.ui.parts.language.glossary.glossary_incoming import IncomingGlossary
from facilitator.ui.parts.live.live_buttons import KeysThrough, live_button
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ENTER
from facilitator.ui.widgets.recordmodel import Column

_WORDS = {
    What.NEW: "Add",
    What.CHANGED: "Change",
    What.SAME: "Here already",
    What.TWO_MEANINGS: "Choose one",
    What.LEFT_OUT: "Left out",
    What.REFUSED: "Can't be taken",
}
_WIDTH, _WORD_WIDTH, _WHY_LINES = 116, 170, 2


class GlossaryVerdicts(QWidget):
    """The rows; Space or the button takes the one at hand of those that say something else of the same word."""

    def __init__(self, desk: Desk, file: IncomingGlossary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = file
        tokens = desk.look.tokens
        inks = {
            What.NEW: tokens.ok,
            What.CHANGED: tokens.accent,
            What.SAME: tokens.muted,
            What.TWO_MEANINGS: tokens.warn,
            What.LEFT_OUT: tokens.muted,
            What.REFUSED: tokens.bad,
        }
        self.words, self.unknown = label("", "strong", wrap=True), label("", "muted", wrap=True)
        self.why = ClampedLabel(_WHY_LINES)
        self.take = live_button("Take this meaning", "Space")
        own: list[Column[RowVerdict]] = [
            Column("Word", lambda one: one.row.word, _WORD_WIDTH),
            Column("Meaning", lambda one: " ".join(one.row.meaning.split()), tooltip=lambda one: one.row.meaning),
        ]
        self.table = verdict_table(tokens, own, lambda one: _WORDS[one.what], lambda one: inks[one.what], _WIDTH)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._through = _EnterThrough(self)
        self._through.spare(self.table)
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(lambda _row: self.choose())
        self.take.clicked.connect(self.choose)
        foot = QHBoxLayout()
        foot.setSpacing(GAP_S)
        foot.addWidget(self.why, 1)
        foot.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.words)
        column.addWidget(self.unknown)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def commands(self) -> list[Command]:
        """What is decided about the row at hand."""
        return [Command("Take this meaning of the word", "Rows", self.choose, "Space", bound=True)]

    def first_focus(self) -> QWidget:
        """The table, on the first row that waits for a choice, else on its first."""
        if not self.table.selected() and self.table.shown():
            judged = self._file.judged
            waiting = judged.undecided if judged else ()
            self.table.select([(waiting or self.table.shown())[0].line])
        return self.table

    def choose(self) -> None:
        """Take the row at hand of those with the same word, or none of them."""
        for row in self.table.selected():
            if self._file.can_choose(row):
                self._file.choose(row)

    def show_verdicts(self) -> None:
        """Show the verdicts as they are now."""
        judged = self._file.judged
        if judged is None:
            return
        self.words.setText(summary(judged))
        self.unknown.setText(unknown_words(judged))
        self.unknown.setVisible(bool(judged.unknown))
        self.table.show_records(judged.rows)
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = next(iter(self.table.selected()), None)
        self.why.setText(row.why if row else "")
        able = row is not None and self._file.can_choose(row)
        self.take.setEnabled(able)
        taken = able and row is not None and row.what in (What.NEW, What.CHANGED, What.SAME)
        self.take.say("Take none of them" if taken else "Take this meaning")


class _EnterThrough(KeysThrough):
    """Lets Enter through as well: it is the dialog's."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand Enter and plain signs on to the dialog."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in ENTER:
            event.ignore()
            return True
        return super().eventFilter(watched, event)
