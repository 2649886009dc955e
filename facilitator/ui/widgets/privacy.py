"""A cover over the console while the laptop goes from hand to hand, so that each votes alone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.theme import GAP, GAP_L, ui_font
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.overlay import Overlay


class PrivacyScreen(Overlay):
    """First "Pass the laptop to …", then one person's ballot, then the next.

    `started` asks the page to fill the ballot for the named person, `done` to store it and name the next one,
    `stopped` to end the round of passing. Esc does nothing: nobody uncovers the console by accident.
    """

    started = Signal()
    done = Signal()
    stopped = Signal()
    WIDEST, BALLOT_ROW = 820, 3

    def __init__(self, ballot: QWidget, parent: QWidget) -> None:
        super().__init__(parent, solid=True)
        self._ballot, self._name = ballot, ""
        self._title = label("", wrap=True)
        self._title.setFont(ui_font(34, QFont.Weight.Bold))
        self._promise = label("", "muted", wrap=True)
        for line in (self._title, self._promise):
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            line.setMinimumWidth(560)
        self._start = ActionButton("Start", "Enter", Kind.PRIMARY)
        self._done = ActionButton("Done", "Ctrl Enter", Kind.PRIMARY)
        self._stop = ActionButton("Stop passing the laptop", kind=Kind.QUIET)
        self._start.clicked.connect(self._begin)
        self._done.setShortcut("Ctrl+Return")
        QShortcut("Ctrl+Enter", self._done, self._done.click)
        self._done.clicked.connect(self.done)
        self._stop.clicked.connect(self._end)
        self._lay_out()
        self._show_ballot(shown=False)

    def pass_to(self, name: str, promise: str = "Nobody else sees how you vote.") -> None:
        """Cover the console and ask for the named person."""
        self._title.setText(f"Pass the laptop to {name}")
        self._name = name
        self._promise.setText(promise)
        self._show_ballot(shown=False)
        self.open()
        self._start.setFocus()

    def lets_through(self, event: QKeyEvent) -> bool:
        """Only the key of Done, on either part of the keyboard."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)

    def is_voting(self) -> bool:
        """Whether a ballot is on the screen."""
        return not self._ballot.isHidden()

    def set_ready(self, ready: bool) -> None:
        """Let Done be pressed, or not yet."""
        self._done.setEnabled(ready)

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(GAP_L, 2 * GAP_L, GAP_L, GAP_L)
        column.setSpacing(GAP)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(2)
        column.addWidget(self._title, alignment=middle)
        column.addWidget(self._promise, alignment=middle)
        column.addLayout(self._centred(self._ballot))
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._start)
        buttons.addWidget(self._done)
        buttons.addStretch()
        column.addLayout(buttons)
        column.addStretch(3)
        column.addWidget(self._stop, alignment=middle)

    def _centred(self, ballot: QWidget) -> QHBoxLayout:
        ballot.setMaximumWidth(self.WIDEST)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(ballot, 100)
        row.addStretch(1)
        return row

    def _begin(self) -> None:
        self._title.setText(self._name)
        self._show_ballot(shown=True)
        self.started.emit()
        self._ballot.setFocus()

    def _end(self) -> None:
        self.dismiss()
        self.stopped.emit()

    def _show_ballot(self, *, shown: bool) -> None:
        self._ballot.setVisible(shown)
        self._done.setVisible(shown)
        self._start.setVisible(not shown)
        self._column.setStretch(self.BALLOT_ROW, 20 if shown else 0)
