"""Objectives that no team reaches alone, with their key results (seed 003_cbf94a157524aa52.txt, shared metrics)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.core.agree.figures import measured
from facilitator.core.agree.figures.course import COURSE_WORDS, Course, course_of, goes_down, reached, start_of
from facilitator.core.days import check_span
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.figures import figure_words
from facilitator.core.lines import Missing, add_line, change_line, move_lines, remove_line
from facilitator.core.measures.indicators import Aim, Indicator, Reading
from facilitator.core.people import Person
from facilitator.core.phrases import counted, quoted
from facilitator.core.record import Ordered, Text
from facilitator.core.text import one_line, required


class SharedObjective(Ordered):
    """What is to be reached, from `start` until `until`."""

    table = "shared_objective"
    text: Text
    owner_id: int | None = None
    start: date | None = None
    until: date | None = None
    closed: bool = False


class KeyResult(Ordered):
    """How it will be seen: an indicator with a target, from its value at the start. Owned by one person."""

    table = "key_result"
    objective_id: int
    indicator_id: int
    owner_id: int | None = None


@dataclass(frozen=True)
class ResultNow:
    """A key result as it stands: the values at its start and now, and how far it has come.

    `progress` is from 0 to 1, None while the target or a value is not known.
    """

    result: KeyResult
    indicator: Indicator
    start: Reading | None
    latest: Reading | None
    progress: float | None
    course: Course

    @property
    def words(self) -> str:
        """ "24% → 30%, now 27%", as far as it is known."""
        unit = self.indicator.unit
        if self.start is None or self.latest is None:
            target = self.indicator.target
            return "no value and no target yet" if target is None else f"to {figure_words(target, unit)}, no value yet"
        now, target = figure_words(self.latest.value, unit), self.indicator.target
        if target is None:
            return f"now {now}, no target yet"
        return f"{figure_words(self.start.value, unit)} → {figure_words(target, unit)}, now {now}"

    @property
    def course_words(self) -> str:
        """Its course in words."""
        return COURSE_WORDS[self.course]


@dataclass(frozen=True)
class ObjectiveNow:
    """An objective as it stands. `progress` is the mean of its key results', None without any."""

    objective: SharedObjective
    results: tuple[ResultNow, ...]

    @property
    def progress(self) -> float | None:
        """From 0 to 1. A key result whose progress is not known has come nowhere yet, and counts as 0."""
        if not self.results:
            return None
        return sum(one.progress or 0.0 for one in self.results) / len(self.results)

    @property
    def unknown(self) -> int:
        """Of how many key results the progress is not known."""
        return sum(one.progress is None for one in self.results)

    @property
    def words(self) -> str:
        """ "45%, 1 key result has no figures yet"; how many key results there are, if none."""
        progress = self.progress
        if progress is None:
            return "no key results yet"
        has = "has" if self.unknown == 1 else "have"
        unsaid = f", {counted(self.unknown, 'key result')} {has} no figures yet" if self.unknown else ""
        return f"{share_words(progress)}{unsaid}"


_BACKWARDS = "The objective ends before it starts: choose a later end, or start sooner."
_NO_TEXT = "The objective has no text yet: type what is to be reached together."


# Objectives


def add_objective(
    document: Document, text: str, start: date | None = None, until: date | None = None
) -> SharedObjective:
    """Add an objective behind the others."""
    check_span(start, until, _BACKWARDS)
    text = one_line(required(text, _NO_TEXT))
    return add_line(
        document, "Add objective", SharedObjective(id=document.new_id(), text=text, start=start, until=until)
    )


def edit_objective(document: Document, objective_id: int, text: str) -> SharedObjective:
    """Word an objective anew; UserError if nothing is left of it."""
    return change_line(
        document, "Edit objective", SharedObjective, objective_id, text=one_line(required(text, _NO_TEXT))
    )


def set_owner(document: Document, objective_id: int, owner_id: int | None) -> SharedObjective:
    """Say who owns an objective; None: nobody yet."""
    if owner_id is not None:
        document.get(Person, owner_id)
    return change_line(document, "Set owner of objective", SharedObjective, objective_id, owner_id=owner_id)


def set_span(document: Document, objective_id: int, start: date | None, until: date | None) -> SharedObjective:
    """Say from when until when an objective is worked at; UserError if it would end before it starts."""
    check_span(start, until, _BACKWARDS)
    return change_line(document, "Set dates of objective", SharedObjective, objective_id, start=start, until=until)


def close_objective(document: Document, objective_id: int, closed: bool = True) -> SharedObjective:
    """Close an objective, however far it came, or open it again."""
    label = "Close objective" if closed else "Reopen objective"
    return change_line(document, label, SharedObjective, objective_id, closed=closed)


def move_objectives(document: Document, ids: Sequence[int], before_id: int | None) -> list[SharedObjective]:
    """Put objectives, in the order of `ids`, before another; None: at the end."""
    moving = [document.get(SharedObjective, objective_id) for objective_id in ids]
    return move_lines(document, "Move objective", moving, before_id)


