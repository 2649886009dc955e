"""How the sample's teams live the ten practices, as acts: who sees to them, and what people do with one another."""

from collections.abc import Iterator
from datetime import date, time
from functools import partial

from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.practices import (
    adopting,
    friction,
    growth,
    pairing,
    process_steps,
    processes,
    relationships,
    spaces,
)
from facilitator.core.agree.practices.friction import Friction
from facilitator.core.agree.practices.relationships import Ambassador, Pairing
from facilitator.core.follow.rehearse import agreements as told
from facilitator.core.follow.rehearse import everyday
from facilitator.core.follow.rehearse.acting_after import Moment
from facilitator.core.follow.rehearse.known import Known
from facilitator.core.people import Person

_MORNING = time(9)


def practising(known: Known, the: told.Agreements) -> Iterator[Moment]:
    """The practices with how they went, and the tools of each."""
    for practice in the.practices:
        yield known.at(practice.day), partial(_take_up, known, practice)
        for look in practice.looks:
            seen = (practice.key, look.day, look.going, look.words)
            yield known.at(look.day), partial(adopting.look_at_practice, known.document, *seen)
    yield from _people(known, the)
    yield from _ways(known, the)


def _people(known: Known, the: told.Agreements) -> Iterator[Moment]:
    for served in the.ambassadors:
        yield known.at(served.since), partial(_appoint, known, served)
        if served.until is not None:
            yield known.at(served.until), partial(_step_down, known, served, served.until)
    for pairs in the.pairings:
        yield known.at(pairs.since), partial(_pair, known, pairs)
        if pairs.until is not None:
            yield known.at(pairs.until), partial(_part, known, pairs, pairs.until)
    for step in the.growth:
        yield known.at(step.put), partial(_grow, known, step)


def _ways(known: Known, the: told.Agreements) -> Iterator[Moment]:
    for process in the.processes:
        yield known.at(process.day), partial(_draw, known, process)
    for point in the.frictions:
        yield known.at(point.day), partial(_find, known, point)
        if point.settled is not None:
            yield known.at(point.settled, _MORNING), partial(_settle, known, point)
    for space in the.spaces:
        yield known.at(space.day), partial(_open, known, space)


def _take_up(known: Known, the: everyday.PracticeTold) -> None:
    if the.not_now:
        adopting.put_off(known.document, the.key, the.not_now)
    else:
        adopting.adopt(known.document, the.key, the.day)
    adopting.set_practice_owner(known.document, the.key, known.maybe(the.owner))


# People


def _appoint(known: Known, the: everyday.AmbassadorTold) -> None:
    known.keep(the.person, relationships.appoint(known.document, known.person(the.person), the.since))


def _step_down(known: Known, the: everyday.AmbassadorTold, until: date) -> None:
    relationships.set_term(known.document, known.id_of(Ambassador, the.person), the.since, until)


def _pair(known: Known, the: everyday.PairingTold) -> None:
    ids = [(known.person(one.mentor), known.person(one.learner)) for one in the.pairs]
    known.keep(the.title, pairing.start_pairing(known.document, the.title, the.since, ids))


def _part(known: Known, the: everyday.PairingTold, until: date) -> None:
    """The round ends, and the pairs say what came of it."""
    pairing_id = known.id_of(Pairing, the.title)
    pairing.set_pairing_span(known.document, pairing_id, the.since, until)
    for told_of, made in zip(the.pairs, pairing.pairs_of(known.document, pairing_id), strict=True):
        pairing.set_pair_words(known.document, made.pair.id, told_of.words)


def _grow(known: Known, the: everyday.GrowthTold) -> None:
    team_id = None if the.team is None else known.team(the.team)
    step = growth.add_growth_step(
        known.document, known.person(the.person), the.kind, the.what, team_id=team_id, day=the.day
    )
    growth.set_done(known.document, step.id, the.done)
    growth.edit_growth_step(known.document, step.id, words=the.words)


# Ways of working


def _draw(known: Known, the: everyday.ProcessTold) -> None:
    document = known.document
    process = processes.add_process(document, the.title, the.purpose)
    steps = process_steps.add_steps(document, process.id, "\n".join(step.title for step in the.steps))
    for step, made in zip(the.steps, steps, strict=True):
        process_steps.set_seen(document, made.id, step.seen)
        for team, text in step.teams.items():
            process_steps.write_cell(document, made.id, known.team(team), text)
    for name in the.owners:
        owner = document.get(Person, known.person(name))
        processes.set_process_owner(document, process.id, owner.team_id or 0, owner.id)
    processes.edit_process(document, process.id, pilot=the.pilot, showed=the.showed)
    processes.set_pilot_span(document, process.id, the.pilot_from, the.pilot_until)
    processes.set_state(document, process.id, the.state)


def _find(known: Known, the: everyday.FrictionTold) -> None:
    document = known.document
    handoff_id = None if the.handoff is None else known.id_of(Handoff, the.handoff)
    point = friction.add_friction(document, the.day, the.text, handoff_id)
    known.keep(the.text, point)
    friction.edit_friction(document, point.id, experiment=the.experiment)
    friction.set_friction_owner(document, point.id, known.maybe(the.owner))
    friction.set_friction_until(document, point.id, the.until)


def _settle(known: Known, the: everyday.FrictionTold) -> None:
    point_id = known.id_of(Friction, the.text)
    friction.edit_friction(known.document, point_id, showed=the.showed)
    friction.set_outcome(known.document, point_id, the.outcome)
    if the.written:
        friction.write_into_handoff(known.document, point_id)


def _open(known: Known, the: everyday.SpaceTold) -> None:
    document = known.document
    space = spaces.add_space(document, the.kind, the.title)
    spaces.edit_space(document, space.id, place=the.place, used_for=the.used_for)
    spaces.set_space_owner(document, space.id, known.maybe(the.owner))
    spaces.set_space_teams(document, space.id, known.teams(the.teams))
