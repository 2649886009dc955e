"""The ten practices, and how each is going."""

from collections.abc import Hashable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.agree.practices.adopting import (
    AdoptedPractice,
    PracticeLook,
    PracticeNow,
    figures_words,
    practices_now,
)
from facilitator.core.assess.answers import AnswerSheet
from facilitator.core.assess.improving import Improvement
from facilitator.core.assess.waves import Wave
from facilitator.core.follow.practice_proposals import Asking, asking_for, proposed
from facilitator.core.people import Person
from facilitator.core.phrases import counted, quoted
from facilitator.core.practices import Practice
from facilitator.core.record import Changes, Record
from facilitator.core.run.actions import Action
from facilitator.core.run.improvement_actions import actions_of_improvement
from facilitator.ui.command import Command
from facilitator.ui.parts.choice_list import ChoiceList
from facilitator.ui.parts.fields import enter
from facilitator.ui.parts.layouts import column_of, fill
from facilitator.ui.parts.list_beside import ListBeside
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.outcome.documents_writer import DocumentsWriter
from facilitator.ui.parts.practices.adopting.practice_card import TOOL_NAMES, PracticeCard
from facilitator.ui.parts.practices.adopting.practice_rows import practice_rows
from facilitator.ui.parts.practices.adopting.practice_verbs import make_action, plan_of, start_plan
from facilitator.ui.parts.practices.adopting.practices_file import practices_file
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.widgets.labels import label

_GROUP = "Practices"


class PracticesPane(PagePane):
    """The practices at the left, the one at hand whole at the right.

    `tool_asked(Tool)` asks for the place in the program where it is done, `plan_asked(Improvement)` for its plan.
    """

    tool_asked = Signal(object)
    plan_asked = Signal(object)
    watches = (AdoptedPractice, PracticeLook, Person, Wave, AnswerSheet, Improvement, Action)

    def build(self) -> None:
        """The figures above the list, and the practice at hand."""
        self._stand = _by_key(practices_now(self.desk.document, today_of(self.desk)))
        self._asking: dict[str, Asking] = {}
        self._on_card = ""
        self.writer = DocumentsWriter(self.desk, self)
        self.words = label("", "strong", wrap=True)
        self.list = ChoiceList("The ten practices")
        self.pdf = live_button("Save as PDF", "S")
        self.card = PracticeCard(self.desk)
        self.frame = ListBeside(column_of(self.words, (self.list, 1), self.pdf), self.card)
        fill(self, self.frame)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show how the practices stand, and the one at hand."""
        document, today = self.desk.document, today_of(self.desk)
        now = practices_now(document, today)
        self._stand = _by_key(now)
        if changes is None or changes.touches(Wave, AnswerSheet):
            self._asking = {one.key: one for one in asking_for(document, today)}
        first = proposed(self._asking.values(), now)
        due = sum(one.due for one in now)
        self.words.setText(figures_words(now) + (f", {counted(due, 'look')} due" if due else ""))
        self.list.show_rows(practice_rows(now, first, self._asking, self.desk.look.tokens))
        if not self.list.selected_keys():
            self.choose(self.list.rows()[0].key)
        self._show_chosen()

    def commands(self) -> list[Command]:
        """What can be done with the practice at hand."""
        card, into = self.card, self.frame.go_into
        one = self.at()
        looks = [
            Command("Say since when", _GROUP, lambda: enter(card.decision.since), "D", bound=True),
            Command("Note how it is going", _GROUP, lambda: into(card.looks.words), "V", bound=True),
        ]
        return [
            Command("Adopt the practice", _GROUP, card.decision.adopt, "A", bound=True),
            Command("Put the practice off, and say why", _GROUP, self.ask_why, "X", bound=True),
            Command("Leave the practice open", _GROUP, card.decision.leave, "L", bound=True),
            Command("Name the owner", _GROUP, lambda: enter(card.decision.owner), "W", bound=True),
            *(looks if not card.looks_panel.isHidden() else []),
            Command(f"Open the {TOOL_NAMES[one.practice.tool]}", _GROUP, self.ask_tool, "G", bound=True),
            Command("Start or open the plan to improve", _GROUP, self.ask_plan, "P", bound=True),
            *(
                Command(f"Make way {n} an action", _GROUP, partial(card.ways.press, n), str(n), bound=True)
                for n in range(1, len(one.practice.strategies) + 1)
            ),
            Command("Save the practices as PDF", _GROUP, self.save, "S", bound=True),
            Command("Back to the practices", _GROUP, self.list.setFocus, "Esc", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The list."""
        return self.list

    def show_record(self, record: Record) -> None:
        """Put a practice at hand."""
        if isinstance(record, AdoptedPractice):
            self.choose(record.key)

    def choose(self, key: Hashable) -> None:
        """Put a practice at hand by its key."""
        self.list.choose(key)

    def at(self) -> PracticeNow:
        """The practice at hand; the first on the list where none is chosen."""
        return self._stand[str(next(iter(self.list.selected_keys() or self._stand)))]

    def ask_why(self) -> None:
        """Put the keys where it is said why the practice at hand is not for now."""
        self.card.decision.ask_why()
        self.frame.go_into(self.card.decision.why)

    def ask_tool(self) -> None:
        """Ask for the place where the practice at hand is done."""
        self.tool_asked.emit(self.at().practice.tool)

    def ask_plan(self) -> None:
        """Go to the plan of the practice at hand, started if there is none yet."""
        plan = self.desk.run(start_plan, self.at().practice, self._why(self.at().practice))
        if plan is not None:
            self.plan_asked.emit(plan)

    def make_action(self, strategy: str) -> None:
        """Make a way to live the practice at hand an action of its plan."""
        practice = self.at().practice
        if self.desk.run(make_action, practice, strategy, self._why(practice)) is not None:
            plan = plan_of(self.desk.document, practice)
            self.desk.said.emit(f"Made it an action of the plan {quoted(plan.area if plan else practice.title)}.")

    def save(self) -> None:
        """Write how the ten practices stand."""
        self.writer.write_drawn(practices_file(today_of(self.desk)))

    def _why(self, practice: Practice) -> str:
        """What the assessment says to a practice, to begin a plan with."""
        asking = self._asking.get(practice.key)
        return "\n".join(f"{low.words}: {low.text}" for low in asking.statements) if asking else ""

    def _show_chosen(self) -> None:
        one, document = self.at(), self.desk.document
        if one.practice.key != self._on_card:
            self._on_card = one.practice.key
            self.frame.to_top()
        plan = plan_of(document, one.practice)
        actions = actions_of_improvement(document, plan.id) if plan else []
        self.card.show_practice(one, self._asking.get(one.practice.key), plan, actions)

    def _wire(self) -> None:
        self.list.selectionModel().selectionChanged.connect(lambda _now, _before: self._show_chosen())
        self.list.opened.connect(lambda _key: self.ask_tool())
        self.pdf.clicked.connect(self.save)
        self.card.tool_asked.connect(self.ask_tool)
        self.card.plan_asked.connect(self.ask_plan)
        self.card.action_asked.connect(self.make_action)


def _by_key(now: Sequence[PracticeNow]) -> dict[str, PracticeNow]:
    return {one.practice.key: one for one in now}
