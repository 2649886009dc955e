"""One feedback loop: what happens today, who runs it, how it looks, and how the answer gets back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.agree.looping import loops
from facilitator.core.agree.looping.loops import FeedbackLoop
from facilitator.core.document import Document
from facilitator.core.lines import Missing
from facilitator.core.people import Participant, Person, Team
from facilitator.core.record import Changes
from facilitator.core.rhythms import WORDS, Every
from facilitator.ui.command import Command
from facilitator.ui.parts.canvases.common import NewLine, owner_choices
from facilitator.ui.parts.canvases.missing_walk import MissingWalk
from facilitator.ui.parts.drafting.questions import Asked, Questions
from facilitator.ui.parts.drafting.step_pane import GROUP, StepPane
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.textgridmodel import Choice

_EMPTY = (
    "How does the answer come back?",
    "A loop brings what one team hears to another that can act on it, and the answer back. Choose the one that is most "
    "broken, or missing. The others can wait.",
    "Add the usual loops",
    "U",
)
RHYTHMS: tuple[Choice, ...] = (("No rhythm yet", None), *((WORDS[every].capitalize(), every) for every in Every))


class LoopPane(StepPane):
    """The loop at hand; what it still lacks stands below."""

    watches = (FeedbackLoop, Team, Person, Participant)

    def build(self) -> None:
        """Questions, with who and how often among them."""
        self.first, self.rest = Questions(), Questions()
        self.owner, self.rhythm = Combo(), Combo()
        self.owner.picked.connect(self._set_owner)
        self.rhythm.picked.connect(self._set_rhythm)
        self.rhythm.fill(RHYTHMS)
        for questions in (self.first, self.rest):
            questions.answered.connect(self._answer)
        self.first.done.connect(lambda: self.owner.setFocus(Qt.FocusReason.ShortcutFocusReason))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.first)
        column.addLayout(self._who())
        column.addWidget(self.rest)
        column.addStretch(1)
        self.walk = MissingWalk("This loop can turn.", "Ctrl G")
        self.walk.went.connect(self._go)
        self.rest.done.connect(lambda: self.walk.next.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.line = NewLine("Another loop, such as: What support hears", "A", self._add)
        empty = EmptyState(*_EMPTY)
        empty.asked.connect(self.add_usual)
        foot = QWidget()
        below = QVBoxLayout(foot)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(GAP_S)
        below.addWidget(self.walk)
        below.addWidget(self.line)
        self.lay_out("loop", body, empty, foot)

    def refresh(self, changes: Changes | None) -> None:
        """Show the loops, and ask about the one at hand."""
        self._loops = {loop.id: loop for loop in loops.loops(self.desk.document, ended=False)}
        self.show_items([(loop.title, loop.id) for loop in self._loops.values()])
        self.ask()

    def ask(self) -> None:
        """Ask about the loop at hand."""
        loop = self._loops.get(self.at_hand() or 0)
        self.walk.setVisible(loop is not None)
        if loop is None:
            return
        usual = loops.usual_of(loop)
        self.first.show_questions(
            loop.id, [Asked("today", "What happens today?", "“Nothing regular” is an honest answer.", loop.today)]
        )
        if self.desk.workshop_id is not None and not self.owner.hasFocus():
            self.owner.fill(owner_choices(self.desk.document, self.desk.workshop_id, [loop.owner_id]))
            self.owner.pick(loop.owner_id)
        self.rhythm.pick(loop.every)
        heard = usual.heard if usual else "A page, a short meeting, a message, a field that is filled in: the smallest."
        answered = usual.answered if usual else "Who tells it, where, and by when."
        self.rest.show_questions(
            loop.id,
            [
                Asked("form", "What does it look like?", heard, loop.form),
                Asked("acted_on", "Who receives it, and what do they do with it?", "", loop.acted_on),
                Asked("back", "How does the answer get back to those who spoke?", answered, loop.back),
            ],
        )
        self.walk.show_missing(loops.loop_missing(loop, loops.gone_from(self.desk.document)))

    def begin(self) -> None:
        """Begin with what happens today."""
        self.first.begin()

    def leave(self) -> None:
        """Store what is being typed."""
        self.first.commit()
        self.rest.commit()

    def commands(self) -> list[Command]:
        """What can be done with the loops."""
        return [
            *super().commands(),
            Command("Add the usual loops", GROUP, self.add_usual, "U", bound=True),
            Command("Add another loop", GROUP, self.line.setFocus, "A", bound=True),
            Command("Go to what the loop lacks", GROUP, lambda: self.walk.walk(1), "Ctrl+G", bound=True),
        ]

    def add_usual(self) -> None:
        """Add the usual loops that are not there yet."""
        made = self.desk.run(loops.add_usual_loops)
        if made:
            self.take(made[0].id)
            self.choice.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif made == []:
            self.desk.told.emit("All usual loops are there already.")

    def _who(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        for words, field in (("Who runs it", self.owner), ("How often", self.rhythm)):
            row.addWidget(label(words, "strong"))
            field.setAccessibleName(words)
            field.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            row.addWidget(field, 1)
        return row

    def _add(self, typed: str) -> bool:
        made = self.desk.run(loops.add_loop, typed)
        if made is not None:
            self.take(made.id)
            self.begin()
        return made is not None

    def _answer(self, loop_id: int, key: str, text: str) -> None:
        self.desk.run(_answer, loop_id, key, text)

    def _set_owner(self, owner_id: int | None) -> None:
        loop_id = self.at_hand()
        if loop_id is not None:
            self.desk.run(loops.set_loop_owner, loop_id, owner_id)

    def _set_rhythm(self, every: Every | None) -> None:
        loop = self._loops.get(self.at_hand() or 0)
        if loop is not None:
            self.desk.run(loops.set_loop_rhythm, loop.id, every, loop.since or today_of(self.desk))

    def _go(self, missing: Missing) -> None:
        """Give the keys to the first field that is open."""
        loop = missing.about
        if not isinstance(loop, FeedbackLoop):
            return
        if not loop.today:
            self.first.begin()
        elif loop.owner_id is None or loop.every is None:
            (self.owner if loop.owner_id is None else self.rhythm).setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.rest.begin()


def _answer(document: Document, loop_id: int, key: str, text: str) -> FeedbackLoop:
    """Store one answer about a loop."""
    match key:
        case "today":
            return loops.edit_loop(document, loop_id, today=text)
        case "form":
            return loops.edit_loop(document, loop_id, form=text)
        case "acted_on":
            return loops.edit_loop(document, loop_id, acted_on=text)
    return loops.edit_loop(document, loop_id, back=text)
