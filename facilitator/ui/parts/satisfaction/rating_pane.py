"""How satisfied people are at the close: statements rated by hands, on paper or at the laptop, and an open question."""

from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.follow import satisfaction
from facilitator.core.follow.satisfaction import ClosingComment, SatisfactionWay, Satisfied, closing
from facilitator.core.people import Participant
from facilitator.core.record import Changes
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.canvases.row_pane import RowPane
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import KeysThrough, live_button
from facilitator.ui.parts.panel import Panel
from facilitator.ui.parts.satisfaction.counts_grid import CountsGrid
from facilitator.ui.parts.satisfaction.laptop_rating import LaptopRating
from facilitator.ui.parts.satisfaction.rating_card import RatingCard
from facilitator.ui.parts.satisfaction.rating_words import (
    add_comments,
    add_statements,
    count_row,
    rated_words,
    scale_words,
)
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Segmented
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.linelist import Line, LineList
from facilitator.ui.widgets.notice import Notice, Tone
from facilitator.ui.widgets.scrolling import scrolled

_GROUP = "Satisfaction"
_COMMENT, _LEAST_COMMENTS = 28, 56
_COMMENTS_SHARE = 4
"""The comments have a fourth of the height at most."""
_EMPTY = (
    "How was it?",
    "Five statements rated from 1 to 5, and one open question, before everybody leaves: by show of hands, on paper or "
    "at the laptop. No names.",
    "Begin rating",
)


class Mode(IntEnum):
    """The ways to rate, and the place where the statements themselves are changed."""

    HANDS = 0
    PAPER = 1
    LAPTOP = 2
    STATEMENTS = 3


_WAYS = (SatisfactionWay.HANDS, SatisfactionWay.PAPER, SatisfactionWay.LAPTOP, SatisfactionWay.HANDS)


