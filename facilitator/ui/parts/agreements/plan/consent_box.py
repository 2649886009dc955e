"""Who agreed to a version, and when: those whom it names, and whoever else did."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.agree.plan.plan_versions import PlanAgreed, PlanVersion, agree, withdraw
from facilitator.core.document import Document
from facilitator.core.people import people
from facilitator.core.phrases import day_words
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agreements.plan.plan_rows import ConsentRow, consent_rows
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.prepare.tick_table import TickTable
from facilitator.ui.parts.typed import day_reader
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.recordmodel import Column

_GROUP = "Who agreed"
_TEAM = 2
_NOBODY = "The plan names nobody yet: owners and reviewers stand here."
_NO_VERSION = "Make a version first: it is what people agree to."


class ConsentBox(QWidget):
    """A table to be ticked, and a choice for somebody whom the plan does not name."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._version: PlanVersion | None = None

        def typed(_row: ConsentRow, _text: str) -> None:
            """Cells are stored by the table's `store`, which keeps what is refused."""

        columns = [
            Column[ConsentRow]("Who", _who),
            Column[ConsentRow]("Team", lambda row: row.team.name if row.team else "", 160),
            Column[ConsentRow]("On", _day, 136, edit=typed),
        ]
        self.table = TickTable(
            _GROUP,
            "Agreed",
            columns,
            lambda row: row.person.id,
            lambda row: row.agreed is not None,
            self._store,
            team=(_TEAM, lambda row: row.team),
            empty_text=_NO_VERSION,
        )
        self.other = Combo()
        self.other.setAccessibleName("Somebody else who agreed")
        self.tick = live_button("Agreed, or not", "Space")
        line = QHBoxLayout()
        line.setSpacing(GAP_S)
        line.addWidget(self.other, 1)
        line.addWidget(self.tick)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.table, 1)
        column.addLayout(line)
        self.table.ticked.connect(self._tick)
        self.tick.clicked.connect(self.table.turn)
        self.other.picked.connect(self._add)

    def show_version(self, version: PlanVersion | None) -> None:
        """Show who agreed to a version."""
        self._version, document = version, self._desk.document
        rows = consent_rows(document, version, today_of(self._desk)) if version else []
        self.table.show_records(rows)
        self.table.choose_first()
        there = {row.person.id for row in rows}
        others = [(one.name, one.id) for one in people(document) if one.id not in there]
        self.other.fill([("Somebody else agreed…", None), *others])
        self.other.pick(None)
        self.other.setEnabled(version is not None and bool(others))
        self.tick.setEnabled(bool(rows))

    def commands(self) -> list[Command]:
        """What can be done here."""
        return [
            Command("Agreed, or not", _GROUP, self.table.turn, "Space", bound=True),
            Command("Type the day", _GROUP, self.table.type_into, "Enter", bound=True),
            Command("Add somebody who agreed", _GROUP, self._open, "P", bound=True),
            Command("Back to who agreed", _GROUP, self.table.setFocus, "Esc", bound=True),
        ]

    def _open(self) -> None:
        self.other.setFocus()
        self.other.showPopup()

    def _tick(self, rows: list[ConsentRow], on: bool) -> None:
        if self._version is not None:
            ids, today = [row.person.id for row in rows], today_of(self._desk)
            self._desk.bridge.succeeds(_set_agreed, self._version.id, ids, today if on else None)

    def _add(self, person_id: object) -> None:
        if self._version is not None and isinstance(person_id, int):
            self._desk.run(agree, self._version.id, person_id, today_of(self._desk))
            self.table.select([person_id])

    def _store(self, row: ConsentRow, _column: int, value: object) -> bool:
        version = self._version
        return version is not None and self._desk.bridge.succeeds(
            _set_typed_day, version.id, row.person.id, str(value), row.today
        )


def _who(row: ConsentRow) -> str:
    return f"{row.person.name}, who has left" if row.person.gone else row.person.name


def _day(row: ConsentRow) -> str:
    return day_words(row.agreed.day, row.today) if row.agreed else ""


def _set_agreed(document: Document, version_id: int, person_ids: list[int], day: date | None) -> None:
    """These people agreed on a day, or did not (None), as one step."""
    with document.step("Note who agreed" if day else "Take back who agreed"):
        for person_id in person_ids:
            if day is not None:
                agree(document, version_id, person_id, day)
            else:
                withdraw(document, version_id, person_id)


def _set_typed_day(document: Document, version_id: int, person_id: int, typed: str, today: date) -> PlanAgreed | None:
    """Somebody agreed on the day typed, or did not if nothing is; UserError for anything else."""
    if typed.strip():
        return agree(document, version_id, person_id, day_reader(today)(typed))
    withdraw(document, version_id, person_id)
    return None
