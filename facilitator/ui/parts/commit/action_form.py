"""Everything about one action, each field stored when it is left."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from facilitator.core.document import Document
from facilitator.core.people import Person
from facilitator.core.run.actions import Action, ActionState, edit_action, set_due, set_measure, set_owner, set_state
from facilitator.ui.desk import Desk
from facilitator.ui.parts.commit.action_rows import STATE_WORDS, row_of
from facilitator.ui.parts.fields import DayField, OwnerField
from facilitator.ui.widgets.buttons import Segmented
from facilitator.ui.widgets.captioned import field_grid, put_captioned
from facilitator.ui.widgets.forms import AutoTextEdit
from facilitator.ui.widgets.labels import label

V = TypeVar("V")

_STATES = tuple(ActionState)


class ActionForm(QWidget):
    """What is to be done, by whom, until when, and how success shows. A refused text stays as typed.

    `narrow` is for a side panel: the state gets a row of its own.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        self._desk = desk
        self._action: Action | None = None
        self.text = AutoTextEdit(least=1, most=6)
        self.owner, self.due = OwnerField(desk, "no owner yet"), DayField(desk, "fri or 15 jan")
        self.measure = AutoTextEdit(least=1, most=6)
        self.state = Segmented([STATE_WORDS[state].capitalize() for state in _STATES])
        self.origin = label("", "small", wrap=True)
        self.measure.setPlaceholderText("How will we see that it worked?")
        self._wire()
        self._lay_out(narrow)
        self.setEnabled(False)

    def action(self) -> Action | None:
        """The action shown."""
        return self._action

    def show_action(self, action: Action | None) -> None:
        """Show an action, or empty fields. What is being typed is stored first if another comes, else left alone."""
        before = self._action
        other = (before.id if before else None) != (action.id if action else None)
        if other:
            self.commit()
            self._let_go()
        self._action = action
        self.setEnabled(action is not None)
        if other:
            self.owner.offer_names()
        if action is None:
            self._clear()
        elif other or action != before:
            self._show(action, None if other else before)
        self.origin.setText(row_of(self._desk.document, action).origin if action else "")
        self.origin.setVisible(bool(self.origin.text()))

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        for field in (self.text, self.owner, self.due, self.measure):
            field.commit()

    def ask(self) -> None:
        """Put the keys where the first missing thing is typed: owner, then date, then measure, else the text."""
        action = self._action
        if action is None:
            return
        missing = (
            (self.owner, action.owner_id is None),
            (self.due, action.due is None),
            (self.measure, not action.measure),
        )
        next((field for field, is_so in missing if is_so), self.text).setFocus()

    def _show(self, action: Action, before: Action | None) -> None:
        if before is None or before.text != action.text:
            self.text.set_text(action.text)
        if before is None or before.measure != action.measure:
            self.measure.set_text(action.measure)
        if before is None or before.owner_id != action.owner_id:
            self.owner.set_value(self._desk.document.find(Person, action.owner_id))
        if before is None or before.due != action.due:
            self.due.set_value(action.due)
        self.state.choose(_STATES.index(action.state))

    def _let_go(self) -> None:
        """What could not be stored belongs to the action that was shown."""
        self.owner.revert()
        self.due.revert()

    def _clear(self) -> None:
        self.text.set_text("")
        self.measure.set_text("")
        self.owner.set_value(None)
        self.due.set_value(None)

    def _wire(self) -> None:
        self.text.committed.connect(lambda text: self._store(edit_action, text))
        self.measure.committed.connect(lambda text: self._store(set_measure, text))
        self.owner.committed.connect(lambda person: self._store(set_owner, person.id if person else None))
        self.due.committed.connect(lambda day: self._store(set_due, day))
        self.state.chosen.connect(lambda place: self._store(set_state, _STATES[place]))

    def _store(self, verb: Callable[[Document, int, V], object], value: V) -> None:
        if self._action is not None:
            self._desk.run(verb, self._action.id, value)

    def _lay_out(self, narrow: bool) -> None:
        grid = field_grid(self)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        state = ("State", self.state, *((6, 0, 2) if narrow else (2, 2, 1)))
        measure = ("Success measure", self.measure, 4, 0, 3)
        places: tuple[tuple[str, QWidget, int, int, int], ...] = (
            ("What is to be done", self.text, 0, 0, 3),
            ("Owner", self.owner, 2, 0, 1),
            ("Due", self.due, 2, 1, 1),
            *((measure, state) if narrow else (state, measure)),
        )
        for name, field, row, column, span in places:
            put_captioned(grid, name, field, row, column, span)
        grid.addWidget(self.origin, 8, 0, 1, 3)
        grid.setRowStretch(9, 1)
