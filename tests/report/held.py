"""A workshop that was held, through the verbs of the console: something in every place that documents print."""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Protocol

from facilitator.core import participants, people
from facilitator.core.document import Document
from facilitator.core.plan import agenda, opening
from facilitator.core.plan.ready import creating
from facilitator.core.plan.ready.templates import template
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions, board, captured, clusters, context, meetings, raci, reflections, solutions
from facilitator.core.run.clock import start, timekeeping
from facilitator.core.run.vote import ballots, grid, opportunities, ties, voting

Words = Callable[[str], str]


class Clock(Protocol):
    """A clock that a test moves."""

    def forward(self, minutes: float = 0, seconds: float = 0) -> datetime:
        """Move on."""
        ...


def as_said(text: str) -> str:
    """The words as they stand."""
    return text


def planned(document: Document, say: Words = as_said) -> Workshop:
    """A workshop with people, prepared but not begun. `say` changes every text that people type."""
    workshop = creating.create_workshop(
        document,
        say("Q1 launch alignment"),
        date(2027, 1, 12),
        time(13, 0),
        "Europe/Berlin",
        template("standard"),
        purpose=say("One picture of the launch"),
        place=say("Room 4"),
    )
    teams = people.teams(document)
    for team in teams[:3]:
        people.rename_team(document, team.id, say(team.name))
    names = (("Maria Lind", 0), ("Jun Sato", 1), ("Tom Reed", 2), ("Ruth Weiss", 2))
    everyone = [people.add_person(document, say(name), team_id=teams[team].id) for name, team in names]
    participants.add_participants(document, workshop.id, [person.id for person in everyone])
    participants.set_all_present(document, workshop.id)
    participants.deal_tables(document, workshop.id, 2)
    opening.add_objective(document, workshop.id, say("Leave with owners"))
    opening.add_ground_rule(document, workshop.id, say("One speaks at a time"))
    context.add_metric(document, workshop.id, say("Win rate"), "21%", "24%", "26%")
    for card in context.CardKind:
        context.add_points(document, workshop.id, card, say(f"About {card}").replace("\n", " "))
    block = document.all(agenda.Block, workshop_id=workshop.id)[0]
    agenda.rename_block(document, block.id, say("Welcome"))
    agenda.set_objective(document, block.id, say("Everyone knows why"))
    agenda.set_guide(document, block.id, say("Begin on time"))
    agenda.set_private_notes(document, block.id, say("Thank Ruth first"))
    return workshop


def held(document: Document, clock: Clock, say: Words = as_said) -> Workshop:
    """That workshop, run and closed: 2 minutes over in its first block, as planned in all others."""
    workshop = planned(document, say)
    start.start(document, workshop.id, keep_plan=True)
    _map_and_vote(document, workshop, say)
    _commit(document, workshop, say)
    clock.forward(2)
    while block := timekeeping.progress_of(document, workshop.id).current:
        clock.forward(seconds=block.length)
        timekeeping.next_block(document, workshop.id)
    return start.close(document, workshop.id)


def _map_and_vote(document: Document, workshop: Workshop, say: Words) -> None:
    lanes = board.add_standard_lanes(document, workshop.id) or document.all(board.Lane, workshop_id=workshop.id)
    team = people.teams(document)[0]
    notes = [board.add_note(document, lanes[0].id, say(text), team.id) for text in ("Beta is not GA", "Dates slip")]
    cluster = clusters.join(document, [notes[1].id], notes[0])
    clusters.rename(document, cluster.id, say("Dates"))
    board.add_note(document, lanes[1].id, say("Pages need screenshots"))
    titles = ("Roadmap statement", "Lead definition", "Assets calendar", "Demo environment")
    items = [opportunities.add(document, workshop.id, say(title)) for title in titles]
    for item, impact, effort in zip(items, (85, 78, 62), (25, 35, 60), strict=False):
        grid.place(document, item.id, impact, effort)
    poll = voting.open_poll(document, workshop.id, [item.id for item in items], 3, 2, 2, seed=7, title=say("Round 1"))
    given = ((0, 1, 2), (0, 1, 2), (0, 0, 1), (0, 0, 2))
    for seat, choice in zip(participants.participants(document, workshop.id), given, strict=True):
        for place in set(choice):
            count, way = choice.count(place), voting.Way.PROXY
            ballots.put_dots(document, poll.id, seat.participant.id, items[place].id, count, way)
        ballots.finish_ballot(document, poll.id, seat.participant.id, voting.Way.PROXY)
    ties.close_poll(document, poll.id)
    voting.reveal(document, poll.id)
    ties.decide(document, poll.id, [items[1].id], say("Sales needs it in March"))


def _commit(document: Document, workshop: Workshop, say: Words) -> None:
    items = document.all(opportunities.Opportunity, workshop_id=workshop.id)
    answer = solutions.add_solution(
        document,
        workshop.id,
        say("Statement policy"),
        items[0].id,
        1,
        say("A page in plain words"),
        say("No surprises"),
    )
    solutions.add_refinement(document, answer.id, say("Say who may change it"))
    owner = next(person for person in people.people(document) if "Maria Lind" in person.name)
    solutions.add_action_to(
        document, answer.id, say("Share the wording"), owner.id, date(2027, 1, 15), say("Ten calls")
    )
    actions.add_action(document, workshop.id, say("Send pricing draft"))
    dropped = actions.add_action(document, workshop.id, say("Ask Legal"))
    actions.set_state(document, dropped.id, actions.ActionState.DROPPED)
    _capture(document, workshop, say)
    raci.add_rows_from_solutions(document, workshop.id)
    raci.add_participants(document, workshop.id)
    rows, columns = (document.all(kind, workshop_id=workshop.id) for kind in (raci.RaciRow, raci.RaciColumn))
    for column, letters in zip(columns, ("RA", "C", "A"), strict=False):
        raci.set_cell(document, rows[0].id, column.id, letters)
    day, at = date(2027, 1, 14), time(9, 30)
    meetings.add_meeting(document, workshop.id, say("First look back"), day, at, 1800, say("Owners"))
    for reflection in reflections.begin_round(document, workshop.id):
        reflections.set_takeaway(document, reflection.id, say("One word, three meanings"))
        reflections.set_commitment(document, reflection.id, say("Bring the numbers"))
        reflections.set_appreciation(document, reflection.id, say("Ruth, for candour"))
        reflections.finish_turn(document, reflection.id)
    reflections.set_tracking(document, workshop.id, say("A line each Monday"))


def _capture(document: Document, workshop: Workshop, say: Words) -> None:
    teams = people.teams(document)
    someone = next(person for person in people.people(document) if "Maria Lind" in person.name)
    captured.add_decision(document, workshop.id, say("One glossary"), say("Three meanings were in use"))
    asked = captured.add_question(
        document, workshop.id, say("Who sees the beta list?"), team_id=teams[2].id, for_team_id=teams[0].id
    )
    captured.answer_question(document, asked.id, say("Sales, from Friday"))
    captured.add_question(document, workshop.id, say("Who decides on discounts?"), person_id=someone.id)
    captured.add_parked(document, workshop.id, say("Rename the beta"), team_id=teams[1].id)
