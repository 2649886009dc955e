"""Rating the workshop at the laptop, one person after another, without names."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.follow.satisfaction import Closing, Satisfied, add_sheet, rows_of
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.entry.comment_field import CommentField
from facilitator.ui.parts.assess.entry.laptop_panes import LaptopPanes
from facilitator.ui.parts.assess.entry.turning_pane import TurningPane
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ENTER
from facilitator.ui.widgets.ratingpad import Point, RatingPad

_MOST = QSize(960, 640)
_WELCOME = "A few statements, each rated from 1 to 5. No name is kept, and nobody sees what you rate."
_THANKS = "Your ratings are counted. Pass the laptop on."


class LaptopRating(LaptopPanes):
    """Rating without names, until somebody goes back to the console.

    Welcome → the statements → a comment → thanks → the next person. Nothing is stored before it is handed in, and
    nothing of it is shown afterwards.
    """

    def __init__(self, desk: Desk, closing: Closing, parent: QWidget) -> None:
        self._desk = desk
        self._rows: Sequence[Satisfied] = ()
        self._given: list[int | None] = []
        self._at = 0
        self.welcome, self.thanks = TurningPane("How was it for you?", _WELCOME), TurningPane("Thank you", _THANKS)
        points = [Point(str(rating), str(rating), words) for rating, words in enumerate(closing.labels, 1)]
        self.place = label("", "muted")
        self.pad = RatingPad(desk.look.tokens, points)
        self.comment = CommentField()
        self.comment.setAccessibleName(closing.question)
        self.hand_in = ActionButton("Hand in", "Ctrl Enter", Kind.PRIMARY)
        self.again = live_button("Back to the statements", "Alt Left", Kind.QUIET)
        self.sheet, self.last = self._sheet(), self._last(closing.question)
        self.stop = live_button("Stop without rating", "Esc", Kind.QUIET)
        super().__init__((self.welcome, self.sheet, self.last, self.thanks), [self.stop], _MOST, parent)
        self._wire()

    def open(self) -> None:
        """Cover the console and welcome the first."""
        super().open()
        self._welcome()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nobody uncovers the console by accident: Esc only lets go of what was rated so far."""
        pane, held = self.stack.currentWidget(), event.modifiers()
        if event.key() == Qt.Key.Key_Escape and pane in (self.sheet, self.last):
            self._welcome()
        elif pane is self.last and event.key() in ENTER and held & Qt.KeyboardModifier.ControlModifier:
            self._hand_in()
        elif pane is self.last and event.key() == Qt.Key.Key_Left and held & Qt.KeyboardModifier.AltModifier:
            self._step(-1)
        event.accept()

    # The way through

    def _welcome(self) -> None:
        self._show(self.welcome)
        self.welcome.begin()

    def _begin(self) -> None:
        if self._desk.workshop_id is None:
            return
        self._rows = rows_of(self._desk.document, self._desk.workshop_id)
        self._given, self._at = [None] * len(self._rows), 0
        self.comment.begin("")
        self._show_statement()

    def _rate(self, mark: str) -> None:
        self._given[self._at] = int(mark) if mark else None
        self._step(1)

    def _step(self, by: int) -> None:
        self._at = max(0, min(self._at + by, len(self._rows)))
        if self._at < len(self._rows):
            self._show_statement()
        else:
            self._show(self.last)
            self.comment.setFocus()

    def _show_statement(self) -> None:
        given = self._given[self._at]
        place = f"{self._at + 1} of {len(self._rows)}"
        self.place.setText(place)
        self.pad.show_statement(self._rows[self._at].text, str(given or ""), place)
        self._show(self.sheet)
        self.pad.setFocus()

    def _hand_in(self) -> None:
        workshop_id, said = self._desk.workshop_id, self.comment.toPlainText()
        if workshop_id is None or not self._desk.bridge.succeeds(add_sheet, workshop_id, self._given, said):
            return
        self._rows, self._given = (), []
        self.comment.begin("")
        self._show(self.thanks)
        self.thanks.begin()

    # How it is put together

    def _show(self, pane: QWidget) -> None:
        self.stack.setCurrentWidget(pane)
        self.stop.setVisible(pane in (self.sheet, self.last))

    def _wire(self) -> None:
        self.welcome.offer("Start", self._begin, Kind.PRIMARY)
        self.welcome.offer("Back to the console", self.dismiss)
        self.thanks.offer("Next person", self._welcome, Kind.PRIMARY)
        self.thanks.offer("Back to the console", self.dismiss)
        self.pad.rated.connect(self._rate)
        self.pad.cleared.connect(lambda: self._rate(""))
        self.pad.stepped.connect(self._step)
        self.comment.left.connect(self.hand_in.setFocus)
        self.hand_in.clicked.connect(self._hand_in)
        self.again.clicked.connect(lambda: self._step(-1))
        self.stop.clicked.connect(self._welcome)

    def _sheet(self) -> QWidget:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.place)
        column.addWidget(self.pad, 1)
        return held

    def _last(self, question: str) -> QWidget:
        held, foot = QWidget(), QHBoxLayout()
        column = QVBoxLayout(held)
        column.setSpacing(GAP)
        foot.addWidget(self.again)
        foot.addStretch(1)
        foot.addWidget(self.hand_in)
        column.addStretch(1)
        column.addWidget(label(question, "title", wrap=True))
        column.addWidget(label("If you like, in your own words. Nobody sees who wrote it.", "muted", wrap=True))
        column.addWidget(self.comment)
        column.addLayout(foot)
        column.addStretch(2)
        return held
