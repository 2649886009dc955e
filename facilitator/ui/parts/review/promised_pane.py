"""Promised against done: every action of the workshop looked back at gets its answer."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from facilitator.core.document import Document
from facilitator.core.follow.check_ins import CheckIn, Standing, check_in
from facilitator.core.follow.reviewed import PromiseSeen, completed, promises, wins_since
from facilitator.core.follow.wins import Win
from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes
from facilitator.core.run.actions import Action
from facilitator.core.run.review import Review, look_back, reviewed_workshop, to_review
from facilitator.ui.command import Command
from facilitator.ui.local import day_first, year_day_words
from facilitator.ui.parts.capture.captured_editor import CapturedEditor
from facilitator.ui.parts.commit.action_typed import due_or_none
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.review.ask_line import Store
from facilitator.ui.parts.review.list_pane import ListPane
from facilitator.ui.parts.review.review_rows import nothing, promise_row
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label

NOTHING = "This workshop ended without actions. Choose another one above, or go on to what worked."
_GROUP = "Review"


class PromisedPane(ListPane):
    """One list; an answer leads on to the next row. Which workshop is looked back at is chosen above."""

    watches = (Workshop, Review, Action, CheckIn, Person, Team, Win)

    def build(self) -> None:
        """The choice of the workshop, the answers, the list."""
        self.choice = Combo()
        self.choice.setAccessibleName("Workshop to look back at")
        self.choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.choice.activated.connect(lambda _at: self._choose())
        above = QWidget()
        row = QHBoxLayout(above)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        row.addWidget(label("We look back at", "muted"))
        row.addWidget(self.choice, 1)
        self.above = above
        buttons = []
        for words, key, act in (
            ("Done", "X", self.done),
            ("On track", "O", self.on_track),
            ("Stuck…", "S", self.stuck),
            ("New date…", "D", self.new_date),
            ("Drop…", "Del", self.take_away),
        ):
            button = live_button(words, key)
            button.clicked.connect(lambda _on, act=act: act())
            buttons.append(button)
        self.lay_out("Promised against done", buttons, above)

    def refresh(self, changes: Changes | None) -> None:
        """Show every action as it stands now."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        if workshop_id is None:
            return
        of = reviewed_workshop(document, workshop_id)
        choices = [(f"{one.title} · {year_day_words(one.day)}", one.id) for one in to_review(document, workshop_id)]
        self.above.setVisible(bool(choices))
        if [(self.choice.itemText(at), self.choice.itemData(at)) for at in range(self.choice.count())] != choices:
            self.choice.fill(choices)
        self.choice.pick(of.id) if of else self.choice.setCurrentIndex(-1)
        found = promises(document, of, today_of(self.desk))
        teams = {team.id: team for team in document.all(Team)}
        rows = [promise_row(one, teams) for one in found]
        self.show_rows(self._told(of, found), rows, nothing(document, workshop_id, NOTHING))

    def commands(self) -> list[Command]:
        """What can be said of the action at hand."""
        return [
            Command("The action is done", _GROUP, self.done, "X", bound=True),
            Command("The action is on track", _GROUP, self.on_track, "O", bound=True),
            Command("The action is stuck…", _GROUP, self.stuck, "S", bound=True),
            Command("New date for the action…", _GROUP, self.new_date, "D", bound=True),
            Command("Drop the action…", _GROUP, self.take_away, "Del", bound=True),
            Command("Edit the action", _GROUP, self.open, "Enter", bound=True),
        ]

    def done(self) -> None:
        """The action at hand is done."""
        self._answer(Standing.DONE)

    def on_track(self) -> None:
        """The action at hand goes on as agreed."""
        self._answer(Standing.ON_TRACK)

    def stuck(self) -> None:
        """The action at hand does not move: ask why."""
        self._ask("Why is it stuck", lambda words: self._answer(Standing.STUCK, words))

    def take_away(self) -> None:
        """Nobody will do the action at hand: ask why."""
        self._ask("Why is it dropped", lambda words: self._answer(Standing.DROPPED, words))

    def new_date(self) -> None:
        """The action at hand needs another date: ask for it."""
        self._ask("New date, such as fri or 15 jan", self._put_off)

    def open(self) -> None:
        """Edit the action at hand."""
        action = self.desk.document.find(Action, self.at_hand())
        if action is not None:
            CapturedEditor(self.desk, action, self.window()).open()

    def _ask(self, hint: str, store: Store) -> None:
        action = self.desk.document.find(Action, self.at_hand())
        if action is not None:
            self.ask.ask(f"“{action.text}”", hint, store)

    def _answer(self, standing: Standing, words: str = "") -> bool:
        """Note how the action at hand stands, and go on to the next one."""
        action_id, keys = self.at_hand(), [row.key for row in self.list.rows()]
        if action_id is None or not self.desk.bridge.succeeds(check_in, action_id, standing, words):
            return False
        behind = keys[keys.index(action_id) + 1 :]
        self.list.select(behind[:1] or [action_id])
        return True

    def _put_off(self, typed: str) -> bool:
        action_id, today = self.at_hand(), today_of(self.desk)
        return action_id is not None and self.desk.bridge.succeeds(_put_off, action_id, typed, today, day_first())

    def _choose(self) -> None:
        workshop_id, of_id = self.desk.workshop_id, self.choice.currentData()
        if workshop_id is not None and isinstance(of_id, int):
            self.desk.run(look_back, workshop_id, of_id)

    def _told(self, of: Workshop | None, found: list[PromiseSeen]) -> str:
        """How much was kept, how soon, and what was won."""
        sums = completed(found, today_of(self.desk))
        wins = len(wins_since(self.desk.document, of))
        parts = [sums.words if found else "", sums.time_words, f"{counted(wins, 'win')} since then" if wins else ""]
        return " · ".join(part for part in parts if part)


def _put_off(document: Document, action_id: int, typed: str, today: date, first: bool) -> CheckIn:
    """Give an action the date that was typed; UserError if it says none."""
    return check_in(document, action_id, Standing.CHANGED, new_due=due_or_none(typed, today, first))
