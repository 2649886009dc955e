"""The end of a sheet: what was left blank, a last word, and handing it in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.assess.answers import BLANK, AnswerSheet, answered
from facilitator.core.assess.entering import comment_on, comments_on
from facilitator.core.assess.waves import asked_of
from facilitator.core.phrases import counted
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.entry.comment_field import CommentField
from facilitator.ui.parts.assess.entry.fitted_list import FittedList
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_S, TITLE, ui_font
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ENTER
from facilitator.ui.widgets.richlist import RichRow

_APART = "Comments are kept apart from the ratings: nobody sees that they come from one sheet."


class ReviewPane(QWidget):
    """`handed_in` asks to hand the sheet in, `blank_asked(slot)` for a statement that is blank.

    `backed` asks for the statements again, `left` to stop.
    """

    handed_in = Signal()
    blank_asked = Signal(int)
    backed = Signal()
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._sheet_id = desk, 0
        self.title, self.words = label("", wrap=True), label("", "muted", wrap=True)
        self.title.setFont(ui_font(TITLE, QFont.Weight.Bold))
        self.blanks = FittedList()
        self.blanks.opened.connect(lambda slot: self.blank_asked.emit(slot))
        self.comment = CommentField()
        self.comment.setPlaceholderText("Anything you would like to add (C)")
        self.comment.setAccessibleName("Comment on the whole, key C")
        self.comment.committed.connect(self._store)
        self.comment.left.connect(self._first)
        self.back = live_button("Back", "Alt ←")
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Alt+Left"), self, self._back, context=inside)  # a button would keep the key press
        self.stop = live_button("Stop for now…", "Esc", Kind.QUIET)
        self.hand_in = live_button("Hand in", "Ctrl Enter", Kind.PRIMARY)
        self.back.clicked.connect(self._back)
        self.stop.clicked.connect(self.left)
        self.hand_in.clicked.connect(self._hand_in)
        foot = QHBoxLayout()
        foot.setSpacing(GAP_S)
        foot.addWidget(self.back)
        foot.addWidget(label(_APART, "small", wrap=True), 1)
        foot.addWidget(self.stop)
        foot.addWidget(self.hand_in)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addStretch(2)
        for part in (self.title, self.words):
            column.addWidget(part)
        column.addWidget(self.blanks, 100)
        column.addWidget(self.comment)
        column.addLayout(foot)
        column.addStretch(3)

    def begin(self, sheet_id: int) -> None:
        """Show what is blank on a sheet."""
        self._sheet_id = sheet_id
        sheet = self._desk.document.get(AnswerSheet, sheet_id)
        blank = [one for one in asked_of(self._desk.document, sheet.wave_id) if sheet.ratings[one.slot] == BLANK]
        done, everything = answered(sheet.ratings), len(sheet.ratings)
        self.title.setText(f"{counted(len(blank), 'statement')} left blank" if blank else "All answered")
        self.words.setText(
            f"You have answered {done} of {everything}. A blank one is fine too. Enter answers the one chosen."
            if blank
            else f"You have answered all {everything}."
        )
        self.blanks.show_rows([RichRow(one.slot, f"{one.slot + 1}", one.text, one.section_title) for one in blank])
        self.blanks.setVisible(bool(blank))
        self.blanks.select([one.slot for one in blank[:1]])
        self.comment.begin(comments_on(self._desk.document, sheet_id).get(None, ""))
        self._first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand in, comment, stop."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in ENTER and (control or self.hand_in.hasFocus()):
            self._hand_in()
        elif event.key() == Qt.Key.Key_C and not event.modifiers():
            self.comment.setFocus()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _first(self) -> None:
        (self.hand_in if self.blanks.isHidden() else self.blanks).setFocus()

    def _back(self) -> None:
        self.comment.commit()
        self.backed.emit()

    def _store(self, text: str) -> None:
        self._desk.bridge.succeeds(comment_on, self._sheet_id, None, text)

    def _hand_in(self) -> None:
        self.comment.commit()
        self.handed_in.emit()
