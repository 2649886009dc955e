"""A list of what was captured, newest first, mended in place: for the side of the Run page."""

from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from facilitator.core.people import Person, Team
from facilitator.core.plan.workshops import local
from facilitator.core.record import Changes
from facilitator.core.run import actions, captured
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.captured import Decision, Parked, Question, QuestionState
from facilitator.core.run.converting import CONVERTIBLE, CaptureKind, convert
from facilitator.ui.desk import Desk
from facilitator.ui.parts.capture.captured_editor import CapturedEditor
from facilitator.ui.parts.capture.captured_rows import NAMES, TYPES, Kept, Key, kept, row_of
from facilitator.ui.parts.capture.captured_verbs import remove_all
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.view import View
from facilitator.ui.widgets.richlist import RichList


class CapturedList(View):
    """Enter edits, Del removes and offers Undo, the menu key or a right click has the rest.

    With `block_id` only what was captured in that block.
    """

    watches = (Action, Decision, Question, Parked, Person, Team)

    def __init__(
        self,
        desk: Desk,
        kinds: tuple[CaptureKind, ...],
        empty_text: str,
        parent: QWidget | None = None,
        *,
        block_id: int | None = None,
    ) -> None:
        self._kinds, self._empty_text, self._block_id = kinds, empty_text, block_id
        super().__init__(desk, parent)

    def build(self) -> None:
        """Make the list."""
        self.list = RichList(self._empty_text)
        self.list.setAccessibleName("Captured" if len(self._kinds) > 1 else "Parking lot")
        self.list.setAccessibleDescription("Enter edits, Delete removes")
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.list.opened.connect(self.edit)
        self.list.delete_requested.connect(self.remove)
        self._through = KeysThrough(self)
        self._through.spare(self.list)
        self.menu = QMenu(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)

    def refresh(self, changes: Changes | None) -> None:
        """Show what there is."""
        workshop = self.desk.workshop()
        if workshop is None:
            self.list.show_rows([])
            return
        document = self.desk.document
        people = {person.id: person for person in document.all(Person)}
        teams = {team.id: team for team in document.all(Team)}
        today: date = local(workshop, self.desk.now()).date()
        records = [one for one in kept(document, workshop.id, self._kinds) if self._block_id in (None, one.block_id)]
        self.list.show_rows(row_of(record, people, teams, today) for record in records)

    def edit(self, key: Key) -> None:
        """Open one for editing."""
        record = self._record(key)
        if record is not None:
            CapturedEditor(self.desk, record, self.window()).open()

    def remove(self, keys: list[Key]) -> None:
        """Remove what is chosen."""
        records = [record for key in keys if (record := self._record(key)) is not None]
        if records and self.desk.run(remove_all, records) is not None:
            one = f"Removed {NAMES[keys[0][0]].lower()}." if len(records) == 1 else f"Removed {len(records)} items."
            self.desk.said.emit(one)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done with the chosen row."""
        chosen = self.list.selected_keys()
        if not chosen:
            return
        self.fill_menu([key for key in chosen if isinstance(key, tuple)])
        mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self.menu.popup(event.globalPos() if mouse else self._below_row())

    def fill_menu(self, keys: list[Key]) -> None:
        """What can be done with these rows; to several only what can be done to all."""
        self.menu.clear()
        if len(keys) == 1 and (record := self._record(keys[0])) is not None:
            self._add("Edit…", "Enter", lambda: self.edit(keys[0]))
            for words, act in self._steps(record):
                self._add(words, "", act)
            self.menu.addSeparator()
            for kind in CONVERTIBLE:
                if kind is not keys[0][0]:
                    self._add(f"Make it: {NAMES[kind].lower()}", "", partial(self._convert, record, kind))
            self.menu.addSeparator()
        self._add("Remove", "Del", lambda: self.remove(keys))

    def _steps(self, record: Kept) -> list[tuple[str, object]]:
        run = self.desk.run
        if isinstance(record, Action):
            done = record.state is ActionState.OPEN
            state = ActionState.DONE if done else ActionState.OPEN
            return [("Mark as done" if done else "Open again", partial(run, actions.set_state, record.id, state))]
        if isinstance(record, Question):
            if record.state is QuestionState.OPEN:
                return [("Mark as answered", partial(run, captured.answer_question, record.id))]
            return [("Ask again", partial(run, captured.reopen_question, record.id))]
        if isinstance(record, Parked):
            words = "Still to do" if record.settled else "Dealt with"
            return [(words, partial(run, captured.settle, record.id, not record.settled))]
        return []

    def _add(self, words: str, key: str, act: object) -> None:
        action = self.menu.addAction(f"{words}\t{key}" if key else words)
        if callable(act):
            action.triggered.connect(lambda _checked, do=act: do())

    def _convert(self, record: Kept, kind: CaptureKind) -> None:
        if self.desk.run(convert, record, kind) is not None:
            self.desk.said.emit(f"It is now: {NAMES[kind].lower()}.")

    def _record(self, key: Key) -> Kept | None:
        return self.desk.document.find(TYPES[key[0]], key[1])

    def _below_row(self) -> QPoint:
        place = self.list.visualRect(self.list.currentIndex())
        return self.list.viewport().mapToGlobal(place.bottomLeft())
