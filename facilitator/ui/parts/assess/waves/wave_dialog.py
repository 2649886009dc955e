"""The dialogs that plan a wave and change one: what was refused is said there, and everything stays as typed."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from facilitator.core.assess.asking import open_wave, plan_wave, set_pulse
from facilitator.core.assess.responding import known_people, set_target
from facilitator.core.assess.roles import Role, role_teams, set_role
from facilitator.core.assess.waves import (
    Wave,
    WaveKind,
    rename_wave,
    set_anonymous,
    set_day,
    set_threshold,
    waves,
)
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team, teams
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.role_choices import ROLE_WORDS
from facilitator.ui.parts.assess.waves.asked_fields import AskedFields
from facilitator.ui.parts.assess.waves.wave_form import WaveFields, WaveForm
from facilitator.ui.theme import GAP_S, GAP_XS
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label

_OPEN, _PLAN, _LATER = "Open the wave", "Plan the wave", "Only plan it"
_NO_TEAM = "No team of ours"
_ROLE_HINT = "What a statement says of one of these is rated by itself and by the others, side by side."


class NewWaveDialog(SheetDialog):
    """Plans a wave, and opens it at once where it is to open today. `made(id)` comes once it is there."""

    made = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._desk, document = desk, desk.document
        self._today = desk.now().astimezone().date()
        self._opens = True
        self.form = WaveForm(desk, None, _next_kind(document))
        in_use = teams(document)
        self.asked = AskedFields(in_use, known_people(document))
        self.roles = {role: Combo() for role in Role} if in_use else {}
        self.form.add("Who is asked", self.asked)
        if in_use:
            self.form.add("We mean by", self._role_row(in_use), _ROLE_HINT)
        super().__init__("New wave", self.form, _OPEN, parent=parent)
        self.later = ActionButton(_LATER)
        self.later.clicked.connect(self._plan_only)
        self.buttons.insertWidget(self.buttons.count() - 1, self.later)
        self.form.day.committed.connect(self._show_way)
        self._show_way()
        self.primary.setFocus()

    def accept(self) -> None:
        """Store, and close only if that was taken."""
        wrong = self.form.wrong() or self.asked.wrong()
        if wrong is not None:
            wrong.setFocus()
            return
        try:
            wave = self._plan(self._desk.document)
        except UserError as refusal:
            self.say_wrong(str(refusal))
            return
        super().accept()
        self.made.emit(wave.id)
        if self._opens and self._due():
            self._desk.run(open_wave, wave.id, self._today)

    def _plan(self, document: Document) -> Wave:
        """Plan it as one step; opening is another, which is not undone."""
        with document.step("Plan wave"):
            for role, team_id in self._chosen_roles(document).items():
                set_role(document, role, team_id)
            return plan(document, self.form.fields(), self.asked.targets())

    def _chosen_roles(self, document: Document) -> dict[Role, int]:
        """The teams chosen otherwise than by their names."""
        guessed = {role: team.id for role, team in role_teams(document).items()}
        chosen = {role: choice.currentData() for role, choice in self.roles.items()}
        return {role: one for role, one in chosen.items() if one is not None and guessed.get(role) != one}

    def _role_row(self, in_use: Sequence[Team]) -> QWidget:
        """A choice for each of the three, under its name, with the team guessed by its name."""
        guessed = role_teams(self._desk.document)
        held = QWidget()
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 7, 0, 0)
        grid.setHorizontalSpacing(GAP_S)
        grid.setVerticalSpacing(GAP_XS)
        for place, (role, choice) in enumerate(self.roles.items()):
            choice.fill([(_NO_TEAM, None), *((team.name, team.id) for team in in_use)])
            meant = guessed.get(role)
            choice.pick(meant.id if meant else None)
            choice.setAccessibleName(f"Team meant by {ROLE_WORDS[role]}")
            choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(label(f"“{ROLE_WORDS[role]}”", "small"), 0, place)
            grid.addWidget(choice, 1, place)
            grid.setColumnStretch(place, 1)
        held.setFocusProxy(self.roles[Role.PRODUCT])
        return held

    def _plan_only(self) -> None:
        self._opens = False
        self.accept()
        self._opens = True

    def _due(self) -> bool:
        day: date | None = self.form.day.value()
        return day is not None and day <= self._today

    def _show_way(self) -> None:
        self.primary.say(_OPEN if self._due() else _PLAN)
        self.later.setVisible(self._due())


class WaveDetailsDialog(SheetDialog):
    """Changes a wave, as far as that is still possible, as one step."""

    def __init__(self, desk: Desk, wave: Wave, parent: QWidget | None = None) -> None:
        self._desk, self._wave = desk, wave
        self.form = WaveForm(desk, wave)
        self.form.kind.setEnabled(False)
        super().__init__("Details of the wave", self.form, "Save", parent=parent)
        self.form.title.setFocus()

    def accept(self) -> None:
        """Store, and close only if that was taken."""
        wrong = self.form.wrong()
        if wrong is not None:
            wrong.setFocus()
            return
        try:
            change(self._desk.document, self._wave.id, self.form.fields())
        except UserError as refusal:
            self.say_wrong(str(refusal))
            return
        super().accept()


def plan(document: Document, fields: WaveFields, targets: dict[int, int]) -> Wave:
    """Plan a wave with these fields, asking so many people of each team; one step."""
    with document.step("Plan wave"):
        wave = plan_wave(
            document,
            fields.title,
            fields.kind,
            fields.day,
            pulse=fields.pulse,
            anonymous=fields.anonymous,
            threshold=fields.threshold,
        )
        for team_id, people in targets.items():
            set_target(document, wave.id, team_id, people)
    return wave


def change(document: Document, wave_id: int, fields: WaveFields) -> None:
    """Give a wave these fields; one step. What has not changed is left alone: once it is open, most of it stands."""
    wave = document.get(Wave, wave_id)
    with document.step("Edit wave"):
        rename_wave(document, wave_id, fields.title)
        if fields.day != wave.day:
            set_day(document, wave_id, fields.day)
        set_pulse(document, wave_id, fields.pulse)
        set_anonymous(document, wave_id, fields.anonymous)
        if document.get(Wave, wave_id).threshold != fields.threshold:
            set_threshold(document, wave_id, fields.threshold)


def _next_kind(document: Document) -> WaveKind:
    """The baseline comes first, then the review after 90 days, from then on one each quarter."""
    there = {wave.kind for wave in waves(document)}
    order = (WaveKind.BASELINE, WaveKind.NINETY_DAYS)
    return next((kind for kind in order if kind not in there), WaveKind.QUARTERLY)
