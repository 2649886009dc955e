"""Walking the room through the results of a wave: which wave, and statement by statement, question, guess, result."""

from collections.abc import Iterable
from enum import IntEnum, StrEnum

from facilitator.core.assess.answers import answered_waves, has_answers
from facilitator.core.assess.figures.found import Found, Proposal
from facilitator.core.assess.figures.words import is_clear
from facilitator.core.assess.waves import Asked, Wave, asked_of
from facilitator.core.document import Document, Step
from facilitator.core.errors import UserError
from facilitator.core.lines import add_line, add_lines, remove_line
from facilitator.core.moving import move
from facilitator.core.phrases import quoted
from facilitator.core.plan.workshops import Workshop, local
from facilitator.core.record import Author, Ordered, Record
from facilitator.core.run.stage import turn_pane


class Unveiled(StrEnum):
    """How much of a statement the room sees: the question, its own guess by show of hands, or what was answered."""

    QUESTION = "question"
    GUESS = "guess"
    RESULT = "result"


class Pane(IntEnum):
    """The sides that the stage can show of the results, as `Stage.pane` counts them."""

    PROFILE = 0
    AGREE = 1
    DIFFER = 2
    STOP = 3


class Walk(Record):
    """Which wave a workshop looks at, and which earlier one it is compared with, if any."""

    table = "walk"
    workshop_id: int
    wave_id: int
    against_id: int | None = None


class WalkStop(Ordered):
    """A statement that the room is asked to guess. `hands` are how many hands went up for 1, 2, 3, 4 and 5."""

    table = "walk_stop"
    workshop_id: int
    key: str
    hands: tuple[int, ...] = (0, 0, 0, 0, 0)


class Unveiling(Record):
    """How much of a stop the room sees, and whether it is the one at hand. A stop without one is still a question.

    It stands apart from the stop, so that what the stage has shown bars no undo of what the facilitator has typed.
    """

    table = "unveiling"
    stop_id: int
    unveiled: Unveiled = Unveiled.QUESTION
    at_hand: bool = False


MOST_PROPOSED = 5
_GAPS, _MOST_HANDS = 3, 999

# Which wave


def choose_wave(document: Document, workshop_id: int, wave_id: int, against_id: int | None = None) -> Walk:
    """Look at a wave in a workshop, beside an earlier one if wanted; UserError if one of them has no answers.

    With another wave than before, stops that it does not ask go, and the others are covered again.
    """
    document.get(Workshop, workshop_id)
    if against_id == wave_id:
        raise UserError("A wave can’t be compared with itself: choose an earlier one.")
    for wave in filter(None, (document.get(Wave, wave_id), document.find(Wave, against_id))):
        if not has_answers(document, wave.id):
            raise UserError(f"Nobody has answered {quoted(wave.title)} yet: choose a wave that has answers.")
    walk = walk_of(document, workshop_id)
    with document.step("Choose wave") as step:
        if walk is None or walk.wave_id != wave_id:
            _cover_stops(step, document, workshop_id, wave_id)
        found = walk or Walk(id=document.new_id(), workshop_id=workshop_id, wave_id=wave_id)
        return step.put(found.with_(wave_id=wave_id, against_id=against_id))


def _cover_stops(step: Step, document: Document, workshop_id: int, wave_id: int) -> None:
    asked = {one.key for one in asked_of(document, wave_id)}
    for stop in stops_of(document, workshop_id):
        if stop.key not in asked:
            step.remove(stop)
        elif unveiling := unveiling_of(document, stop.id):
            step.remove(unveiling)


# Stops


def add_stop(document: Document, workshop_id: int, key: str) -> WalkStop:
    """Let the room guess a statement, after the others; UserError if its wave does not ask it, or if it is there."""
    wave = _wave_of(document, workshop_id)
    if not document.all(Asked, wave_id=wave.id, key=key):
        raise UserError(f"This statement was not asked in {quoted(wave.title)}: choose another.")
    if any(stop.key == key for stop in stops_of(document, workshop_id)):
        raise UserError("The room will guess this statement already.")
    stop = WalkStop(id=document.new_id(), workshop_id=workshop_id, key=key)
    return add_line(document, "Add statement to guess", stop, workshop_id=workshop_id)


def propose_stops(document: Document, workshop_id: int, found: Found) -> list[WalkStop]:
    """Take what is worth a guess out of what was found in the workshop's wave, so that there are at most five stops.

    UserError if there is nothing to take, or no place for it.
    """
    wave = _wave_of(document, workshop_id)
    asked = {one.key for one in asked_of(document, wave.id)}
    there = [stop.key for stop in stops_of(document, workshop_id)]
    if len(there) >= MOST_PROPOSED:
        raise UserError(f"There are {len(there)} statements to guess already: more than that tires a room.")
    new = [key for key in worth_guessing(found) if key in asked and key not in there][: MOST_PROPOSED - len(there)]
    if not new:
        raise UserError("Nothing more stands out in these answers: choose statements from the list.")
    stops = [WalkStop(id=document.new_id(), workshop_id=workshop_id, key=key) for key in new]
    return add_lines(document, "Propose statements to guess", stops, workshop_id=workshop_id)


