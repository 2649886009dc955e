"""A paper form being typed in, typed again, or settled where the two typings differ."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.assess.answers import BLANK, AnswerSheet
from facilitator.core.assess.entering import comment_on, comments_on, rate
from facilitator.core.assess.paper import FormState, differences, form_state, retype, settle
from facilitator.core.assess.waves import Asked, asked_of
from facilitator.core.phrases import counted
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.entry.comment_field import CommentField
from facilitator.ui.parts.assess.entry.form_words import blocks_of, both_marks, shown_marks, signs
from facilitator.ui.parts.assess.entry.marks import mark_words
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label, restyle
from facilitator.ui.widgets.lists import ENTER
from facilitator.ui.widgets.markgrid import MarkGrid
from facilitator.ui.widgets.scrolling import scrolled

_KEYS = "1 to 5 rate, 0 don’t know, – or Space blank, ← back"
_HEADS = {
    FormState.BEGUN: "Form {}: type it in",
    FormState.CHECKING: "Form {}: type it again, without looking at the first time",
    FormState.DIFFERS: "Form {}: what stands on the paper?",
}


class FormPane(QWidget):
    """`finished` when the form is done, `dropped` to discard it or its second typing, `left` to go back."""

    finished = Signal()
    dropped = Signal()
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._form_id = desk, 0
        self._asked: Sequence[Asked] = ()
        self._warned = False
        self.head, self.place = label("", "heading", wrap=True), label("", "muted")
        self.grid = MarkGrid(desk.look.tokens, signs())
        self.statement, self.hint = ClampedLabel(3), label(_KEYS, "small")
        self.comment = CommentField()
        self.comment.setPlaceholderText("Comments written on the form (C)")
        self.comment.setAccessibleName("Comments written on the form, key C")
        self.drop = live_button("", "Del", Kind.QUIET)
        self.done = live_button("Finish", "Enter", Kind.PRIMARY)
        self._lay_out()
        self._wire()

    def begin(self, form: AnswerSheet) -> None:
        """Put a form at hand, at the first statement that is still to be done."""
        self._form_id = form.id
        self._asked = asked_of(self._desk.document, form.wave_id)
        state = form_state(form)
        self.head.setText(_HEADS[state].format(form.number))
        typing = state is FormState.BEGUN
        self.comment.setVisible(typing)
        self.comment.begin(comments_on(self._desk.document, form.id).get(None, "") if typing else "")
        self.drop.say("Discard the form…" if typing else "Drop the second typing")
        self.done.setVisible(state is not FormState.DIFFERS)
        self.grid.begin(blocks_of(self._asked), 0)
        self.grid.go_to(_first_to_do(form))
        self._show()
        self.setFocusProxy(self.grid)
        self.grid.setFocus()

    def form(self) -> AnswerSheet:
        """The form at hand."""
        return self._desk.document.get(AnswerSheet, self._form_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Finish, comment, discard, back."""
        if event.key() in ENTER:
            self._finish()
        elif event.key() == Qt.Key.Key_C and not event.modifiers() and not self.comment.isHidden():
            self.comment.setFocus()
        elif event.key() == Qt.Key.Key_Delete:
            self.dropped.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _mark(self, slot: int, mark: str) -> None:
        state = form_state(self.form())
        verb = {FormState.BEGUN: rate, FormState.CHECKING: retype, FormState.DIFFERS: settle}[state]
        form = self._desk.run(verb, self._form_id, slot, mark)
        if form is None:
            return
        if state is FormState.DIFFERS:
            left = differences(form)
            if not left:
                self.finished.emit()
                return
            self.grid.go_to(next((one.slot for one in left if one.slot > slot), left[0].slot))
        else:
            self.grid.go_to(slot + 1)
        self._show()

    def _show(self) -> None:
        form, at = self.form(), self.grid.slot()
        if form_state(form) is FormState.DIFFERS:
            self.grid.show_marks(*both_marks(form))
        else:
            second = form_state(form) is FormState.CHECKING
            marks = form.retyped if second else form.ratings
            self.grid.show_marks(shown_marks(marks[: len(self._asked)], at))
        self._show_place()

    def _show_place(self) -> None:
        at, of = self.grid.slot(), len(self._asked)
        self._warned = False
        self._say(_KEYS)
        if at >= of:
            self.place.setText(f"{of} of {of}")
            self.statement.setText("That was the last one: Enter finishes the form.")
            return
        asked = self._asked[at]
        self.place.setText(f"{at + 1} of {of}, {asked.section_title}")
        said = next((one for one in differences(self.form()) if one.slot == at), None)
        if said is not None:
            self._say(
                f"First: {mark_words(said.first)}. Then: {mark_words(said.second)}. Press what stands there.", "strong"
            )
        self.statement.setText(f"{asked.number}  {asked.text}")
        self.room.ensureVisible(self.grid.place(at).center().x(), self.grid.place(at).center().y(), 0, 90)

    def _on_moved(self) -> None:
        if self._asked and self._form_id:
            self._show()

    def _refuse(self, sign: str) -> None:
        self._say(f"“{sign}” is no rating. {_KEYS}.", "bad")

    def _say(self, words: str, role: str = "small") -> None:
        self.hint.setText(words)
        restyle(self.hint, "role", role)

    def _finish(self) -> None:
        """A form that ends early may be a slip: Enter is asked for once more."""
        form, at, of = self.form(), self.grid.slot(), len(self._asked)
        state = form_state(form)
        if state is FormState.DIFFERS:
            return
        self.comment.commit()
        typed = (form.ratings if state is FormState.BEGUN else form.retyped[:of]).rstrip(BLANK)
        still = of - max(at, len(typed))
        if still and typed and not self._warned:
            self._warned = True
            words = f"{counted(still, 'statement is', 'statements are')} still to come: press Enter again to leave "
            self._say(f"{words}{'it' if still == 1 else 'them'} blank.", "bad")
        else:
            self.finished.emit()

    def _store(self, text: str) -> None:
        self._desk.bridge.succeeds(comment_on, self._form_id, None, text)

    def _wire(self) -> None:
        self.grid.marked.connect(self._mark)
        self.grid.moved.connect(self._on_moved)
        self.grid.refused.connect(self._refuse)
        self.comment.committed.connect(self._store)
        self.comment.left.connect(self.grid.setFocus)
        self.done.clicked.connect(self._finish)
        self.drop.clicked.connect(self.dropped)

    def _lay_out(self) -> None:
        self.room = scrolled(self.grid)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.head, 1)
        head.addWidget(self.place)
        foot.setSpacing(GAP_S)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.drop)
        foot.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self.room, 1)
        column.addWidget(self.statement)
        column.addWidget(self.comment)
        column.addLayout(foot)


def _first_to_do(form: AnswerSheet) -> int:
    """Behind the last one that was typed; in a form that differs, the first difference."""
    if form_state(form) is FormState.DIFFERS:
        return differences(form)[0].slot
    marks = form.ratings if form_state(form) is FormState.BEGUN else form.retyped[: len(form.ratings)]
    return len(marks.rstrip(BLANK))
