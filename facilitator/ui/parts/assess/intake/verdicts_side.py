"""What will happen to each row of a file, and what it comes to."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.assess.intake.judging import summary
from facilitator.core.assess.intake.shapes import SheetVerdict, What
from facilitator.core.assess.waves import Wave
from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.intake.file_reading import FileReading
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.intake.verdict_table import verdict_table
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Segmented
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

_WORDS = {
    What.TAKE: "Taken",
    What.UPDATE: "Updated",
    What.ALREADY_THERE: "Here already",
    What.REFUSE: "Refused",
}
_LENIENT = "Leave cells that are no rating blank, and take the rest of the row"


class VerdictsSide(QWidget):
    """The table of verdicts, all or only those with a reason, and their sum in a sentence."""

    def __init__(self, desk: Desk, wave: Wave, reading: FileReading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._reading = desk, reading
        self._teams: dict[int, str] = {}
        self._people: dict[int, str] = {}
        self.table = self._table(named=not wave.anonymous)
        self.which = Segmented(["All rows", "With a reason"])
        self.which.setAccessibleName("Rows shown")
        self.words = label("", "strong", wrap=True)
        self.reason = ClampedLabel(2)
        self.reason.setMinimumHeight(2 * self.reason.fontMetrics().lineSpacing())
        self.lenient = QCheckBox(_LENIENT)
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(self.words, 1)
        head.addWidget(self.which)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.reason)
        column.addWidget(self.lenient)
        self.table.chosen.connect(self._tell_reason)
        self.which.chosen.connect(lambda _at: self._fill())
        self.lenient.toggled.connect(reading.be_lenient)

    def show_verdicts(self) -> None:
        """Show the verdicts as they are now."""
        document, told = self._desk.document, self._reading.told
        self._teams = {team.id: team.name for team in document.all(Team)}
        self._people = {person.id: person.name for person in document.all(Person)}
        self.words.setText(_sum_words(told))
        refused = any(one.what is What.REFUSE for one in told)
        self.lenient.setVisible(refused or self._reading.choices.lenient)
        reasons = sum(bool(one.why) for one in told)
        self.which.set_titles([f"All {counted(len(told), 'row')}", f"{reasons} with a reason"])
        self.which.setVisible(0 < reasons < len(told))
        self._fill()
        self._tell_reason()

    def _fill(self) -> None:
        only = self.which.current() == 1 and not self.which.isHidden()
        self.table.show_records(one for one in self._reading.told if one.why or not only)

    def _tell_reason(self) -> None:
        """Say in full why that happens to the row at hand: in the table there is little room for it."""
        self.reason.setText(" ".join(f"Line {one.line}: {one.why}" for one in self.table.selected()[:1] if one.why))

    def _table(self, named: bool) -> RecordTable[SheetVerdict]:
        tokens = self._desk.look.tokens
        inks = {
            What.TAKE: tokens.ok,
            What.UPDATE: tokens.accent,
            What.ALREADY_THERE: tokens.muted,
            What.REFUSE: tokens.bad,
        }
        team: Column[SheetVerdict] = Column("Team", self._team, 110)
        name: Column[SheetVerdict] = Column("Name", lambda v: self._people.get(v.person_id or 0, ""), 120)
        rated: Column[SheetVerdict] = Column("Rated", _rated, 76, right=True, sort=lambda v: v.rated)
        between = (team, name, rated) if named else (team, rated)
        table = verdict_table(tokens, between, lambda v: _WORDS[v.what], lambda v: inks[v.what], 104)
        elastic(table, 140)
        return table

    def _team(self, one: SheetVerdict) -> str:
        if one.add_team:
            return f"{one.team} (new)"
        return self._teams.get(one.team_id or 0, "No team" if one.what is not What.REFUSE else one.team)


def _sum_words(told: Sequence[SheetVerdict]) -> str:
    words = summary(told) if told else ""
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def _rated(one: SheetVerdict) -> str:
    asked = one.rated + one.unsure + one.blank
    return f"{one.rated} of {asked}" if asked else ""
