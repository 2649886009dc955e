"""How a walk through the results stands: all of it for the console, and for the stage nothing that is still covered."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from facilitator.core.assess.figures.changes import StatementChange
from facilitator.core.assess.figures.found import MIDDLE, WIDE, WORKING
from facilitator.core.assess.figures.measures import Figure, Tally, figure_of
from facilitator.core.assess.figures.results import SectionResult, StatementResult
from facilitator.core.assess.figures.worked import Worked, taken_beside, worked
from facilitator.core.assess.waves import Asked, Wave
from facilitator.core.document import Document
from facilitator.core.people import Participant, Team
from facilitator.core.phrases import counted
from facilitator.core.run.stage import stage_of
from facilitator.core.run.walk import Pane, Unveiled, Unveiling, Walk, WalkStop, stops_of, unveiling_of, walk_of

LINES = 4
"""How many statements a list on the stage has: more are not read from the back."""

_NEAR = 0.25


@dataclass(frozen=True)
class StopView:
    """A stop for the facilitator's eyes. `result` is None if its wave does not ask it, `change` if none is compared.

    `guess` is what the hands come to. `words` set it beside the answers; `warning` says if hands are too many.
    """

    stop: WalkStop
    result: StatementResult | None
    change: StatementChange | None
    unveiled: Unveiled
    guess: Figure | None
    words: str
    warning: str


@dataclass(frozen=True)
class WalkView:
    """All of a walk, for the console. `at` is the place of the stop at hand, counted from 0.

    `walk` and `reading` are None while no wave is chosen; `present` is how many people are in the room.
    """

    walk: Walk | None
    reading: Worked | None
    stops: tuple[StopView, ...]
    at: int
    pane: Pane
    present: int

    @property
    def stop(self) -> StopView | None:
        """The stop at hand; None if there are no stops."""
        return self.stops[self.at] if self.stops else None


@dataclass(frozen=True)
class Line:
    """A statement in a list on the stage; without its result while the room has still to guess it."""

    asked: Asked
    result: StatementResult | None


@dataclass(frozen=True)
class Guessing:
    """The stop at hand as the room sees it: hands and guess, then result, change and words, once they are unveiled."""

    asked: Asked
    number: int
    of: int
    hands: tuple[int, ...] | None
    guess: Figure | None
    result: StatementResult | None
    change: StatementChange | None
    words: str


@dataclass(frozen=True)
class RoomView:
    """What the stage may show of a walk. `people` have answered; before, of the earlier wave, by section, if compared.

    `strong` and `weak` are what no two teams see much differently, well rated and badly; `apart` where they differ.
    """

    wave: Wave
    against: Wave | None
    people: int
    teams: tuple[Team, ...]
    sections: tuple[SectionResult, ...]
    strong: tuple[Line, ...]
    weak: tuple[Line, ...]
    apart: tuple[Line, ...]
    guessing: Guessing | None
    pane: Pane


# The console


def read_wave(document: Document, walk: Walk) -> Worked:
    """What the wave of a walk says, and what has changed since the one it is compared with, if any.

    It changes with the sheets only, so it may be kept during a walk.
    """
    return worked(taken_beside(document, walk.wave_id, walk.against_id))


def walked(document: Document, workshop_id: int, reading: Worked | None = None) -> WalkView:
    """How the walk of a workshop stands. `reading` is that of its wave where it is known already, else worked out.

    With ten thousand sheets that takes a moment: keep it as long as no sheet changes and the walk is the same.
    """
    walk, stage = walk_of(document, workshop_id), stage_of(document, workshop_id)
    known = reading or (read_wave(document, walk) if walk else None)
    present = len(document.all(Participant, workshop_id=workshop_id, present=True))
    stops = [(stop, unveiling_of(document, stop.id)) for stop in stops_of(document, workshop_id)]
    at = next((place for place, (_stop, seen) in enumerate(stops) if seen is not None and seen.at_hand), 0)
    pane = stage.pane if stage else Pane.PROFILE
    return WalkView(
        walk=walk,
        reading=known,
        stops=tuple(_stop_view(stop, seen, known, present) for stop, seen in stops),
        at=at,
        pane=Pane(pane) if pane in set(Pane) else Pane.PROFILE,
        present=present,
    )


def _stop_view(stop: WalkStop, seen: Unveiling | None, reading: Worked | None, present: int) -> StopView:
    statements = reading.results.statements if reading else ()
    changes = reading.compared.statements if reading and reading.compared else ()
    result = next((one for one in statements if one.asked.key == stop.key), None)
    guess, up = guess_of(stop.hands), sum(stop.hands)
    too_many = f"{counted(up, 'hand')} for {counted(present, 'person', 'people')} here: count again."
    return StopView(
        stop=stop,
        result=result,
        change=next((one for one in changes if one.after.key == stop.key), None),
        unveiled=seen.unveiled if seen else Unveiled.QUESTION,
        guess=guess,
        words=beside(guess, result.whole if result else None),
        warning=too_many if up > present > 0 else "",
    )


def guess_of(hands: Sequence[int]) -> Figure | None:
    """What hands for 1, 2, 3, 4 and 5 come to; None without a hand."""
    one, two, three, four, five = hands
    return figure_of(Tally((one, two, three, four, five)))


def beside(guess: Figure | None, answers: Figure | None) -> str:
    """The room's guess beside what was answered: "The room guessed 3.4, the answers say 2.1: 1.3 lower."."""
    if answers is None:
        return "Too few people answered this for a result to be shown."
    if guess is None:
        return f"The answers say {answers.mean:.1f}."
    by = round(answers.mean, 1) - round(guess.mean, 1)
    way = "much the same" if abs(by) < _NEAR else f"{abs(by):.1f} {'higher' if by > 0 else 'lower'}"
    return f"The room guessed {guess.mean:.1f}, the answers say {answers.mean:.1f}: {way}."


