"""The first step: what the workshop is held for."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator.core.plan.propose.occasions import occasion_words, proposed_title
from facilitator.core.plan.workshops import NO_TITLE, Occasion
from facilitator.ui.parts.starting.answers import Why
from facilitator.ui.parts.starting.occasion_cards import OccasionCards
from facilitator.ui.parts.starting.step import Step
from facilitator.ui.theme import GAP_L
from facilitator.ui.widgets.forms import AutoTextEdit, Form
from facilitator.ui.widgets.notice import FieldError


class OccasionStep(Step):
    """Occasion, title and purpose. What is proposed follows the occasion until it is typed over.

    `picked(Occasion)` comes when another occasion is chosen.
    """

    question = "What is it for?"
    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = OccasionCards()
        self.cards.picked.connect(self._on_picked)
        self.title = QLineEdit()
        self.purpose = AutoTextEdit(least=2, most=4)
        self._wrong = FieldError()
        self.title.textChanged.connect(lambda _text: self._wrong.say(""))
        self._day, self._purpose = date.min, ""
        form = Form()
        form.add("Title", self.title)
        form.add("Purpose", self.purpose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_L)
        column.addWidget(self.cards)
        column.addWidget(form)
        column.addWidget(self._wrong)
        column.addStretch(1)

    def first(self) -> QWidget:
        """The occasion that is chosen."""
        return self.cards.card(self.cards.chosen())

    def settle(self) -> bool:
        """A title there must be."""
        if self.title.text().strip():
            return True
        self._wrong.say(NO_TITLE)
        self.title.setFocus()
        return False

    def propose_for(self, day: date) -> None:
        """Propose title and purpose for a workshop on a day; what was typed stays."""
        self._day = day
        occasion = self.cards.chosen()
        if not self.title.isModified():
            self.title.setText(proposed_title(occasion, day))
        if self.purpose.toPlainText() == self._purpose:
            self._purpose = occasion_words(occasion).purpose
            self.purpose.setPlainText(self._purpose)

    def answer(self) -> Why:
        """What is answered now."""
        return Why(self.cards.chosen(), self.title.text(), self.purpose.toPlainText())

    def _on_picked(self, occasion: Occasion) -> None:
        self.propose_for(self._day)
        self.picked.emit(occasion)
