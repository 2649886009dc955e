"""The line over the outcomes: what was promised, the log of the day, writing the documents, handing everything out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.ui.desk import Desk
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_L, GAP_S
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.labels import label, restyle

_WRITE = "Write the documents"


class OutcomeHead(QFrame):
    """`log_asked()`, `write_asked()` and `distribute_asked()`.

    While it writes the button for that says how far it is and stops it. Once the workshop is closed, handing out is
    the next step; before, writing is.
    """

    log_asked = Signal()
    write_asked = Signal()
    distribute_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._icons, self._tokens = desk.look.icons, desk.look.tokens
        self.words = label("", "heading", wrap=True)
        self.log = live_button("Log of the day…", "L", icon=self._icons.icon(Sign.CLOCK))
        self.write = live_button(_WRITE, "W", icon=self._icons.icon(Sign.DOCUMENT))
        self.distribute = live_button("Distribute…", "D", icon=self._icons.icon(Sign.PEOPLE))
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_L, GAP, GAP_L, GAP)
        row.setSpacing(GAP_S)
        row.addWidget(self.words, 1)
        for button, asked in (
            (self.log, self.log_asked),
            (self.write, self.write_asked),
            (self.distribute, self.distribute_asked),
        ):
            button.clicked.connect(asked)
            row.addWidget(button)

    def show_state(self, words: str, workshop: Workshop) -> None:
        """Say what there is. There is a log once the day has begun."""
        self.words.setText(words)
        self.log.setEnabled(workshop.began_at is not None)
        closed = workshop.state is WorkshopState.CLOSED
        self._dress(self.write, Sign.DOCUMENT, primary=not closed)
        self._dress(self.distribute, Sign.PEOPLE, primary=closed)

    def show_progress(self, busy: bool, done: int = 0, of: int = 0) -> None:
        """Say how far the writing is."""
        self.write.say((f"Stop: {done} of {of} written" if of else "Stop writing") if busy else _WRITE)

    def _dress(self, button: ActionButton, sign: Sign, *, primary: bool) -> None:
        restyle(button, "kind", Kind.PRIMARY if primary else Kind.PLAIN)
        button.setIcon(self._icons.icon(sign, self._tokens.on_accent if primary else None))
