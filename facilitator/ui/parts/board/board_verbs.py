"""What the board asks for, done: its signals joined to the verbs of core."""

from PySide6.QtCore import QObject

from facilitator.core.document import Document
from facilitator.core.phrases import counted
from facilitator.core.run import board, clusters
from facilitator.core.run.board import Cluster, Note
from facilitator.ui.desk import Desk
from facilitator.ui.parts.board.board_editor import BoardEditor
from facilitator.ui.widgets.board import BoardView
from facilitator.ui.widgets.boardlayout import Ref

Ids = tuple[int, ...]


class BoardVerbs(QObject):
    """Carries out what is asked for on one board."""

    def __init__(self, desk: Desk, view: BoardView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        self.editor = BoardEditor(view)
        view.moved.connect(self._move)
        view.cluster_moved.connect(self._move_cluster)
        view.clustered.connect(self._join)
        view.uncluster_requested.connect(self.take_out)
        view.digit_pressed.connect(self._join_numbered)
        view.edit_requested.connect(self.edit)
        view.rename_requested.connect(self.rename)
        view.remove_requested.connect(self.remove)

    def edit(self, note_id: int) -> None:
        """Type into a note."""
        note = self._desk.document.find(Note, note_id)
        if note:
            self.editor.open(
                Ref(note_id),
                note.text,
                "Note",
                lambda typed: self._desk.bridge.succeeds(board.edit_note, note_id, typed),
            )

    def rename(self, cluster_id: int) -> None:
        """Type a cluster's name."""
        cluster = self._desk.document.find(Cluster, cluster_id)
        if cluster:
            self.editor.open(
                Ref(cluster_id, True),
                cluster.name,
                "Name of the cluster",
                lambda typed: self._desk.bridge.succeeds(clusters.rename, cluster_id, typed),
            )

    def remove(self, note_ids: Ids) -> None:
        """Remove notes, with the way back."""
        if self._desk.bridge.succeeds(board.remove_notes, note_ids):
            self._desk.said.emit(f"Removed {counted(len(note_ids), 'note')}.")

    def take_out(self, note_ids: Ids) -> None:
        """Take notes out of their clusters; those that are in none don't matter."""
        self._desk.run(clusters.take_out, note_ids)

    def join_new(self, note_ids: Ids) -> None:
        """Make a new cluster of notes."""
        first = self._desk.document.find(Note, note_ids[0])
        if first:
            self._join_numbered(note_ids, len(clusters.numbered(self._desk.document, first.workshop_id)) + 1)

    def _move(self, note_ids: Ids, lane_id: int, before_id: int | None) -> None:
        self._desk.run(board.move, note_ids, lane_id, before_id)

    def _move_cluster(self, cluster_id: int, lane_id: int, before_id: int | None) -> None:
        self._desk.run(clusters.move_cluster, cluster_id, lane_id, before_id)

    def _join(self, note_ids: Ids, onto: Ref) -> None:
        def put_onto(document: Document) -> Cluster:
            target = document.get(Cluster, onto.id) if onto.cluster else document.get(Note, onto.id)
            return clusters.join(document, note_ids, target)

        self._desk.run(put_onto)

    def _join_numbered(self, note_ids: Ids, number: int) -> None:
        self._desk.run(clusters.join_numbered, note_ids, number)