def move_stop(document: Document, stop_id: int, before_id: int | None = None) -> None:
    """Put a stop before another; None: last."""
    stop = document.get(WalkStop, stop_id)
    move(document, stops_of(document, stop.workshop_id), [stop_id], before_id, "Move statement to guess")


def remove_stop(document: Document, stop_id: int) -> None:
    """Let the room not guess a statement after all."""
    remove_line(document, "Take out statement to guess", WalkStop, stop_id)


def set_hands(document: Document, stop_id: int, rating: int, count: int) -> WalkStop:
    """Note how many hands went up for a rating, 1 to 5. More hands than people are told by `walked`, not refused."""
    stop = document.get(WalkStop, stop_id)
    if not 1 <= rating <= len(stop.hands):
        raise ValueError(f"{rating} is not a rating")
    if not 0 <= count <= _MOST_HANDS:
        raise UserError(f"Type how many hands went up, from 0 to {_MOST_HANDS}.")
    hands = (*stop.hands[: rating - 1], count, *stop.hands[rating:])
    with document.step("Count hands") as step:
        return step.put(stop.with_(hands=hands))


# What the room sees. As on the stage, it is changed back by the same key and not undone with the facilitator's work.


def show_stop(document: Document, stop_id: int) -> None:
    """Make a stop the one at hand, and turn the stage to it. What was unveiled of it before is still seen."""
    stop = document.get(WalkStop, stop_id)
    with document.step("Show statement to guess", Author.STAGE) as step:
        for other in stops_of(document, stop.workshop_id):
            unveiling = unveiling_of(document, other.id)
            if unveiling is not None and unveiling.at_hand and other.id != stop_id:
                step.put(unveiling.with_(at_hand=False))
        step.put(_unveiling(document, stop_id).with_(at_hand=True))
        turn_pane(document, stop.workshop_id, Pane.STOP)


def unveil(document: Document, stop_id: int, unveiled: Unveiled) -> Unveiling:
    """Show the room the question alone, its guess as well, or the result."""
    document.get(WalkStop, stop_id)
    with document.step("Unveil result", Author.STAGE) as step:
        return step.put(_unveiling(document, stop_id).with_(unveiled=unveiled))


def _unveiling(document: Document, stop_id: int) -> Unveiling:
    return unveiling_of(document, stop_id) or Unveiling(id=document.new_id(), stop_id=stop_id)


def _wave_of(document: Document, workshop_id: int) -> Wave:
    walk = walk_of(document, workshop_id)
    if walk is None:
        raise UserError("No wave is chosen yet: choose whose results the room will see.")
    return document.get(Wave, walk.wave_id)


# Questions


def walk_of(document: Document, workshop_id: int) -> Walk | None:
    """Which wave a workshop looks at, or None while none is chosen."""
    return next(iter(document.all(Walk, workshop_id=workshop_id)), None)


def stops_of(document: Document, workshop_id: int) -> list[WalkStop]:
    """The stops of a workshop's walk, in order."""
    return document.all(WalkStop, workshop_id=workshop_id)


def unveiling_of(document: Document, stop_id: int) -> Unveiling | None:
    """How much of a stop the room has seen, or None for nothing but, when its time comes, the question."""
    return next(iter(document.all(Unveiling, stop_id=stop_id)), None)


def proposed_waves(document: Document, workshop_id: int) -> tuple[Wave | None, Wave | None]:
    """The latest wave with answers opened up to the workshop's day, and the one before it; None where there is none."""
    workshop = document.get(Workshop, workshop_id)
    opened = [
        (wave.opened_at, wave)
        for wave in answered_waves(document)
        if wave.opened_at is not None and local(workshop, wave.opened_at).date() <= workshop.day
    ]
    latest = [wave for _at, wave in sorted(opened, key=lambda one: (one[0], one[1].id), reverse=True)]
    wave, before, *_others = *latest, None, None
    return wave, before


def worth_guessing(found: Found) -> list[str]:
    """The keys of statements worth a guess, at most five: gaps first, a divided team, and a strength at the end.

    Up to three gaps that are clear, then teams divided, gaps that may be chance, and what is low in all.
    """
    clear = [one for one in found.gaps if one.gap is not None and is_clear(one.gap.difference)]
    apart = _keys([*clear[:_GAPS], *found.divided, *found.gaps, *found.opportunities])[: MOST_PROPOSED - 1]
    high = [key for key in _keys(found.strengths) if key not in apart]
    return [*apart, *high[:1]]


def _keys(proposals: Iterable[Proposal]) -> list[str]:
    return list(dict.fromkeys(one.key for one in proposals))
