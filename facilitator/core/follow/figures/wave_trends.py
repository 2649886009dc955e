"""What the assessment says over all waves: the means of teams, and where teams lie furthest apart.

Anonymity is that of each wave: what it holds back is in no point. Source: seed 000_304b59033e062cb6.txt (measuring,
survey scores before and after).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from facilitator.core.assess.answers import answered_waves
from facilitator.core.assess.figures.measures import HIGHEST, LOWEST, Figure, difference
from facilitator.core.assess.figures.results import Gap, SectionResult, WaveResults, results
from facilitator.core.assess.figures.words import apart_words, change_words, mean_words
from facilitator.core.assess.figures.worked import Taken, taken_beside
from facilitator.core.assess.waves import Wave, WaveState, state_of
from facilitator.core.document import Document
from facilitator.core.follow.figures.series import Point, Series, Trend, number_words
from facilitator.core.people import Team
from facilitator.core.phrases import counted, quoted

_OF_FIVE = "of 5"
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class WaveTrends:
    """`means` has a series for all and one for each team; `gap` one: of the section in which teams lie furthest apart.

    Both are over the `statements` that every wave asked, so that nothing but the answers differs. A wave that still
    takes answers is an early point.
    """

    means: Trend
    gap: Trend
    statements: int
    waves: int

    @property
    def words(self) -> str:
        """What the figures are made of: "Over the 15 statements that all 3 waves asked"; why there are none, if so."""
        if not self.waves:
            return "Nobody has answered an assessment yet"
        if not self.statements:
            return "The waves have no statement in common, so nothing can be compared"
        if self.waves == 1:
            return f"Over the {counted(self.statements, 'statement')} of the one wave so far"
        every = "both" if self.waves == 2 else f"all {self.waves}"
        return f"Over the {counted(self.statements, 'statement')} that {every} waves asked"


# Questions


def wave_trends_of(document: Document) -> WaveTrends:
    """Both halves at once, where nobody waits."""
    return wave_trends(taken_of_all(document))


def taken_of_all(document: Document, since: date | None = None) -> list[Taken]:
    """Read every wave that has answers, in the order of time; `wave_trends` of it may run in a thread.

    With `since` only those from that day on.
    """
    asked = (wave for wave in answered_waves(document) if since is None or _day(wave) >= since)
    found = sorted(asked, key=lambda wave: (_day(wave), wave.id))
    return [taken_beside(document, wave.id, None) for wave in found]


def wave_trends(taken: Sequence[Taken]) -> WaveTrends:
    """What these waves, in the order of time, say. Needs no programme."""
    shared = set.intersection(*({one.key for one in of.now.asked} for of in taken)) if taken else set()
    said = [_results(of, shared) for of in taken if shared]
    return WaveTrends(_means(said, taken[-1].teams if taken else ()), _gaps(said), len(shared), len(taken))


def _results(of: Taken, keys: Collection[str]) -> WaveResults:
    asked = [one for one in of.now.asked if one.key in keys]
    concerned = {*of.now.targets, *(sheet.team_id for sheet in of.now.sheets)}
    return results(of.wave, asked, of.now.sheets, [team for team in of.teams if team.id in concerned])


def _means(said: Sequence[WaveResults], teams: Sequence[Team]) -> Trend:
    whole = _series("All", [(of.wave, of.everything.whole) for of in said])
    each = [_series(team.name, [(of.wave, of.everything.teams.get(team.id)) for of in said], team) for team in teams]
    shown = tuple(one for one in (whole, *each) if one.points)
    return Trend("Assessment", _OF_FIVE, shown, LOWEST, HIGHEST, words=whole.words)


def _series(title: str, figures: Sequence[tuple[Wave, Figure | None]], team: Team | None = None) -> Series:
    points = tuple(
        Point(_day(wave), figure.mean, figure.count, wave.title, mean_words(figure, None), _is_open(wave))
        for wave, figure in figures
        if figure
    )
    closed = [figure for wave, figure in figures if figure and not _is_open(wave)]
    return Series(title, points, team, _change_words(title, closed))


def _change_words(title: str, figures: Sequence[Figure]) -> str:
    """From the first to the last, claiming no more than the answers bear: "Sales 2.8 → 2.9: no clear change"."""
    if not figures:
        return ""
    before, after = figures[0], figures[-1]
    if len(figures) == 1:
        return f"{title} {mean_words(after, None)}. One wave makes no trend yet."
    change = change_words(before, after, difference(after, before))
    return f"{title} {before.mean:.1f} → {after.mean:.1f} over {number_words(len(figures))} waves: {change}."


def _gaps(said: Sequence[WaveResults]) -> Trend:
    found = [(of, *widest) for of in said if (widest := _widest(of))]
    points = tuple(_gap_point(*one) for one in found)
    words = _gap_words([(section, gap) for of, section, gap in found if not _is_open(of.wave)])
    series = (Series("Widest gap", points, words=words),) if points else ()
    return Trend("Widest gap between teams in a section", "", series, 0, HIGHEST - LOWEST, words=words)


def _widest(of: WaveResults) -> tuple[SectionResult, Gap] | None:
    """The section of a wave in which the highest team and the lowest lie furthest apart; None where none is shown."""
    gaps = [(section, section.gap) for section in of.sections if section.gap]
    return max(gaps, key=lambda one: one[1].difference.by) if gaps else None


def _gap_point(of: WaveResults, section: SectionResult, gap: Gap) -> Point:
    names = {team.id: team.name for team in of.teams}
    ends = [(names[team_id], section.teams[team_id]) for team_id in (gap.high_id, gap.low_id)]
    said = ", ".join(f"{name} {figure.mean:.1f}" for name, figure in ends)
    return Point(
        day=_day(of.wave),
        value=round(gap.difference.by, 1),
        count=min(figure.count for _name, figure in ends),
        title=of.wave.title,
        words=f"{section.title}: {said}",
        early=_is_open(of.wave),
    )


def _gap_words(gaps: Sequence[tuple[SectionResult, Gap]]) -> str:
    """The first and the last: "Teams were furthest apart in “Roadmap”: 2.2 apart, … Now in “Tools”: 1.3 apart, …"."""
    told = [f"in {quoted(section.title)}: {apart_words(gap.difference)}." for section, gap in gaps]
    if len(told) < 2:
        return "".join(f"Teams are furthest apart {words}" for words in told)
    return f"Teams were furthest apart {told[0]} Now {told[-1]}"


def _day(wave: Wave) -> date:
    """When a wave was held, as it was meant, else as it was opened."""
    return wave.day or (wave.opened_at or _NEVER).date()


def _is_open(wave: Wave) -> bool:
    return state_of(wave) is WaveState.OPEN
