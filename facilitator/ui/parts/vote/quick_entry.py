"""The line that many notes are typed into: lane, team and table stay chosen, Enter stores and stays."""

from functools import partial

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QWidget

from facilitator.core.phrases import counted
from facilitator.core.run import board
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.board.board_reading import NO_TEAM, BoardReading
from facilitator.ui.parts.live.undo_through import UndoThrough
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.lists import ENTER
from facilitator.ui.widgets.marks import mark_icon

_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_GROUP = "Mapping"
_LANE, _TEAM, _TABLE = 136, 136, 116


class QuickEntry(QWidget):
    """Types notes into the chosen lane, for the chosen team and table.

    Pasting several lines into it makes a note of each, in one step. `added(note id)` tells of the last one stored.
    """

    added = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._titles: tuple[str, ...] = ()
        self._marks: list[tuple[str, str]] = []
        self.lane, self.team, self.table = Combo(), Combo(), Combo()
        for choice, hint in (
            (self.lane, "Lane (Alt 1 to 9)"),
            (self.team, "Team (Ctrl T)"),
            (self.table, "Table (Ctrl G)"),
        ):
            choice.setAccessibleName(hint)
            choice.setToolTip(hint)
            choice.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.lane.setMinimumWidth(_LANE)
        self.team.setFixedWidth(_TEAM)
        self.table.setFixedWidth(_TABLE)
        self.field = NoteField()
        self.field.setPlaceholderText("New note · Ctrl L")
        UndoThrough(self.field)
        self.field.entered.connect(self._store)
        self.field.pasted.connect(self._store_many)
        self.lane.currentIndexChanged.connect(self._say_lane)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        for part, share in ((self.lane, 1), (self.team, 0), (self.table, 0), (self.field, 1)):
            row.addWidget(part, share, Qt.AlignmentFlag.AlignBottom)

    def show_reading(self, reading: BoardReading) -> None:
        """Offer the lanes, teams and tables there are; what is chosen and typed stays."""
        self._titles = tuple(lane.title for lane in reading.lanes)
        lanes: list[tuple[str, object]] = [(lane.title, lane.id) for lane in reading.lanes]
        teams: list[tuple[str, object]] = [(team.name, team.id) for team in reading.in_use()]
        tables: list[tuple[str, object]] = [(f"Table {number}", number) for number in reading.tables()]
        _offer(self.lane, lanes)
        if _offer(self.team, [(NO_TEAM, None), *teams]):
            self._marks = []
        _offer(self.table, [("No table", None), *tables])
        self._show_marks([(team.mark.value, team.colour) for team in reading.in_use()])
        self._say_lane()

    def lane_id(self) -> int | None:
        """The lane that notes go into."""
        chosen = self.lane.currentData()
        return chosen if isinstance(chosen, int) else None

    def choose_table(self, table_no: int | None) -> None:
        """Write for a table from now on."""
        self.table.pick(table_no) if table_no else self.table.setCurrentIndex(0)

    def start(self) -> None:
        """Take the keys."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key stands for here; False for a key that means nothing here."""
        held, key = event.modifiers() & (_CTRL | _SHIFT | _ALT), event.key()
        if held == _ALT and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            if key - Qt.Key.Key_1 < self.lane.count():
                self.lane.setCurrentIndex(key - Qt.Key.Key_1)
        elif held == _CTRL and key == Qt.Key.Key_L:
            self.start()
        elif held & _CTRL and not held & _ALT and key == Qt.Key.Key_T:
            _turn(self.team, -1 if held & _SHIFT else 1)
        elif held & _CTRL and not held & _ALT and key == Qt.Key.Key_G:
            _turn(self.table, -1 if held & _SHIFT else 1)
        else:
            return False
        return True

    def commands(self) -> list[Command]:
        """What the keys do."""
        lanes = [
            Command(
                f"Write into {title}",
                _GROUP,
                partial(self.lane.setCurrentIndex, n),
                f"Alt+{n + 1}",
                bound=True,
            )
            for n, title in enumerate(self._titles[:9])
        ]
        return [
            Command("Type notes", _GROUP, self.start, "Ctrl+L", bound=True),
            *lanes,
            Command("Write for the next team", _GROUP, lambda: _turn(self.team, 1), "Ctrl+T", bound=True),
            Command("Write for the next table", _GROUP, lambda: _turn(self.table, 1), "Ctrl+G", bound=True),
        ]

    def _store(self) -> None:
        lane_id, typed = self.lane_id(), self.field.toPlainText()
        note = None if lane_id is None else self._desk.run(board.add_note, lane_id, typed, *self._origin())
        if note is not None:
            self.field.clear()
            self.added.emit(note.id)

    def _store_many(self, lines: str) -> None:
        lane_id = self.lane_id()
        added = None if lane_id is None else self._desk.run(board.add_many, lane_id, lines, *self._origin())
        if added:
            self.field.clear()
            self.added.emit(added[-1].id)
            self._desk.said.emit(f"Added {counted(len(added), 'note')} to {self.lane.currentText()}.")

    def _origin(self) -> tuple[int | None, int | None]:
        team, table = self.team.currentData(), self.table.currentData()
        return team if isinstance(team, int) else None, table if isinstance(table, int) else None

    def _show_marks(self, marks: list[tuple[str, str]]) -> None:
        """Put the teams' marks before their names, unless they are there already."""
        if marks != self._marks:
            self._marks = marks
            for place, (mark, colour) in enumerate(marks, 1):
                self.team.setItemIcon(place, mark_icon(mark, colour))

    def _say_lane(self) -> None:
        self.field.setAccessibleName(f"New note for {self.lane.currentText()}, key Ctrl L")


class NoteField(QPlainTextEdit):
    """A line that grows to three. `entered` on Enter, `pasted(text)` when what it then holds has several lines."""

    entered = Signal()
    pasted = Signal(str)
    MOST_LINES = 3

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.setMinimumWidth(160)
        self._fit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take one line as typed; of several lines make notes."""
        super().insertFromMimeData(source)
        if "\n" in self.toPlainText().strip():
            self.pasted.emit(self.toPlainText())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter stores; keys with Alt are the board's; Esc gives the board the keys back once the line is empty."""
        if event.key() in ENTER:
            self.entered.emit()
        elif event.modifiers() & _ALT and Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape and self.toPlainText():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        lines = min(self.MOST_LINES, max(1, round(self.document().size().height())))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 15)


def _offer(choice: Combo, choices: list[tuple[str, object]]) -> bool:
    """Fill a choice anew, and tell so, only if it offers something else; by default its first is chosen."""
    offered = [(choice.itemText(place), choice.itemData(place)) for place in range(choice.count())]
    if offered == choices:
        return False
    choice.blockSignals(True)
    choice.fill(choices)
    choice.blockSignals(False)
    return True


def _turn(choice: Combo, by: int) -> None:
    if choice.count():
        choice.setCurrentIndex((choice.currentIndex() + by) % choice.count())
