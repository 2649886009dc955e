"""The verbs of groups, seats and of what was left last time; see `verbs`."""

from facilitator.core import groups, participants, people
from facilitator.core.groups import PairRule
from facilitator.core.people import Participant, Person, Reply, Seniority
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import last_time
from facilitator.core.run.board import Lane
from facilitator.core.run.captured import Parked
from facilitator.core.run.vote.opportunities import Opportunity
from tests.core.hand import ON_OFF, Hand, Verb


def _mix(hand: Hand) -> None:
    tables, seed = hand.of((1, 2, 30)), hand.of((1, 2))
    mixed = groups.mix_tables(hand.document, hand.workshop, tables, present_only=hand.of(ON_OFF), seed=seed)
    held = dict([next(iter(mixed.table_of.items()))]) if hand.of(ON_OFF) else None
    groups.apply_mix(hand.document, hand.workshop, mixed, held)


GROUPS: tuple[Verb, ...] = (
    _mix,
    lambda h: people.set_seniority(h.document, h.id(Person), h.of(list(Seniority))),
    lambda h: participants.set_reply(h.document, h.id(Participant), h.of(list(Reply))),
    lambda h: participants.set_locked(h.document, h.id(Participant), h.of(ON_OFF)),
    lambda h: groups.add_pair_rule(h.document, h.id(Person), h.id(Person), h.of(ON_OFF)),
    lambda h: groups.remove_pair_rule(h.document, h.id(PairRule)),
    lambda h: groups.place_late(h.document, h.id(Participant)),
    lambda h: last_time.carry_parked(h.document, h.of(h.document.all(Parked)).id, h.id(Workshop)),
    lambda h: last_time.carry_to_board(h.document, h.id(Opportunity), h.of(h.document.all(Lane)).id),
    lambda h: last_time.add_last_time_block(h.document, h.id(Workshop)),
)
