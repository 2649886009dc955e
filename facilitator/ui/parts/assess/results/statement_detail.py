"""The statement or section at hand: who said what, how sure that is, what was written, and what may be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.core.assess.figures.results import StatementResult
from facilitator.core.assess.figures.worked import Worked
from facilitator.core.assess.findings import FindingKind
from facilitator.core.plan.workshops import WorkshopState
from facilitator.core.run.raising import key_of, title_of
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.results.comment_list import CommentList
from facilitator.ui.parts.assess.results.detail_words import (
    gap_words,
    helps_with,
    helps_words,
    own_view_words,
    reworded_words,
    strip_rows,
)
from facilitator.ui.parts.assess.results.heat_rows import OnePart
from facilitator.ui.parts.assess.results.taking import Taken, lanes_of, workshop_words
from facilitator.ui.parts.assess.results.taking_bar import TakingBar
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.strip import StripList

WIDTH = 404


class StatementDetail(QFrame):
    """Shows what it is given. `closed` when its button is pressed, which is there only where there is little room."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("role", "card")
        self.setFixedWidth(WIDTH)
        self.place, self.title = label("", "section", wrap=True), label("", "strong", wrap=True)
        self.before, self.gap = label("", "small", wrap=True), label("", wrap=True)
        self.own, self.helps = label("", wrap=True), label("", "small", wrap=True)
        self.strips = StripList(desk.look.tokens)
        self.written = CommentList()
        self.close_button = live_button("Close", "Esc", Kind.QUIET)
        self.taking = TakingBar()
        self._key = ""
        self._lay_out()
        self.close_button.clicked.connect(self.closed)

    def show_part(self, worked: Worked, part: OnePart, taken: Taken) -> None:
        """Show a statement or section of a wave, and where it has gone."""
        statement = part.asked if isinstance(part, StatementResult) else None
        self.place.setText(statement.section_title if statement else "Section")
        number = f"{statement.number}. " if statement else ""
        self.title.setText(number + title_of(part))
        self.strips.show_rows(strip_rows(worked, part))
        for line, words in (
            (self.before, reworded_words(worked, part)),
            (self.gap, gap_words(worked, part)),
            (self.own, own_view_words(worked, part)),
            (self.helps, helps_words(part)),
        ):
            line.setText(words)
            line.setVisible(bool(words))
        if key_of(part) != self._key:
            self._key = key_of(part)
            self.room.verticalScrollBar().setValue(0)
        written = worked.comments.get(statement.id, ()) if statement else ()
        self.written.show_comments([comment.text for comment in written])
        self._show_taken(part, taken)
        self.room.setAccessibleName(f"Statement {self.title.text()}" if statement else f"Section {title_of(part)}")

    def _show_taken(self, part: OnePart, taken: Taken) -> None:
        key, bar = key_of(part), self.taking
        workshop = self._desk.workshop()
        can = workshop is not None and workshop.state is not WorkshopState.CLOSED
        words = taken.words(key)
        bar.state.setText(f"{words[:1].upper()}{words[1:]}.")
        bar.state.setVisible(bool(words))
        bar.workshop.setText(workshop_words(workshop))
        bar.workshop.setVisible(not can)
        if workshop and can:
            bar.board.name_as(f"Put on the board of {workshop.title}")
            bar.module.name_as(f"Add the module that helps to the agenda of {workshop.title}")
        bar.show_lanes(lanes_of(self._desk.document, workshop.id if workshop else None) if can else [])
        bar.board.setEnabled(can and key not in taken.raised.on_board)
        bar.module.setVisible(bool(helps_with(part).module))
        bar.module.setEnabled(can and key not in taken.raised.on_agenda)
        for kind, button in bar.kinds.items():
            button.setEnabled(key not in taken.findings[kind])
        bar.kinds[FindingKind.FOUNDATION].setVisible(not isinstance(part, StatementResult))
        bar.plan.say("Go to the plan" if key in taken.plans else "Start a plan")

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(GAP, GAP_S, GAP, GAP_S)
        column.setSpacing(GAP_S)
        for part in (self.before, self.strips, self.gap, self.own, self.helps, self.written):
            column.addWidget(part)
        column.addStretch(1)
        self.room = QScrollArea()
        self.room.setWidgetResizable(True)
        self.room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.room.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.room.setWidget(inside)
        head = QVBoxLayout()
        top = QHBoxLayout()
        top.addWidget(self.place, 1)
        top.addWidget(self.close_button)
        head.addLayout(top)
        head.addWidget(self.title)
        head.setContentsMargins(GAP, GAP, GAP, 0)
        foot = QVBoxLayout()
        foot.setContentsMargins(GAP, 0, GAP, GAP)
        foot.addWidget(self.taking)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(GAP_S)
        whole.addLayout(head)
        whole.addWidget(self.room, 1)
        whole.addLayout(foot)
