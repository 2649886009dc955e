"""Days to show: one that is only planned, an ordinary one, and one with far too much of everything."""

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import QSettings

from facilitator.core import participants, people
from facilitator.core.document import Document
from facilitator.core.participants import Seat
from facilitator.core.people import Person, Team
from facilitator.core.plan import opening
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.ready import creating
from facilitator.core.plan.ready.templates import Template, template
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions, board, captured, clusters, context, raci, reflections, solutions
from facilitator.core.run.clock import start, timers
from facilitator.core.run.context import CardKind
from facilitator.core.run.vote import ballots, grid, opportunities, voting
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.voting import Poll, Way

NAMES = (
    "Maria Lind",
    "Tom Reed",
    "Ada Okafor",
    "Jun Sato",
    "Ruth Weiss",
    "Ben Carter",
    "Lea Novak",
    "Sam Hill",
    "Ola Berg",
)
LONG = (
    "Promises about the roadmap reach customers before anybody has written down what may be said, by whom and when, "
    "and every quarter somebody has to take one back in front of an important account"
)
TITLES = (
    "Roadmap promises: who may say what",
    "One meaning of “qualified lead”",
    "Launch pages and demos wait for screenshots",
    "Two launches in one week",
    "Win/loss notes reach nobody",
)


def plan(
    document: Document, template: Template, people_count: int = 9, place: str = "Room 4, second floor"
) -> Workshop:
    made = creating.create_workshop(
        document, "Q1 launch alignment", date(2027, 1, 12), time(13, 0), "Europe/Berlin", template, place=place
    )
    teams = document.all(Team)
    for number in range(people_count):
        name = NAMES[number] if number < len(NAMES) else f"{NAMES[number % len(NAMES)]} {number}"
        person = people.add_person(document, name, team_id=teams[number % 3].id)
        seat = participants.add_participants(document, made.id, [person.id])[0]
        participants.set_present(document, seat.id)
        participants.seat(document, seat.id, number % 3 + 1)
    return made


def fill(document: Document, workshop: Workshop, much: bool = False) -> None:
    """What a room brings together; with `much`, twelve times as much and in long words."""
    times = 12 if much else 1
    start.start(document, workshop.id, keep_plan=True)
    _context(document, workshop, times)
    _notes(document, workshop, times)
    found = _opportunities(document, workshop, times)
    _vote(document, workshop, found)
    _commitments(document, workshop, found, times)
    timers.show_timer(document, timers.add_timer(document, workshop.id, "Breakout tables", 600).id, True)
    if much:
        for number in range(20):
            opening.add_objective(document, workshop.id, f"{number} {LONG}")
            opening.add_ground_rule(document, workshop.id, f"{number} {LONG}")


def _words(text: str, number: int, times: int) -> str:
    return text if times == 1 else f"{number} {text}. {LONG}"


def _context(document: Document, workshop: Workshop, times: int) -> None:
    for number in range(times):
        for card in CardKind:
            typed = "Deals take three weeks longer than a year ago\nTwo rivals now sell by usage"
            context.add_points(
                document, workshop.id, card, "\n".join(_words(t, number, times) for t in typed.split("\n"))
            )
        context.add_metric(document, workshop.id, _words("New revenue", number, times), "€3.4m", "€3.1m", "€3.9m")
        context.add_metric(document, workshop.id, _words("Win rate", number, times), "21%", "24%", "30%")
    context.show_all(document, workshop.id, list(CardKind))


def _notes(document: Document, workshop: Workshop, times: int) -> None:
    teams = document.all(Team)
    board.add_standard_lanes(document, workshop.id)
    lanes = document.all(board.Lane, workshop_id=workshop.id)
    for number in range(times):
        for place, lane in enumerate(lanes):
            for at, words in enumerate(
                ("Sales hears of dates too late", "“Launch” means three things", "No one owns pricing")
            ):
                board.add_note(document, lane.id, _words(words, number, times), team_id=teams[(at + place) % 3].id)
    notes = document.all(board.Note, workshop_id=workshop.id, lane_id=lanes[0].id)
    cluster = clusters.join(document, [notes[0].id], notes[1])
    clusters.rename(document, cluster.id, "Dates and what we call a launch")
    for lane in lanes[:2]:
        board.set_revealed(document, lane.id, True)


def _opportunities(document: Document, workshop: Workshop, times: int) -> list[Opportunity]:
    found = []
    for number in range(times):
        for at, title in enumerate(TITLES):
            one = opportunities.add(document, workshop.id, _words(title, number, times)[:150])
            found.append(one)
            if at < 4:
                grid.place(document, one.id, 90 - 21 * at, 12 + (37 * at + 11 * number) % 80)
    return found


