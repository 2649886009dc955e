"""What a shared metric means, who answers for it, and what it still lacks."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.agree.figures import shared_metrics
from facilitator.core.agree.figures.course import MetricNow
from facilitator.core.people import Person, teams
from facilitator.core.perspectives import TITLES, Perspective
from facilitator.ui.desk import Desk
from facilitator.ui.parts.fields import OwnerField
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.captioned import field_grid, put_captioned
from facilitator.ui.widgets.forms import AutoTextEdit, Combo
from facilitator.ui.widgets.marks import mark_icon
from facilitator.ui.widgets.notice import Notice, Tone


class MetricAbout(QWidget):
    """Fields that store when they are left; below them what is missing, each in a sentence."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._now: MetricNow | None = None
        self.definition = AutoTextEdit(least=2, most=5)
        self.definition.setPlaceholderText("What exactly is counted, of whom, and over which time?")
        self.owner, self.team, self.side = OwnerField(desk), Combo(), Combo()
        self.side.fill([(TITLES[side], side) for side in Perspective])
        self.missing = Notice(Tone.INFO)
        self._lay_out()
        self.definition.committed.connect(self._define)
        self.owner.committed.connect(self._own)
        self.team.picked.connect(self._give_to)
        self.side.picked.connect(self._look_from)

    def show_metric(self, now: MetricNow | None) -> None:
        """Show a metric. What is typed is stored first if another comes."""
        before = self._now
        other = (before.metric.id if before else None) != (now.metric.id if now else None)
        if other:
            self.commit()
            self.owner.revert()
        self._now = now
        self.setEnabled(now is not None)
        if now is None:
            return
        if other or before is None or before.metric.definition != now.metric.definition:
            self.definition.set_text(now.metric.definition)
        self.owner.show_owner(now.metric.owner_id)
        self._show_team(now.metric.team_id)
        self.side.pick(now.metric.perspective)
        lacks = shared_metrics.missing(now.metric, now.indicator, now.readings)
        self.missing.setVisible(bool(lacks))
        self.missing.say(Tone.INFO, " ".join(one.words for one in lacks))

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        self.definition.commit()
        self.owner.commit()

    def _show_team(self, team_id: int | None) -> None:
        offered = [one for one in teams(self._desk.document) if not one.retired or one.id == team_id]
        known = [self.team.itemData(place) for place in range(self.team.count())]
        if known != [None, *(one.id for one in offered)]:
            self.team.fill([("No team yet", None), *((one.name, one.id) for one in offered)])
            for place, one in enumerate(offered, 1):
                self.team.setItemIcon(place, mark_icon(one.mark, one.colour))
        self.team.pick(team_id)

    def _define(self, text: str) -> None:
        if self._now is not None:
            self._desk.run(shared_metrics.edit_metric, self._now.metric.id, definition=text)

    def _own(self, owner: Person | None) -> None:
        if self._now is not None:
            self._desk.run(shared_metrics.set_owner, self._now.metric.id, owner.id if owner else None)

    def _give_to(self, team_id: int | None) -> None:
        if self._now is not None:
            self._desk.run(shared_metrics.set_team, self._now.metric.id, team_id)

    def _look_from(self, side: object) -> None:
        if self._now is not None:
            self._desk.run(shared_metrics.edit_metric, self._now.metric.id, perspective=Perspective(str(side)))

    def _lay_out(self) -> None:
        grid = field_grid(between=GAP_S)
        put_captioned(grid, "What it means", self.definition, 0, 0, 3)
        places: tuple[tuple[str, QWidget], ...] = (
            ("Answers for it", self.owner), ("Team", self.team), ("Perspective", self.side),
        )  # fmt: skip
        for place, (name, field) in enumerate(places):
            put_captioned(grid, name, field, 2, place)
            grid.setColumnStretch(place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(grid)
        column.addWidget(self.missing)
        column.addStretch(1)
