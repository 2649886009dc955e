"""The terminology exercise on the console: what each team wrote, unseen by the others, then open, then agreed."""

from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.agree.language import glossary
from facilitator.core.agree.language.glossary import Term, TermUse
from facilitator.core.people import Team
from facilitator.core.phrases import counted, quoted
from facilitator.core.record import Changes
from facilitator.core.run import wording
from facilitator.core.run.wording import Unseen, WordRound, WordView
from facilitator.ui.command import Command
from facilitator.ui.parts.canvases.common import CanvasHead, NewLine, shifted
from facilitator.ui.parts.canvases.row_pane import RowPane
from facilitator.ui.parts.canvases.word_card import WordCard, state_words
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.richlist import RichList, RichRow

_GROUP = "Words"
_EMPTY = "No word is taken up yet. Type one below, or take up those that the glossary shows in conflict."
_LIST_WIDTH, _LIST_NARROW = 210, 130


class WordsPane(RowPane):
    """The words at the left; the one at hand with every team's meaning, and what is agreed, at the right."""

    watches = (WordRound, Unseen, Term, TermUse, Team)

    def build(self) -> None:
        """The count and what is done above, the list, the word at hand, and a line for one more."""
        self._words: list[WordView] = []
        self.head = CanvasHead()
        self.conflicts = self.head.offer("Take up conflicts", "Ctrl T", self.take_conflicts)
        self.open_button = self.head.offer("Lay open", "Ctrl L", self.lay_open)
        self.card = WordCard(self.desk.look.tokens.heat[2])
        self.list = RichList(_EMPTY)
        self.list.setAccessibleName("Words taken up")
        self.list.setSelectionMode(RichList.SelectionMode.SingleSelection)
        elastic(self.list, 120)
        self.list.selectionModel().selectionChanged.connect(self._on_chosen)
        self.list.opened.connect(lambda _key: self.card.write())
        self.list.delete_requested.connect(lambda _keys: self.put_back())
        self.card.written.connect(self._write)
        self.card.agreed.connect(self._agree)
        self.line = NewLine("A word to settle, Enter takes it up", "Alt A", self._take_up)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.list)
        row.addWidget(self.card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.head)
        column.addLayout(row, 1)
        column.addWidget(self.line)

    def refresh(self, changes: Changes | None) -> None:
        """Show the words as they stand, and the one at hand."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        if workshop_id is None:
            return
        self._words = wording.words_of(document, workshop_id)
        self.list.show_rows(map(_row, self._words))
        if self._words and not self.list.selected_keys():
            self.list.select([self._words[0].round.id])
        agreed = sum(word.agreed for word in self._words)
        words = f"{agreed} of {counted(len(self._words), 'word')} agreed" if self._words else "Words"
        self.head.words.setText(words)
        self._show()

    def commands(self) -> list[Command]:
        """What can be done with the words."""
        return [
            Command("Take up a word", _GROUP, self.line.setFocus, "Alt+A", bound=True),
            Command("Take up all words in conflict", _GROUP, self.take_conflicts, "Ctrl+T", bound=True),
            Command("Type what the next team wrote", _GROUP, self.card.write, "W", bound=True),
            Command("Lay the meanings open", _GROUP, self.lay_open, "Ctrl+L", bound=True),
            Command("Agree on a meaning", _GROUP, self.card.settle, "Ctrl+G", bound=True),
            Command("Next word", _GROUP, lambda: self._step(1), "Alt+PgDown", bound=True),
            Command("Word before", _GROUP, lambda: self._step(-1), "Alt+PgUp", bound=True),
            Command("Move the word up", _GROUP, lambda: self.shift(up=True), "Alt+Up", bound=True),
            Command("Move the word down", _GROUP, lambda: self.shift(up=False), "Alt+Down", bound=True),
            Command("Put the word back", _GROUP, self.put_back, "Del", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the pane."""
        if not press(self.commands(), event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the word at hand has most of it."""
        super().resizeEvent(event)
        self.list.setFixedWidth(max(_LIST_NARROW, min(_LIST_WIDTH, self.width() // 3)))

    def first_focus(self) -> QWidget:
        """The words, or the line for the first."""
        return self.list if self._words else self.line.line

    def row(self) -> int:
        """The word at hand."""
        at = self._at()
        return self._words.index(at) if at is not None else 0

    def lay_open(self) -> None:
        """Show the room what every team wrote."""
        at = self._at()
        if at is not None and not at.shown and self.desk.bridge.succeeds(wording.lay_open, at.round.id):
            self.card.settle()

    def take_conflicts(self) -> None:
        """Take up what the glossary shows in conflict."""
        if self.desk.workshop_id is not None:
            taken = self.desk.run(wording.take_up_conflicts, self.desk.workshop_id)
            if taken is not None:
                words = f"Took up {counted(len(taken), 'word')}." if taken else "No other word is in conflict."
                self.desk.told.emit(words)
            if taken:
                self.list.setFocus()

    def put_back(self) -> None:
        """Take the word at hand out of the workshop; the glossary keeps it."""
        at = self._at()
        if at is not None and self.desk.bridge.succeeds(wording.put_back, at.round.id):
            self.desk.said.emit(f"Put back {quoted(at.term.word)}. It stays in the glossary.")

    def shift(self, *, up: bool) -> None:
        """Move the word at hand by one place."""
        at, ids = self._at(), [word.round.id for word in self._words]
        asked = shifted(ids, [at.round.id], up) if at is not None else None
        if asked is not None and self.desk.workshop_id is not None:
            self.desk.run(wording.move_words, self.desk.workshop_id, *asked)

    def _at(self) -> WordView | None:
        chosen = self.list.selected_keys()
        return next((word for word in self._words if chosen and word.round.id == chosen[0]), None)

    def _on_chosen(self) -> None:
        self._show()
        self.turned.emit()

    def _show(self) -> None:
        at = self._at()
        self.open_button.setEnabled(at is not None and not at.shown)
        self.card.show_word(at)

    def _step(self, by: int) -> None:
        if self._words:
            self.list.select([self._words[(self.row() + by) % len(self._words)].round.id])

    def _take_up(self, text: str) -> bool:
        if self.desk.workshop_id is None:
            return False
        made = self.desk.run(wording.take_up, self.desk.workshop_id, text)
        if made is not None:
            self.list.select([made.id])
        return made is not None

    def _write(self, at: WordView, team_id: int, text: str) -> None:
        if at.shown:
            self.desk.run(glossary.say, at.term.id, team_id, text)
        else:
            self.desk.run(wording.write_unseen, at.round.id, team_id, text)

    def _agree(self, at: WordView, text: str) -> None:
        self.desk.run(wording.agree_on, at.round.id, text, today_of(self.desk))


def _row(word: WordView) -> RichRow:
    return RichRow(word.round.id, "", word.term.word, state_words(word), word.shown and not word.agreed)
