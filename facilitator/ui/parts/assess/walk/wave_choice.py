"""Whose answers the room is walked through: the wave, and the one that it is set beside."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.assess.waves import Wave
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.forms import Combo, Form
from facilitator.ui.widgets.labels import label

_ALONE = "nothing"
_PURPOSE = (
    "The room sees the profile first, then where the teams agree and where they differ. Last it guesses a few "
    "statements before it sees what was answered. What is worth more time goes on the board with one key."
)


class WaveChoice(QWidget):
    """Two choices, made already as they are proposed. `chosen(wave id, id of the other or None)`, or `left`."""

    chosen = Signal(object, object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waves: list[Wave] = []
        self.wave, self.against = Combo(), Combo()
        self.wave.picked.connect(lambda _wave: self._offer_others())
        self.take = ActionButton("Walk the room through it", "Enter", Kind.PRIMARY)
        self.take.clicked.connect(lambda: self.chosen.emit(self.wave.currentData(), self.against.currentData()))
        self.back = ActionButton("Keep it as it is", kind=Kind.QUIET)
        self.back.clicked.connect(self.left)
        form = Form()
        form.add("Wave", self.wave)
        form.add("Beside", self.against)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_S)
        buttons.addWidget(self.take)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        inside = QWidget()
        inside.setFixedWidth(EmptyState.WIDTH)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for words, role in (("Walk the room through the answers", "heading"), (_PURPOSE, "muted")):
            line = label(words, role, wrap=True)
            line.setMinimumHeight(line.heightForWidth(EmptyState.WIDTH))
            column.addWidget(line)
        column.addWidget(form)
        column.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addWidget(inside, alignment=Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(3)
        self.setFocusProxy(self.take)

    def offer(self, waves: Sequence[Wave], wave_id: int | None, against_id: int | None, *, begun: bool) -> None:
        """Offer the waves that have answers, the latest first; `begun`: a walk goes on without a choice too."""
        self._waves = list(waves)
        self.wave.fill([(wave.title, wave.id) for wave in reversed(self._waves)])
        self.wave.pick(wave_id)
        self._offer_others()
        self.against.pick(against_id)
        self.back.setVisible(begun)

    def _offer_others(self) -> None:
        others = [(wave.title, wave.id) for wave in reversed(self._waves) if wave.id != self.wave.currentData()]
        self.against.fill([(_ALONE, None), *others])
