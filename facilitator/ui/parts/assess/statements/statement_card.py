"""What stands below the statements: the one at hand in full, whom it concerns, and what can be done with its words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.assess.instrument import StatementInUse
from facilitator.core.practices import practice
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_S, GAP_XS
from facilitator.ui.widgets.labels import label

_NOTHING = "Choose a statement to see whom it concerns and what helps where it is low."
_HEIGHT = 110


class StatementCard(QFrame):
    """`reword_asked`, `restore_asked` and `edit_asked` by the buttons."""

    reword_asked = Signal()
    restore_asked = Signal()
    edit_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.text, self.about = label("", "strong", wrap=True), label("", wrap=True)
        self.before = label("", "small", wrap=True)
        self.reword, self.restore = live_button("Reword", "F2"), live_button("As it comes", "C")
        self.edit = live_button("Edit…", "E")
        for button, asked in (
            (self.reword, self.reword_asked),
            (self.restore, self.restore_asked),
            (self.edit, self.edit_asked),
        ):
            button.clicked.connect(asked)
        words = QVBoxLayout()
        words.setSpacing(GAP_XS)
        for line in (self.text, self.about, self.before):
            words.addWidget(line)
        words.addStretch(1)
        acts = QVBoxLayout()
        acts.setSpacing(GAP_S)
        for button in (self.reword, self.edit, self.restore):
            acts.addWidget(button)
        acts.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP_S, GAP, GAP_S)
        row.setSpacing(GAP)
        row.addLayout(words, 1)
        row.addLayout(acts)
        self.setFixedHeight(_HEIGHT)
        self.show_statement(None, "")

    def show_statement(self, one: StatementInUse | None, about: str) -> None:
        """Show a statement and what there is to say about it, or that none is at hand."""
        self.text.setText(f"{one.number}. {one.text}" if one else "")
        self.text.setVisible(one is not None)
        self.about.setText(about if one else _NOTHING)
        helps = practice(one.practice) if one else None
        self.about.setToolTip(helps.why if helps else "")
        self.before.setText(f"As it comes: {one.as_it_comes}" if one else "")
        self.before.setVisible(bool(one and one.as_it_comes))
        self.reword.setVisible(one is not None)
        self.restore.setVisible(bool(one and one.as_it_comes))
        self.edit.setVisible(bool(one and one.own_id is not None))
