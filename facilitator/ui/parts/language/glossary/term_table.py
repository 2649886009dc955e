"""The words in a table: how each stands, with a mark, and what else there is to look at."""

from types import MappingProxyType

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QStyleOptionViewItem

from facilitator.core.agree.language.term_conflicts import Doubt, Looked, Standing
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.theme import Tokens
from facilitator.ui.widgets.lists import Cells, RecordTable
from facilitator.ui.widgets.marks import Mark, mark_icon
from facilitator.ui.widgets.recordmodel import Column, Index, RecordModel

STANDING_WORDS = MappingProxyType(
    {Standing.AGREED: "Agreed", Standing.OPEN: "Not agreed", Standing.CONFLICT: "In conflict"}
)
_MARKS = {Standing.AGREED: Mark.CHECK, Standing.OPEN: Mark.CIRCLE, Standing.CONFLICT: Mark.TRIANGLE}
_SHORT = {
    Doubt.DIFFERS: "Teams differ",
    Doubt.REOPENED: "Changed since",
    Doubt.SAME_MEANING: "Means the same as another",
    Doubt.NO_OWNER: "No owner",
}
_EMPTY = "No words yet. Type one below."
_STANDING, _LEAST, _MARK = 1, 120, 13
_STANDING_WIDTH, _LOOK_AT_WIDTH = 122, 150


class TermTable(RecordTable[Looked]):
    """Enter goes to the meaning of the one at hand (`opened`), Del asks to remove; letters are the page's."""

    def __init__(self, tokens: Tokens) -> None:
        inks = standing_inks(tokens)
        columns: list[Column[Looked]] = [
            Column("Word", lambda one: one.term.word, tooltip=lambda one: one.term.meaning or one.term.word),
            Column(
                "Standing",
                lambda one: STANDING_WORDS[one.standing],
                _STANDING_WIDTH,
                colour=lambda one: inks[one.standing],
            ),
            Column("Look at", _look_at, _LOOK_AT_WIDTH, tooltip=all_striking, colour=lambda _one: tokens.muted),
        ]
        super().__init__(columns, lambda one: one.term.id, _EMPTY)
        self.setAccessibleName("Words")
        self.setItemDelegate(_Marked(self, tokens))
        self._through = KeysThrough(self)
        self._through.spare(self)
        elastic(self, _LEAST)

    def at(self) -> Looked | None:
        """The one at hand."""
        return next(iter(self.selected()), None)

    def choose_first(self) -> None:
        """Put the first at hand where none is."""
        if not self.selected() and self.shown():
            self.select([self.shown()[0].term.id])

    def in_hand_order(self) -> bool:
        """Whether the words stand in the order that people gave them."""
        return self.horizontalHeader().sortIndicatorSection() < 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 is the page's: it words the one at hand anew."""
        if event.key() == Qt.Key.Key_F2:
            event.ignore()
        else:
            super().keyPressEvent(event)


class _Marked(Cells):
    """Puts a mark before how a word stands."""

    def __init__(self, table: TermTable, tokens: Tokens) -> None:
        super().__init__(table)
        self._icons = {standing: _icon(_MARKS[standing], ink) for standing, ink in standing_inks(tokens).items()}

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """The mark in the colour of the words."""
        super().initStyleOption(option, index)
        model = index.model()
        if index.column() == _STANDING and isinstance(model, RecordModel):
            standing: Standing = model.shown[index.row()].standing
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.icon, option.decorationSize = self._icons[standing], QSize(_MARK, _MARK)


def standing_inks(tokens: Tokens) -> dict[Standing, str]:
    """The colour of each standing, which never stands without its words."""
    return {Standing.AGREED: tokens.ok, Standing.OPEN: tokens.muted, Standing.CONFLICT: tokens.warn}


def all_striking(one: Looked) -> str:
    """Everything that stands out of a word, a line each."""
    return "\n".join(striking.words for striking in one.striking)


def _icon(mark: Mark, ink: str) -> QIcon:
    """A mark that keeps its colour in a selected row."""
    icon = mark_icon(mark, ink, _MARK)
    for size in icon.availableSizes():
        icon.addPixmap(icon.pixmap(size), QIcon.Mode.Selected)
    return icon


def _look_at(one: Looked) -> str:
    return ", ".join(_SHORT[striking.doubt] for striking in one.striking[:1])
