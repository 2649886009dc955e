"""The measures that a review looks at, before and after: the room's own, the programme's, and the assessment's.

Source: seed 000_304b59033e062cb6.txt (measuring: lagging indicators; business metrics that matter to all teams).
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from facilitator.core.assess.answers import answered_waves
from facilitator.core.assess.figures.changes import Change
from facilitator.core.assess.figures.words import is_clear
from facilitator.core.assess.figures.worked import WaveAnswers, taken_beside, worked
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.figures import better, change_words, figure_words, read_figure
from facilitator.core.measures.indicators import Aim, indicators
from facilitator.core.measures.readings import Around, around, readings_of
from facilitator.core.names import folded
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.context import Metric, add_metric

_MOST_SECTIONS = 4


class Source(StrEnum):
    """Where a measure comes from: the workshops' metrics, the programme's indicators, or the assessment."""

    METRIC = "metric"
    INDICATOR = "indicator"
    ASSESSMENT = "assessment"


class Outcome(StrEnum):
    """What became of a measure. Moved: nobody has said which way it should go. Missing: one of the two is not known."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"
    MOVED = "moved"
    MISSING = "missing"


@dataclass(frozen=True)
class MeasureSeen:
    """One measure before and after the workshop reviewed, as it is read; "" where it is not known.

    `of_id` is the metric's as the workshop reviewed had it, the indicator's, or the later wave's. `rise` is 1 where it
    went up, −1 down, 0 neither. `words` say how far it moved.
    """

    source: Source
    of_id: int
    name: str
    before: str
    after: str
    rise: int
    outcome: Outcome
    words: str


# Verbs


def measure_now(document: Document, workshop_id: int, metric_id: int, typed: str) -> Metric:
    """Note the figure of today for a metric of the workshop reviewed, among the metrics of the review.

    Empty takes it away again. UserError if it is no figure, or one of another unit.
    """
    was, figure = document.get(Metric, metric_id), read_figure(typed)
    if figure and figure.unit and was.unit and figure.unit != was.unit:
        raise UserError(f"“{was.name}” is counted in “{was.unit}”: “{figure.unit}” can't be compared with it.")
    unit = (figure.unit if figure else "") or was.unit
    with document.step("Note today’s figure") as step:
        now = _today(document, workshop_id, was) or add_metric(document, workshop_id, was.name)
        value = figure.value if figure else None
        return step.put(now.with_(unit=unit, value=value, before=was.value, target=was.target))


# Questions


def measures(document: Document, workshop_id: int, of: Workshop | None, today: date) -> list[MeasureSeen]:
    """The measures of the review in a workshop: metrics, indicators, then the assessment; none without a workshop.

    Of a metric the figure of the workshop reviewed stands against that of the same name in the review; of an indicator
    the last reading up to that workshop's day against the latest one since; of the assessment the last wave up to that
    day against the latest one since, in all and in the sections that have clearly changed.
    """
    if of is None:
        return []
    return [*_metrics(document, workshop_id, of), *_indicators(document, of, today), *_assessed(document, of, today)]


def _metrics(document: Document, workshop_id: int, of: Workshop) -> list[MeasureSeen]:
    found = []
    for was in document.all(Metric, workshop_id=of.id):
        now = _today(document, workshop_id, was)
        found.append(_metric(was, now if now and now.unit == was.unit else None))
    return found


def _metric(was: Metric, now: Metric | None) -> MeasureSeen:
    before, after = was.value, now.value if now else None
    target = now.target if now and now.target is not None else was.target
    seen = MeasureSeen(
        Source.METRIC,
        was.id,
        was.name,
        "" if before is None else figure_words(before, was.unit),
        "" if after is None else figure_words(after, was.unit),
        0,
        Outcome.MISSING,
        "",
    )
    if before is None or after is None:
        return seen
    words = change_words(after, before, target, was.unit)
    return _moved(seen, before, after, None if target is None else target < before, words)


