"""One handoff as a form: from whom to whom, what is asked about it, where it rubs. All stored when left."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.agree.handing import handoffs
from facilitator.core.agree.handing.handoff_map import HandoffView, missing
from facilitator.core.agree.handing.handoffs import Field, HandoffQuestion
from facilitator.core.people import Team
from facilitator.core.text import required
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agreements.slas.lacking import say_lacks
from facilitator.ui.parts.agreements.team_combo import TeamCombo
from facilitator.ui.parts.language.lookup_line import LookupLine
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.panel import Panel
from facilitator.ui.parts.team_chips import TeamChips
from facilitator.ui.parts.typed import for_field
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.captioned import captioned
from facilitator.ui.widgets.forms import AutoTextEdit, ParsedEdit
from facilitator.ui.widgets.labels import label

_WIDEST = 968
_NO_TITLE = "The handoff has no title yet: type what goes over."
_LAST = (Field.REALITY, Field.FRICTION)


class HandoffCard(QWidget):
    """The questions are those of the handoff shown; a field is made anew only when another question stands there."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: HandoffView | None = None
        self._asked: tuple[HandoffQuestion, ...] = ()
        self.title = ParsedEdit[str](for_field(lambda typed: required(typed, _NO_TITLE)), str, "")
        self.giver, self.takers = TeamCombo("Hands over", "nobody yet"), TeamChips("Taken over by")
        self.to_sla = live_button("Go to its SLA", "G")
        self.texts = {field: AutoTextEdit(least=1, most=8) for field in Field}
        self.wanting = label("", "warn", wrap=True)
        self.lookup = LookupLine(desk)
        self.lookup.follow(self.title.line, *self.texts.values())
        self._answers = QVBoxLayout()
        self._answers.setContentsMargins(0, 0, 0, 0)
        self.setMaximumWidth(_WIDEST)
        self._lay_out()
        self._wire()

    @property
    def handoff_id(self) -> int | None:
        """The id of the handoff shown."""
        return self._view.handoff.id if self._view else None

    def show_handoff(self, view: HandoffView | None) -> None:
        """Show a handoff. What is being typed is stored first if another comes, else left alone."""
        if self.handoff_id != (view.handoff.id if view else None):
            self.commit()
            self.title.revert()
        self._view = view
        if view is None:
            return
        one = view.handoff
        self.title.set_value(one.title)
        self.title.from_start()
        self._show_teams(view)
        asked = handoffs.questions_of(one)
        if asked != self._asked:
            self._ask(asked)
        for field, text in self.texts.items():
            text.set_text(handoffs.answer_of(one, field))
        say_lacks(self.wanting, missing(view))

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        self.title.commit()
        for text in self.texts.values():
            text.commit()

    def _show_teams(self, view: HandoffView) -> None:
        teams, chosen = self._desk.document.all(Team), {team.id for team in view.receivers}
        giver_id = view.giver.id if view.giver else None
        self.giver.show_team(teams, giver_id)
        offered = [team for team in teams if team.id in chosen or not (team.retired or team.id == giver_id)]
        self.takers.show_teams(offered, chosen)

    def _ask(self, asked: tuple[HandoffQuestion, ...]) -> None:
        """Put the fields that are asked below their questions, the others away."""
        self._asked = asked
        while (item := self._answers.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                for text in self.texts.values():
                    text.setParent(None)
                old.setParent(None)
                old.deleteLater()
        rows: list[list[tuple[str, QWidget]]] = []
        for one in asked:
            self.texts[one.field].setPlaceholderText(one.hint)
            pair = (one.question, self.texts[one.field])
            if one.field not in _LAST and rows and len(rows[-1]) == 1:
                rows[-1].append(pair)
            else:
                rows.append([pair])
        self._answers.addWidget(captioned(rows))

    def _store_title(self, typed: str) -> None:
        if self._view is not None:
            self._desk.run(handoffs.rename_handoff, self._view.handoff.id, typed)

    def _store_answer(self, field: Field, text: str) -> None:
        if self._view is not None:
            self._desk.run(handoffs.answer_handoff, self._view.handoff.id, field, text)

    def _store_giver(self, team_id: object) -> None:
        if self._view is not None:
            chosen = team_id if isinstance(team_id, int) else None
            self._desk.run(handoffs.set_giver, self._view.handoff.id, chosen)
            self._show_teams(self._view)  # what was refused is not shown as if it were so

    def _store_takers(self, ids: object) -> None:
        if self._view is not None and isinstance(ids, tuple):
            self._desk.run(handoffs.set_receivers, self._view.handoff.id, ids)
            self._show_teams(self._view)

    def _wire(self) -> None:
        self.title.committed.connect(self._store_title)
        self.giver.picked.connect(self._store_giver)
        self.takers.chosen.connect(self._store_takers)
        for field, text in self.texts.items():
            text.committed.connect(partial(self._store_answer, field))

    def _lay_out(self) -> None:
        self.title.line.setAccessibleName("Title of the handoff")
        between, first = QWidget(), QVBoxLayout()
        between.setLayout(first)
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(GAP_S)
        first.addWidget(captioned([[("What goes over", self.title), ("Hands over", self.giver)]]))
        first.addWidget(self.takers)
        first.addWidget(self.wanting)
        answers = QWidget()
        answers.setLayout(self._answers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        ends = Panel("From whom to whom", between)
        ends.head.addWidget(self.to_sla)
        for panel in (ends, Panel("How it works, and where it rubs", answers)):
            column.addWidget(panel)
        column.addStretch(1)
