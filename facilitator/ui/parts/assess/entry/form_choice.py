"""Which paper form is at hand: typed in by its number, or chosen among those that are there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.assess.answers import AnswerSheet
from facilitator.core.assess.paper import FormState, forms_of, next_number, numbers
from facilitator.core.assess.responding import not_answered
from facilitator.core.assess.waves import Wave
from facilitator.core.people import teams
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.entry.form_words import counts_words, form_row
from facilitator.ui.parts.assess.waves.wave_form import read_number
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.buttons import Kind, Segmented
from facilitator.ui.widgets.forms import Combo, Form, ParsedEdit
from facilitator.ui.widgets.labels import label, restyle
from facilitator.ui.widgets.marks import mark_icon
from facilitator.ui.widgets.richlist import RichList

_TYPE, _CHECK = 0, 1
_NONE = "No form has been typed in yet."
_ALL_CHECKED = "Every form that was typed in has been checked."


class FormChoice(QWidget):
    """`begun(number)` for typing a form in, `checked(number)` for typing it again, `opened(form id)` from the list.

    `team_picked(team id or None)` when the user chooses another team.
    """

    begun = Signal(int)
    checked = Signal(int)
    opened = Signal(int)
    team_picked = Signal(object)

    def __init__(self, desk: Desk, wave_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._wave_id = desk, wave_id
        self._named = not desk.document.get(Wave, wave_id).anonymous
        self.way = Segmented(["Type in", "Check"])
        self.way.setToolTip("F3 turns to the other")
        self.number: ParsedEdit[int] = ParsedEdit(read_number, str, 1)
        self.team, self.person = Combo(), Combo()
        self.form = Form()
        self.form.add("Form", self.number)
        self.whose = self.person if self._named else self.team
        self.form.add("Person" if self._named else "Team", self.whose)
        self.start = live_button("Type it in", "Enter", Kind.PRIMARY)
        self.note = label("", "small", wrap=True)
        self.counts = label("", "strong", wrap=True)
        self.list = RichList(_NONE)
        self.list.setSelectionMode(RichList.SelectionMode.SingleSelection)
        elastic(self.list)
        self.list.opened.connect(lambda form_id: self.opened.emit(form_id))
        self.way.chosen.connect(self.propose)
        self.number.line.returnPressed.connect(self.go)
        self.start.clicked.connect(self.go)
        self.team.picked.connect(self.team_picked)
        self._lay_out()

    def refresh(self) -> None:
        """Show the forms and whose they can be, as it is now."""
        document = self._desk.document
        forms = forms_of(document, self._wave_id)
        self.counts.setText(counts_words(forms))
        self.list.show_rows([form_row(document, form) for form in reversed(forms)])
        if self._named:
            people = [(one.name, one.id) for one in not_answered(document, self._wave_id)]
            _offer(self.person, [("Choose", None), *people])
        elif _offer(self.team, [("No team", None), *((team.name, team.id) for team in teams(document))]):
            for place, team in enumerate(teams(document), 1):
                self.team.setItemIcon(place, mark_icon(team.mark, team.colour))

    def propose(self) -> None:
        """Propose the next number and take the keys."""
        checking = self.way.current() == _CHECK
        forms = forms_of(self._desk.document, self._wave_id)
        waiting = numbers(forms, FormState.TYPED, FormState.CHECKING, FormState.DIFFERS)
        number = next_number(self._desk.document, self._wave_id)
        if checking and waiting:
            number = waiting[0]
        self.start.say("Type it again" if checking else "Type it in")
        restyle(self.start, "kind", Kind.PRIMARY)
        self.note.setText(_ALL_CHECKED if checking and forms and not waiting else "")
        self.note.setVisible(bool(self.note.text()))
        self.whose.setEnabled(not checking)
        self.number.line.setModified(False)
        self.number.set_value(number)
        self.number.revert()
        self.number.line.setFocus()
        self.number.line.selectAll()

    def turn(self) -> None:
        """Turn from typing in to checking, or back."""
        self.way.choose(_TYPE if self.way.current() == _CHECK else _CHECK)
        self.propose()

    def show_form(self, form: AnswerSheet) -> None:
        """Show whose the form at hand is; its team can be put right."""
        restyle(self.start, "kind", Kind.PLAIN)
        self.number.line.setModified(False)
        self.number.set_value(form.number or 0)
        if self._named:
            self.person.setEnabled(False)
        else:
            self.team.setEnabled(True)
            self.team.setCurrentIndex(max(0, self.team.findData(form.team_id)))

    def go(self) -> None:
        """Begin with the number that stands there."""
        self.number.commit()
        if not self.number.error():
            (self.checked if self.way.current() == _CHECK else self.begun).emit(self.number.value())

    def team_id(self) -> int | None:
        """The team chosen, in a wave without names."""
        return _id(None if self._named else self.team.currentData())

    def person_id(self) -> int | None:
        """The person chosen, in a wave with names."""
        return _id(self.person.currentData() if self._named else None)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.way, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.form)
        column.addWidget(self.note)
        column.addLayout(buttons)
        column.addSpacing(GAP_S)
        column.addWidget(self.counts)
        column.addWidget(self.list, 1)


def _offer(choice: Combo, choices: Sequence[tuple[str, object]]) -> bool:
    """Fill a choice anew, and tell so, only if it offers something else."""
    there = [(choice.itemText(place), choice.itemData(place)) for place in range(choice.count())]
    if there == list(choices):
        return False
    choice.fill(choices)
    return True


def _id(value: object) -> int | None:
    return value if isinstance(value, int) else None
