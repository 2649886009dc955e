"""What stands at the right of the outcomes: the chapters in the order of their titles, one of them in sight."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action
from facilitator.core.run.open_ends import OpenEnd, OpenEndKind
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.capture.captured_editor import CapturedEditor
from facilitator.ui.parts.capture.open_pane import OpenPane
from facilitator.ui.parts.commit.action_rows import ActionRow
from facilitator.ui.parts.commit.action_table import ActionTable
from facilitator.ui.parts.outcome.distribute_place import DistributePlace
from facilitator.ui.parts.outcome.documents_pane import CAME_OF_IT, DocumentsPane
from facilitator.ui.parts.outcome.gaps import ACTION_CELLS, Gap
from facilitator.ui.parts.outcome.outcome_chapters import ANSWER, CHAPTERS
from facilitator.ui.parts.outcome.outcome_nav import DISTRIBUTE, DOCUMENTS, PROMISED, titles
from facilitator.ui.parts.outcome.outcome_rows import Found
from facilitator.ui.parts.outcome.outcome_table import OutcomeTable
from facilitator.ui.parts.outcome.typing_at import type_at


class OutcomeStack(QStackedWidget):
    """Each chapter is shown what it holds by `show_all`, save what is written and handed out: that looks for itself."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.still_open = OpenPane()
        self.promised = ActionTable(desk)
        self.tables = [OutcomeTable(desk, chapter) for chapter in CHAPTERS]
        self.handing_out = DistributePlace(desk)
        self.documents = DocumentsPane(desk, CAME_OF_IT)
        panes: list[QWidget] = [self.still_open, self.promised, *self.tables, self.handing_out, self.documents]
        for pane in panes:
            self.addWidget(pane)
        self.promised.opened.connect(self._open_action)

    def show_all(
        self, workshop: Workshop, ends: Sequence[OpenEnd], actions: Sequence[Action], found: Sequence[Found]
    ) -> None:
        """Show what there is of a workshop now."""
        self.still_open.show_ends(ends, workshop.began_at is not None)
        self.promised.show_actions(actions)
        for table, one in zip(self.tables, found, strict=True):
            table.show_found(one)
        self._show_documents()

    def turn_to(self, place: int) -> None:
        """Show a chapter."""
        if place == DISTRIBUTE:
            self.handing_out.pane()
        self.setCurrentIndex(place)
        self._show_documents()

    def enter(self) -> None:
        """Give the keys to the chapter in sight."""
        pane = self.currentWidget()
        if pane is not None:
            pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def commands(self) -> list[Command]:
        """What can be done in the chapter in sight and nowhere else."""
        pane = self.currentWidget()
        return pane.commands() if isinstance(pane, OutcomeTable | DistributePlace) else []

    def mark(self) -> None:
        """The actions chosen are done, the parked items chosen dealt with; or no longer."""
        pane = self.currentWidget()
        if pane is self.promised:
            self.promised.turn_done()
        elif isinstance(pane, OutcomeTable):
            pane.turn_settled()

    def remove(self) -> None:
        """Remove what is chosen, if it was captured."""
        pane = self.currentWidget()
        table = pane.table if isinstance(pane, OutcomeTable) else self.promised if pane is self.promised else None
        if table is not None and table.selected():
            table.delete_requested.emit(table.selected())

    def edit(self) -> None:
        """Open what is chosen."""
        pane = self.currentWidget()
        if isinstance(pane, OutcomeTable):
            pane.edit_chosen()
        elif pane is self.promised and self.promised.selected():
            self._open_action(self.promised.selected()[0])

    def fill(self, gap: Gap) -> None:
        """Open the cell in sight in which a gap is filled; where there is no room for its column, the form."""
        if gap.kind is OpenEndKind.QUESTION:
            self.tables[place_of(gap.kind) - PROMISED - 1].type_into(gap.record_id, ANSWER)
        elif not type_at(self.promised, gap.record_id, ACTION_CELLS[gap.kind]):
            self.edit()

    def _open_action(self, row: ActionRow) -> None:
        CapturedEditor(self._desk, row.action, self).open()

    def _show_documents(self) -> None:
        workshop = self._desk.workshop()
        if self.currentIndex() == DOCUMENTS and workshop is not None:
            self.documents.show_for(workshop)


def place_of(kind: OpenEndKind) -> int:
    """The chapter in which open ends of a kind stand, if they are filled in by its cells."""
    return titles().index("Questions") if kind is OpenEndKind.QUESTION else PROMISED
