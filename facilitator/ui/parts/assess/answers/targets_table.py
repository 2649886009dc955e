"""How many of each team have answered, and how many are asked: a count, never who."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from facilitator.core.assess.responding import responses, set_target
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team, teams
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.waves.wave_form import read_number
from facilitator.ui.parts.cells import CellDelegate, show_mark
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column, Index

TEAM, ANSWERED, ASKED = range(3)
_BAR, _ROUND, _WORDS = 8, 4, 112


@dataclass(frozen=True)
class TargetRow:
    """A team (None: people without one) in a wave; `asked` is None where nobody has said."""

    wave_id: int
    team: Team | None
    asked: int | None
    answered: int

    @property
    def words(self) -> str:
        """As "5 of 8", or how many there are where nobody has said how many are asked."""
        return f"{self.answered} of {self.asked}" if self.asked else f"{self.answered}"

    @property
    def share(self) -> float:
        """How many have answered of those asked, from 0 to 1; 0 where that is not known."""
        return min(1.0, self.answered / self.asked) if self.asked else 0.0


class TargetsTable(RecordTable[TargetRow]):
    """Every team in use, with how many people of it are asked: F2, Enter or a double click types that."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        super().__init__(
            [
                Column("Team", lambda row: row.team.name if row.team else "No team", 190),
                Column("Have answered", lambda row: row.words, sort=lambda row: row.share),
                Column("Asked", _asked, 84, right=True, sort=lambda row: row.asked or 0, edit=_typed, tooltip=_hint),
            ],
            lambda row: row.team.id if row.team else 0,
            "There are no teams yet: add them on the People page.",
        )
        self.setAccessibleName("Answers by team")
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.setItemDelegate(_Cells(self, self._store))
        self.opened.connect(lambda _row: self.type_asked())
        self._through = KeysThrough(self)
        self._through.spare(self)

    def show_wave(self, wave: Wave) -> None:
        """Show how a wave stands."""
        self.show_records(rows_of(self._desk.document, wave.id))

    def type_asked(self) -> None:
        """Type how many people of the team at hand are asked."""
        if self.currentIndex().isValid() and self.shown()[self.currentIndex().row()].team is not None:
            self.setCurrentIndex(self.currentIndex().siblingAtColumn(ASKED))
            self.edit(self.currentIndex())

    def _store(self, row: TargetRow, _column: int, typed: object) -> bool:
        if row.team is None:
            self._desk.bridge.refused.emit("People without a team are counted as they come: type it at a team.")
            return False
        return self._desk.bridge.succeeds(_set_target, row.wave_id, row.team.id, str(typed))


class _Cells(CellDelegate[TargetRow]):
    """Draws a team's mark before its name, and how many have answered as a bar."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.column() == TEAM:
            show_mark(option, self.record(index).team)
        elif index.column() == ANSWERED:
            option.displayAlignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        row = self.record(index)
        if index.column() == ANSWERED and row.asked:
            box = QRectF(option.rect).adjusted(8, 0, -_WORDS, 0)
            track = QRectF(box.left(), box.center().y() - _BAR / 2, max(0.0, box.width()), _BAR)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.mid())
            painter.drawRoundedRect(track, _ROUND, _ROUND)
            painter.setBrush(option.palette.accent())
            track.setWidth(track.width() * row.share)
            painter.drawRoundedRect(track, _ROUND, _ROUND)
            painter.restore()


def rows_of(document: Document, wave_id: int) -> list[TargetRow]:
    """Every team in use, those that are not but have answered, and at the end people without a team."""
    counted = {row.team.id if row.team else None: row for row in responses(document, wave_id)}
    in_use = teams(document)
    others = [row.team for row in counted.values() if row.team and row.team not in in_use]
    everyone: list[Team | None] = [*in_use, *others, *([None] if None in counted else [])]
    rows = [(team, counted.get(team.id if team else None)) for team in everyone]
    return [TargetRow(wave_id, team, row.target if row else None, row.answered if row else 0) for team, row in rows]


def _asked(row: TargetRow) -> str:
    return str(row.asked) if row.asked else "–"


def _hint(row: TargetRow) -> str:
    return "F2 or a double click types how many are asked." if row.team else "People who said no team."


def _typed(_row: TargetRow, _text: str) -> None:
    """What is typed is stored by the delegate, which keeps what is refused."""


def _set_target(document: Document, wave_id: int, team_id: int, typed: str) -> None:
    """Take the number typed; nothing or a dash is none in particular."""
    plain = typed.strip().strip("–-")
    try:
        number = read_number(plain) if plain else None
    except ValueError as wrong:
        raise UserError(str(wrong)) from wrong
    set_target(document, wave_id, team_id, number)
