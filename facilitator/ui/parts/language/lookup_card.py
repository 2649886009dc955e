"""What a word of the glossary means, beside the text in which it was met."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.agree.language.glossary import Term, uses_by_term
from facilitator.core.agree.language.term_conflicts import Looked, looked
from facilitator.core.people import teams
from facilitator.ui.desk import Desk
from facilitator.ui.parts.language.glossary.term_table import STANDING_WORDS, standing_inks
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_S, GAP_XS
from facilitator.ui.widgets.chips import Chip
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ENTER
from facilitator.ui.widgets.marks import MarkLabel
from facilitator.ui.widgets.overlay import Overlay
from facilitator.ui.widgets.scrolling import scrolled

KEY = "F4"
"""Opens it, and closes it again."""
_WIDTH, _NAMES, _LINE = 400, 132, 48
_LEAST, _HIGHEST = 48, 320


class LookupCard(Overlay):
    """Lies over the window until Esc or a click beside it.

    The arrow keys leaf and scroll; Enter opens the word on its own page, where a way leads there.
    """

    reason = Qt.FocusReason.PopupFocusReason

    def __init__(self, desk: Desk, terms: Sequence[Term], place: int, *, leads: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.closed.connect(self.deleteLater)
        self.frame = self.card("Word of the glossary")
        self.frame.setFixedWidth(_WIDTH)
        self._desk, self._over, self._leads = desk, parent, leads
        uses = uses_by_term(desk.document)
        self._found = looked(terms, {term.id: uses.get(term.id, []) for term in terms}, teams(desk.document))
        self._place, self._anchor = place, QRect()
        self.word, self.standing, self.count = label("", "heading", wrap=True), Chip(""), label("", "small")
        self.room = scrolled(QWidget())
        self.further, self.there = live_button("Next word", "Right"), live_button("Open in the glossary", "Enter")
        self.further.clicked.connect(lambda: self.turn(1))
        self.there.clicked.connect(self.go_there)
        self.there.setVisible(leads)
        self.further.setVisible(len(terms) > 1)
        self._lay_out()
        self.turn(0)

    def term(self) -> Term:
        """The word shown."""
        return self._found[self._place].term

    def turn(self, by: int) -> None:
        """Show another of the words met, round and round."""
        self._place = (self._place + by) % len(self._found)
        one = self._found[self._place]
        self.word.setText(one.term.word)
        self.frame.setAccessibleName(f"{one.term.word}: {one.term.meaning}")
        self.standing.show_state(STANDING_WORDS[one.standing], standing_inks(self._desk.look.tokens)[one.standing])
        self.count.setText(f"{self._place + 1} of {len(self._found)}" if len(self._found) > 1 else "")
        told = _told(one)
        told.setFixedWidth(_WIDTH - 2 * GAP - 12)  # beside the bar that scrolls it
        self.room.setWidget(told)
        layout = told.layout()
        height = layout.totalHeightForWidth(told.width()) if layout else 0
        self._fit(min(height + 2, _HIGHEST))
        beyond = self.frame.height() + 2 * GAP_XS - self._over.height()
        if beyond > 0:
            self._fit(max(_LEAST, self.room.height() - beyond))
        self._place_card()

    def open_at(self, anchor: QWidget) -> None:
        """Open below a part of the window, or above it where there is no room, and take the keys."""
        self._anchor = QRect(anchor.mapTo(self._over, QPoint()), anchor.size())
        self.open()
        self._place_card()

    def go_there(self) -> None:
        """Show the word on the page that keeps it."""
        if self._leads:
            self.dismiss()
            self._desk.keeper_asked.emit(self.term())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaf, scroll, go there, or close."""
        bar, key = self.room.verticalScrollBar(), event.key()
        if key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self.turn(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            bar.setValue(bar.value() + (_LINE if key == Qt.Key.Key_Down else -_LINE))
        elif key in ENTER:
            self.go_there()
        elif key == Qt.Key.Key_F4:
            self.dismiss()
        else:
            super().keyPressEvent(event)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The window beneath stays in plain sight."""

    def _fit(self, height: int) -> None:
        """Give the text this height, and the card what it needs with it."""
        self.room.setFixedHeight(height)
        self._column.invalidate()
        self.frame.resize(_WIDTH, self._column.totalHeightForWidth(_WIDTH))

    def _place_card(self) -> None:
        """Beside the word, and never beyond the edge of the window."""
        at, size = self._anchor, self.frame.size()
        below = at.bottom() + GAP_XS
        y = below if below + size.height() <= self.height() else at.top() - GAP_XS - size.height()
        x = min(at.left(), self.width() - size.width() - GAP_XS)
        self.frame.move(max(GAP_XS, x), max(GAP_XS, y))

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        for row in (head, foot):
            row.setSpacing(GAP_S)
        head.addWidget(self.word, 1)
        head.addWidget(self.standing, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self.count)
        foot.addStretch(1)
        foot.addWidget(self.further)
        foot.addWidget(self.there)
        column = self._column = QVBoxLayout(self.frame)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addWidget(self.room)
        column.addLayout(foot)


def _told(one: Looked) -> QWidget:
    """The meaning, what it is not, where it is used, and what each team says."""
    told = QWidget()
    grid = QGridLayout(told)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(GAP_S)
    grid.setVerticalSpacing(GAP_S)
    grid.setColumnMinimumWidth(0, _NAMES)
    grid.setColumnStretch(1, 1)
    term = one.term
    grid.addWidget(label(term.meaning or "The teams have not agreed on a meaning yet.", wrap=True), 0, 0, 1, 2)
    rows: list[tuple[QWidget, str]] = [
        (label(name, "small", wrap=True), text)
        for name, text in (("Not to be confused with", term.not_this), ("Used", term.used))
        if text
    ]
    rows += [(MarkLabel(team.mark, team.colour, team.name), use.text) for team, use in one.says]
    for row, (name, text) in enumerate(rows, 1):
        name.setFixedWidth(_NAMES)
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(text, wrap=True), row, 1, Qt.AlignmentFlag.AlignTop)
    return told