def remove_objective(document: Document, objective_id: int) -> None:
    """Remove an objective with its key results; the indicators stay if they have values or are used elsewhere."""
    document.get(SharedObjective, objective_id)
    with document.step("Remove objective"):
        for result in document.all(KeyResult, objective_id=objective_id):
            remove_result(document, result.id)
        remove_line(document, "Remove objective", SharedObjective, objective_id)


# Key results


def add_result(
    document: Document, objective_id: int, name: str, target: str = "", unit: str = "", aim: Aim = Aim.NONE
) -> KeyResult:
    """Add a key result of an objective with a new indicator; one that bears the name already is its indicator.

    `target` as typed, "" leaves it. UserError if it has no name, is one of this objective's, or for the target.
    """
    document.get(SharedObjective, objective_id)
    with document.step("Add key result"):
        indicator = measured.indicator_named(document, name, unit, aim)
        if document.all(KeyResult, objective_id=objective_id, indicator_id=indicator.id):
            raise UserError(f"{quoted(indicator.name)} is a key result of this objective already.")
        if target.strip():
            measured.set_target(document, indicator.id, target)
        line = KeyResult(id=document.new_id(), objective_id=objective_id, indicator_id=indicator.id)
        return add_line(document, "Add key result", line, objective_id=objective_id)


def set_result_owner(document: Document, result_id: int, owner_id: int | None) -> KeyResult:
    """Say who owns a key result; None: nobody yet."""
    if owner_id is not None:
        document.get(Person, owner_id)
    return change_line(document, "Set owner of key result", KeyResult, result_id, owner_id=owner_id)


def move_result(document: Document, result_id: int, before_id: int | None) -> list[KeyResult]:
    """Put a key result before another of its objective; None: at the end."""
    result = document.get(KeyResult, result_id)
    return move_lines(document, "Move key result", [result], before_id, objective_id=result.objective_id)


def remove_result(document: Document, result_id: int) -> None:
    """Remove a key result; its indicator stays if it has values or is used elsewhere, and goes otherwise."""
    result = document.get(KeyResult, result_id)
    with document.step("Remove key result"):
        remove_line(document, "Remove key result", KeyResult, result_id)
        measured.let_go(document, result.indicator_id)


# Questions


def progress_of(start: float, now: float, target: float, downwards: bool) -> float:
    """How much of the way from the start to the target is done, from 0 to 1; `downwards`: less is better.

    What went the wrong way is 0, what went beyond is 1. Where the start reached the target already, holding it is 1.
    """
    if reached(start, target, downwards):
        return 1.0 if reached(now, target, downwards) else 0.0
    return min(1.0, max(0.0, (now - start) / (target - start)))


def share_words(progress: float) -> str:
    """Progress in whole per cent, where only what is done says 100% and only what has not moved says 0%."""
    whole = round(progress * 100)
    if 0.0 < progress < 1.0:
        whole = min(99, max(1, whole))
    return f"{whole}%"


def objectives_now(document: Document, today: date) -> tuple[ObjectiveNow, ...]:
    """Every objective as it stands on a local day, with its key results, in their orders."""
    indicators = {one.id: one for one in document.all(Indicator)}
    results: dict[int, list[KeyResult]] = {}
    for result in document.all(KeyResult):
        results.setdefault(result.objective_id, []).append(result)
    measured_by = {one.indicator_id for among in results.values() for one in among}
    readings = measured.readings_until(document, measured_by, today)
    return tuple(
        ObjectiveNow(
            one,
            tuple(
                result_now(result, indicators[result.indicator_id], readings.get(result.indicator_id, ()), one, today)
                for result in results.get(one.id, ())
            ),
        )
        for one in document.all(SharedObjective)
    )


def result_now(
    result: KeyResult, indicator: Indicator, readings: Iterable[Reading], objective: SharedObjective, today: date
) -> ResultNow:
    """One key result as it stands; `readings` are those of its indicator, by day and none after `today`."""
    own = list(readings)
    course = course_of(indicator, own, objective.until, today, objective.start)
    start, latest = (start_of(own, objective.start), own[-1]) if own else (None, None)
    progress = None
    if start is not None and latest is not None and indicator.target is not None:
        progress = progress_of(start.value, latest.value, indicator.target, goes_down(indicator, start.value))
    return ResultNow(result, indicator, start, latest, progress, course)


def missing(now: ObjectiveNow) -> list[Missing]:
    """What an objective still lacks, each in a sentence."""
    one = now.objective
    wanting = (
        (one.owner_id is None, "Nobody owns it yet: choose one person."),
        (one.until is None, "It has no end yet: until when?"),
        (not now.results, "It has no key results yet: how will it be seen that it is reached?"),
    )
    return [Missing(one, words) for is_so, words in wanting if is_so]
