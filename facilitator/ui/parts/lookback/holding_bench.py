"""Which agreements hold: what does not, first; from there onto the board."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.run.board import Lane
from facilitator.core.run.holding import NOTHING_AGREED, Agreed, Holding
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agenda.choice_menu import ChoiceMenu
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import KeysThrough, live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.lookback.left_verbs import put_agreement_on_board
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList, RichRow

_NOTHING = "Nothing has been agreed yet."


class HoldingBench(QWidget):
    """How it stands in one line, and the list; `carry` is for the frame around it. `turned(place)`: the row at hand."""

    turned = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._found = NOTHING_AGREED
        self.words = label("", "muted", wrap=True)
        self.list = RichList(_NOTHING)
        self.list.setAccessibleName("Which agreements hold")
        self.list.setSelectionMode(RichList.SelectionMode.SingleSelection)
        self.list.opened.connect(lambda _key: self.put())
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        KeysThrough(self).spare(self.list)
        elastic(self.list, 96)
        self.carry = live_button("To the board", "P")
        self.carry.clicked.connect(lambda _on: self.put())
        self.lanes = ChoiceMenu(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)

    def show_holding(self, found: Holding, on_board: frozenset[int]) -> None:
        """Show how the agreements stand; `on_board` are the ids of those that are there by now."""
        self._found = found
        self.words.setText(found.words)
        self.list.show_rows(_rows(found.lines, on_board))
        self._offer()

    def commands(self) -> list[Command]:
        """What can be done with the agreement at hand."""
        if not self._found.lines:
            return []
        return [Command("Put the agreement on the board", "Last time", self.put, "P", bound=True)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key of the list, for whatever in here does not need it."""
        if not press(self.commands(), event):
            super().keyPressEvent(event)

    def put(self) -> None:
        """Put what does not hold on the board, in a lane asked for."""
        one, workshop_id = self._at_hand(), self.desk.workshop_id
        if one is None or one.holds is not False or workshop_id is None:
            return
        lanes = self.desk.document.all(Lane, workshop_id=workshop_id)
        if len(lanes) < 2:
            self._put(one.about.id, workshop_id, lanes[0].id if lanes else None)
        else:
            choices = [(lane.title, partial(self._put, one.about.id, workshop_id, lane.id)) for lane in lanes]
            self.lanes.ask([choices], self.carry.mapToGlobal(QPoint(0, self.carry.height() + 2)))

    def _put(self, about_id: int, workshop_id: int, lane_id: int | None) -> None:
        if self.desk.run(put_agreement_on_board, about_id, workshop_id, lane_id, today_of(self.desk)) is not None:
            self.desk.said.emit("Put it on the board.")

    def _at_hand(self) -> Agreed | None:
        chosen = self.list.selected_keys()
        return next((one for one in self._found.lines if chosen and one.about.id == chosen[0]), None)

    def _offer(self) -> None:
        one = self._at_hand()
        self.carry.setEnabled(one is not None and one.holds is False)
        if one is not None:
            self.turned.emit(self._found.lines.index(one))


def _rows(lines: tuple[Agreed, ...], on_board: frozenset[int]) -> Iterator[RichRow]:
    for one in lines:
        small = " · ".join(part for part in (one.words, "on the board" if one.about.id in on_board else "") if part)
        mark, colour = (one.team.mark, one.team.colour) if one.team else ("", "")
        yield RichRow(one.about.id, one.verdict, one.title, small, one.holds is False, mark, colour)
