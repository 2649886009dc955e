"""The occasions as cards, one of which is chosen."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from facilitator.core.plan.propose.occasions import OccasionWords, occasion_words
from facilitator.core.plan.workshops import Occasion
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.theme import BODY, GAP, GAP_S, SMALL

_ACROSS = 3
_CHOSEN = "QPushButton:checked { border: 2px solid palette(highlight); }"


class OccasionCards(QWidget):
    """One stop for Tab; the arrow keys move the choice. `picked(Occasion)` is the user's choice."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP_S)
        self._occasions = tuple(Occasion)
        for place, occasion in enumerate(self._occasions):
            card = _OccasionCard(occasion_words(occasion))
            self._group.addButton(card, place)
            grid.addWidget(card, place // _ACROSS, place % _ACROSS)
        self._group.idToggled.connect(self._tell)
        self.choose(Occasion.QUARTERLY)

    def choose(self, occasion: Occasion) -> None:
        """Show an occasion as chosen."""
        self._group.button(self._occasions.index(occasion)).setChecked(True)

    def chosen(self) -> Occasion:
        """The occasion that is chosen."""
        return self._occasions[self._group.checkedId()]

    def card(self, occasion: Occasion) -> QWidget:
        """The card of an occasion."""
        return self._group.button(self._occasions.index(occasion))

    def _tell(self, place: int, chosen: bool) -> None:
        if chosen:
            self.picked.emit(self._occasions[place])


class _OccasionCard(QPushButton):
    """A name and a line or two about it."""

    def __init__(self, words: OccasionWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAutoDefault(False)  # Enter goes on to the next step
        self.setProperty("role", "row")
        self.setStyleSheet(_CHOSEN)
        self.setAccessibleName(words.title)
        self.setAccessibleDescription(words.about)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        title = ClampedLabel(1, BODY, QFont.Weight.DemiBold)
        title.setText(words.title)
        about = ClampedLabel(2, SMALL, role=QPalette.ColorRole.PlaceholderText)
        about.setText(words.about)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP_S, GAP, GAP_S)
        column.setSpacing(2)
        for line in (title, about):
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(line)
        column.addStretch(1)

    def sizeHint(self) -> QSize:
        """Room for a title and two lines."""
        return QSize(250, 78)
