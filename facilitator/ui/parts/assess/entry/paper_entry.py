"""Typing in paper forms, typing them a second time, and settling where the two differ."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.assess.answers import AnswerSheet, set_team
from facilitator.core.assess.entering import discard_sheet, finish_sheet
from facilitator.core.assess.paper import (
    FormState,
    begin_check,
    begin_form,
    drop_check,
    finish_check,
    form_numbered,
    form_state,
)
from facilitator.core.assess.waves import Wave
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.entry.discarding import ask_discard
from facilitator.ui.parts.assess.entry.form_choice import FormChoice
from facilitator.ui.parts.assess.entry.form_pane import FormPane
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_L, GAP_XL
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.overlay import Overlay

_LEFT = 300
_EMPTY = (
    "Number the forms as you type them",
    "Write the number on the paper, press Enter and type the figures as they stand there. Typing the forms a second "
    "time finds nearly every slip.",
)


class PaperEntry(Overlay):
    """Covers the window of `parent` until it is closed. Every key is stored as it is pressed."""

    def __init__(self, desk: Desk, wave_id: int, parent: QWidget) -> None:
        super().__init__(parent.window(), solid=True)
        self._desk, self._wave_id = desk, wave_id
        self._form_id: int | None = None
        self.choice, self.pane = FormChoice(desk, wave_id), FormPane(desk)
        self.close_button = live_button("Close", "Esc")
        self.stack = QStackedWidget()
        self.stack.addWidget(EmptyState(*_EMPTY))
        self.stack.addWidget(self.pane)
        self._lay_out(desk.document.get(Wave, wave_id).title)
        self._wire()

    def open(self) -> None:
        """Cover the console and propose the next form."""
        super().open()
        self._put_away()

    def go_on(self, form_id: int) -> None:
        """Open with a form at hand, at what is next for it."""
        self.open()
        self._open_listed(form_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes once no form is at hand, F3 turns between typing in and checking."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() == Qt.Key.Key_F3:
            self._put_away()
            self.choice.turn()
        event.accept()

    # The way of a form

    def _type_in(self, number: int) -> None:
        """Begin a form, or go on with one that was begun."""
        there = form_numbered(self._desk.document, self._wave_id, number)
        if there is not None and form_state(there) is FormState.BEGUN:
            self._take(there)
            return
        team_id, person_id = self.choice.team_id(), self.choice.person_id()
        self._take(self._desk.run(begin_form, self._wave_id, number, team_id, person_id))

    def _check(self, number: int) -> None:
        there = form_numbered(self._desk.document, self._wave_id, number)
        if there is not None and form_state(there) is FormState.DIFFERS:
            self._take(there)
        else:
            self._take(self._desk.run(begin_check, self._wave_id, number))

    def _open_listed(self, form_id: int) -> None:
        """Do with a form of the list what is next for it."""
        form = self._desk.document.get(AnswerSheet, form_id)
        if form_state(form) is FormState.BEGUN:
            self._take(form)
        elif form.number is not None:
            self._check(form.number)

    def _take(self, form: AnswerSheet | None) -> None:
        if form is not None:
            self._form_id = form.id
            self.stack.setCurrentWidget(self.pane)
            self.choice.refresh()
            self.choice.show_form(form)
            self.pane.begin(form)

    def _finish(self) -> None:
        """Hand in what was typed, or compare what was typed again; where that differs, settle it now."""
        form = self.pane.form()
        match form_state(form):
            case FormState.BEGUN:
                if self._desk.bridge.succeeds(finish_sheet, form.id):
                    self._put_away()
            case FormState.CHECKING:
                differing = self._desk.run(finish_check, form.id)
                if differing:
                    self._take(self.pane.form())
                elif differing is not None:
                    self._put_away()
            case _:
                self._put_away()

    def _set_team(self, team_id: int | None) -> None:
        """Another team chosen while a form is at hand is that form's."""
        if self._form_id is not None:
            self._desk.run(set_team, self._form_id, team_id)
            self.choice.refresh()
            self.pane.setFocus()

    def _drop(self) -> None:
        form = self.pane.form()
        if form_state(form) is FormState.BEGUN:
            ask_discard(self, partial(self._discard, form.id))
        elif self._desk.run(drop_check, form.id):
            self._put_away()
            self._desk.said.emit(f"Dropped the second typing of form {form.number}.")

    def _discard(self, form_id: int) -> None:
        if self._desk.bridge.succeeds(discard_sheet, form_id):
            self._put_away()

    def _leave(self) -> None:
        if self._form_id is None:
            self.dismiss()
        else:
            self._put_away()

    def _put_away(self) -> None:
        """No form is at hand: show where all stand, and propose the next."""
        self._form_id = None
        self.stack.setCurrentIndex(0)
        self.choice.refresh()
        self.choice.propose()

    # How it is put together

    def _wire(self) -> None:
        self.choice.begun.connect(self._type_in)
        self.choice.checked.connect(self._check)
        self.choice.opened.connect(self._open_listed)
        self.choice.team_picked.connect(self._set_team)
        self.pane.finished.connect(self._finish)
        self.pane.dropped.connect(self._drop)
        self.pane.left.connect(self._put_away)
        self.close_button.clicked.connect(self._leave)

    def _lay_out(self, title: str) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        QVBoxLayout(card).addWidget(self.stack)
        self.choice.setFixedWidth(_LEFT)
        head, body = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(label("Paper forms", "title"))
        head.addWidget(label(title, "muted"), 1)
        head.addWidget(self.close_button)
        body.setSpacing(GAP_XL)
        body.addWidget(self.choice)
        body.addWidget(card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addLayout(body, 1)
