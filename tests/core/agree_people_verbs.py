"""The verbs of relationships, growth, processes and the improvement cycle; see `verbs`."""

from datetime import date

from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.practices import (
    friction,
    growth,
    matching,
    pairing,
    process_steps,
    processes,
    relationships,
)
from facilitator.core.agree.practices.friction import Friction, Outcome
from facilitator.core.agree.practices.growth import GrowthKind, GrowthStep
from facilitator.core.agree.practices.processes import Process, ProcessState, ProcessStep
from facilitator.core.agree.practices.relationships import Ambassador, Pair, Pairing
from facilitator.core.people import Person, Team
from tests.core.hand import NAMES, ON_OFF, TEXTS, Hand, Verb

_DAYS = (date(2027, 1, 12), date(2027, 2, 2), date(2026, 12, 31), date(1027, 1, 12))
_MAYBE_DAYS = (*_DAYS, None)


def _pair_up(hand: Hand) -> Pairing:
    """Accept what is proposed for everybody."""
    everyone = [person.id for person in pairing.pairable(hand.document)]
    proposal = matching.propose_pairs(hand.document, everyone, seed=hand.of((0, 1, 2)))
    pairs = [(pair.mentor.id, pair.learner.id) for pair in proposal.pairs]
    return pairing.start_pairing(hand.document, hand.of(NAMES), hand.of(_DAYS), pairs)


PEOPLE_AND_PROCESSES: tuple[Verb, ...] = (
    lambda h: relationships.appoint(h.document, h.id(Person), h.of(_DAYS)),
    lambda h: relationships.set_term(h.document, h.id(Ambassador), h.of(_DAYS), h.of(_MAYBE_DAYS)),
    lambda h: relationships.remove_ambassador(h.document, h.id(Ambassador)),
    _pair_up,
    lambda h: pairing.start_pairing(h.document, "By hand", h.of(_DAYS), [(h.id(Person), h.id(Person))]),
    lambda h: pairing.rename_pairing(h.document, h.id(Pairing), h.of(NAMES)),
    lambda h: pairing.set_pairing_span(h.document, h.id(Pairing), h.of(_DAYS), h.of(_MAYBE_DAYS)),
    lambda h: pairing.remove_pairing(h.document, h.id(Pairing)),
    lambda h: pairing.add_pair(h.document, h.id(Pairing), h.id(Person), h.id(Person)),
    lambda h: pairing.swap_parts(h.document, h.id(Pair)),
    lambda h: pairing.set_pair_words(h.document, h.id(Pair), h.of(TEXTS)),
    lambda h: pairing.remove_pair(h.document, h.id(Pair)),
    lambda h: growth.add_growth_step(
        h.document, h.id(Person), h.of(list(GrowthKind)), h.of(NAMES), team_id=h.maybe(Team), day=h.of(_MAYBE_DAYS)
    ),
    lambda h: growth.add_usual_steps(h.document, h.id(Person)),
    lambda h: growth.edit_growth_step(h.document, h.id(GrowthStep), what=h.of((None, *NAMES)), words=h.of(TEXTS)),
    lambda h: growth.set_growth_kind(h.document, h.id(GrowthStep), h.of(list(GrowthKind))),
    lambda h: growth.set_growth_team(h.document, h.id(GrowthStep), h.maybe(Team)),
    lambda h: growth.set_growth_day(h.document, h.id(GrowthStep), h.of(_MAYBE_DAYS)),
    lambda h: growth.set_done(h.document, h.id(GrowthStep), h.of(_MAYBE_DAYS)),
    lambda h: growth.move_growth_steps(h.document, h.id(Person), [h.id(GrowthStep)], h.maybe(GrowthStep)),
    lambda h: growth.remove_growth_step(h.document, h.id(GrowthStep)),
    lambda h: processes.add_process(h.document, h.of(NAMES), h.of(TEXTS)),
    lambda h: processes.add_usual_processes(h.document),
    lambda h: processes.edit_process(
        h.document, h.id(Process), title=h.of((None, *NAMES)), pilot=h.of(TEXTS), showed=h.of((None, *TEXTS))
    ),
    lambda h: processes.set_pilot_span(h.document, h.id(Process), h.of(_MAYBE_DAYS), h.of(_MAYBE_DAYS)),
    lambda h: processes.set_state(h.document, h.id(Process), h.of(list(ProcessState))),
    lambda h: processes.set_process_owner(h.document, h.id(Process), h.id(Team), h.maybe(Person)),
    lambda h: processes.move_processes(h.document, [h.id(Process)], h.maybe(Process)),
    lambda h: processes.remove_process(h.document, h.id(Process)),
    lambda h: process_steps.add_step(h.document, h.id(Process), h.of(TEXTS), h.maybe(ProcessStep)),
    lambda h: process_steps.add_steps(h.document, h.id(Process), h.of(TEXTS)),
    lambda h: process_steps.rename_step(h.document, h.id(ProcessStep), h.of(NAMES)),
    lambda h: process_steps.set_seen(h.document, h.id(ProcessStep), h.of(ON_OFF)),
    lambda h: process_steps.move_steps(h.document, h.id(Process), [h.id(ProcessStep)], h.maybe(ProcessStep)),
    lambda h: process_steps.remove_step(h.document, h.id(ProcessStep)),
    lambda h: process_steps.write_cell(h.document, h.id(ProcessStep), h.id(Team), h.of(TEXTS)),
    lambda h: friction.add_friction(h.document, h.of(_DAYS), h.of(NAMES), h.maybe(Handoff)),
    lambda h: friction.edit_friction(
        h.document, h.id(Friction), text=h.of((None, *NAMES)), experiment=h.of(TEXTS), showed=h.of((None, *TEXTS))
    ),
    lambda h: friction.set_friction_handoff(h.document, h.id(Friction), h.maybe(Handoff)),
    lambda h: friction.set_friction_owner(h.document, h.id(Friction), h.maybe(Person)),
    lambda h: friction.set_friction_until(h.document, h.id(Friction), h.of(_MAYBE_DAYS)),
    lambda h: friction.set_outcome(h.document, h.id(Friction), h.of(list(Outcome))),
    lambda h: friction.write_into_handoff(h.document, h.id(Friction)),
    lambda h: friction.carry_over(h.document, h.id(Friction), h.of((date(2027, 3, 9), *_DAYS))),
    lambda h: friction.move_frictions(h.document, h.of(_DAYS), [h.id(Friction)], h.maybe(Friction)),
    lambda h: friction.remove_friction(h.document, h.id(Friction)),
)
