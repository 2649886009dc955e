"""The word at hand in the terminology exercise: what every team means by it, and what all agree to mean."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.phrases import counted
from facilitator.core.run.wording import WordView
from facilitator.ui.parts.canvases.card_grid import scrolled
from facilitator.ui.parts.canvases.clarity_cards import WordingCards
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.theme import GAP_S, HEAD
from facilitator.ui.widgets.forms import AutoTextEdit
from facilitator.ui.widgets.labels import label


class WordCard(QWidget):
    """`written(word, team id, text)` when a team's card is left, `agreed(word, text)` when the meaning for all is."""

    written = Signal(object, int, str)
    agreed = Signal(object, str)

    def __init__(self, tint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word: WordView | None = None
        self.title, self.state = ClampedLabel(2, HEAD, QFont.Weight.DemiBold), label("", "muted", wrap=True)
        self.cards = WordingCards(tint)
        self.cards.worded.connect(lambda team_id, text: self.written.emit(self._word, team_id, text))
        self.lead = label("What we mean by it", "strong")
        self.meaning = AutoTextEdit(least=2, most=5)
        self.meaning.setAccessibleName(self.lead.text())
        self.meaning.setPlaceholderText("What do we all mean by it from now on?")
        self.meaning.committed.connect(lambda text: self.agreed.emit(self._word, text))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        for part in (self.cards, self.lead, self.meaning):
            column.addWidget(part)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP_S)
        whole.addWidget(self.title)
        whole.addWidget(self.state)
        area = scrolled(inside)
        elastic(area, 120)
        whole.addWidget(area, 1)

    def show_word(self, word: WordView | None) -> None:
        """Show a word; None hides the card. What is being typed is stored for its own word first."""
        if self._word is not None and (word is None or word.round.id != self._word.round.id):
            for card in self.cards.cards.values():
                card.words.commit()
            self.meaning.commit()
        self._word = word
        self.setVisible(word is not None)
        if word is None:
            return
        self.title.setText(word.term.word)
        self.state.setText(state_words(word))
        if self.cards.show_said(word.cards):
            fields = (*(card.words for card in self.cards.cards.values()), self.meaning)
            for before, after in pairwise(fields):
                QWidget.setTabOrder(before, after)
        for part in (self.lead, self.meaning):
            part.setVisible(word.shown)
        self.meaning.set_text(word.term.meaning)

    def write(self) -> None:
        """Go to the card of the first team that has not written yet."""
        if self._word is not None and self._word.cards:
            waiting = (card.team for card in self._word.cards if not card.text)
            team = next(waiting, self._word.cards[0].team)
            self.cards.cards[team.id].words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def settle(self) -> None:
        """Go to the meaning for all, if it is time for it."""
        if self.meaning.isVisible():
            self.meaning.setFocus(Qt.FocusReason.ShortcutFocusReason)


def state_words(word: WordView) -> str:
    """How far a word is, in a few words."""
    if word.agreed:
        return "Agreed"
    if word.shown:
        return "Open, not agreed yet"
    return f"Written by {len(word.written)} of {counted(len(word.cards), 'team')}, unseen"
