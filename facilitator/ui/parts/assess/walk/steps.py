"""The walk as steps: what the room sees one after the other, what comes next, and what to say meanwhile."""

from dataclasses import dataclass

from facilitator.core.run.walk import Pane, Unveiled
from facilitator.core.run.walked import StopView, WalkView
from facilitator.ui.stage.results_reading import page_size


@dataclass(frozen=True)
class Step:
    """A picture on the stage: a side, of the profile the page that holds the section at `row`, or a stop."""

    pane: Pane
    row: int = 0
    stop_id: int | None = None


@dataclass(frozen=True)
class Ahead:
    """What "Go on" does: it unveils more of the stop at hand, or goes to another step. `words` name it."""

    words: str
    step: Step | None = None
    unveiled: Unveiled | None = None


def steps(view: WalkView) -> list[Step]:
    """All steps in order: the pages of the profile, where we agree, where we differ, and the stops."""
    if view.reading is None:
        return []
    sections = len(view.reading.results.sections)
    pages = [Step(Pane.PROFILE, row) for row in range(0, sections, page_size(sections))] or [Step(Pane.PROFILE)]
    stops = [Step(Pane.STOP, stop_id=one.stop.id) for one in view.stops]
    return [*pages, Step(Pane.AGREE), Step(Pane.DIFFER), *stops]


def step_at(view: WalkView, row: int) -> Step:
    """The step that the stage shows; of its profile the page that holds the section at `row`."""
    if view.pane is Pane.STOP:
        return Step(Pane.STOP, stop_id=view.stop.stop.id if view.stop else None)
    if view.pane is not Pane.PROFILE or view.reading is None:
        return Step(view.pane)
    size = page_size(len(view.reading.results.sections))
    return Step(Pane.PROFILE, row // size * size)


def beside(view: WalkView, at: Step, by: int) -> Step | None:
    """The step so many after (or before) one; None where there is none."""
    all_steps = steps(view)
    place = all_steps.index(at) if at in all_steps else sum(1 for one in all_steps if one.pane < at.pane)
    found = place + by
    return all_steps[found] if 0 <= found < len(all_steps) else None


def ahead(view: WalkView, at: Step) -> Ahead | None:
    """What comes next; None at the end. Where no hands were counted there is no guess to show."""
    stop = view.stop if at.pane is Pane.STOP else None
    if stop is not None and stop.unveiled is Unveiled.QUESTION and stop.guess is not None:
        return Ahead("Show the guess", unveiled=Unveiled.GUESS)
    if stop is not None and stop.unveiled is not Unveiled.RESULT:
        return Ahead("Show the result", unveiled=Unveiled.RESULT)
    following = beside(view, at, 1) if view.reading else None
    if following is None:
        return None
    words = {
        Pane.PROFILE: "Next page",
        Pane.AGREE: "Where we agree",
        Pane.DIFFER: "Where we differ",
        Pane.STOP: "First guess" if at.pane is not Pane.STOP else "Next guess",
    }
    return Ahead(words[following.pane], step=following)


def cue(view: WalkView, at: Step) -> str:
    """What the facilitator may do at this moment."""
    if at.pane is Pane.PROFILE:
        return "Give them a quiet half minute with it. Then ask: what surprises you?"
    if at.pane is Pane.AGREE:
        return "Say aloud what works before anything else. Ask what made it work."
    if at.pane is Pane.DIFFER:
        return "Let both ends say what they see. Do not settle it now: it goes on the board."
    return _stop_cue(view.stop)


def _stop_cue(stop: StopView | None) -> str:
    if stop is None:
        return "Choose what the room guesses: add statements at the left, or have them proposed."
    if stop.unveiled is Unveiled.QUESTION:
        return "Read it out, let everybody show one to five fingers at once, and type how many of each."
    if stop.unveiled is Unveiled.GUESS:
        return "Ask somebody who guessed high and somebody who guessed low: what do you have in mind?"
    return "Let the team that rated lowest speak first. Worth more time? Put it on the board."
