"""The clusters: named, looked into, taken apart."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.core.phrases import counted
from facilitator.core.run import clusters
from facilitator.core.run.board import Cluster
from facilitator.ui.desk import Desk
from facilitator.ui.parts.board.board_reading import BoardReading
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.undo_through import UndoThrough
from facilitator.ui.parts.two_lists import TwoLists
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.richlist import RichRow


class ClusterPane(QWidget):
    """Clusters on the left, the notes of the chosen one on the right, its name above to be typed over.

    `note_asked(note id)` asks for a note on the board.
    """

    note_asked = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reading: BoardReading | None = None
        self._cluster: Cluster | None = None
        self.lists = TwoLists(
            ("Clusters", "No clusters yet. On the board, put one note onto another, or select several and press 1."),
            ("Notes", "Choose a cluster to see its notes."),
        )
        self.name = QLineEdit()
        self.name.setAccessibleName("Name of the cluster, key F2")
        self.name.setPlaceholderText("Name of the cluster (F2)")
        self.name.editingFinished.connect(self._rename)
        self.name.returnPressed.connect(self.lists.left.setFocus)
        UndoThrough(self.name)
        self.take_out = live_button("Take out", "U")
        self.apart = live_button("Un-cluster", "Del")
        self.take_out.clicked.connect(self._take_out)
        self.apart.clicked.connect(self._dissolve)
        self.lists.right_foot.addWidget(self.name)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_S)
        buttons.addWidget(self.take_out)
        buttons.addWidget(self.apart)
        buttons.addStretch()
        self.lists.right_foot.addLayout(buttons)
        self.lists.left.selectionModel().selectionChanged.connect(self._show_cluster)
        self.lists.left.opened.connect(lambda _key: self._type_name())
        self.lists.left.delete_requested.connect(lambda _keys: self._dissolve())
        self.lists.right.selectionModel().selectionChanged.connect(self._show_buttons)
        self.lists.right.opened.connect(self.note_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.lists)

    def show_reading(self, reading: BoardReading) -> None:
        """Show the clusters as they are."""
        self._reading = reading
        lanes = {lane.id: lane.title for lane in reading.lanes}
        rows = []
        for number, cluster in enumerate(reading.clusters, 1):
            notes = reading.members(cluster.id)
            small = " · ".join([counted(len(notes), "note"), *reading.mix(notes), lanes[cluster.lane_id]])
            rows.append(RichRow(cluster.id, f"{number}", cluster.name, small))
        self.lists.left.show_rows(rows)
        if rows and not self.lists.left.selected_keys():
            self.lists.left.select([rows[0].key])
        self._show_cluster()

    def press(self, event: QKeyEvent) -> bool:
        """F2 types the name, U takes the selected notes out."""
        if event.key() == Qt.Key.Key_F2:
            self._type_name()
        elif event.key() == Qt.Key.Key_U and not event.modifiers() and self.take_out.isEnabled():
            self._take_out()
        else:
            return False
        return True

    def _show_cluster(self) -> None:
        chosen, reading = self.lists.left.selected_keys(), self._reading
        if reading is None:
            return
        before = self._cluster
        self._cluster = next((c for c in reading.clusters if chosen and c.id == chosen[0]), None)
        cluster = self._cluster
        typing = self.name.hasFocus() and self.name.isModified()
        if not (typing and before and cluster and before.id == cluster.id):
            self.name.setText(cluster.name if cluster else "")
            self.name.setCursorPosition(0)
        rows = []
        for note in reading.members(cluster.id) if cluster else []:
            mark, colour = reading.mark_of(note)
            rows.append(RichRow(note.id, "", note.text, reading.source_of(note), mark=mark, colour=colour))
        self.lists.right.show_rows(rows)
        self._show_buttons()

    def _show_buttons(self) -> None:
        self.name.setEnabled(self._cluster is not None)
        self.apart.setEnabled(self._cluster is not None)
        self.take_out.setEnabled(bool(self.lists.right.selected_keys()))

    def _type_name(self) -> None:
        if self._cluster:
            self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.name.selectAll()

    def _rename(self) -> None:
        cluster = self._cluster
        if cluster and self.name.isModified():
            self.name.setModified(False)
            if self.name.text() != cluster.name:
                self._desk.run(clusters.rename, cluster.id, self.name.text())

    def _take_out(self) -> None:
        notes = [key for key in self.lists.right.selected_keys() if isinstance(key, int)]
        if self._desk.bridge.succeeds(clusters.take_out, notes):
            self._desk.said.emit(f"Took out {counted(len(notes), 'note')}.")

    def _dissolve(self) -> None:
        cluster = self._cluster
        if cluster and self._desk.bridge.succeeds(clusters.dissolve, cluster.id):
            self._desk.said.emit(f"Took “{cluster.name}” apart; its notes stand where they were.")
