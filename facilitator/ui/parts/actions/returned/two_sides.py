"""One row of a spreadsheet that came back: what stands here and what the file says, side by side."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.core.follow.returned.verdicts import Difference, RowVerdict, What
from facilitator.ui.parts.actions.returned.deciding import Decision
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_S, GAP_XS
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label, restyle

_MOST = 4
_NAMES = 108


class TwoSides(QFrame):
    """`decided(Decision)` by a button below. Of a row without two sides only the reason is shown."""

    decided = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.title = ClampedLabel(2)
        self.why = ClampedLabel(3)
        self.ours = live_button("Keep ours", "O")
        self.theirs = live_button("Take theirs", "T")
        self.turn = live_button("Leave out", "Space")
        self.heads = label("Here", "muted"), label("In the file", "muted")
        self.lines = [(label("", "muted"), label("", wrap=True), label("", wrap=True)) for _ in range(_MOST)]
        self._grid = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP_S, GAP, GAP_S)
        column.setSpacing(GAP_S)
        column.addWidget(self.title)
        column.addWidget(self._grid)
        column.addWidget(self.why)
        column.addStretch(1)
        column.addLayout(self._buttons())
        self._lay_grid()
        self.ours.clicked.connect(lambda: self.decided.emit(Decision.OURS))
        self.theirs.clicked.connect(lambda: self.decided.emit(Decision.TAKE))

    def show_row(self, row: RowVerdict | None, decision: Decision, several: int) -> None:
        """Show a row and what becomes of it; without one, that `several` are chosen, or none."""
        able = row is not None and row.what in (What.CHANGE, What.CONFLICT, What.NEW)
        nothing = f"{several} rows chosen" if several > 1 else "Choose a row to see both sides."
        self.title.setText(" ".join(row.text.split()) if row else nothing)
        shown = row.differences[:_MOST] if row and able else ()
        for place, parts in enumerate(self.lines):
            one = shown[place] if place < len(shown) else None
            for part in parts:
                part.setVisible(one is not None)
            if one is not None:
                _fill(parts, one, decision, here=row is not None and row.action_id is not None)
        self._grid.setVisible(bool(shown))
        self.why.setText(row.why if row else "")
        self.why.setVisible(row is not None and (not shown or any(one.words not in row.why for one in shown)))
        conflict = row is not None and row.what is What.CONFLICT
        self.ours.setVisible(conflict or several > 1)
        self.theirs.setVisible(conflict or several > 1)
        self.turn.setVisible(able or several > 1)
        self.turn.say(_turn_words(row, decision))
        self._mark(decision, conflict)

    def _mark(self, decision: Decision, conflict: bool) -> None:
        for button, on in ((self.ours, Decision.OURS), (self.theirs, Decision.TAKE)):
            restyle(button, "kind", (Kind.PRIMARY if conflict and decision is on else Kind.PLAIN).value)

    def _lay_grid(self) -> None:
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GAP_XS)
        grid.setColumnMinimumWidth(0, _NAMES)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for column, head in enumerate(self.heads, 1):
            grid.addWidget(head, 0, column)
        for row, parts in enumerate(self.lines, 1):
            for column, part in enumerate(parts):
                grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        for button in (self.ours, self.theirs, self.turn):
            row.addWidget(button)
        row.addStretch(1)
        return row


def _fill(parts: tuple[QLabel, QLabel, QLabel], one: Difference, decision: Decision, *, here: bool) -> None:
    """The side that will stand is bold. Keeping ours settles what is in conflict; the rest of the row is taken."""
    name, ours, theirs = parts
    name.setText(one.column.value)
    ours.setText(one.ours if here else "")
    theirs.setText(one.theirs)
    taken = decision is Decision.TAKE or (decision is Decision.OURS and not one.conflict)
    restyle(ours, "role", "muted" if taken else "strong")
    restyle(theirs, "role", "strong" if taken else "muted")


def _turn_words(row: RowVerdict | None, decision: Decision) -> str:
    if row is not None and row.what is What.NEW:
        return "Leave out" if decision is Decision.TAKE else "Add it"
    return "Take in" if decision in (Decision.LEAVE, Decision.NOTHING) else "Leave out"
