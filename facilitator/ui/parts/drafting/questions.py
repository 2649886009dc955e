"""Questions in large type, one below the other; Enter stores an answer and goes on to the next."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.theme import BODY, GAP, GAP_S, GAP_XS, HEAD
from facilitator.ui.widgets.forms import AutoTextEdit
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ENTER


@dataclass(frozen=True)
class Asked:
    """One question with its answer so far; `key` names the field that it fills. `hint` says what is wanted."""

    key: str
    question: str
    hint: str
    answer: str


class AnswerEdit(AutoTextEdit):
    """Enter stores and goes on, `went_on()`; Shift+Enter begins a new line."""

    went_on = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter means that the answer is given."""
        if event.key() in ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.commit()
            self.went_on.emit()
        else:
            super().keyPressEvent(event)


class Questions(QWidget):
    """Shows the questions about one thing. `answered(about, key, text)` gives an answer away, `done()` comes on Enter
    in the last one. What is being typed is left alone by `show_questions`. `compact`: small type, hints in the fields.
    """

    answered = Signal(object, str, str)
    done = Signal()

    def __init__(self, *, compact: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compact = compact
        self._about: int | None = None
        self._asked: tuple[tuple[str, str], ...] = ()
        self.edits: dict[str, AnswerEdit] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP_S if compact else GAP)

    def show_questions(self, about: int, asked: Sequence[Asked]) -> None:
        """Show what is asked about something, by its id; what was typed about another is stored before."""
        if about != self._about:
            self.commit()
            self._about = about
        if self._asked != tuple((one.question, one.hint) for one in asked):
            self._build(asked)
        for edit, one in zip(self.edits.values(), asked, strict=True):
            edit.set_text(one.answer)

    def commit(self) -> None:
        """Give away what is being typed."""
        for edit in self.edits.values():
            edit.commit()

    def begin(self) -> None:
        """Go to the first question without an answer, or to the first."""
        open_ones = (edit for edit in self.edits.values() if not edit.toPlainText().strip())
        first = next(open_ones, next(iter(self.edits.values()), None))
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self, asked: Sequence[Asked]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._asked = tuple((one.question, one.hint) for one in asked)
        self.edits = {one.key: self._question(one) for one in asked}

    def _question(self, one: Asked) -> AnswerEdit:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_XS)
        title = ClampedLabel(2, BODY if self._compact else HEAD, QFont.Weight.DemiBold)
        title.setText(one.question)
        column.addWidget(title)
        edit = AnswerEdit(least=1, most=5)
        if self._compact:
            edit.setPlaceholderText(one.hint)
        elif one.hint:
            column.addWidget(label(one.hint, "small", wrap=True))
        edit.setAccessibleName(one.question)
        edit.setAccessibleDescription(one.hint)
        edit.committed.connect(lambda text: self.answered.emit(self._about, one.key, text))
        edit.went_on.connect(partial(self._go_on, one.key))
        column.addWidget(edit)
        self._column.addWidget(block)
        return edit

    def _go_on(self, key: str) -> None:
        keys = list(self.edits)
        place = keys.index(key) + 1
        if place == len(keys):
            self.done.emit()
        else:
            self.edits[keys[place]].setFocus(Qt.FocusReason.ShortcutFocusReason)
