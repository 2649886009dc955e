"""What each team says an entry in its own words: a card a team, with the words that only it uses tinted."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QFrame, QTextEdit, QVBoxLayout, QWidget

from facilitator.core.people import Team
from facilitator.core.run.canvases.clarity import Said
from facilitator.ui.parts.canvases.card_grid import CardGrid
from facilitator.ui.theme import GAP_S, GAP_XS
from facilitator.ui.widgets.forms import AutoTextEdit
from facilitator.ui.widgets.marks import MarkLabel

_NARROWEST = 164


class WordingCards(CardGrid):
    """`worded(team id, text)` comes when a card is left with other words than it had."""

    worded = Signal(int, str)

    def __init__(self, tint: str, parent: QWidget | None = None) -> None:
        super().__init__(_NARROWEST, parent)
        self._tint = tint
        self.cards: dict[int, WordingCard] = {}
        self._teams: tuple[Team, ...] = ()

    def show_said(self, said: Sequence[Said]) -> bool:
        """Show what each team says; a card that is typed into is left alone. True if the cards are new."""
        teams = tuple(one.team for one in said)
        new = teams != self._teams
        if new:
            self._teams = teams
            self.cards = {team.id: WordingCard(team, self._tint) for team in teams}
            for team_id, card in self.cards.items():
                card.words.committed.connect(lambda text, at=team_id: self.worded.emit(at, text))
            self.show_cards(tuple(self.cards.values()))
        for one in said:
            self.cards[one.team.id].show_said(one)
        return new


class WordingCard(QFrame):
    """A team and its words."""

    def __init__(self, team: Team, tint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._format = QTextCharFormat()
        self._format.setBackground(QColor(tint))
        self._format.setFontUnderline(True)
        self.words = AutoTextEdit(least=2, most=6)
        self.words.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.words.setAccessibleName(f"{team.name} says it")
        self.words.setPlaceholderText("In its own words")
        self.words.textChanged.connect(lambda: self.words.setExtraSelections([]))
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_S, GAP_S, GAP_S, GAP_S)
        column.setSpacing(GAP_XS)
        column.addWidget(MarkLabel(team.mark, team.colour, team.name))
        column.addWidget(self.words)
        column.addStretch(1)

    def show_said(self, said: Said) -> None:
        """Show the words, tinted where only this team uses them."""
        self.words.set_text(said.text)
        if self.words.toPlainText() == said.text:
            self.words.setExtraSelections([self._tinted(said.text, start, end) for start, end in said.own])

    def tinted(self) -> list[str]:
        """The words that are tinted."""
        return [one.cursor.selectedText() for one in self.words.extraSelections()]

    def _tinted(self, text: str, start: int, end: int) -> QTextEdit.ExtraSelection:
        selection, cursor = QTextEdit.ExtraSelection(), self.words.textCursor()
        cursor.setPosition(_qt_length(text[:start]))
        cursor.setPosition(_qt_length(text[:end]), cursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, self._format
        return selection


def _qt_length(text: str) -> int:
    """Qt counts UTF-16 units: an emoji is two."""
    return len(text.encode("utf-16-le")) // 2
