"""Beside the people: the teams, and beneath what to know before writing, or what the last run changed."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from facilitator.report.follow.written import Written
from facilitator.ui.desk import Desk
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.outcome.distribute.distribute_rows import TeamRow
from facilitator.ui.parts.outcome.distribute.receiver_table import TeamTable
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Segmented
from facilitator.ui.widgets.richlist import RichList, RichRow

WIDTH = 316
_DOUBTS, _CHANGES = 0, 1
_NO_DOUBTS = "Nothing to mend first."
_NO_CHANGES = "What a run changed, person by person, stands here after it."
_SAME = "Nothing has changed since the run before."


class FindingsSide(QWidget):
    """`store(row, column, value)` is told what was chosen for a team, and says whether it was taken."""

    def __init__(
        self, desk: Desk, store: Callable[[TeamRow, int, object], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._doubts: list[RichRow] = []
        self._changes: list[RichRow] = []
        self._ran = False
        self.setFixedWidth(WIDTH)
        self.teams = TeamTable(desk.look, store)
        self.which = Segmented(["Before you write", "What changed"])
        self.which.chosen.connect(lambda _index: self._show())
        self.list = RichList(_NO_DOUBTS)
        self.list.setAccessibleName("Before you write")
        elastic(self.teams)
        elastic(self.list)
        policy = self.list.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Ignored)
        self.list.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.teams, 2)
        column.addWidget(self.which)
        column.addWidget(self.list, 3)

    def show_found(self, teams: Sequence[TeamRow], doubts: Sequence[str]) -> None:
        """Show the teams, and what to know."""
        self.teams.show_records(teams)
        self._doubts = [RichRow(text, "", text) for text in doubts]
        self._show()

    def show_written(self, written: Written) -> None:
        """Turn to what a run changed."""
        self._ran = True
        self._changes = [_change(line) for line in written.changes]
        self.which.choose(_CHANGES)
        self._show()

    def forget(self) -> None:
        """Another workshop: what changed was another's."""
        self._ran, self._changes = False, []
        self.which.choose(_DOUBTS)

    def _show(self) -> None:
        changed = self.which.current() == _CHANGES
        titles = (_with("Before you write", self._doubts), _with("What changed", self._changes))
        self.which.set_titles(titles)
        self.list.set_empty_text((_SAME if self._ran else _NO_CHANGES) if changed else _NO_DOUBTS)
        self.list.setAccessibleName(titles[_CHANGES if changed else _DOUBTS])
        self.list.show_rows(self._changes if changed else self._doubts)


def _change(line: str) -> RichRow:
    whom, _colon, what = line.partition(": ")
    return RichRow(line, whom, what)


def _with(title: str, rows: Sequence[RichRow]) -> str:
    return f"{title} {len(rows)}" if rows else title