def _moved(seen: MeasureSeen, before: float, after: float, downwards: bool | None, words: str) -> MeasureSeen:
    """A measure of which both figures are known; `downwards`: whether it should fall, None if nobody has said."""
    went = better(before, after, downwards=bool(downwards))
    if went is None:
        return replace(seen, outcome=Outcome.SAME, words=words)
    known = Outcome.BETTER if went else Outcome.WORSE
    rise = 1 if after > before else -1
    return replace(seen, rise=rise, outcome=Outcome.MOVED if downwards is None else known, words=words)


def _today(document: Document, workshop_id: int, was: Metric) -> Metric | None:
    """The metric of the same name in the review."""
    among = document.all(Metric, workshop_id=workshop_id)
    return next((metric for metric in among if folded(metric.name) == folded(was.name)), None)


def _indicators(document: Document, of: Workshop, today: date) -> list[MeasureSeen]:
    found = []
    for indicator in indicators(document, ended=False):
        readings = [reading for reading in readings_of(document, indicator.id) if reading.day <= today]
        found.append(_indicator(around(indicator, readings, of.day)))
    return found


def _indicator(seen: Around) -> MeasureSeen:
    one, before, after = seen.indicator, seen.before, seen.after
    shown = MeasureSeen(
        Source.INDICATOR,
        one.id,
        one.name,
        "" if before is None else figure_words(before.value, one.unit),
        "" if after is None else figure_words(after.value, one.unit),
        0,
        Outcome.MISSING,
        "",
    )
    if before is None or after is None:
        return shown
    words = change_words(after.value, before.value, None, one.unit)
    return _moved(shown, before.value, after.value, _downwards(one.aim), words)


def _downwards(aim: Aim) -> bool | None:
    return None if aim is Aim.NONE else aim is Aim.DOWN


def _assessed(document: Document, of: Workshop, today: date) -> list[MeasureSeen]:
    """The wave before against the wave since; sections the most changed first. Nothing with only one of the two."""
    waves = [(_day_of(wave), wave) for wave in answered_waves(document)]
    earlier = [(day, wave.id) for day, wave in waves if day and day <= of.day]
    later = [(day, wave.id) for day, wave in waves if day and of.day < day <= today]
    if not earlier or not later:
        return []
    wave_id = max(later)[1]
    taken = taken_beside(document, wave_id, max(earlier)[1])
    now, before = _of_all(taken.now), _of_all(taken.before) if taken.before else None
    compared = worked(replace(taken, now=now, before=before, teams=())).compared
    if compared is None:
        return []
    clear = [(one, one.whole) for one in compared.sections if one.whole and is_clear(one.whole.difference)]
    clear.sort(key=lambda pair: -abs(pair[1].difference.by))
    whole = compared.everything.whole if compared.everything else None
    return [
        *([_assessment(wave_id, "Assessment, all statements", whole)] if whole else []),
        *(_assessment(wave_id, one.title, change) for one, change in clear[:_MOST_SECTIONS]),
    ]


def _of_all(answers: WaveAnswers) -> WaveAnswers:
    """A wave's answers without whose they are: working them out by team, too, takes four times as long."""
    sheets = tuple(sheet.model_copy(update={"team_id": None}) for sheet in answers.sheets)
    return replace(answers, sheets=sheets, targets={})


def _assessment(wave_id: int, name: str, change: Change) -> MeasureSeen:
    by, before, after = change.difference.by, f"{change.before.mean:.1f}", f"{change.after.mean:.1f}"
    seen = MeasureSeen(Source.ASSESSMENT, wave_id, name, before, after, 0, Outcome.SAME, change.words)
    if not is_clear(change.difference):
        return seen
    outcome = Outcome.BETTER if by > 0 else Outcome.WORSE
    return replace(seen, rise=1 if by > 0 else -1, outcome=outcome)


def _day_of(wave: Wave) -> date | None:
    return wave.opened_at.date() if wave.opened_at else wave.day
