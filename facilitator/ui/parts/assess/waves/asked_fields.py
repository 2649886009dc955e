"""How many people of each team are to be asked: a small field for each team."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.people import Team
from facilitator.core.phrases import counted
from facilitator.ui.parts.assess.waves.wave_form import read_number
from facilitator.ui.theme import GAP, GAP_S, GAP_XS
from facilitator.ui.widgets.chips import FlowLayout
from facilitator.ui.widgets.forms import ParsedEdit
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.marks import mark_icon

_WIDTH, _ICON, _LONGEST = 48, 14, 18


class AskedFields(QWidget):
    """Filled with what is proposed; an empty field means that nobody in particular is asked."""

    def __init__(self, teams: Sequence[Team], proposed: Mapping[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = {team.id: self._field(team, proposed.get(team.id, 0)) for team in teams}
        self._words = label("", "small", wrap=True)
        held = QWidget()
        flow = FlowLayout(held, GAP)
        for team in teams:
            flow.addWidget(_named(team, self.fields[team.id]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_XS)
        column.addWidget(held)
        column.addWidget(self._words)
        if self.fields:
            self.setFocusProxy(next(iter(self.fields.values())))
        self._say()

    def targets(self) -> dict[int, int]:
        """Team's id → people, for the teams of which anybody is asked."""
        return {team_id: field.value() for team_id, field in self.fields.items() if field.value()}

    def wrong(self) -> QWidget | None:
        """Read what is typed; the first field that cannot be read, or None."""
        for field in self.fields.values():
            field.commit()
            if field.error():
                return field
        return None

    def _field(self, team: Team, people: int) -> ParsedEdit[int]:
        field = ParsedEdit(_read_or_none, _show, people)
        field.set_line_width(_WIDTH)
        field.line.setAccessibleName(f"People asked of {team.name}")
        field.committed.connect(self._say)
        return field

    def _say(self) -> None:
        total = sum(self.targets().values())
        if not self.fields:
            self._words.setText("There are no teams yet: add them on the People page.")
        elif total:
            self._words.setText(f"{counted(total, 'person', 'people')} in all. Leave a field empty if nobody is asked.")
        else:
            self._words.setText("Nobody is entered on the People page yet: type how many you ask, or leave it open.")


def _named(team: Team, field: QWidget) -> QWidget:
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP_S)
    mark, name = label(""), label(_short(team.name))
    mark.setPixmap(mark_icon(team.mark, team.colour).pixmap(_ICON, _ICON))
    name.setToolTip(team.name)
    for part in (mark, name, field):
        row.addWidget(part)
    return held


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"


def _read_or_none(typed: str) -> int:
    return read_number(typed) if typed.strip() else 0


def _show(people: int) -> str:
    return str(people) if people else ""
