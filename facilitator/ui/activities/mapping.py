"""Alignment mapping: notes on the board, the tables that write them, the clusters they join into."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.plan import agenda
from facilitator.core.record import Changes
from facilitator.core.run import board
from facilitator.ui.activities.activity import Activity
from facilitator.ui.command import Command
from facilitator.ui.parts.board.board_pane import BoardPane
from facilitator.ui.parts.board.board_reading import BOARD_RECORDS, BoardReading
from facilitator.ui.parts.board.cluster_pane import ClusterPane
from facilitator.ui.parts.board.groups_pane import GroupsPane
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Tabs
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label

_BOARD, _GROUPS, _CLUSTERS, _EMPTY = range(4)


class Mapping(Activity):
    """The console side of the mapping block."""

    kind = agenda.Activity.MAPPING
    watches = BOARD_RECORDS

    def build(self) -> None:
        """Tabs and the count above, one of the panes below."""
        self.reading = BoardReading(self.desk.document, self.desk.look.tokens.edge)
        self.tabs = Tabs(["Board", "Groups", "Clusters"])
        self.tabs.chosen.connect(self._open)
        self.summary = label("", "muted")
        self.summary.setMinimumWidth(1)
        self.summary.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.board_pane = BoardPane(self.desk)
        self.groups_pane = GroupsPane()
        self.cluster_pane = ClusterPane(self.desk)
        self.empty = EmptyState(
            "No board yet",
            "The board has lanes for what the teams see differently, depend on, and fear.",
            "Set up the board",
        )
        self.empty.asked.connect(self._set_up)
        self.groups_pane.note_asked.connect(self._go_to_note)
        self.groups_pane.write_asked.connect(self._write_for)
        self.cluster_pane.note_asked.connect(self._go_to_note)
        self.stack = QStackedWidget()
        for pane in (self.board_pane, self.groups_pane, self.cluster_pane, self.empty):
            self.stack.addWidget(pane)
        head = QHBoxLayout()
        head.addWidget(self.tabs)
        head.addWidget(self.summary, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addWidget(self.stack, 1)

    def refresh(self, changes: Changes | None) -> None:
        """Follow the board, and show it in the tab that is open."""
        self.reading.follow(self.desk.workshop_id, changes)
        summary = self.reading.summary()
        if self.summary.text() != summary:
            self.summary.setText(summary)
            self.summary.setToolTip(summary)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the open tab, then those that change tabs."""
        if event.key() == Qt.Key.Key_F3:
            self._turn(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif not self._pressed(event):
            event.ignore()

    def commands(self) -> list[Command]:
        """What can be done here."""
        turn = Command("Next tab", "Mapping", lambda: self._turn(1), "F3", bound=True)
        return [turn, *self.board_pane.commands()] if self.reading.lanes else [turn]

    def first_focus(self) -> QWidget | None:
        """The line for new notes."""
        return self.board_pane.entry.field

    def lane_id(self) -> int | None:
        """The lane that notes captured in passing belong to."""
        return self.board_pane.entry.lane_id()

    def _pressed(self, event: QKeyEvent) -> bool:
        if not self.reading.lanes:
            return False
        if self.tabs.current() == _BOARD:
            return self.board_pane.press(event)
        return self.tabs.current() == _CLUSTERS and self.cluster_pane.press(event)

    def _open(self, index: int) -> None:
        self.tabs.choose(index)
        self._show()

    def _turn(self, by: int) -> None:
        self._open((self.tabs.current() + by) % len(self.tabs.titles()))
        self._focus_pane()

    def _focus_pane(self) -> None:
        panes = (self.board_pane.entry.field, self.groups_pane.lists.left, self.cluster_pane.lists.left)
        panes[self.tabs.current()].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self) -> None:
        """Bring the open tab up to date; the others follow when they are opened."""
        shown = self.tabs.current()
        if not self.reading.lanes:
            self.stack.setCurrentIndex(_EMPTY)
            return
        if shown == _BOARD:
            self.board_pane.show_reading(self.reading)
        elif shown == _GROUPS:
            self.groups_pane.show_reading(self.reading)
        else:
            self.cluster_pane.show_reading(self.reading)
        self.stack.setCurrentIndex(shown)

    def _set_up(self) -> None:
        workshop_id = self.desk.workshop_id
        if workshop_id is not None and self.desk.bridge.succeeds(board.add_standard_lanes, workshop_id):
            self._focus_pane()

    def _go_to_note(self, note_id: int) -> None:
        self._open(_BOARD)
        self.board_pane.show_note(note_id)

    def _write_for(self, table_no: int) -> None:
        self._open(_BOARD)
        self.board_pane.entry.choose_table(table_no)
        self.board_pane.entry.start()
