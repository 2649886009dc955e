"""The decision at hand: all that is known of it, each field stored when it is left."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.run import captured, decision_log
from facilitator.core.run.captured import Decision
from facilitator.core.run.decision_log import Logged
from facilitator.ui.desk import Desk
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.fields import DayField, OwnerField
from facilitator.ui.parts.language.lookup_line import LookupLine
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.team_chips import TeamChips
from facilitator.ui.theme import GAP, GAP_S, GAP_XS
from facilitator.ui.widgets.forms import AutoTextEdit
from facilitator.ui.widgets.labels import label


class DecisionCard(QFrame):
    """What was decided, why, what else was weighed, who decides, whom it concerns, and when to look again."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._desk = desk
        self._shown: Logged | None = None
        self.source = ClampedLabel(1)
        self.text, self.why, self.weighed = (AutoTextEdit(least=1, most=4) for _ in range(3))
        self.why.setPlaceholderText("Why so?")
        self.weighed.setPlaceholderText("What else was possible, and why not?")
        self.decider = OwnerField(desk, "nobody in particular")
        self.revisit = DayField(desk, "in 3 months or 15 jan")
        self.holds = live_button("Still holds", "H")
        self.chips = TeamChips("Concerns")
        self.lookup = LookupLine(desk)
        self.lookup.follow(self.text, self.why, self.weighed)
        self._lay_out()
        self._wire()

    def show_decision(self, row: Logged | None, teams: Sequence[Team]) -> None:
        """Show a decision; None hides the card. What is being typed is stored first if another comes."""
        before = self._shown
        if before is not None and (row is None or row.decision.id != before.decision.id):
            self.commit()
            self.decider.revert()
            self.revisit.revert()
        self._shown = row
        self.setVisible(row is not None)
        if row is None:
            return
        other = before is None or before.decision.id != row.decision.id
        if other:
            self.decider.offer_names()
        self.source.setText(
            f"{row.workshop.title}, {self.revisit.words(row.day)}" + (f". {row.again}" if row.again else "")
        )
        for field, old, new in self._texts(before if not other else None, row.decision):
            if old != new:
                field.set_text(new)
        self.decider.set_value(row.decider)
        self.revisit.set_value(row.decision.revisit)
        self.chips.show_teams(teams, row.decision.concerns)
        self.holds.setEnabled(row.decision.revisit is not None)

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        for field in (self.text, self.why, self.weighed, self.decider, self.revisit):
            field.commit()

    def _texts(self, before: Logged | None, now: Decision) -> list[tuple[AutoTextEdit, str | None, str]]:
        old = before.decision if before else None
        return [
            (self.text, old.text if old else None, now.text),
            (self.why, old.why if old else None, now.why),
            (self.weighed, old.alternatives if old else None, now.alternatives),
        ]

    def _store(self, verb: Callable[[Document, int], object]) -> None:
        if self._shown is not None:
            decision_id = self._shown.decision.id
            self._desk.run(lambda document: verb(document, decision_id))

    def _word(self, text: str | None = None, why: str | None = None) -> None:
        def reword(document: Document, decision_id: int) -> None:
            now = document.get(Decision, decision_id)
            captured.edit_decision(
                document, decision_id, now.text if text is None else text, now.why if why is None else why
            )

        self._store(reword)

    def _wire(self) -> None:
        self.text.committed.connect(lambda typed: self._word(text=typed))
        self.why.committed.connect(lambda typed: self._word(why=typed))
        self.weighed.committed.connect(
            lambda typed: self._store(lambda d, one: decision_log.note_alternatives(d, one, typed))
        )
        self.decider.committed.connect(
            lambda who: self._store(lambda d, one: decision_log.set_decider(d, one, who.id if who else None))
        )
        self.revisit.committed.connect(lambda day: self._store(lambda d, one: decision_log.set_revisit(d, one, day)))
        self.chips.chosen.connect(lambda ids: self._store(lambda d, one: decision_log.set_concerned(d, one, ids)))

    def _lay_out(self) -> None:
        names = ("Decision", "Why", "Also weighed", "Who decides", "Look again")
        fields: tuple[QWidget, ...] = (self.text, self.why, self.weighed, self.decider, self.revisit)
        for name, field in zip(names, fields, strict=True):
            field.setAccessibleName(name)
        self.decider.line.setAccessibleName(names[3])
        self.revisit.line.setAccessibleName(names[4])
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GAP_XS)
        for place in range(3):
            grid.addWidget(label(names[place], "small"), 0, place)
            grid.addWidget(fields[place], 1, place)
            grid.setColumnStretch(place, 1)
        foot = QHBoxLayout()
        foot.setSpacing(GAP_S)
        for place in (3, 4):
            foot.addWidget(label(names[place], "small"))
            fields[place].setFixedWidth(190)
            foot.addWidget(fields[place])
        foot.addWidget(self.holds)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP_S, GAP, GAP_S)
        column.setSpacing(GAP_S)
        column.addWidget(self.source)
        column.addLayout(grid)
        column.addLayout(foot)
        column.addWidget(self.chips)
        column.addWidget(self.lookup)
