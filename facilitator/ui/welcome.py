"""The first window: open what was open last, begin something new, or look at the sample."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.ui.desk import Look
from facilitator.ui.theme import GAP, GAP_L, GAP_S, GAP_XL
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.notice import Notice, Tone

_SIZE = (860, 560)


class Welcome(QWidget):
    """Shown while no programme is open. `sentence` tells what went wrong when one could not be opened."""

    new_asked = Signal()
    open_asked = Signal()
    demo_asked = Signal()
    chosen = Signal(Path)

    def __init__(self, look: Look, recent: Sequence[Path], sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Facilitator")
        self.resize(*_SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(64, 56, 64, 40)
        column.setSpacing(GAP)
        column.addWidget(label("Facilitator", "title"))
        column.addWidget(
            label("Plan an alignment workshop, run it live on two screens, and leave with the action plan.", "muted")
        )
        self._notice = Notice(Tone.BAD, sentence)
        self._notice.setVisible(bool(sentence))
        column.addWidget(self._notice)
        column.addSpacing(GAP)
        column.addLayout(self._buttons(look))
        column.addSpacing(GAP_L)
        column.addWidget(label("OPENED LAST", "section"))
        for path in recent:
            column.addWidget(self._row(path))
        if not recent:
            column.addWidget(label("The programmes you open will be listed here.", "muted"))
        column.addStretch(1)
        column.addWidget(
            label("Everything stays in one file on this computer. There is no account and nothing is sent.", "small")
        )

    def complain(self, sentence: str) -> None:
        """Tell why a programme could not be opened."""
        self._notice.say(Tone.BAD, sentence)
        self._notice.show()

    def _buttons(self, look: Look) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        for text, kind, sign, signal in (
            ("New programme…", Kind.PRIMARY, Sign.PLUS, self.new_asked),
            ("Open…", Kind.PLAIN, Sign.FOLDER, self.open_asked),
            ("Look at the sample", Kind.PLAIN, Sign.PLAY, self.demo_asked),
        ):
            colour = look.tokens.on_accent if kind is Kind.PRIMARY else look.tokens.ink
            button = ActionButton(text, kind=kind, icon=look.icons.icon(sign, colour))
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _row(self, path: Path) -> QPushButton:
        row = QPushButton()
        row.setProperty("role", "row")
        row.setCursor(Qt.CursorShape.PointingHandCursor)
        row.setAccessibleName(f"Open {path.stem}")
        row.clicked.connect(lambda: self.chosen.emit(path))
        line = QHBoxLayout(row)
        line.setContentsMargins(GAP, 0, GAP, 0)
        name, place = label(path.stem, "strong"), label(str(path.parent), "small")
        line.addWidget(name)
        line.addSpacing(GAP_XL)
        line.addStretch(1)
        line.addWidget(place)
        row.setFixedHeight(40)
        return row
