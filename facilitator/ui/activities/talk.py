"""A talk: what the room is asked, what helps the facilitator, and all that came up."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Block
from facilitator.core.record import Changes
from facilitator.core.run.converting import CaptureKind
from facilitator.ui.activities.activity import Activity
from facilitator.ui.parts.capture.captured_list import CapturedList
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.panel import Panel
from facilitator.ui.theme import GAP
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.labels import label

_KINDS = (CaptureKind.ACTION, CaptureKind.DECISION, CaptureKind.QUESTION, CaptureKind.PARKED)
_SIGNS = (("!", "Action"), ("=", "Decision"), ("?", "Question"), ("#", "For later"))
_EMPTY = "Nothing has come up yet. Press ! for an action, = for a decision, ? for a question, # for later."


class Talk(Activity):
    """Talks and energizers. `capture_asked(sign)` are the buttons; typing happens in the capture bar."""

    kind = agenda.Activity.TALK
    watches = (Block,)
    capture_asked = Signal(str)

    def build(self) -> None:
        """Instructions and guide side by side, what came up beneath."""
        self.instructions = label("", wrap=True)
        self.guide = label("", "muted", wrap=True)
        for words in (self.instructions, self.guide):
            words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.asked, self.help = Panel("For the room", self.instructions), Panel("For you", self.guide)
        above = QHBoxLayout()
        above.setSpacing(GAP)
        above.addWidget(self.asked, 1)
        above.addWidget(self.help, 1)
        self.heard = CapturedList(self.desk, _KINDS, _EMPTY, block_id=self.block_id)
        came_up = Panel("What came up", self.heard)
        self.buttons: list[ActionButton] = []
        for sign, name in _SIGNS:
            button = live_button(name, sign, Kind.QUIET)
            button.name_as(f"Capture: {name.lower()}")
            button.clicked.connect(partial(self._ask, sign))
            came_up.head.addWidget(button)
            self.buttons.append(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(above)
        column.addWidget(came_up, 1)

    def refresh(self, changes: Changes | None) -> None:
        """Show what the block is about."""
        block = self.block()
        if block is None:
            return
        self.instructions.setText("\n".join(f"{n}.  {line}" for n, line in enumerate(block.instructions, 1)))
        self.guide.setText(block.guide)
        self.asked.setVisible(bool(block.instructions))
        self.help.setVisible(bool(block.guide))

    def first_focus(self) -> QWidget | None:
        """What came up, to be mended."""
        return self.heard.list

    def _ask(self, sign: str, _on: bool = False) -> None:
        self.capture_asked.emit(sign)
