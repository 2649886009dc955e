"""The dialog for something on the calendar: a new one, or one that is there."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.core.agree.changes import coming
from facilitator.core.agree.changes.coming import KIND_WORDS, Entry, EntryKind
from facilitator.core.document import Document
from facilitator.core.people import teams
from facilitator.ui.desk import Desk
from facilitator.ui.local import day_first
from facilitator.ui.parts.commit.action_typed import due_or_none
from facilitator.ui.parts.fields import OwnerField
from facilitator.ui.parts.form_dialog import FormDialog
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.team_chips import TeamChips
from facilitator.ui.parts.typed import day_reader, for_field, show_day
from facilitator.ui.widgets.forms import AutoTextEdit, Combo, Form, ParsedEdit

_WIDTH = 400


class EntryDialog(FormDialog):
    """Accepted, `result` is what was stored; what is refused is said in the dialog, which keeps it all."""

    def __init__(self, desk: Desk, entry: Entry | None, day: date, parent: QWidget | None = None) -> None:
        self._desk, self._entry = desk, entry
        self.stored: Entry | None = None
        today = today_of(desk)
        self.title = QLineEdit(entry.title if entry else "")
        self.title.setMinimumWidth(_WIDTH)
        self.kind = Combo()
        self.kind.fill([(words, kind) for kind, words in KIND_WORDS.items()])
        self.kind.pick(entry.kind if entry else EntryKind.LAUNCH)
        self.day = ParsedEdit[date](for_field(day_reader(today)), show_day, entry.day if entry else day)
        last = entry.until if entry and entry.until > entry.day else None
        self.until = ParsedEdit[date | None](
            for_field(lambda typed: due_or_none(typed, today, day_first())), _show, last
        )
        self.until.line.setPlaceholderText("the same day")
        self.teams = TeamChips("It touches:")
        self.owner = OwnerField(desk)
        self.owner.show_owner(entry.owner_id if entry else None)
        self.note = AutoTextEdit(entry.note if entry else "", least=2, most=6)
        super().__init__("On the calendar", self._form(), "Save" if entry else "Add", parent=parent)
        touched = coming.teams_of(desk.document, entry.id) if entry else []
        retired = [team for team in touched if team.retired]
        self.teams.show_teams([*teams(desk.document), *retired], {team.id for team in touched})
        self.title.setFocus()
        self.title.selectAll()

    def parsed(self) -> Iterable[ParsedEdit[Any]]:
        """The fields that have to be readable."""
        return self.day, self.until, self.owner

    def store(self) -> None:
        """Store what the fields hold; UserError if that is refused."""
        self.stored = self._store(self._desk.document)

    def _store(self, document: Document) -> Entry:
        kind, title, note = EntryKind(self.kind.currentData()), self.title.text(), self.note.toPlainText()
        day, until, team_ids = self.day.value(), self.until.value(), self.teams.ids()
        owner = self.owner.value()
        owner_id = owner.id if owner else None
        if self._entry is None:
            return coming.add_entry(
                document, kind, title, day, until, team_ids=team_ids, owner_id=owner_id, note=note
            )  # fmt: skip
        with document.step("Edit calendar"):
            coming.edit_entry(document, self._entry.id, kind=kind, title=title, note=note, team_ids=team_ids)
            coming.set_entry_owner(document, self._entry.id, owner_id)
            return coming.set_span(document, self._entry.id, day, until)

    def _form(self) -> Form:
        form = Form()
        form.add("Title", self.title)
        form.add("Kind", self.kind)
        form.add("First day", self.day, "Such as 12 may, fri or in 2 weeks.")
        form.add("Last day", self.until)
        form.add("Teams", self.teams)
        form.add("Looks after it", self.owner)
        form.add("Note", self.note)
        return form


def _show(day: date | None) -> str:
    return show_day(day) if day else ""
