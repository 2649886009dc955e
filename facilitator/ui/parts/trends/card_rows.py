"""Cards in two columns; those that want the whole width, or would stand alone, in a row of their own."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.ui.theme import GAP


class CardRows(QWidget):
    """Lays out anew only when other cards are shown, so that focus and place stay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[QWidget, bool], ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)

    def show_cards(self, cards: Sequence[tuple[QWidget, bool]]) -> None:
        """Show these in their order; True: over the whole width."""
        if self._shown == tuple(cards):
            return
        kept = {card for card, _wide in cards}
        for card, _wide in self._shown:
            self._grid.removeWidget(card)
            if card not in kept:
                card.hide()
        self._shown = tuple(cards)
        row = column = 0
        before: QWidget | None = None
        for place, (card, wide) in enumerate(cards):
            alone = not column and (place + 1 == len(cards) or cards[place + 1][1])
            whole = wide or alone
            self._grid.addWidget(card, row, column, 1, 2 if whole else 1)
            card.show()
            if before is not None:
                QWidget.setTabOrder(before, card)
            before = card
            row, column = (row + 1, 0) if whole or column else (row, 1)

    def cards(self) -> list[QWidget]:
        """The cards shown, in their order."""
        return [card for card, _wide in self._shown]
