"""What each team says or does: a line for each team, beside its mark."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.core.people import Team
from facilitator.ui.parts.actions.words_edit import WordsEdit
from facilitator.ui.theme import GAP_S, GAP_XS
from facilitator.ui.widgets.marks import MarkLabel

NAMES = 156
"""Pixels, for what stands before a field."""


class TeamLines(QWidget):
    """`said(team id, text)` when a line is meant; Enter means it and goes on, behind the last line `passed`.

    `hint` stands in a line with nothing in it; `does` names a line aloud: "What Sales says".
    """

    said = Signal(int, str)
    passed = Signal()

    def __init__(self, hint: str, does: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint, self._does = hint, does
        self.lines: dict[int, WordsEdit] = {}
        self._teams: list[Team] = []
        self._shown: dict[int, str] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP_S)
        self._grid.setVerticalSpacing(GAP_XS)
        self._grid.setColumnMinimumWidth(0, NAMES)
        self._grid.setColumnStretch(1, 1)

    def show_texts(self, teams: Sequence[Team], texts: Mapping[int, str]) -> None:
        """Show what teams say or do, by their ids. A line whose text stays the same keeps what is typed into it."""
        if list(teams) != self._teams:
            self._teams = list(teams)
            self._make()
        for team_id, line in self.lines.items():
            text = texts.get(team_id, "")
            if self._shown.get(team_id) != text:
                self._shown[team_id] = text
                line.set_text(text)

    def commit(self) -> None:
        """Mean what is typed and not given away yet."""
        for line in self.lines.values():
            line.commit()

    def revert(self) -> None:
        """Let the next texts be shown whatever is typed."""
        self._shown.clear()

    def start(self) -> None:
        """Begin with the first team."""
        for line in list(self.lines.values())[:1]:
            line.setFocus()

    def _make(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._shown.clear()
        self.lines = {}
        for row, team in enumerate(self._teams):
            line = self.lines[team.id] = WordsEdit()
            line.setPlaceholderText(self._hint)
            line.setAccessibleName(f"What {team.name} {self._does}")
            line.committed.connect(lambda text, team_id=team.id: self.said.emit(team_id, text))
            line.entered.connect(lambda team_id=team.id: self._go_on(team_id))
            name = MarkLabel(team.mark, team.colour, team.name)
            name.setFixedWidth(NAMES)
            name.setToolTip(team.name)
            self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(line, row, 1)

    def _go_on(self, team_id: int) -> None:
        self.lines[team_id].commit()
        ids = list(self.lines)
        following = ids[ids.index(team_id) + 1 :]
        if following:
            self.lines[following[0]].setFocus()
        else:
            self.passed.emit()
