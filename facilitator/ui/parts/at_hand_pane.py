"""What the panes do alike that show a list with one at hand beside it: choose, add, move, remove, and the way back."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.core.document import Document
from facilitator.core.record import Record
from facilitator.ui.parts.choice_list import ChoiceList
from facilitator.ui.parts.live.shifting import can_shift, shifted_before
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.lists import ENTER
from facilitator.ui.widgets.richlist import RichRow

R = TypeVar("R", bound=Record)


class AtHandPane(PagePane, Generic[R]):
    """A list of records of one kind. A pane makes the four parts in `build`, and then calls `wire`.

    `stack` shows what there is (index 0) or `empty` (1).
    """

    kind: type[R]
    list: ChoiceList
    empty: EmptyState
    stack: QStackedWidget

    def show_chosen(self) -> None:
        """Show the one at hand, or none."""
        raise NotImplementedError

    def on_opened(self) -> None:
        """What Enter on a row does."""
        raise NotImplementedError

    def remove(self) -> None:
        """Remove the one at hand."""
        raise NotImplementedError

    def typing(self) -> bool:
        """Whether the keys are where Del and Alt with an arrow mean something else than the list."""
        return False

    def heard(self) -> bool:
        """Whether the keys are where Enter has been heard already, and must not go on to the page."""
        return False

    def starting(self) -> bool:
        """Whether the first one is being typed."""
        return False

    def wire(self) -> None:
        """Let the list be heard."""
        self.list.selectionModel().selectionChanged.connect(lambda *_: self.on_chosen())
        self.list.opened.connect(lambda _key: self.on_opened())
        self.list.delete_requested.connect(lambda _keys: self.remove())

    def on_chosen(self) -> None:
        """The list chose another row, or the same one anew."""
        self.show_chosen()

    def put_rows(self, rows: Sequence[RichRow], *, any_there: bool = False) -> None:
        """Show other rows; the first is at hand where none was.

        `any_there`: there are some though none is among the rows, so what stands for none is not shown.
        """
        self.list.show_rows(rows)
        if rows or any_there or not self.starting():
            self.stack.setCurrentIndex(0 if rows or any_there else 1)
        if rows and not self.list.selected_keys():
            self.choose(rows[0].key)
        self.show_chosen()

    def first_focus(self) -> QWidget:
        """The list, or the one next step."""
        return self.empty if self.is_empty() else self.list

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to where the pane begins; Enter that has been heard goes no further."""
        if event.key() == Qt.Key.Key_Escape and not self.first_focus().hasFocus():
            self.first_focus().setFocus()
        elif event.key() not in ENTER or not self.heard():
            super().keyPressEvent(event)

    def show_record(self, record: Record) -> None:
        """Put a record at hand."""
        if isinstance(record, self.kind):
            self.choose(record.id)

    def choose(self, key: Hashable) -> None:
        """Put one at hand by its id."""
        self.list.choose(key)

    def at(self) -> R | None:
        """The one at hand."""
        return self.desk.document.find(self.kind, self.list.chosen_id())

    def is_empty(self) -> bool:
        """Whether what stands for none is shown."""
        return self.stack.currentIndex() == 1

    def shift_among(self, ids: Sequence[int], by: int, move: Callable[[int, int | None], object]) -> None:
        """Move the one at hand by one place among `ids`; `move` takes its id and the id before which it goes."""
        moving = self.list.chosen_id()
        if moving is not None and not self.typing() and can_shift(ids, moving, by):
            move(moving, shifted_before(ids, moving, by))

    def remove_by(self, verb: Callable[[Document, int], object], record_id: int, said: str) -> None:
        """Remove a record, and say so; not while the keys are where Del means something else."""
        if not self.typing() and self.desk.bridge.succeeds(verb, record_id):
            self.desk.said.emit(said)


class GrowingPane(AtHandPane[R]):
    """One with a line for one more, and perhaps usual ones that come with the program."""

    line: AddLine

    def add(self, text: str, choice: object) -> None:
        """Add what was typed into the line."""
        raise NotImplementedError

    def wire(self) -> None:
        """Let the list and the line be heard."""
        super().wire()
        self.line.added.connect(self.add)

    def starting(self) -> bool:
        """Whether the first one is being typed."""
        return self.line.field.hasFocus()

    def start_own(self) -> None:
        """Begin to type one more."""
        self.stack.setCurrentIndex(0)
        self.line.start()

    def take_in(self, made: R | None) -> bool:
        """Put at hand what the line has made; False where it was refused, and what was typed stays."""
        if made is None:
            return False
        self.line.clear()
        self.choose(made.id)
        return True

    def add_by(self, verb: Callable[[Document], Sequence[R]], all_there: str) -> None:
        """Add the usual ones, and go to the first; `all_there` is told where there was none to add."""
        added = self.desk.run(verb)
        if added:
            self.choose(added[0].id)
            self.list.setFocus()
        elif added is not None:
            self.desk.told.emit(all_there)
