"""One person's sheet at the laptop: a statement at a time, every key stored as it is pressed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.assess.answers import BLANK, AnswerSheet
from facilitator.core.assess.entering import comment_on, comments_on, rate
from facilitator.core.assess.waves import Asked, asked_of
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.entry.comment_field import CommentField
from facilitator.ui.parts.assess.entry.marks import mark_words, points
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ENTER
from facilitator.ui.widgets.progressline import ProgressLine
from facilitator.ui.widgets.ratingpad import RatingPad

_PROMPT = "What you would say about this statement. Enter goes back to the ratings."


class SheetPane(QWidget):
    """`ended` once the last statement is passed or the review is asked for, `backed` from before the first.

    `left` when the person wants to stop. A rated statement gives way at once; only the last rating stays in sight.
    """

    ended = Signal()
    backed = Signal()
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._sheet_id = desk, 0
        self._asked: Sequence[Asked] = ()
        self._slot = 0
        self._only_blanks = False
        self.section, self.place = label("", "strong"), label("", "muted")
        self.progress, self.pad = ProgressLine(), RatingPad(desk.look.tokens, points())
        self.before = label("", "small")
        self.comment = CommentField()
        self.comment.setPlaceholderText(_PROMPT)
        self.comment.setAccessibleName("Comment on this statement")
        self.back = live_button("Back", "←")
        self.say = live_button("Comment", "C")
        self.review = live_button("Review and hand in", "Ctrl Enter")
        self._lay_out()
        self._wire()

    @property
    def slot(self) -> int:
        """The slot of the statement that is shown."""
        return self._slot

    def begin(self, sheet: AnswerSheet) -> None:
        """Show a sheet from its first blank statement on; one without any from the beginning."""
        self._sheet_id, self._only_blanks = sheet.id, False
        self._asked = asked_of(self._desk.document, sheet.wave_id)
        self._show(max(0, sheet.ratings.find(BLANK)))

    def resume(self) -> None:
        """Show again the statement that was shown last, and from it on all that follow."""
        self._only_blanks = False
        self._show(self._slot)

    def fill_blanks(self, slot: int) -> None:
        """Show a statement that was left blank; from it on only blank ones follow."""
        self._only_blanks = True
        self._show(slot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Comment, review, stop."""
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._end()
        elif event.key() == Qt.Key.Key_C and not event.modifiers():
            self._ask_comment()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, slot: int) -> None:
        sheet, asked = self._desk.document.get(AnswerSheet, self._sheet_id), self._asked[slot]
        self._slot = slot
        self.section.setText(asked.section_title)
        place = f"{slot + 1} of {len(self._asked)}"
        self.place.setText(place)
        self.progress.show_share(slot / len(self._asked))
        self.pad.show_statement(asked.text, sheet.ratings[slot], f"{asked.section_title}, {place}")
        self.before.setText(f"The one before: {mark_words(sheet.ratings[slot - 1])}" if slot else "")
        said = comments_on(self._desk.document, sheet.id).get(asked.id, "")
        self.comment.begin(said)
        self.comment.setVisible(bool(said))
        self.pad.setFocus()

    def _mark(self, mark: str) -> None:
        if self._desk.run(rate, self._sheet_id, self._slot, mark) is not None:
            self._go_on()

    def _go_on(self) -> None:
        ratings = self._desk.document.get(AnswerSheet, self._sheet_id).ratings
        following = ratings.find(BLANK, self._slot + 1) if self._only_blanks else self._slot + 1
        if 0 <= following < len(self._asked):
            self._show(following)
        else:
            self._end()

    def _step(self, by: int) -> None:
        if by > 0:
            self._go_on()
        elif self._slot:
            self._show(self._slot - 1)
        else:
            self.backed.emit()

    def _ask_comment(self) -> None:
        self.comment.show()
        self.comment.setFocus()

    def _store_comment(self, text: str) -> None:
        self._desk.bridge.succeeds(comment_on, self._sheet_id, self._asked[self._slot].id, text)

    def _leave_comment(self) -> None:
        self.comment.setVisible(bool(self.comment.toPlainText().strip()))
        self.pad.setFocus()

    def _end(self) -> None:
        self.comment.commit()
        self.ended.emit()

    def _wire(self) -> None:
        self.pad.rated.connect(self._mark)
        self.pad.cleared.connect(lambda: self._mark(BLANK))
        self.pad.stepped.connect(self._step)
        self.comment.committed.connect(self._store_comment)
        self.comment.left.connect(self._leave_comment)
        self.back.clicked.connect(lambda: self._step(-1))
        self.say.clicked.connect(self._ask_comment)
        self.review.clicked.connect(self._end)

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.section, 1)
        head.addWidget(self.place)
        foot.setSpacing(GAP_S)
        foot.addWidget(self.back)
        foot.addWidget(self.before, 1)
        foot.addWidget(self.say)
        foot.addWidget(self.review)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self.progress)
        column.addWidget(self.pad, 1)
        column.addWidget(self.comment)
        column.addLayout(foot)
