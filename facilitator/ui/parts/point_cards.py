"""Cards of points that were prepared before and are shown to the room one at a time."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.record import Changes
from facilitator.core.run import context
from facilitator.core.run.context import CardKind, ContextPoint
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.panel import Panel
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.view import View
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.linelist import Line, LineList

TITLES = {
    CardKind.ALIGNED: "Where we agree",
    CardKind.APART: "Where we differ",
    CardKind.MARKET: "Market",
    CardKind.CUSTOMERS: "Customers",
    CardKind.COMPETITION: "Competition",
    CardKind.PRIORITIES: "Priorities",
}


class PointCards(View):
    """Two cards a row. A ticked point is on the stage; PgDn shows the next one, as presenter clickers send it."""

    watches = (ContextPoint,)

    def __init__(self, desk: Desk, cards: Sequence[CardKind], parent: QWidget | None = None) -> None:
        self._cards = tuple(cards)
        super().__init__(desk, parent)

    def build(self) -> None:
        """Buttons above, cards below."""
        self._state = label("", "muted")
        show = ActionButton("Show next", "PgDn", Kind.PRIMARY)
        hide = ActionButton("Hide last", "PgUp")
        everything = ActionButton("Show all")
        show.clicked.connect(self.show_next)
        hide.clicked.connect(self.hide_last)
        everything.clicked.connect(self.show_all)
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(self._state, 1)
        for button in (everything, hide, show):
            row.addWidget(button)
        grid = QGridLayout()
        grid.setSpacing(GAP)
        self._lists: dict[CardKind, LineList] = {}
        self._panels: dict[CardKind, Panel] = {}
        for place, card in enumerate(self._cards):
            lines = LineList(f"Points on {TITLES[card].lower()}", "Add a point, or paste several lines")
            lines.added.connect(partial(self._add, card))
            lines.edited.connect(lambda i, text: self.desk.run(context.edit_point, i, text))
            lines.removed.connect(self._remove)
            lines.moved.connect(partial(self._move, card))
            lines.ticked.connect(lambda i, on: self.desk.run(context.set_shown, i, on))
            self._lists[card] = lines
            self._panels[card] = Panel(TITLES[card], lines)
            grid.addWidget(self._panels[card], place // 2, place % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(row)
        column.addLayout(grid, 1)

    def refresh(self, changes: Changes | None) -> None:
        """Show every card's points and how many are on the stage."""
        workshop_id = self.desk.workshop_id
        points = context.in_order(self.desk.document, workshop_id, self._cards) if workshop_id else []
        for card in self._cards:
            mine = context.on_card(points, card)
            self._lists[card].show_lines([Line(p.id, p.text, p.shown) for p in mine])
            self._panels[card].remark(f"{len(context.shown(mine))} of {len(mine)} shown" if mine else "")
        on_stage = len(context.shown(points))
        self._state.setText(
            f"{on_stage} of {len(points)} points are on the stage" if points else "Write the points before the day"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """PgDn and PgUp show and hide."""
        if not press(self.commands(), event):
            super().keyPressEvent(event)

    def commands(self) -> list[Command]:
        """What can be done here."""
        return [
            Command("Show the next point", "Points", self.show_next, "PgDown", bound=True),
            Command("Hide the last point", "Points", self.hide_last, "PgUp", bound=True),
            Command("Show all points", "Points", self.show_all),
        ]

    def show_next(self) -> None:
        """Put the next point on the stage."""
        if self.desk.workshop_id is not None:
            self.desk.run(context.show_next, self.desk.workshop_id, self._cards)

    def hide_last(self) -> None:
        """Take the last shown point off the stage."""
        if self.desk.workshop_id is not None:
            self.desk.run(context.hide_last, self.desk.workshop_id, self._cards)

    def show_all(self) -> None:
        """Put every point on the stage."""
        if self.desk.workshop_id is not None:
            self.desk.run(context.show_all, self.desk.workshop_id, self._cards)

    def _add(self, card: CardKind, typed: str) -> None:
        if self.desk.workshop_id is not None:
            self.desk.run(context.add_points, self.desk.workshop_id, card, typed)

    def _move(self, card: CardKind, point_id: int, before_id: int | None) -> None:
        if self.desk.workshop_id is not None:
            self.desk.run(context.move_points, self.desk.workshop_id, card, [point_id], before_id)

    def _remove(self, point_id: int) -> None:
        self.desk.run(context.remove_point, point_id)
        self.desk.said.emit("Removed a point.")
