"""One captured item in a form: its text and what belongs to it, or another kind altogether."""

from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.errors import UserError
from facilitator.core.people import Person, Team, people, teams
from facilitator.core.plan.workshops import local
from facilitator.core.run.actions import Action
from facilitator.core.run.captured import Decision, Question
from facilitator.core.run.converting import CONVERTIBLE, CaptureKind, kind_of
from facilitator.ui.desk import Desk
from facilitator.ui.parts.capture.captured_rows import NAMES, Kept
from facilitator.ui.parts.capture.captured_verbs import Filled, store_form
from facilitator.ui.parts.language.lookup_card import KEY
from facilitator.ui.parts.language.lookup_line import LookupLine
from facilitator.ui.parts.typed import day_reader, for_field, show_day
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.forms import AutoTextEdit, Combo, Form, ParsedEdit

_FIELD_WIDTH = 380


class CapturedEditor(SheetDialog):
    """Stores everything as one step. What is refused is said beside the buttons and stays as typed."""

    def __init__(self, desk: Desk, record: Kept, parent: QWidget) -> None:
        self._desk, self._record = desk, record
        body = Form()
        super().__init__(f"Edit {kind_of(record).replace('parked', 'parked item')}", body, "Save", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text = AutoTextEdit(record.text)
        self.text.setMinimumWidth(_FIELD_WIDTH)
        self.owner, self.due, self.team = Combo(), self._due_field(), Combo()
        self.more = AutoTextEdit(self._more())
        self.kind = Combo()
        self.lookup = LookupLine(desk)
        self.lookup.follow(self.text, self.more)
        self._fill(body)
        QShortcut(QKeySequence(KEY), self, self.lookup.open)
        self.text.setFocus()

    def filled(self) -> Filled:
        """What the form holds now."""
        return Filled(
            CaptureKind(self.kind.currentData()),
            self.text.toPlainText(),
            self.more.toPlainText(),
            self.owner.currentData(),
            self.due.value(),
            self.team.currentData(),
        )

    def showEvent(self, event: QShowEvent) -> None:
        """The texts take their full height only once they are on the screen: follow them."""
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: self.resize(self.sizeHint()))

    def accept(self) -> None:
        """Store, or say what is in the way."""
        self.due.commit()
        if self.due.error():
            return
        try:
            store_form(self._desk.document, self._record, self.filled())
        except UserError as error:
            self.say_wrong(str(error))
            return
        super().accept()

    def _fill(self, body: Form) -> None:
        record, document = self._record, self._desk.document
        body.add("&Text", self.text)
        if isinstance(record, Action):
            self.owner.fill([("No owner", None), *((p.name, p.id) for p in self._owners(record))])
            self.owner.pick(record.owner_id)
            body.add("&Owner", self.owner)
            body.add("&Due", self.due, "fri, 15 jan, in 2 weeks")
            body.add("&Success measure", self.more)
        elif isinstance(record, Decision):
            body.add("&Why", self.more)
        elif isinstance(record, Question):
            known = [team for team in teams(document) if not team.retired or team.id == record.for_team_id]
            if record.for_team_id and all(team.id != record.for_team_id for team in known):
                known.append(document.get(Team, record.for_team_id))
            self.team.fill([("Everyone", None), *((team.name, team.id) for team in known)])
            self.team.pick(record.for_team_id)
            body.add("&For", self.team)
            body.add("&Answer", self.more)
        self.kind.fill([(NAMES[kind], kind) for kind in CONVERTIBLE])
        self.kind.pick(kind_of(record))
        body.add("&Kind", self.kind)
        body.add_below(self.lookup)

    def _owners(self, action: Action) -> list[Person]:
        found = people(self._desk.document)
        owner = self._desk.document.find(Person, action.owner_id)
        return found if owner is None or owner in found else [*found, owner]

    def _more(self) -> str:
        record = self._record
        if isinstance(record, Action):
            return record.measure
        if isinstance(record, Decision):
            return record.why
        return record.answer if isinstance(record, Question) else ""

    def _due_field(self) -> ParsedEdit[date | None]:
        workshop = self._desk.workshop()
        now = self._desk.now()
        read = day_reader(local(workshop, now).date() if workshop else now.date())
        due = self._record.due if isinstance(self._record, Action) else None

        def read_or_none(typed: str) -> date | None:
            return read(typed) if typed.strip() else None

        return ParsedEdit[date | None](for_field(read_or_none), lambda day: show_day(day) if day else "", due)
