"""The review before the vote: what of the board is taken into prioritising, merged, renamed, left out."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import Lane
from facilitator.core.record import Changes
from facilitator.core.run.board import Cluster, Note
from facilitator.core.run.vote import merging, opportunities
from facilitator.core.run.vote.merging import Freed
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.ui.command import Command
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.undo_through import UndoThrough, clear_for_good
from facilitator.ui.parts.two_lists import TwoLists
from facilitator.ui.parts.vote.review_rows import Candidate, candidates, origin_in_words, taken_rows
from facilitator.ui.theme import GAP_S
from facilitator.ui.view import View
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label

_CTRL = Qt.KeyboardModifier.ControlModifier
_GROUP = "Prioritise"


class ReviewPane(View):
    """What stands on the board on the left, what has been taken on the right."""

    watches = (Opportunity, Note, Cluster, Lane, Team)

    def build(self) -> None:
        """The two lists with their buttons beneath."""
        self._candidates: list[Candidate] = []
        self._taken: list[Opportunity] = []
        self._proposed = False
        self.lists = TwoLists(
            ("On the board", "There is nothing left on the board to take."),
            ("Opportunities", "Nothing taken yet. Select clusters and notes on the left, then press Take."),
        )
        self.take = live_button("Take", "Ctrl Enter", Kind.PRIMARY)
        self.take_clusters = live_button("All clusters")
        self.title, self.added = QLineEdit(), QLineEdit()
        self.behind = label("", "small", wrap=True)
        self.merge = live_button("Merge", "Ctrl M")
        self.remove = live_button("Remove", "Del")
        for line, name in ((self.title, "Title (F2)"), (self.added, "Add one that is not on the board")):
            line.setPlaceholderText(name)
            line.setAccessibleName(name)
            UndoThrough(line)
        self._lay_out()
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show both lists as they are. What clusters there are is proposed until something has been taken."""
        workshop_id = self.desk.workshop_id
        if workshop_id is None:
            return
        document = self.desk.document
        self._taken = document.all(Opportunity, workshop_id=workshop_id)
        self._candidates = candidates(document, workshop_id, self._taken)
        self.lists.left.show_rows(one.row for one in self._candidates)
        self.lists.right.show_rows(taken_rows(document, self._taken))
        clusters = [one.row.key for one in self._candidates if one.is_cluster]
        if clusters and not self._taken and not self._proposed:
            self._proposed = True
            self.lists.left.select(clusters)
        self.lists.right_title.setText(f"Opportunities {len(self._taken)}" if self._taken else "Opportunities")
        notes = len(self._candidates) - len(clusters)
        there = [counted(number, noun) for number, noun in ((len(clusters), "cluster"), (notes, "note")) if number]
        self.lists.left_title.setText(f"On the board: {', '.join(there)}" if there else "On the board")
        self._show_buttons()

    def press(self, event: QKeyEvent) -> bool:
        """Ctrl+Enter takes, Ctrl+M merges, F2 types a title."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == _CTRL and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_selected()
        elif held == _CTRL and event.key() == Qt.Key.Key_M:
            self._merge()
        elif event.key() == Qt.Key.Key_F2:
            self._type_title()
        else:
            return False
        return True

    def commands(self) -> list[Command]:
        """What can be done here."""
        return [
            Command("Take what is selected on the board", _GROUP, self._take_selected, "Ctrl+Enter", bound=True),
            Command("Take all clusters", _GROUP, self._take_clusters),
            Command("Merge the selected opportunities", _GROUP, self._merge, "Ctrl+M", bound=True),
            Command("Rename the opportunity", _GROUP, self._type_title, "F2", bound=True),
            Command("Remove the selected opportunities", _GROUP, self._remove, "Del", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The list of what stands on the board."""
        return self.lists.left

    def selected(self) -> list[Opportunity]:
        """The opportunities that are selected, in the list's order."""
        keys = self.lists.right.selected_keys()
        return [one for one in self._taken if one.id in keys]

    def _lay_out(self) -> None:
        def row(*parts: QWidget) -> QHBoxLayout:
            made = QHBoxLayout()
            made.setSpacing(GAP_S)
            for part in parts:
                made.addWidget(part)
            return made

        left, right = self.lists.left_foot, self.lists.right_foot
        left.addLayout(row(self.take, self.take_clusters))
        left.addWidget(self.added)
        right.addWidget(self.behind)
        right.addWidget(self.title)
        right.addLayout(row(self.merge, self.remove))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.lists)

    def _wire(self) -> None:
        self.take.clicked.connect(self._take_selected)
        self.take_clusters.clicked.connect(self._take_clusters)
        self.merge.clicked.connect(self._merge)
        self.remove.clicked.connect(self._remove)
        self.lists.left.opened.connect(lambda _key: self._take_selected())
        self.lists.left.selectionModel().selectionChanged.connect(self._show_buttons)
        self.lists.right.opened.connect(lambda _key: self._type_title())
        self.lists.right.delete_requested.connect(lambda _keys: self._remove())
        self.lists.right.selectionModel().selectionChanged.connect(self._show_buttons)
        self.title.editingFinished.connect(self._rename)
        self.title.returnPressed.connect(self.lists.right.setFocus)
        self.added.returnPressed.connect(self._add)

    def _show_buttons(self) -> None:
        chosen = self.selected()
        number = len(self.lists.left.selected_keys())
        self.take.say(f"Take {number}" if number else "Take")
        self.take.setEnabled(number > 0)
        self.take_clusters.setEnabled(any(one.is_cluster for one in self._candidates))
        self.merge.setEnabled(len(chosen) > 1)
        self.remove.setEnabled(bool(chosen))
        self.title.setEnabled(len(chosen) == 1)
        if not (self.title.hasFocus() and self.title.isModified()):
            self.title.setText(chosen[0].title if len(chosen) == 1 else "")
            self.title.setCursorPosition(0)
        self.behind.setText(origin_in_words(self.desk.document, chosen[0]) if len(chosen) == 1 else "")
        self.behind.setVisible(bool(self.behind.text()))

    # Verbs

    def _take_selected(self) -> None:
        keys, workshop_id = self.lists.left.selected_keys(), self.desk.workshop_id
        chosen = [one for one in self._candidates if one.row.key in keys]
        if workshop_id is not None and chosen:
            clusters = [one.record_id for one in chosen if one.is_cluster]
            notes = [one.record_id for one in chosen if not one.is_cluster]
            self.desk.run(opportunities.take, workshop_id, clusters, notes)

    def _take_clusters(self) -> None:
        if self.desk.workshop_id is not None:
            self.desk.run(opportunities.take_all, self.desk.workshop_id)

    def _add(self) -> None:
        workshop_id = self.desk.workshop_id
        if workshop_id is not None and self.desk.bridge.succeeds(opportunities.add, workshop_id, self.added.text()):
            clear_for_good(self.added)

    def _type_title(self) -> None:
        if len(self.selected()) == 1:
            self.title.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.title.selectAll()

    def _rename(self) -> None:
        chosen = self.selected()
        if len(chosen) == 1 and self.title.isModified():
            self.title.setModified(False)
            if self.title.text() != chosen[0].title:
                self.desk.run(opportunities.rename, chosen[0].id, self.title.text())

    def _merge(self) -> None:
        chosen = self.selected()
        if len(chosen) < 2:
            return
        merged = self.desk.run(merging.merge, chosen[0].id, [one.id for one in chosen[1:]])
        if merged is not None:
            self.lists.right.select([merged.opportunity.id])
            said = f"Merged {len(chosen)} opportunities into “{merged.opportunity.title}”. {merged.surplus.in_words}"
            self.desk.said.emit(said.strip())

    def _remove(self) -> None:
        chosen = self.selected()

        def remove_all(document: Document) -> list[Freed]:
            with document.step(f"Remove {counted_opportunities(len(chosen))}"):
                return [merging.remove(document, one.id) for one in chosen]

        freed = self.desk.run(remove_all) if chosen else None
        if freed is not None:
            words = [one.in_words for one in freed if one.dots]
            self.desk.said.emit(" ".join([f"Removed {counted_opportunities(len(chosen))}.", *words]))


def counted_opportunities(number: int) -> str:
    """A number of opportunities in words."""
    return "1 opportunity" if number == 1 else f"{number} opportunities"
