"""The one foundation: the section lying low whose scores go most with everything else (told as that, not as cause)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from facilitator.core.assess.answers import AnswerSheet
from facilitator.core.assess.figures.correlation import Correlation, correlation
from facilitator.core.assess.figures.results import SectionResult, WaveResults
from facilitator.core.phrases import counted

FEWEST_PEOPLE = 10

Scores = list[float | None]


@dataclass(frozen=True)
class Foundation:
    """The section found, with what it rests on; `section` is None where nothing is proposed. `words` say why."""

    section: SectionResult | None
    correlation: Correlation | None
    words: str


def foundation(results: WaveResults, sheets: Sequence[AnswerSheet]) -> Foundation:
    """Of the sections below the mean of everything, the one whose scores go most with those of the other sections.

    For each person: their score in the section against the mean of their scores in the others (never the section
    itself, which would go with itself), as Pearson's r over all who rated at least half of it and of the others.
    The one with the highest lower end of its interval is taken, so that few people do not lead. Silent with fewer than
    `FEWEST_PEOPLE`, or if that interval, widened for choosing among several, includes 0.
    Only statements that may be shown in all count. `sheets` are the wave's; unfinished ones are passed over.
    """
    fewest = max(FEWEST_PEOPLE, results.wave.threshold)
    low = _below_all(results)
    if not low and results.sheets >= fewest:
        return _silent("No section lies below the others.")
    people = _scores(results, sheets)
    found = [
        (section, against, together)
        for section, against in low
        if (together := _with_the_rest(section.key, people, len(low))) is not None and together.count >= fewest
    ]
    if not found:
        return _silent(f"Too few answers: at least {fewest} people must have rated most statements, and not all alike.")
    section, against, together = max(found, key=lambda each: each[2].interval.low)
    if not together.clearly_together:
        return _silent("None of the sections that lie low clearly moves with the rest.")
    return Foundation(
        section, together, f"{against}, and moves with the rest ({_words(together)}); this is not a cause."
    )


def _silent(why: str) -> Foundation:
    return Foundation(None, None, why)


def _words(together: Correlation) -> str:
    likely = f"likely between {together.interval.low:.2f} and {together.interval.high:.2f}"
    return f"r = {together.r:.2f} over {counted(together.count, 'person', 'people')}, {likely}"


def _below_all(results: WaveResults) -> list[tuple[SectionResult, str]]:
    """The sections whose mean is below that of everything, as both are told, each with the two in words."""
    everything = results.everything.whole
    return [
        (section, f"{section.whole.mean:.1f} against {everything.mean:.1f} in all")
        for section in results.sections
        if everything and section.whole and round(section.whole.mean, 1) < round(everything.mean, 1)
    ]


def _with_the_rest(key: str, people: Mapping[str, Scores], among: int) -> Correlation | None:
    """The section's scores against each person's mean over their other sections, those with at least half of them."""
    others = [scores for other, scores in people.items() if other != key]
    xs, ys = [], []
    for own, rest in zip(people.get(key, ()), zip(*others, strict=True), strict=False):
        scored = [score for score in rest if score is not None]
        if own is not None and scored and 2 * len(scored) >= len(rest):
            xs.append(own)
            ys.append(sum(scored) / len(scored))
    return correlation(xs, ys, among)


def _scores(results: WaveResults, sheets: Sequence[AnswerSheet]) -> dict[str, Scores]:
    """By section, how far each finished sheet's ratings lie above the statements' means, on average, in one order.

    None where less than half of the section was rated. Taken so, who has rated only what all find bad is not low.
    """
    means: dict[str, dict[int, float]] = {}
    for one in results.statements:
        if one.whole is not None:
            means.setdefault(one.asked.section, {})[one.asked.slot] = one.whole.mean
    ratings = [sheet.ratings for sheet in sheets if sheet.finished]
    scores: dict[str, Scores] = {}
    for key, by_slot in means.items():
        marks = ["".join(picked) for picked in map(itemgetter(*by_slot), ratings)]
        # Thousands of sheets share few patterns of five marks.
        known = {pattern: _score(pattern, list(by_slot.values())) for pattern in set(marks)}
        scores[key] = [known[pattern] for pattern in marks]
    return scores


def _score(marks: str, means: Sequence[float]) -> float | None:
    above = [int(mark) - mean for mark, mean in zip(marks, means, strict=True) if mark.isdecimal()]
    return sum(above) / len(above) if above and 2 * len(above) >= len(marks) else None
