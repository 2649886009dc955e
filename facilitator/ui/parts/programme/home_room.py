"""The parts of the Home page, and where they stand."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from facilitator.ui.desk import Desk
from facilitator.ui.parts.programme.due_panel import DuePanel
from facilitator.ui.parts.programme.next_date import NextDate
from facilitator.ui.parts.programme.pressing import Pressing
from facilitator.ui.parts.programme.programme_name import INSET, ProgrammeName
from facilitator.ui.parts.programme.workshop_cards import WorkshopCards
from facilitator.ui.theme import GAP, GAP_L, GAP_S, GAP_XL
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.icons import Sign

_EMPTY = (
    "No workshop yet",
    "Plan one, run it live on two screens, and leave with the actions.",
    "New workshop…",
)
_DUE_WIDTH, _WIDE = 300, 1080


class HomeRoom(QWidget):
    """Name and buttons above; the workshops, and what is due beside them, or beneath where it is narrow."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = desk.look
        self.name = ProgrammeName(desk)
        icon = look.icons.icon(Sign.PLUS, look.tokens.on_accent)
        self.new_button = ActionButton("New workshop…", "N", Kind.PRIMARY, icon)
        self.more = QToolButton()
        self.more.setIcon(look.icons.icon(Sign.DOTS, look.tokens.muted))
        self.more.setProperty("role", "head")
        self.more.setAccessibleName("More for the programme")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.more.setMenu(self.menu)
        self.next_date = NextDate()
        self.due = DuePanel("Due this week", "pages where they are done")
        self.plans = DuePanel("Improvement plans", "Assessments page")
        self.next_date.hide()
        self.due.hide()
        self.plans.hide()
        self.cards = WorkshopCards(look)
        self.empty = EmptyState(*_EMPTY)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(self.name, 1)
        head.addWidget(self.new_button)
        head.addWidget(self.more)
        self.side = QWidget()
        stacked = QVBoxLayout(self.side)
        stacked.setContentsMargins(0, 0, 0, 0)
        stacked.setSpacing(GAP_L)
        stacked.addWidget(self.due)
        stacked.addWidget(self.plans)
        stacked.addStretch(1)
        room = QWidget()
        self._beside = QBoxLayout(QBoxLayout.Direction.TopToBottom, room)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(GAP_XL)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.cards)
        self._stack.addWidget(self.empty)
        self._beside.addWidget(self._stack, 1)
        self._beside.addWidget(self.side)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(room)
        below = QVBoxLayout()
        below.setContentsMargins(INSET, 0, 0, 0)
        below.setSpacing(GAP)
        below.addWidget(self.next_date)
        below.addWidget(scroll, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_L - INSET, GAP_L, GAP_L, GAP_L)
        column.setSpacing(GAP_L)
        column.addLayout(head)
        column.addLayout(below, 1)

    def show_any(self, any_workshop: bool) -> None:
        """Show the workshops, or what to do while there is none."""
        self._stack.setCurrentIndex(0 if any_workshop else 1)
        self.new_button.setVisible(any_workshop)

    def show_beside(self, due: Sequence[Pressing], plans: Sequence[Pressing]) -> None:
        """Show what is due and the plans under way; with neither the workshops have all the room."""
        self.due.show_lines(due)
        self.plans.show_lines(plans)
        self.side.setVisible(bool(due or plans))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is due stands beside the workshops where there is room for both."""
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        way = QBoxLayout.Direction
        self._beside.setDirection(way.LeftToRight if wide else way.TopToBottom)
        self.side.setSizePolicy(
            QSizePolicy.Policy.Fixed if wide else QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred
        )
        self.side.setMinimumWidth(_DUE_WIDTH if wide else 0)
        self.side.setMaximumWidth(_DUE_WIDTH if wide else self.maximumWidth())
