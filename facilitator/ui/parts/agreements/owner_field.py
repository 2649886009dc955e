"""A field for one person, by name; and how the keys come into a field that is filled."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

from facilitator.core.people import Person, Team, people
from facilitator.ui.desk import Desk
from facilitator.ui.parts.commit.action_typed import complete_names, owner_or_none
from facilitator.ui.parts.typed import for_field
from facilitator.ui.widgets.forms import ParsedEdit

T = TypeVar("T")


class OwnerField(ParsedEdit[Person | None]):
    """Completes what is typed; nobody for nothing typed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._desk = desk
        super().__init__(for_field(self._read), lambda person: person.name if person else "", None, parent)
        self.line.setPlaceholderText("nobody yet")

    def show_owner(self, owner_id: int | None) -> None:
        """Show a person by id."""
        document = self._desk.document
        complete_names(self.line, [person.name for person in people(document)])
        self.set_value(document.find(Person, owner_id))

    def _read(self, typed: str) -> Person | None:
        document = self._desk.document
        return owner_or_none(typed, people(document), document.all(Team))


def enter(field: ParsedEdit[T]) -> None:
    """Put the keys into a field, with what stands there selected: typing replaces it."""
    field.setFocus()
    field.line.selectAll()
