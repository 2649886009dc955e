"""Cards side by side, as many a row as there is room for; below them the next row."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from facilitator.ui.theme import GAP_S


class CardGrid(QWidget):
    """Cards of the same width, none narrower than `narrowest` pixels."""

    def __init__(self, narrowest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrowest = narrowest
        self._cards: tuple[QWidget, ...] = ()
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP_S)

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Lay out other cards; those that were there before are let go."""
        for card in self._cards:
            self._grid.removeWidget(card)
            card.deleteLater()
        self._cards, self._columns = tuple(cards), 0
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may hold another number of cards a row."""
        super().resizeEvent(event)
        self._place()

    def minimumSizeHint(self) -> QSize:
        """One card a row is enough."""
        return QSize(self._narrowest, super().minimumSizeHint().height())

    def _place(self) -> None:
        room = max(1, (self.width() + GAP_S) // (self._narrowest + GAP_S))
        most = min(room, len(self._cards))
        rows = -(-len(self._cards) // most) if most else 0
        columns = -(-len(self._cards) // rows) if rows else 0
        if columns == self._columns:
            return
        for old in range(self._columns):
            self._grid.setColumnStretch(old, 0)
        self._columns = columns
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // columns, place % columns)
        for place in range(columns):
            self._grid.setColumnStretch(place, 1)


def scrolled(body: QWidget) -> QScrollArea:
    """A widget in a frameless scrolling room, which scrolls with the focus and takes none."""
    area = QScrollArea()
    area.setWidget(body)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
