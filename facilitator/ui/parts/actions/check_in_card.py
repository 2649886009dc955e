"""The action that is looked at, large: what was promised, by whom, until when, and what was said of it last."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.follow.action_rows import ActionRow
from facilitator.core.follow.check_ins import STANDING_WORDS
from facilitator.core.follow.escalations import Escalation
from facilitator.core.follow.homes import Homes
from facilitator.core.follow.wins import Win
from facilitator.core.people import Person
from facilitator.core.phrases import day_words
from facilitator.core.run.origins import origin
from facilitator.core.text import one_line
from facilitator.ui.desk import Desk
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.theme import GAP, GAP_L, GAP_S, TITLE
from facilitator.ui.widgets.chips import Chip
from facilitator.ui.widgets.labels import label, restyle
from facilitator.ui.widgets.marks import MarkLabel

_WIDEST = 860
_FACTS = ("Success measure", "Last time", "Escalated", "Where from")


class CheckInCard(QFrame):
    """One action; `foot` has room for what is done with it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("role", "card")
        self.home, self.win, self.standing = Chip(""), Chip("Win", desk.look.tokens.ok), Chip("")
        self.text = ClampedLabel(5, TITLE + 6, QFont.Weight.DemiBold)
        self.owner = MarkLabel("circle", "#000000")
        self.no_owner = label("No owner", "muted")
        self.due = label("", "strong", wrap=True)
        self.facts = {name: (label(name, "muted"), ClampedLabel(2)) for name in _FACTS}
        self.foot = QVBoxLayout()
        self.foot.setSpacing(GAP)
        self._lay_out()

    def show_row(self, row: ActionRow) -> None:
        """Show an action as it stands."""
        document, action = self._desk.document, row.action
        self.home.show_state(row.home or "No workshop")
        self.win.setVisible(bool(document.all(Win, action_id=action.id)))
        said = row.standing if row.looked_at or not row.open else None
        self.standing.setVisible(said is not None)
        if said is not None:
            self.standing.show_state(f"Today: {STANDING_WORDS[said]}" if row.looked_at else STANDING_WORDS[said])
        self.text.setText(action.text)
        self._show_owner(row)
        self.due.setText(row.words)
        restyle(self.due, "role", "bad" if row.late else "strong")
        said_of = (action.measure, _last_words(row, self._desk), _escalated(document, row), origin(document, action))
        for name, words in zip(_FACTS, said_of, strict=True):
            self._tell(name, words)

    def _show_owner(self, row: ActionRow) -> None:
        owner, team = row.owner, row.team
        self.owner.setVisible(owner is not None and team is not None)
        self.no_owner.setVisible(owner is None or team is None)
        if owner is not None and team is not None:
            self.owner.show_team(team.mark, team.colour, f"{owner.name}, {team.name}")
        else:
            self.no_owner.setText(owner.name if owner else "No owner")

    def _tell(self, name: str, words: str) -> None:
        caption, said = self.facts[name]
        said.setText(one_line(words))
        for part in (caption, said):
            part.setVisible(bool(words))

    def _lay_out(self) -> None:
        column = self._column()
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        for chip in (self.home, self.standing, self.win):
            head.addWidget(chip)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.text)
        whose = QHBoxLayout()
        whose.setSpacing(GAP_L)
        whose.addWidget(self.owner)
        whose.addWidget(self.no_owner)
        whose.addWidget(self.due, 1)
        column.addLayout(whose)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GAP_S)
        grid.setColumnStretch(1, 1)
        for row, (caption, said) in enumerate(self.facts.values()):
            grid.addWidget(caption, row, 0)
            grid.addWidget(said, row, 1)
        column.addLayout(grid)
        column.addSpacing(GAP_L)
        column.addLayout(self.foot)

    def _column(self) -> QVBoxLayout:
        """The middle of the card, never wider than can be read at one glance."""
        held = QWidget()
        held.setMaximumWidth(_WIDEST)
        inside = QVBoxLayout(held)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(held, 100)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        return inside


def _last_words(row: ActionRow, desk: Desk) -> str:
    """What its owner said at the latest look: "Wed 3 Feb: “no budget before March”"."""
    last = row.last
    if last is None or not last.words:
        return ""
    day = Homes(desk.document).day(last.at, row.action.workshop_id)
    said = f"“{one_line(last.words)}”"
    return said if row.looked_at else f"{day_words(day, today_of(desk))}: {said}"


def _escalated(document: Document, row: ActionRow) -> str:
    for one in document.all(Escalation, action_id=row.action.id, answered_at=None):
        return f"before {document.get(Person, one.person_id).name}: {one.why}"
    return ""
