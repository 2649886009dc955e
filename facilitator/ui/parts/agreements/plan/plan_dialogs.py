"""The dialogs of the Plan tab: a text that is asked for, and whom to ask for a review."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.agree.plan.plan_reviews import ask, doubts_about
from facilitator.core.agree.plan.plan_versions import PlanVersion
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Person, Team, people
from facilitator.core.plan.workshops import programme_of
from facilitator.core.record import Record
from facilitator.ui.desk import Desk
from facilitator.ui.parts.form_dialog import FormDialog
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.typed import day_reader, for_field, show_day
from facilitator.ui.theme import GAP
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.forms import AutoTextEdit, Combo, Form, ParsedEdit
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.notice import Notice, Tone

_WIDTH = 420
_DOUBT_HEIGHT = 60
_GOOD = "Somebody of another team sees what those who wrote the plan have overlooked."


class TextDialog(SheetDialog):
    """Asks for a text that `store` takes or refuses; what is refused stays, with the reason beside the buttons."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        field: str,
        store: Callable[[Document, str], Record],
        *,
        intro: str = "",
        text: str = "",
        primary: str = "Save",
        parent: QWidget | None = None,
    ) -> None:
        self._desk, self._store = desk, store
        self.words = AutoTextEdit(least=2, most=8)
        self.words.set_text(text)
        self.words.setMinimumWidth(_WIDTH)
        form = Form()
        form.add(field, self.words)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        if intro:
            column.addWidget(label(intro, "muted", wrap=True))
        column.addWidget(form)
        super().__init__(title, body, primary, key="Ctrl Enter", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.words.setFocus()
        self.words.selectAll()

    def accept(self) -> None:
        """Store, and close only if that was taken."""
        try:
            self._store(self._desk.document, self.words.toPlainText())
        except UserError as refusal:
            self.say_wrong(str(refusal))
            self.words.setFocus()
            return
        super().accept()


class AskDialog(FormDialog):
    """Whom to ask to look at a version, and when they were asked. Says live why somebody is not the best choice."""

    def __init__(self, desk: Desk, version: PlanVersion, parent: QWidget | None = None) -> None:
        self._desk, self._version = desk, version
        today = today_of(desk)
        self._owner_id = programme_of(desk.document).owner_id
        self.person = Combo()
        self.person.fill(_choices(desk.document, self._owner_id))
        self.person.setMinimumWidth(_WIDTH)
        self.day = ParsedEdit[date](for_field(day_reader(today)), show_day, today)
        self.doubt = Notice(Tone.INFO)
        self.doubt.setMinimumHeight(_DOUBT_HEIGHT)  # of two lines, so that another choice moves nothing
        form = Form()
        form.add("Who", self.person)
        form.add("Asked on", self.day)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(form)
        column.addWidget(self.doubt)
        super().__init__(f"Ask for a review of version {version.number}", body, "Ask", parent=parent)
        self.person.currentIndexChanged.connect(self._doubt)
        self._doubt()
        self.set_ready(self.person.count() > 0)
        self.person.setFocus()

    def parsed(self) -> Iterable[ParsedEdit[Any]]:
        """The fields that have to be readable."""
        return (self.day,)

    def store(self) -> None:
        """Note who was asked; UserError if that is refused."""
        ask(self._desk.document, self._version.id, self.person.currentData(), self.day.value())

    def _doubt(self) -> None:
        person_id = self.person.currentData()
        doubts = doubts_about(self._desk.document, person_id, self._owner_id) if person_id is not None else []
        nobody = [] if person_id is not None else ["There is nobody to ask yet: add people on the People page."]
        words = " ".join([*nobody, *(one.words for one in doubts)])
        self.doubt.say(Tone.WARN if words else Tone.INFO, words or _GOOD)


def _choices(document: Document, owner_id: int | None) -> list[tuple[str, object]]:
    """Everyone here with their team; those who are the better choice first."""
    teams = {team.id: team.name for team in document.all(Team)}

    def named(person: Person) -> str:
        return f"{person.name}, {teams[person.team_id]}" if person.team_id is not None else person.name

    ranked = sorted(people(document), key=lambda one: bool(doubts_about(document, one.id, owner_id)))
    return [(named(person), person.id) for person in ranked]
