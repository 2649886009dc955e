"""Whose turn it is in the closing round, large, and what they say."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.run.reflections import (
    Reflection,
    set_appreciation,
    set_commitment,
    set_takeaway,
)
from facilitator.ui.desk import Desk
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.vote.round_reading import Speaker
from facilitator.ui.theme import GAP, GAP_S, TITLE
from facilitator.ui.widgets.forms import AutoTextEdit
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ENTER
from facilitator.ui.widgets.marks import Mark, MarkLabel


class TurnCard(QFrame):
    """Takeaway, commitment and appreciation, each stored when it is left. `finished` comes on Ctrl+Enter."""

    finished = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reflection: Reflection | None = None
        self.setProperty("role", "card")
        self.name = ClampedLabel(1, TITLE, QFont.Weight.Bold)
        self.team = MarkLabel(Mark.CIRCLE, desk.look.tokens.muted)
        self.takeaway = self._field("One thing you take away", set_takeaway)
        self.commitment = self._field("One thing you will do", set_commitment)
        self.appreciation = self._field("Whom or what you appreciate", set_appreciation)
        self.takeaway.setPlaceholderText("E types here, Ctrl Enter ends the turn")
        self.promise = label("", "small", wrap=True)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(GAP_S)
        self._lay_out()

    def show_speaker(self, speaker: Speaker | None) -> None:
        """Show whose turn it is. What is being typed is stored first if another comes, else left alone."""
        before, reflection = self._reflection, speaker.reflection if speaker else None
        if before is not None and (reflection is None or reflection.id != before.id):
            self.commit()
            before = None
        self._reflection = reflection
        self.setEnabled(speaker is not None)
        if speaker is None or reflection is None:
            return
        team = speaker.seat.team
        self.name.setText(speaker.seat.person.name)
        self.team.setVisible(team is not None)
        if team is not None:
            self.team.show_team(team.mark, team.colour, team.name)
        for field, text, former in (
            (self.takeaway, reflection.takeaway, before.takeaway if before else None),
            (self.commitment, reflection.commitment, before.commitment if before else None),
            (self.appreciation, reflection.appreciation, before.appreciation if before else None),
        ):
            if text != former:
                field.set_text(text)
        self.promise.setText("The commitment is on the list of actions." if speaker.promised else "")
        self.promise.setVisible(speaker.promised)

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        for field in (self.takeaway, self.commitment, self.appreciation):
            field.commit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter in a field stores it and ends the turn."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress or event.key() not in ENTER:
            return False
        meant = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if meant:
            self.commit()
            self.finished.emit()
        return meant

    def _field(self, name: str, verb: Callable[[Document, int, str], Reflection]) -> AutoTextEdit:
        field = AutoTextEdit(least=1, most=4)
        field.setAccessibleName(name)
        field.installEventFilter(self)

        def store(text: str) -> None:
            if self._reflection is not None:
                self._desk.run(verb, self._reflection.id, text)

        field.committed.connect(store)
        return field

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.name, 1)
        head.addWidget(self.team)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GAP_S)
        grid.setColumnStretch(1, 1)
        for row, (words, field) in enumerate(
            (("Takeaway", self.takeaway), ("Commitment", self.commitment), ("Appreciation", self.appreciation))
        ):
            caption: QLabel = label(words, "muted")
            caption.setBuddy(field)
            caption.setContentsMargins(0, 7, 0, 0)
            grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, row, 1)
        grid.addWidget(self.promise, 3, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addLayout(grid)
        column.addLayout(self.buttons)