class RatingPane(RowPane):
    """A figure typed anywhere begins the count of the statement at hand; Esc gives the keys back to the pane.

    `row()` is what the stage should show: with hands the statement at hand, else all of them; one further, the results.
    """

    watches = (Satisfied, ClosingComment, Participant)

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, on_stage: bool = True) -> None:
        """`on_stage`: there is a room that can be shown the statements."""
        self._on_stage, self._revealed = on_stage, False
        self._mode = Mode.HANDS if on_stage else Mode.PAPER
        super().__init__(desk, parent)

    def build(self) -> None:
        """How far it is above; the statement at hand, the counts, and what was said below."""
        self._closing = closing()
        self.modes = Segmented(["Show of hands", "Paper totals", "At the laptop", "Statements"])
        self.modes.choose(self._mode)
        self.words = label("", "strong", wrap=True)
        self.reveal = live_button("Show the results", "V")
        self.reveal.setVisible(self._on_stage)
        self.notice = Notice(Tone.WARN)
        self.card = RatingCard(scale_words(self._closing.labels))
        self.grid = CountsGrid(self._closing.labels)
        self.statements = LineList("Statements", "One more statement to rate")
        self.comments = LineList(self._closing.question, "What somebody said, in their words")
        self.comments.list.setDragDropMode(self.comments.list.DragDropMode.NoDragDrop)
        self.empty = EmptyState(*_EMPTY, key="G")
        self._lay_out()
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show what has been counted and said."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        if workshop_id is None:
            return
        found, said = satisfaction.result(document, workshop_id), satisfaction.comments_of(document, workshop_id)
        self.stack.setCurrentIndex(0 if found.rows else 1)
        self.words.setText(rated_words(found, len(said)))
        self.notice.say(Tone.WARN, found.warning)
        self.notice.setVisible(bool(found.warning))
        self.grid.show_rows([count_row(one) for one in found.rows])
        self.statements.show_lines([Line(one.line.id, one.line.text) for one in found.rows])
        self.comments.show_lines([Line(one.id, one.text) for one in said])
        self.comments.list.setVisible(bool(said))
        self._fit_comments()
        self._show_mode()

    def commands(self) -> list[Command]:
        """What can be done with the statements, the counts and the comments."""
        if self.stack.currentIndex():
            return [Command("Begin rating", _GROUP, self.begin, "G", bound=True)]
        shown = [Command("Show the room the results, or the statements", _GROUP, self.turn_results, "V", bound=True)]
        return [
            Command("Count the statement at hand", _GROUP, self.count, "H", bound=True),
            Command("Next statement", _GROUP, lambda: self._step(1), "Down", bound=True),
            Command("Previous statement", _GROUP, lambda: self._step(-1), "Up", bound=True),
            *(shown if self._on_stage else []),
            Command("Pass the laptop round", _GROUP, self.pass_round, "P", bound=True),
            Command("Note a comment", _GROUP, self.comments.field.setFocus, "E", bound=True),
            Command("Change the statements", _GROUP, lambda: self.choose(Mode.STATEMENTS), "Y", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the tab, for whatever in it does not need them. Esc leaves a field, so that they work again."""
        counts = self.stack.currentIndex() == 0 and self._mode is not Mode.STATEMENTS
        if event.key() == Qt.Key.Key_Escape and not self.hasFocus() and self.isAncestorOf(self.focusWidget() or self):
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif counts and event.text() and event.text() in "0123456789" and not self._held(event):
            self.grid.start(self.grid.row(), event.text())
        elif not press(self.commands(), event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height anew."""
        super().resizeEvent(event)
        self._fit_comments()

    def first_focus(self) -> QWidget:
        """The pane itself, so that its keys work; the button that begins while there is nothing."""
        return self.empty if self.stack.currentIndex() else self

    def row(self) -> int:
        """What the stage should show: a statement, behind the last all of them, behind that the results."""
        if self._revealed:
            return len(self.grid.fields) + 1
        return self.grid.row() if self._mode is Mode.HANDS else len(self.grid.fields)

    def begin(self) -> None:
        """Put the usual statements there."""
        begun = self.desk.run(satisfaction.begin, self.desk.workshop_id) if self.desk.workshop_id is not None else None
        if begun:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.turned.emit()

    def choose(self, mode: Mode) -> None:
        """Rate in another way, or change the statements."""
        self._mode, self._revealed = mode, False
        self.modes.choose(mode)
        self._show_mode()
        self.turned.emit()

    def count(self) -> None:
        """Type the counts of the statement at hand."""
        if self._mode is Mode.STATEMENTS:
            self.choose(Mode.HANDS)
        self.grid.start(self.grid.row())

    def turn_results(self) -> None:
        """Show the room the results, or the statements again."""
        self._revealed = not self._revealed
        self._show_mode()
        self.turned.emit()

    def pass_round(self) -> None:
        """Let one after another rate at the laptop."""
        self.choose(Mode.LAPTOP)
        cover = LaptopRating(self.desk, self._closing, self)
        cover.closed.connect(cover.deleteLater)
        cover.open()

    def _held(self, event: QKeyEvent) -> bool:
        return bool(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)

    def _step(self, by: int) -> None:
        self.grid.turn_to(self.grid.row() + by)
        self._on_turned()

    def _on_turned(self) -> None:
        self._revealed = False
        self._show_mode()
        self.room.ensureWidgetVisible(self.grid.fields[self.grid.row()][0])
        self.turned.emit()

    def _show_mode(self) -> None:
        rows, at = len(self.grid.fields), self.grid.row()
        self.reveal.say("Show the statements" if self._revealed else "Show the results")
        self.middle.setCurrentIndex(1 if self._mode is Mode.STATEMENTS else 0)
        self.card.setVisible(self._mode is not Mode.STATEMENTS)
        if self._mode is Mode.HANDS and rows:
            self.card.show_statement(at, rows, self.statements.texts()[at])
        elif self._mode is Mode.LAPTOP:
            self.card.show_laptop()
        else:
            self.card.show_paper()

    def _store(self, satisfied_id: int, counts: tuple[int, ...]) -> None:
        if not self.desk.bridge.succeeds(satisfaction.set_counts, satisfied_id, counts, _WAYS[self._mode]):
            self.refresh(None)

    def _remove_statement(self, satisfied_id: int) -> None:
        if self.desk.bridge.succeeds(satisfaction.remove_statement, satisfied_id):
            self.desk.said.emit("Removed a statement.")

    def _remove_comment(self, comment_id: int) -> None:
        if self.desk.bridge.succeeds(satisfaction.remove_comment, comment_id):
            self.desk.said.emit("Removed a comment.")

    def _add(self, typed: str, *, comment: bool) -> None:
        if self.desk.workshop_id is not None:
            self.desk.run(add_comments if comment else add_statements, self.desk.workshop_id, typed)

    def _move(self, satisfied_id: int, before_id: int | None) -> None:
        if self.desk.workshop_id is not None:
            self.desk.run(satisfaction.move_statements, self.desk.workshop_id, [satisfied_id], before_id)

    def _fit_comments(self) -> None:
        wanted = min(_COMMENT * self.comments.list.count(), self.height() // _COMMENTS_SHARE)
        self.comments.list.setFixedHeight(max(_LEAST_COMMENTS, wanted))

    def _wire(self) -> None:
        run = self.desk.run
        self.empty.asked.connect(self.begin)
        self.modes.chosen.connect(lambda place: self.choose(Mode(place)))
        self.reveal.clicked.connect(self.turn_results)
        self.card.stepped.connect(self._step)
        self.card.pass_asked.connect(self.pass_round)
        self.grid.counted.connect(self._store)
        self.grid.turned.connect(lambda _row: self._on_turned())
        self.grid.left.connect(lambda: self.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.statements.added.connect(lambda typed: self._add(typed, comment=False))
        self.statements.edited.connect(lambda line_id, text: run(satisfaction.edit_statement, line_id, text))
        self.statements.removed.connect(self._remove_statement)
        self.statements.moved.connect(self._move)
        self.comments.added.connect(lambda typed: self._add(typed, comment=True))
        self.comments.edited.connect(lambda line_id, text: run(satisfaction.edit_comment, line_id, text))
        self.comments.removed.connect(self._remove_comment)

    def _lay_out(self) -> None:
        keys = KeysThrough(self)
        for lines in (self.statements, self.comments):
            keys.spare(lines.list)
            elastic(lines.list, 44)
        head, counting, held = QHBoxLayout(), QWidget(), QWidget()
        head.setSpacing(GAP_S)
        head.addWidget(self.modes)
        head.addStretch(1)
        head.addWidget(self.reveal)
        counts = QVBoxLayout(counting)
        counts.setContentsMargins(0, 0, 0, 0)
        counts.setSpacing(GAP_S)
        counts.addWidget(self.grid)
        counts.addStretch(1)
        self.middle = QStackedWidget()
        self.room = scrolled(counting)
        self.middle.addWidget(self.room)
        self.middle.addWidget(self.statements)
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self.notice)
        column.addWidget(self.card)
        column.addWidget(self.middle, 1)
        column.addWidget(Panel(self._closing.question, self.comments))
        self.stack = QStackedWidget()
        self.stack.addWidget(held)
        self.stack.addWidget(self.empty)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.stack)