def _vote(document: Document, workshop: Workshop, found: list[Opportunity]) -> None:
    poll = voting.open_poll(document, workshop.id, [one.id for one in found], 4, 2, 3, seed=7)
    for number, seat in enumerate(seats(document, workshop)):
        mine = [found[0], found[1 + number % 2], found[number % len(TITLES)]]
        for one in dict.fromkeys(one.id for one in mine):
            ballots.put_dots(document, poll.id, seat.participant.id, one, 1, Way.LAPTOP)
        if number < 6:
            ballots.finish_ballot(document, poll.id, seat.participant.id, Way.LAPTOP)


def _commitments(document: Document, workshop: Workshop, found: list[Opportunity], times: int) -> None:
    everyone = seats(document, workshop)
    for number in range(times):
        for table in (1, 2, 3):
            made = solutions.add_solution(
                document, workshop.id, _words(f"One page for promises {table}", number, times)[:150],
                opportunity_id=found[table].id, table_no=table,
            )  # fmt: skip
            if table < 3:
                solutions.set_what(document, made.id, _words("A page that says what may be promised", number, times))
                solutions.set_measure(document, made.id, _words("No promise taken back in a quarter", number, times))
                actions.add_action(
                    document, workshop.id, _words("Write the first version of the page", number, times),
                    owner_id=everyone[table].person.id, due=date(2027, 1, 15 + table), solution_id=made.id,
                )  # fmt: skip
            if table == 1:
                for words in ("Ask every account team for open promises", "Show it at the sales meeting"):
                    actions.add_action(document, workshop.id, _words(words, number, times), solution_id=made.id)
        captured.add_question(
            document, workshop.id, _words("What does the beta include?", number, times),
            team_id=everyone[0].person.team_id, for_team_id=everyone[3].person.team_id,
        )  # fmt: skip
        captured.add_question(document, workshop.id, _words("Who signs off prices?", number, times))
        actions.add_action(document, workshop.id, _words("Ask finance about discounts", number, times))
    raci.add_rows_from_solutions(document, workshop.id)
    columns = [raci.add_column(document, workshop.id, person_id=seat.person.id) for seat in everyone[: 5 * times]]
    for row in document.all(raci.RaciRow, workshop_id=workshop.id):
        for column, letters in zip(columns, ("RA", "A", "C", "I"), strict=False):
            raci.set_cell(document, row.id, column.id, letters)
    (first, *_rest) = reflections.begin_round(document, workshop.id)
    reflections.set_takeaway(document, first.id, _words("Dates are not promises", 1, times))
    reflections.set_commitment(document, first.id, _words("I share the beta list on Friday", 1, times))
    reflections.finish_turn(document, first.id)


def lengthen(document: Document, workshop: Workshop) -> None:
    """Every name as long as nobody should write it."""
    with document.step("Lengthen") as step:
        step.put(workshop.with_(title=LONG, place=LONG))
        for part in document.all(Part, workshop_id=workshop.id):
            step.put(part.with_(title=LONG, short=LONG))
        for block in document.all(Block, workshop_id=workshop.id):
            step.put(block.with_(title=LONG, objective=LONG, instructions=(LONG,) * 4))
        for team in document.all(Team):
            step.put(team.with_(name=f"{team.name} {LONG}"))
        for person in document.all(Person):
            step.put(person.with_(name=f"{person.name} {LONG}"))
        for lane in document.all(board.Lane, workshop_id=workshop.id):
            step.put(lane.with_(title=LONG, hint=LONG))
        for poll in document.all(Poll, workshop_id=workshop.id):
            step.put(poll.with_(title=LONG))
        for timer in timers.timers_of(document, workshop.id):
            step.put(timer.with_(title=LONG))


def seats(document: Document, workshop: Workshop) -> list[Seat]:
    return participants.participants(document, workshop.id)


@pytest.fixture
def planned(document: Document) -> Workshop:
    """A workshop that has not begun."""
    made = plan(document, template("standard"))
    document.forget_history()
    return made


@pytest.fixture
def lived(document: Document, planned: Workshop) -> Workshop:
    """The same in its first block, with all that a room brings together."""
    fill(document, planned)
    document.forget_history()
    return planned


@pytest.fixture
def make_day(document: Document) -> Callable[[str], Workshop]:
    """Makes a day that is "planned", "ordinary", "crowded", or "wordy" too."""

    def make(kind: str) -> Workshop:
        made = plan(document, template("standard"), 60 if kind in ("crowded", "wordy") else 9)
        if kind != "planned":
            fill(document, made, much=kind in ("crowded", "wordy"))
        if kind == "wordy":
            lengthen(document, document.get(Workshop, made.id))
        return made

    return make


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """Settings of this test alone."""
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


class _Clock(Protocol):
    def forward(self, minutes: float = 0, seconds: float = 0) -> datetime: ...


@pytest.fixture
def forward(clock: _Clock) -> Callable[[float], datetime]:
    """Moves the clock on by so many minutes."""
    return clock.forward
