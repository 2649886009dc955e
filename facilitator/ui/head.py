"""The header: which workshop this is, the state of the stage, and the way to every command."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from facilitator.core.plan.sessions import Session
from facilitator.core.plan.workshops import Workshop, starts_at
from facilitator.core.record import Changes
from facilitator.core.run.clock.progress import Live, sitting_at_hand
from facilitator.ui.desk import Desk
from facilitator.ui.local import room_time, year_day_words
from facilitator.ui.view import View
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.chips import Chip
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.labels import label

_SHORTEST_TITLE, _BESIDES = 120, 760


class Head(View):
    """Title and date of the session at hand at the left; the stage, the menu and the command box at the right."""

    watches = (Workshop, Session, Live)

    def __init__(self, desk: Desk, menu: QMenu, find: Callable[[], None], parent: QWidget | None = None) -> None:
        self._menu, self._find = menu, find
        super().__init__(desk, parent)

    def build(self) -> None:
        """Lay out the line."""
        self.setFixedHeight(52)
        frame = QFrame(self)
        frame.setProperty("role", "head")
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self._words = ""
        self._title = label("", "heading")
        self._date = Chip("")
        menu = QToolButton()
        menu.setProperty("role", "head")
        menu.setIcon(self.desk.look.icons.icon(Sign.DOTS))
        menu.setAccessibleName("Menu")
        menu.setToolTip("Menu (F10)")
        menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu.setMenu(self._menu)
        self.menu_button = menu
        command = ActionButton("Command…", key="Ctrl K")
        command.clicked.connect(self._find)
        self._row = QHBoxLayout(frame)
        self._row.setContentsMargins(18, 0, 18, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self._title)
        self._row.addWidget(self._date)
        self._row.addStretch(1)
        self._row.addWidget(command)
        self._row.addWidget(menu)

    def add(self, widget: QWidget) -> None:
        """Put one more thing before the command button."""
        self._row.insertWidget(self._row.count() - 2, widget)

    def refresh(self, changes: Changes | None) -> None:
        """Show the chosen workshop, or the programme when there is none."""
        workshop = self.desk.workshop()
        self._date.setVisible(workshop is not None)
        self._words = workshop.title if workshop else "Programme"
        self._fit()
        if workshop:
            held = sitting_at_hand(self.desk.document, workshop.id).workshop
            begins = room_time(held, starts_at(held) + timedelta(seconds=held.shift))
            self._date.show_state(f"{year_day_words(held.day)} · {begins}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for more or less of the title."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A title of any length ends in an ellipsis; the whole of it is the tooltip."""
        room = max(_SHORTEST_TITLE, self.width() - _BESIDES)
        shown = self._title.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self._title.setText(shown)
        self._title.setToolTip(self._words if shown != self._words else "")
        self._title.setAccessibleName(self._words)
