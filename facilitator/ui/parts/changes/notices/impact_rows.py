"""What a change means for each team it touches: a row of fields each, stored when they are left."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from facilitator.core.agree.changes import impacts
from facilitator.core.agree.changes.notices import ChangeNotice, Impact, likely
from facilitator.core.people import Team, teams
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.fields import DayField
from facilitator.ui.parts.team_chips import TeamChips
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.forms import AutoTextEdit
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.marks import mark_icon

_BY_WIDTH = 128
_MARK = 14
_NUMBERED = 9


class _Fields:
    """The fields of one team."""

    def __init__(self, desk: Desk, team: Team) -> None:
        self.text, self.to_do = AutoTextEdit(least=1, most=5), AutoTextEdit(least=1, most=5)
        self.by = DayField(desk, "by")
        self.by.check(likely)
        self.by.setFixedWidth(_BY_WIDTH)
        for field, words in ((self.text, "What it means"), (self.to_do, "What to do"), (self.by.line, "By when")):
            field.setAccessibleName(f"{words}, {team.name}")

    def commit(self) -> None:
        """Store what is typed."""
        for field in (self.text, self.to_do, self.by):
            field.commit()


class ImpactRows(QWidget):
    """Ticks for the teams it touches, and below them a row for each: what it means, what to do, by when."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._notice_id: int | None = None
        self._made: list[tuple[int, Team]] = []
        self.fields: dict[int, _Fields] = {}
        self.chips = TeamChips("It touches:")
        self.chips.chosen.connect(self._choose)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP_S)
        self._column.addWidget(self.chips)
        self._body = QWidget()
        self._column.addWidget(self._body)

    def show_notice(self, notice: ChangeNotice | None) -> None:
        """Show a notice. What is being typed is stored first if another comes, else left alone."""
        notice_id = notice.id if notice else None
        if notice_id != self._notice_id:
            self.commit()
        self._notice_id = notice_id
        if notice_id is None:
            return
        found = impacts.impacts_of(self._desk.document, notice_id)
        touched = {team.id for team, _impact in found}
        offered = teams(self._desk.document)
        retired = [team for team, _impact in found if team.retired]
        self.chips.show_teams([*offered, *retired], touched)
        if self._made != [(impact.id, team) for team, impact in found]:
            self._make(found)
        for _team, impact in found:
            fields = self.fields[impact.id]
            fields.text.set_text(impact.text)
            fields.to_do.set_text(impact.to_do)
            fields.by.set_value(impact.by)

    def commands(self, group: str) -> list[Command]:
        """The ticks by their numbers."""
        ticks = list(self.chips.ticks.values())[:_NUMBERED]
        return [
            Command(f"Tick {tick.text()}", group, partial(self.chips.turn, number), f"Alt+{number}", bound=True)
            for number, tick in enumerate(ticks, 1)
        ]

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        for fields in list(self.fields.values()):
            fields.commit()

    def _make(self, found: list[tuple[Team, Impact]]) -> None:
        self.commit()
        self._made = [(impact.id, team) for team, impact in found]
        old, self._body = self._body, QWidget()
        old.hide()
        old.deleteLater()
        self.fields = {}
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP_S)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for column, words in enumerate(("", "What it means for them", "What they have to do", "By when")):
            if found:
                grid.addWidget(label(words, "muted"), 0, column)
        for row, (team, impact) in enumerate(found, 1):
            fields = self.fields[impact.id] = _Fields(self._desk, team)
            grid.addWidget(_named(team), row, 0, Qt.AlignmentFlag.AlignTop)
            for column, field in enumerate((fields.text, fields.to_do, fields.by), 1):
                grid.addWidget(field, row, column, Qt.AlignmentFlag.AlignTop)
            fields.text.committed.connect(partial(self._store_text, impact.id))
            fields.to_do.committed.connect(partial(self._store_to_do, impact.id))
            fields.by.committed.connect(partial(self._store_by, impact.id))
        self._column.addWidget(self._body)

    def _choose(self, team_ids: tuple[int, ...]) -> None:
        if self._notice_id is None:
            return
        self.commit()
        document = self._desk.document
        worded = [
            team.name
            for team, impact in impacts.impacts_of(document, self._notice_id)
            if team.id not in team_ids and (impact.text or impact.to_do)
        ]
        if self._desk.run(impacts.concern, self._notice_id, team_ids) is not None and worded:
            self._desk.said.emit(f"Removed what it means for {worded[0]}.")

    def _store_text(self, impact_id: int, text: str) -> None:
        self._desk.run(impacts.edit_impact, impact_id, text=text)

    def _store_to_do(self, impact_id: int, text: str) -> None:
        self._desk.run(impacts.edit_impact, impact_id, to_do=text)

    def _store_by(self, impact_id: int, day: date | None) -> None:
        self._desk.run(impacts.set_by, impact_id, day)


def _named(team: Team) -> QWidget:
    """A team's mark and name, as wide as the widest of them."""
    held = QWidget()
    grid = QGridLayout(held)
    grid.setContentsMargins(0, 7, GAP_S, 0)
    sign = label("")
    sign.setPixmap(mark_icon(team.mark, team.colour).pixmap(_MARK, _MARK))
    grid.addWidget(sign, 0, 0)
    grid.addWidget(label(team.name), 0, 1)
    grid.setColumnStretch(1, 1)
    return held
