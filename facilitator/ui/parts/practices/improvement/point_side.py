"""The friction point at hand with what can be done with it, and how the months went."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.practices.friction import Friction, Outcome, figures_words, friction_figures, month_words
from facilitator.ui.desk import Desk
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.panel import Panel
from facilitator.ui.parts.practices.improvement.friction_card import FrictionCard
from facilitator.ui.parts.prepare.button_row import button_row
from facilitator.ui.theme import GAP, GAP_XS
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.scrolling import scrolled

_MONTHS_TOLD = 12


class PointSide(QWidget):
    """The card, what can be done, and the months in words; all of it scrolls."""

    def __init__(
        self, desk: Desk, carry: Callable[[], None], plan: Callable[[], None], settle: Callable[[], None]
    ) -> None:
        super().__init__()
        self.card = FrictionCard(desk)
        self.carry, self.plan = live_button("Carry over", "C"), live_button("Make it a plan", "P")
        self.settle = live_button("Write into the handoff", "Y")
        self.told = label("", wrap=True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GAP_XS, 0)
        column.setSpacing(GAP)
        column.addWidget(self.card)
        column.addWidget(button_row([(self.carry, carry), (self.settle, settle), (self.plan, plan)]))
        column.addWidget(Panel("Over the months", self.told))
        column.addStretch(1)
        room = scrolled(inside)
        elastic(room)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(room)

    def show_point(self, point: Friction | None, handoffs: Sequence[Handoff], carried_to: date) -> None:
        """Show a point, and into which month it may be carried over."""
        self.card.show_point(point, handoffs)
        self.carry.say(f"Carry over to {month_words(carried_to)}")
        self.carry.setEnabled(point is not None)
        helped = point is not None and point.outcome in (Outcome.HELPED, Outcome.PARTLY)
        self.plan.setEnabled(helped)
        self.settle.setEnabled(helped and point is not None and point.handoff_id is not None)

    def show_months(self, points: Sequence[Friction]) -> None:
        """Tell all months together, and the latest ones each."""
        figures = friction_figures(points)
        self.told.setText("\n".join([figures_words(figures), *(one.words for one in figures[:_MONTHS_TOLD])]))
