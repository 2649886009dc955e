"""The verbs of walking through the results and raising what was found; see `verbs`."""

from facilitator.core.assess.answers import answered_waves
from facilitator.core.assess.figures.found import found
from facilitator.core.assess.figures.worked import results_of
from facilitator.core.assess.waves import Wave
from facilitator.core.run import last_time, raising, walk
from facilitator.core.run.board import Lane
from facilitator.core.run.walk import Unveiled, WalkStop
from tests.core.assess.answered import answered
from tests.core.hand import ON_OFF, Hand, Verb

_KEYS = ("s0", "s1", "s2", "s9", "section-0")
_ANSWERS: tuple[dict[str, list[str]], ...] = (
    {"Product": ["543"] * 4, "Sales": ["135"] * 4},
    {"Product": ["12"] * 3},
    {},
)


def _wave(h: Hand) -> int:
    return h.of(answered_waves(h.document)).id


def _propose(h: Hand) -> None:
    walking = walk.walk_of(h.document, h.workshop)
    if walking is not None:
        walk.propose_stops(h.document, h.workshop, found(results_of(h.document, walking.wave_id), ()))


WALKING: tuple[Verb, ...] = (
    lambda h: answered(h.document, h.of(_ANSWERS)),
    lambda h: walk.choose_wave(h.document, h.workshop, h.id(Wave), _wave(h) if h.of(ON_OFF) else None),
    lambda h: walk.choose_wave(h.document, h.workshop, _wave(h)),
    lambda h: walk.add_stop(h.document, h.workshop, h.of(_KEYS)),
    _propose,
    lambda h: walk.move_stop(h.document, h.id(WalkStop), h.maybe(WalkStop)),
    lambda h: walk.remove_stop(h.document, h.id(WalkStop)),
    lambda h: walk.set_hands(h.document, h.id(WalkStop), h.of((1, 2, 3, 4, 5)), h.of((0, 3, 99, -1))),
    lambda h: raising.raise_note(h.document, h.id(Lane), _wave(h), h.of(_KEYS)),
    lambda h: raising.raise_module(h.document, h.workshop, _wave(h), h.of(("launching-2", *_KEYS))),
    lambda h: [
        last_time.carry_to_board(h.document, one.id, h.id(Lane))
        for one in last_time.left_over(h.document, h.workshop).returning[:1]
    ],
)

# What the room sees, not the facilitator's to take back.
UNVEILING: tuple[Verb, ...] = (
    lambda h: walk.show_stop(h.document, h.id(WalkStop)),
    lambda h: walk.unveil(h.document, h.id(WalkStop), h.of(list(Unveiled))),
)
