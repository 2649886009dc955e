"""What worked: each solution of the workshop looked back at is judged with one key, and why in one line."""

from functools import partial

from facilitator.core.follow.check_ins import CheckIn
from facilitator.core.follow.reviewed import promises, solutions_seen
from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes
from facilitator.core.run.actions import Action
from facilitator.core.run.review import (
    POINT_WORDS,
    WORKED_WORDS,
    Judgement,
    PointKind,
    Review,
    Worked,
    add_points,
    clear_judgement,
    judge,
    judgement_of,
    reviewed_workshop,
    say_why,
)
from facilitator.core.run.solutions import Solution
from facilitator.ui.command import Command
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.review.list_pane import ListPane
from facilitator.ui.parts.review.review_rows import POINT_KEYS, nothing, solution_row

NOTHING = "The workshop looked back at has no solutions. Go on to the figures with F3."
_GROUP = "Review"


class SolutionsPane(ListPane):
    """1 to 4 judge the row at hand, Enter says why; K, C and S note what to keep, change or stop about it."""

    watches = (Workshop, Review, Solution, Judgement, Action, CheckIn)

    def build(self) -> None:
        """The four verdicts, the list, and the line for a reason."""
        buttons = []
        for number, worked in enumerate(Worked, 1):
            button = live_button(WORKED_WORDS[worked], str(number))
            button.clicked.connect(lambda _on, worked=worked: self.judge(worked))
            buttons.append(button)
        self.lay_out("What worked", buttons)

    def refresh(self, changes: Changes | None) -> None:
        """Show the solutions and what has been said of them."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        if workshop_id is None:
            return
        of, today = reviewed_workshop(document, workshop_id), today_of(self.desk)
        seen = solutions_seen(document, workshop_id, of, promises(document, of, today), today)
        judged = sum(one.judgement is not None for one in seen)
        words = f"{judged} of {counted(len(seen), 'solution')} judged" if seen else ""
        self.show_rows(words, [solution_row(one) for one in seen], nothing(document, workshop_id, NOTHING))

    def commands(self) -> list[Command]:
        """What can be said of the solution at hand."""
        return [
            *(
                Command(
                    f"Judge: {WORKED_WORDS[worked].lower()}",
                    _GROUP,
                    partial(self.judge, worked),
                    str(number),
                    bound=True,
                )
                for number, worked in enumerate(Worked, 1)
            ),
            Command("Say why…", _GROUP, self.open, "Enter", bound=True),
            Command("Take the judgement back", _GROUP, self.take_away, "Del", bound=True),
            *(
                Command(f"{POINT_WORDS[kind]} something about it…", _GROUP, partial(self.note, kind), key, bound=True)
                for kind, key in POINT_KEYS
            ),
        ]

    def judge(self, worked: Worked) -> None:
        """Say whether the solution at hand worked."""
        solution_id, workshop_id = self.at_hand(), self.desk.workshop_id
        if solution_id is not None and workshop_id is not None:
            self.desk.run(judge, workshop_id, solution_id, worked)

    def open(self) -> None:
        """Ask why the solution at hand worked or did not; it must be judged first."""
        solution, workshop_id = self._solution(), self.desk.workshop_id
        if solution is None or workshop_id is None:
            return
        said = judgement_of(self.desk.document, workshop_id, solution.id)
        if said is None:
            self.desk.bridge.refused.emit("Say first whether it worked: press 1, 2, 3 or 4.")
            return
        words = f"“{solution.title}”: {WORKED_WORDS[said.worked].lower()}"
        self.ask.ask(words, "Why, in one sentence", partial(self._say_why, solution.id), said.words)

    def take_away(self) -> None:
        """Take back what was said of the solution at hand."""
        solution_id, workshop_id = self.at_hand(), self.desk.workshop_id
        if solution_id is None or workshop_id is None:
            return
        there = judgement_of(self.desk.document, workshop_id, solution_id)
        if there is not None and self.desk.bridge.succeeds(clear_judgement, workshop_id, solution_id):
            self.desk.said.emit("Took the judgement back.")

    def note(self, kind: PointKind) -> None:
        """Ask what to keep, change or stop about the solution at hand."""
        solution = self._solution()
        if solution is not None:
            hint = f"{POINT_WORDS[kind]} what"
            self.ask.ask(f"About “{solution.title}”", hint, partial(self._add_point, kind, solution.id))

    def _say_why(self, solution_id: int, words: str) -> bool:
        workshop_id = self.desk.workshop_id
        return workshop_id is not None and self.desk.bridge.succeeds(say_why, workshop_id, solution_id, words)

    def _add_point(self, kind: PointKind, solution_id: int, words: str) -> bool:
        workshop_id = self.desk.workshop_id
        if workshop_id is None or not self.desk.bridge.succeeds(add_points, workshop_id, kind, words, solution_id):
            return False
        self.desk.told.emit(f"Noted under {POINT_WORDS[kind].lower()}.")
        return True

    def _solution(self) -> Solution | None:
        return self.desk.document.find(Solution, self.at_hand())
