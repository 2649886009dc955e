"""The Results tab: the heat map, the profile by section, and the statement at hand."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.assess.answers import AnswerComment, AnswerSheet
from facilitator.core.assess.figures.worked import Worked
from facilitator.core.assess.findings import Finding, FindingKind, choose
from facilitator.core.assess.improving import Improvement
from facilitator.core.assess.waves import Asked, Wave, WaveState, WaveTarget, state_of
from facilitator.core.people import Team
from facilitator.core.phrases import quoted
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import Lane, Workshop
from facilitator.core.record import Changes
from facilitator.core.run.board import Note
from facilitator.core.run.raising import Raised, key_of, title_of
from facilitator.ui.command import Command
from facilitator.ui.parts.assess.places import Place
from facilitator.ui.parts.assess.results.comment_list import WholeComments
from facilitator.ui.parts.assess.results.compare_words import comparable, only_words, open_words, turnout_words
from facilitator.ui.parts.assess.results.detail_words import part_of, reason_for
from facilitator.ui.parts.assess.results.heat_rows import OnePart, Order
from facilitator.ui.parts.assess.results.results_bench import ResultsBench
from facilitator.ui.parts.assess.results.results_tools import ComparedWith, ResultsTools
from facilitator.ui.parts.assess.results.results_void import ResultsVoid, void_words
from facilitator.ui.parts.assess.results.taking import add_helping_module, plan_for_part, put_on_board, taken_in
from facilitator.ui.parts.assess.wave_pane import WavePane
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label

_GROUP = "Results"
_ORDERS = {
    Order.ASKED: "Sort as asked",
    Order.LOW: "Sort: low first",
    Order.GAP: "Sort: teams far apart first",
    Order.DIVIDED: "Sort: divided first",
    Order.CHANGE: "Sort: changed first",
}


class ResultsPane(WavePane):
    """How many answered and the tools above, the map or the profile below, the statement at hand beside it."""

    watches = (
        *(Wave, Asked, WaveTarget, AnswerSheet, AnswerComment, Team),
        *(Workshop, Lane, Note, Block, Raised, Finding, Improvement),
    )

    def build(self) -> None:
        """Lay out the lines above, the bench, and what stands there while there are no results."""
        self.words, self.mind = label("", "small", wrap=True), label("", "small", wrap=True)
        self.compared, self.tools = ComparedWith(), ResultsTools()
        self.bench = ResultsBench(self.desk, self.tools)
        self.void = ResultsVoid()
        self.whole_said = live_button("", "W", Kind.QUIET)
        above = QHBoxLayout()
        above.setSpacing(GAP)
        above.addWidget(self.words, 1)
        above.addStretch()
        above.addWidget(self.whole_said)
        above.addWidget(self.compared)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(above)
        column.addWidget(self.mind)
        column.addWidget(self.tools)
        column.addWidget(self.bench, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.void)
        self._stack.addWidget(full)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show what the wave at hand says, or why that cannot be shown."""
        wave, worked = self.reading.wave, self.reading.worked()
        nothing = void_words(wave, worked)
        self._stack.setCurrentIndex(0 if nothing else 1)
        if nothing:
            opens_first = wave is not None and state_of(wave) is WaveState.PLANNED
            self.void.say(nothing, Kind.PLAIN if opens_first else Kind.PRIMARY)
        elif wave and worked:
            self._show(wave, worked)

    def commands(self) -> list[Command]:
        """What can be looked at, and done with the statement at hand."""
        if not self._is_full():
            step = Command("Go to the answers", _GROUP, self._to_answers, "A", bound=True)
            return [step] if self.void.offers_step() else []
        orders = [order for order in Order if order < len(self.tools.order.titles())]
        return [
            Command("Show the statement in full", _GROUP, self.bench.open_detail, "Enter", bound=True),
            Command("Back to the heat map", _GROUP, self.bench.close_detail, "Esc", bound=True),
            *(
                Command(_ORDERS[order], _GROUP, partial(self.tools.turn_order, order), str(order + 1), bound=True)
                for order in orders
            ),
            Command("By section, one list, or profile", _GROUP, self.tools.turn_view, "V", bound=True),
            Command("Find a statement", _GROUP, self._search, "Ctrl+F", bound=True),
            Command("Comments on the whole", _GROUP, self.read_whole, "W", bound=True),
            Command("Compare with another wave", _GROUP, self.compared.turn, "C", bound=True),
            Command("Put on the board", _GROUP, self.to_board, "B", bound=True),
            Command("Add the module that helps", _GROUP, self.to_agenda, "M", bound=True),
            Command("Take as a strength", _GROUP, partial(self.take, FindingKind.STRENGTH), "S", bound=True),
            Command("Take as an opportunity", _GROUP, partial(self.take, FindingKind.OPPORTUNITY), "O", bound=True),
            Command(
                "Take a section as foundation", _GROUP, partial(self.take, FindingKind.FOUNDATION), "F", bound=True
            ),
            Command("Start a plan, or go to it", _GROUP, self.to_plan, "P", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The map, or the next step."""
        return self.bench.shown() if self._is_full() else self.void

    def show_key(self, key: str) -> None:
        """Put a statement or a section at hand, whatever was looked for before."""
        if key and self._is_full() and not self.bench.go_to(key):
            self.tools.clear()
            self.tools.view.choose(0)
            self.bench.arrange()
            self.bench.go_to(key)

    def to_board(self) -> None:
        """Put the statement at hand on the workshop's board."""
        found = self._at_hand()
        if found:
            worked, part = found
            lane, workshop = self.bench.detail.taking.lane.currentData(), self.desk.workshop_id
            wave_id = worked.results.wave.id
            if self.desk.run(put_on_board, workshop, lane, wave_id, key_of(part), worked.results):
                self._say(f"On the board of {self._workshop_title()}", part)

    def to_agenda(self) -> None:
        """Put the module that helps into the workshop's agenda."""
        found = self._at_hand()
        if found:
            worked, part = found
            wave_id = worked.results.wave.id
            if self.desk.run(add_helping_module, self.desk.workshop_id, wave_id, key_of(part), worked.results):
                self._say(f"On the agenda of {self._workshop_title()}, the module that helps with", part)

    def take(self, kind: FindingKind) -> None:
        """Take the statement or section at hand among the findings."""
        found = self._at_hand()
        if not found:
            return
        worked, part = found
        if kind is FindingKind.FOUNDATION and part not in worked.results.sections:
            self.desk.told.emit("A foundation is a whole section: go to one first.")
            return
        words = (key_of(part), title_of(part), reason_for(worked, part, kind))
        if self.desk.run(choose, worked.results.wave.id, kind, *words):
            self._say(f"Taken as {kind.value}", part)

    def to_plan(self) -> None:
        """Go to the plan about the statement at hand, which is started if there is none."""
        found = self._at_hand()
        if found:
            worked, part = found
            why = reason_for(worked, part, FindingKind.OPPORTUNITY)
            plan = self.desk.run(plan_for_part, worked.results.wave.id, key_of(part), title_of(part), why)
            if plan:
                self.place_asked.emit(Place.PLANS, str(plan.id))

    def read_whole(self) -> None:
        """Show what people wrote on the whole, if anybody did."""
        worked = self.reading.worked()
        written = worked.comments.get(None, ()) if worked else ()
        if worked and written:
            WholeComments(worked.results.wave.title, [one.text for one in written], self.window()).open()

    def _show(self, wave: Wave, worked: Worked) -> None:
        compared, written = worked.compared, len(worked.comments.get(None, ()))
        self.whole_said.say(f"Comments on the whole · {written:,}")
        self.whole_said.setVisible(bool(written))
        self.words.setText(turnout_words(compared) + only_words(compared) if compared else "")
        self.words.setVisible(compared is not None)
        self.mind.setText(open_words(wave))
        self.mind.setVisible(bool(self.mind.text()))
        self.compared.show_waves(comparable(self.desk.document, wave), compared.before.id if compared else None)
        sections: Sequence[tuple[str, str]] = [(one.title, one.key) for one in worked.results.sections]
        self.tools.show_choices(sections, compared=compared is not None)
        self.bench.show_results(worked, taken_in(self.desk.document, wave, self.desk.workshop_id))

    def _is_full(self) -> bool:
        return self._stack.currentIndex() == 1

    def _at_hand(self) -> tuple[Worked, OnePart] | None:
        worked = self.reading.worked()
        part = part_of(worked, self.bench.at()) if worked else None
        return (worked, part) if worked and part else None

    def _say(self, what: str, part: OnePart) -> None:
        self.desk.said.emit(f"{what}: {quoted(title_of(part))}")

    def _workshop_title(self) -> str:
        workshop = self.desk.workshop()
        return workshop.title if workshop else ""

    def _search(self) -> None:
        if self.bench.is_profile():
            self.tools.turn_view()
        self.tools.search.start()

    def _to_answers(self) -> None:
        self.place_asked.emit(Place.ANSWERS, "")

    def _wire(self) -> None:
        taking = self.bench.detail.taking
        self.void.asked.connect(self._to_answers)
        self.whole_said.clicked.connect(self.read_whole)
        self.tools.changed.connect(self.bench.arrange)
        self.tools.ordered.connect(self.bench.arrange_anew)
        self.compared.picked.connect(self.reading.compare_with)
        taking.board_asked.connect(self.to_board)
        taking.module_asked.connect(self.to_agenda)
        taking.finding_asked.connect(self.take)
        taking.plan_asked.connect(self.to_plan)
