"""One feedback loop as a form: who hears, who acts, how it turns, and its rounds. All stored when left."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.agree.looping.loops import (
    FeedbackLoop,
    edit_loop,
    gone_from,
    loop_missing,
    set_loop_owner,
    set_loop_rhythm,
    set_loop_teams,
)
from facilitator.core.people import Person, Team
from facilitator.core.text import required
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agreements.loops.loop_rows import turn_words
from facilitator.ui.parts.agreements.loops.round_bench import RoundBench
from facilitator.ui.parts.agreements.rhythm_choice import RhythmChoice
from facilitator.ui.parts.agreements.team_combo import TeamCombo
from facilitator.ui.parts.fields import OwnerField
from facilitator.ui.parts.language.lookup_line import LookupLine
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.panel import Panel
from facilitator.ui.parts.typed import for_field
from facilitator.ui.theme import GAP, GAP_S, GAP_XS
from facilitator.ui.widgets.captioned import captioned
from facilitator.ui.widgets.forms import AutoTextEdit, ParsedEdit
from facilitator.ui.widgets.labels import label

_WIDEST = 968
_NO_TITLE = "The loop has no title yet: type what is to be heard."
_HINTS = {
    "today": "Honestly: “nothing” is an answer",
    "form": "A page, a meeting of 30 minutes, a message, a field in the CRM",
    "acted_on": "Who receives it, and what they do with it",
    "back": "How those who told it learn what came of it",
}


class LoopCard(QWidget):
    """`end_asked` for a loop that is to turn no more, or again."""

    end_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._loop: FeedbackLoop | None = None
        self.title = ParsedEdit[str](for_field(lambda typed: required(typed, _NO_TITLE)), str, "")
        self.source, self.target = TeamCombo("Heard by"), TeamCombo("Goes to")
        self.owner = OwnerField(desk)
        self.rhythm = RhythmChoice(desk, "How often it turns")
        self.texts = {name: AutoTextEdit(least=1, most=6) for name in _HINTS}
        self.rounds = RoundBench(desk)
        self.wanting = label("", "warn", wrap=True)
        self.lookup = LookupLine(desk)
        self.lookup.follow(self.title.line, *self.texts.values())
        self.end = live_button("End it", "X")
        self.setMaximumWidth(_WIDEST)
        self._lay_out()
        self._wire()

    @property
    def loop_id(self) -> int | None:
        """The id of the loop shown."""
        return self._loop.id if self._loop else None

    def show_loop(self, loop: FeedbackLoop | None) -> None:
        """Show a loop. What is being typed is stored first if another comes, else left alone."""
        if self.loop_id != (loop.id if loop else None):
            self.commit()
            for field in (self.title, self.owner, self.rhythm.since):
                field.revert()
        self._loop = loop
        self.rounds.show_loop(loop)
        if loop is None:
            return
        document, today = self._desk.document, today_of(self._desk)
        teams = document.all(Team)
        self.title.set_value(loop.title)
        self.title.from_start()
        self.source.show_team(teams, loop.from_id)
        self.target.show_team(teams, loop.to_id)
        self.owner.show_owner(loop.owner_id)
        self.rhythm.show_rhythm(loop.every, loop.since)
        for name, text in (
            ("today", loop.today), ("form", loop.form), ("acted_on", loop.acted_on), ("back", loop.back),
        ):  # fmt: skip
            self.texts[name].set_text(text)
        gone = gone_from(document)
        lacks = " ".join(one.words for one in loop_missing(loop, gone))
        self.wanting.setText(lacks)
        self.wanting.setVisible(bool(lacks))
        words, _late = turn_words(loop, self.rounds.table.shown(), today)
        self.rounds_panel.remark(words)
        self.end.say("Take it up again" if loop.ended else "End it")

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        for field in (self.title, self.owner, self.rhythm):
            field.commit()
        for text in self.texts.values():
            text.commit()

    def _store(self, verb: Callable[..., object], *values: object, **named: object) -> None:
        if self._loop is not None:
            self._desk.run(verb, self._loop.id, *values, **named)

    def _store_teams(self) -> None:
        self._store(set_loop_teams, self.source.currentData(), self.target.currentData())
        if self._loop is not None:  # what was refused is not shown as if it were so
            self.show_loop(self._desk.document.find(FeedbackLoop, self._loop.id))

    def _store_owner(self, person: Person | None) -> None:
        self._store(set_loop_owner, person.id if person else None)

    def _store_text(self, name: str, text: str) -> None:
        self._store(edit_loop, **{name: text})

    def _wire(self) -> None:
        self.title.committed.connect(partial(self._store_text, "title"))
        for combo in (self.source, self.target):
            combo.picked.connect(lambda _team: self._store_teams())
        self.owner.line.setPlaceholderText("one person, not a team")
        self.owner.committed.connect(self._store_owner)
        self.rhythm.changed.connect(lambda every, since: self._store(set_loop_rhythm, every, since))
        for name, field in self.texts.items():
            field.setPlaceholderText(_HINTS[name])
            field.committed.connect(partial(self._store_text, name))
        self.end.clicked.connect(self.end_asked)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(self.title, 1)
        head.addWidget(self.end, 0, Qt.AlignmentFlag.AlignTop)
        self.title.line.setAccessibleName("Title of the loop")
        what, first = QWidget(), QVBoxLayout()
        what.setLayout(first)
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(GAP_S)
        first.addLayout(head)
        first.addWidget(captioned([
            [("Heard by", self.source), ("Goes to", self.target)],
            [("What happens today", self.texts["today"])],
        ]))  # fmt: skip
        first.addWidget(self.wanting)
        turns = captioned([
            [("Owner", self.owner), ("How often", self.rhythm)],
            [("Format", self.texts["form"]), ("How it is acted on", self.texts["acted_on"])],
            [("How the answer gets back", self.texts["back"])],
        ])  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, GAP_XS, 0)
        column.setSpacing(GAP)
        self.rounds_panel = Panel("Rounds", self.rounds)
        for panel in (Panel("What is heard, and what happens with it today", what), Panel("How it turns", turns),
                      self.rounds_panel):  # fmt: skip
            column.addWidget(panel)
        column.addStretch(1)
