"""The places where more can be done to a chapter than type into its cells, each made when it is first asked for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.commit.meetings_pane import MeetingsPane
from facilitator.ui.parts.commit.raci_pane import RaciPane
from facilitator.ui.parts.commit.solution_bench import SolutionBench
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.outcome.outcome_chapters import Bench
from facilitator.ui.theme import GAP, GAP_L
from facilitator.ui.widgets.buttons import Kind

_BACK = "Back to the outcomes"
Made = SolutionBench | RaciPane | MeetingsPane


class OutcomeBenches(QStackedWidget):
    """The chapters, or a bench in their place. `left()` when one goes back to them, by Esc or the button."""

    left = Signal()

    def __init__(self, desk: Desk, chapters: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chapters = desk, chapters
        self._made: dict[Bench, Made] = {}
        self._at: Made | None = None
        self.back = live_button(_BACK, "Esc", Kind.QUIET)
        self.back.clicked.connect(self.come_back)
        self._room, self._stack = QWidget(), QStackedWidget()
        column = QVBoxLayout(self._room)
        column.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        column.setSpacing(GAP)
        column.addWidget(self.back, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._stack, 1)
        self.addWidget(chapters)
        self.addWidget(self._room)
        self.setFocusProxy(chapters)

    def shown(self) -> Made | None:
        """What is worked on, None while the chapters are in sight."""
        return self._at

    def open_at(self, bench: Bench, record_id: int = 0) -> None:
        """Show a bench with the keys in it, at a record if an id is given."""
        if bench not in self._made:
            self._made[bench] = self._make(bench)
            self._stack.addWidget(self._made[bench])
        at = self._at = self._made[bench]
        self._stack.setCurrentWidget(at)
        self.setCurrentWidget(self._room)
        self.setFocusProxy(at.first_focus())
        at.first_focus().setFocus()
        if record_id:
            _go_to(at, record_id)

    def walk_gaps(self) -> None:
        """Show the RACI table at its first gap or overlap."""
        self.open_at(Bench.RACI)
        if isinstance(self._at, RaciPane):
            self._at.walk.walk(1)

    def come_back(self) -> None:
        """Show the chapters again."""
        if self._at is not None:
            self._at = None
            self.setCurrentWidget(self._chapters)
            self.setFocusProxy(self._chapters)
            self.left.emit()

    def commands(self) -> list[Command]:
        """What can be done at the bench in sight, and the way back."""
        back = Command(_BACK, "Outcomes", self.come_back, "Esc", bound=True)
        return [*(self._at.commands() if self._at else []), back]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nobody else needed goes back."""
        if event.key() == Qt.Key.Key_Escape and self._at is not None:
            self.come_back()
        else:
            super().keyPressEvent(event)

    def _make(self, bench: Bench) -> Made:
        match bench:
            case Bench.SOLUTIONS:
                return SolutionBench(self._desk)
            case Bench.RACI:
                return RaciPane(self._desk)
            case Bench.MEETINGS:
                return MeetingsPane(self._desk)


def _go_to(at: Made, record_id: int) -> None:
    match at:
        case SolutionBench():
            at.choose(record_id)
        case RaciPane():
            at.matrix.go_to(record_id, None)
        case MeetingsPane():
            at.table.select([record_id])
