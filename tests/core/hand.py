"""What plays the verbs of the console in random order, and the workshop it begins with."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

from facilitator.core import file, participants, people
from facilitator.core.assess import asking, entering, paper
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Participant, Person, Team
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Block, TurnPlan
from facilitator.core.plan.ready import creating
from facilitator.core.plan.ready.templates import template
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Record
from facilitator.core.run import board, capture, clusters, reflections, solutions
from facilitator.core.run.balance import contributions, quiet_teams, room_of
from facilitator.core.run.board import Lane
from facilitator.core.run.captured import Decision, Parked, Question
from facilitator.core.run.clock import forecast, recover, start, timekeeping
from facilitator.core.run.clock.daylog import day_log
from facilitator.core.run.rehearse.rehearsal import SetClock
from facilitator.core.run.vote import ballots, opportunities, voting
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.voting import Poll, Way

R = TypeVar("R", bound=Record)
T = TypeVar("T")
NOON = datetime(2027, 1, 12, 12, tzinfo=UTC)
LINES = ("! call @bo by fri", "= go because of it", "? why @sales", "# later", "plain", "!", "")
ON_OFF = (True, False)
NAMES = ("Ada Okafor", "Bo Li", "Chiara", "Émile", "Legal", "legal", "  ", "Zoë\0 O’Brien")
TEXTS = ("Beta is not GA", "- one\n- two\n\n3) three", "x" * 5_001, " \n", "<b> & =1+1", "“wé”\u202e 🎈")
SECONDS = (60, 300, 7_200, 0, -600)
TABLES = (None, 1, 2, 0)
DAYS = (None, date(2027, 1, 12), date(2027, 3, 28))


class Hand:
    """What a verb is played with: a document, its clock, and choices out of a list of numbers.

    Choosing by numbers lets a failing sequence be made short.
    """

    def __init__(self, document: Document, clock: SetClock) -> None:
        self.document = document
        self.clock = clock
        self._numbers: list[int] = []

    def play(self, verb: "Verb", numbers: Sequence[int]) -> object:
        """Play a verb; the numbers make its choices, and 0 once they have run out."""
        self._numbers = list(numbers)
        return verb(self)

    def of(self, among: Sequence[T]) -> T:
        """One of these; UserError if there is none, as if there were nothing to click on."""
        if not among:
            raise UserError("There is nothing to choose from.")
        return among[(self._numbers.pop() if self._numbers else 0) % len(among)]

    def one(self, record_type: type[R]) -> R:
        """A record of this type, of the first workshop if it belongs to one."""
        if "workshop_id" in record_type.model_fields:
            return self.of(self.document.all(record_type, workshop_id=self.workshop))
        return self.of(self.document.all(record_type))

    def id(self, record_type: type[Record]) -> int:
        return self.one(record_type).id

    def maybe(self, record_type: type[Record]) -> int | None:
        """The id of a record, or None."""
        return self.id(record_type) if self.of(ON_OFF) else None

    @property
    def workshop(self) -> int:
        found = self.document.all(Workshop)
        if not found:
            raise UserError("There is no workshop.")
        return found[0].id

    def wait(self, seconds: int) -> None:
        self.clock.instant += timedelta(seconds=seconds)

    def recover(self) -> None:
        progress = timekeeping.progress_of(self.document, self.workshop)
        way = self.of(recover.proposals(progress, self.document.now()))
        recover.apply(self.document, self.workshop, way)

    def look(self) -> None:
        """Ask everything that the console asks at every tick."""
        progress, now = timekeeping.progress_of(self.document, self.workshop), self.document.now()
        room = room_of(self.document, self.workshop)
        forecast.standing(progress, now)
        day_log(progress, now)
        contributions(room, progress.stretches, now)
        quiet_teams(room, progress, now)

    def capture(self) -> None:
        everyone, teams = self.document.all(Person), self.document.all(Team)
        reading = capture.read(self.of(LINES), everyone, teams, self.document.now().date())
        capture.store(self.document, self.workshop, self.maybe(Block), reading)

    def captured(self) -> Decision | Question | Parked:
        decisions, questions = self.document.all(Decision), self.document.all(Question)
        among: list[Decision | Question | Parked] = [*decisions, *questions, *self.document.all(Parked)]
        return self.of(among)

    def put_dots(self, way: Way) -> None:
        polls, voter, item = self.document.all(Poll), self.id(Participant), self.id(Opportunity)
        ballots.put_dots(self.document, self.of(polls[::-1]).id, voter, item, self.of((1, 2, 3, 0, -1)), way)


Verb = Callable[[Hand], object]


def fresh() -> Hand:
    """A live workshop of four people in which everything has begun, with an open vote; and another one, planned."""
    clock = SetClock(NOON)
    document = file.in_memory(clock)
    live = creating.create_workshop(document, "Q1", NOON.date(), time(13), "Europe/Berlin", template("standard"))
    creating.create_workshop(document, "Q2", date(2027, 4, 12), time(9), "UTC", template("standard"))
    teams = document.all(Team)
    for number, name in enumerate("ABCD"):
        somebody = participants.add_walk_in(document, live.id, name, teams[number].id if number < 3 else None)
        participants.seat(document, somebody.id, number % 2 + 1)
    people.add_person(document, "Dora Quist", team_id=teams[0].id)
    notes = board.add_many(document, document.all(Lane)[0].id, "alpha\nbeta\ngamma\ndelta", teams[0].id)
    clusters.join(document, [notes[0].id], notes[1])
    items = [opportunities.add(document, live.id, title).id for title in "KLM"]
    vote = voting.open_poll(document, live.id, items, 3, 2, 2, seed=1)
    voter = document.all(Participant)[0].id
    for item, dots in zip(items, (2, 1), strict=False):
        ballots.put_dots(document, vote.id, voter, item, dots, Way.PROXY)
    solutions.add_refinement(document, solutions.add_solution(document, live.id, "First", items[0], 1).id, "Sooner")
    first, *_others = reflections.begin_round(document, live.id)
    reflections.set_commitment(document, first.id, "Call")
    agenda.set_turns(document, document.all(Block, workshop_id=live.id)[0].id, TurnPlan.TEAMS)
    start.start(document, live.id, keep_plan=True)
    _answer(document, [team.id for team in teams])
    document.forget_history()
    return Hand(document, clock)


def _answer(document: Document, teams: Sequence[int]) -> None:
    """An open wave with two sheets handed in, a paper form that was read in two ways, and a sheet under way."""
    wave = asking.open_wave(document, asking.plan_wave(document, pulse=True).id)
    for team, rating in zip(teams, "42", strict=False):
        sheet = entering.begin_sheet(document, wave.id, team)
        entering.rate(document, sheet.id, 0, rating)
        entering.comment_on(document, sheet.id, None, f"{rating} is fair")
        entering.finish_sheet(document, sheet.id)
    form = paper.begin_form(document, wave.id, 1, teams[0])
    entering.rate(document, form.id, 0, "3")
    entering.finish_sheet(document, form.id)
    paper.begin_check(document, wave.id, 1)
    paper.retype(document, form.id, 0, "4")
    paper.finish_check(document, form.id)
    entering.rate(document, entering.begin_sheet(document, wave.id, teams[1]).id, 0, "5")