# The stage


def seen_by_room(view: WalkView) -> RoomView | None:
    """What the stage may show now; None while no wave is chosen. No result that is still to be guessed is in it."""
    if view.reading is None:
        return None
    results = view.reading.results
    covered = {one.stop.key for one in view.stops if one.unveiled is not Unveiled.RESULT}
    agreed = [one for one in results.statements if one.gap is not None and one.gap.difference.by < WIDE]
    by_key = {one.asked.key: one for one in results.statements}
    return RoomView(
        wave=results.wave,
        against=view.reading.compared.before if view.reading.compared else None,
        people=results.sheets,
        teams=results.teams,
        sections=results.sections,
        strong=_lines(sorted(agreed, key=_mean, reverse=True), covered, lambda mean: mean >= WORKING),
        weak=_lines(sorted(agreed, key=_mean), covered, lambda mean: mean < MIDDLE),
        apart=tuple(_line(by_key[one.key], covered) for one in view.reading.found.gaps[:LINES]),
        guessing=_guessing(view),
        pane=view.pane,
    )


def _lines(
    among: Iterable[StatementResult], covered: Collection[str], wanted: Callable[[float], bool]
) -> tuple[Line, ...]:
    found = [one for one in among if one.whole is not None and wanted(one.whole.mean)]
    return tuple(_line(one, covered) for one in found[:LINES])


def _line(result: StatementResult, covered: Collection[str]) -> Line:
    return Line(result.asked, None if result.asked.key in covered else result)


def _mean(result: StatementResult) -> float:
    return result.whole.mean if result.whole else 0.0


def _guessing(view: WalkView) -> Guessing | None:
    stop = view.stop
    if stop is None or stop.result is None:
        return None
    told = stop.unveiled is Unveiled.RESULT
    counted_up = told or stop.unveiled is Unveiled.GUESS
    return Guessing(
        asked=stop.result.asked,
        number=view.at + 1,
        of=len(view.stops),
        hands=stop.stop.hands if counted_up else None,
        guess=stop.guess if counted_up else None,
        result=stop.result if told else None,
        change=stop.change if told else None,
        words=stop.words if told else "",
    )
