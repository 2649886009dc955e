"""The line over the outcomes: what was promised, the log of the day, and writing the documents."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from facilitator.ui.desk import Desk
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_L, GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.labels import label

_WRITE = "Write the documents"


class OutcomeHead(QFrame):
    """`log_asked()` and `write_asked()`; while it writes the latter's button says how far it is and stops it."""

    log_asked = Signal()
    write_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.words = label("", "heading", wrap=True)
        icons, tokens = desk.look.icons, desk.look.tokens
        self.log = live_button("Log of the day…", "L", icon=icons.icon(Sign.CLOCK))
        self.write = live_button(_WRITE, "W", Kind.PRIMARY, icons.icon(Sign.DOCUMENT, tokens.on_accent))
        self.log.clicked.connect(self.log_asked)
        self.write.clicked.connect(self.write_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_L, GAP, GAP_L, GAP)
        row.setSpacing(GAP_S)
        row.addWidget(self.words, 1)
        row.addWidget(self.log)
        row.addWidget(self.write)

    def show_state(self, words: str, begun: bool) -> None:
        """Say what there is; there is a log once the day has begun."""
        self.words.setText(words)
        self.log.setEnabled(begun)

    def show_progress(self, busy: bool, done: int = 0, of: int = 0) -> None:
        """Say how far the writing is."""
        self.write.say((f"Stop: {done} of {of} written" if of else "Stop writing") if busy else _WRITE)
