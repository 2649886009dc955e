"""What there is to say about one statement or section, in the words of the detail beside the heat map."""

from facilitator.core.assess.figures.changes import Change, SectionChange, StatementChange
from facilitator.core.assess.figures.measures import Difference, Figure, difference, interval_of
from facilitator.core.assess.figures.results import StatementResult
from facilitator.core.assess.figures.words import apart_words, caution, likely, mean_words
from facilitator.core.assess.figures.worked import Worked
from facilitator.core.assess.findings import FindingKind
from facilitator.core.assess.instrument import Helps, helps_of
from facilitator.core.phrases import counted, listed, quoted
from facilitator.core.plan.ready.modules import module
from facilitator.core.practices import practice
from facilitator.core.run.raising import key_of
from facilitator.ui.parts.assess.results.heat_rows import HARDLY, OnePart, held_back, held_words
from facilitator.ui.widgets.strip import StripRow


def part_of(worked: Worked, key: str) -> OnePart | None:
    """The statement or section of this key; None if the wave did not ask it."""
    parts: tuple[OnePart, ...] = (*worked.results.statements, *worked.results.sections)
    return next((part for part in parts if key_of(part) == key), None)


def strip_rows(worked: Worked, part: OnePart) -> list[StripRow]:
    """All who answered, then the teams."""
    tallies = part.tallies if isinstance(part, StatementResult) else {}
    whole_tally = part.whole_tally if isinstance(part, StatementResult) else None
    changes = change_of(worked, part)
    statement = isinstance(part, StatementResult)
    rows = [
        StripRow(
            "All",
            _mean(part.whole),
            _words(worked, part.whole, held_back(worked, part), changes.whole if changes else None, statement),
            whole_tally.counts if part.whole and whole_tally else None,
            held=held_back(worked, part),
        )
    ]
    for team in worked.teams:
        figure, held = part.teams.get(team.id), team.id in part.hidden
        change = changes.teams.get(team.id) if changes else None
        counts = tallies[team.id].counts if figure and team.id in tallies else None
        words = _words(worked, figure, held, change, statement)
        rows.append(StripRow(team.name, _mean(figure), words, counts, team.mark, team.colour, held))
    return rows


def change_of(worked: Worked, part: OnePart) -> StatementChange | SectionChange | None:
    """What has become of a statement or section since the wave compared with."""
    compared = worked.compared
    if compared is None:
        return None
    if isinstance(part, StatementResult):
        return next((one for one in compared.statements if one.after.key == part.asked.key), None)
    return next((one for one in compared.sections if one.key == part.key), None)


def gap_words(worked: Worked, part: OnePart) -> str:
    """The teams that lie furthest apart, with how sure that is; "" without a gap that can be seen."""
    gap = part.gap
    if gap is None or gap.difference.by < HARDLY:
        return ""
    names = {team.id: team.name for team in worked.teams}
    low, high = part.teams[gap.low_id], part.teams[gap.high_id]
    told = apart_words(gap.difference) + caution(low, high)
    return f"{names[gap.high_id]} {high.mean:.1f}, {names[gap.low_id]} {low.mean:.1f}: {told}."


def own_view_words(worked: Worked, part: OnePart) -> str:
    """How a team sees itself, and how all others see it; "" where it is about no team, or too few answered."""
    view = part.own_view if isinstance(part, StatementResult) else None
    if view is None:
        return ""
    name = next((team.name for team in worked.teams if team.id == view.team_id), "")
    told = apart_words(_upwards(view.own, view.others)) + caution(view.own, view.others)
    return f"About {name}: {view.own.mean:.1f} in its own view, {view.others.mean:.1f} in that of all others; {told}."


def reworded_words(worked: Worked, part: OnePart) -> str:
    """How it was worded in the wave compared with; "" where that is the same."""
    change = change_of(worked, part)
    if not isinstance(change, StatementChange) or not change.reworded or worked.compared is None:
        return ""
    return f"In {worked.compared.before.title} it read: {change.before.text}"


def helps_with(part: OnePart) -> Helps:
    """What helps with a statement or section where it is low, by the section that it was asked in."""
    return helps_of(key_of(part), part.asked.section if isinstance(part, StatementResult) else "")


def helps_words(part: OnePart) -> str:
    """What helps where it is low; "" if nothing does."""
    helps = helps_with(part)
    by = practice(helps.practice)
    named = [f"the practice {quoted(by.title)}"] if by else []
    named += [f"the module {quoted(module(helps.module).title)}"] if helps.module else []
    return f"What helps: {listed(named)}." if named else ""


def reason_for(worked: Worked, part: OnePart, kind: FindingKind) -> str:
    """Why it may be taken as a finding, in the words in which it was found, or else with its figures."""
    found = worked.found
    proposed = {
        FindingKind.STRENGTH: found.strengths,
        FindingKind.OPPORTUNITY: (*found.opportunities, *found.gaps, *found.divided),
        FindingKind.FOUNDATION: (found.foundation,) if found.foundation else (),
    }[kind]
    words = next((one.words for one in proposed if one.key == key_of(part)), "")
    if words or part.whole is None:
        return words or gap_words(worked, part)
    if isinstance(part, StatementResult):
        return f"{mean_words(part.whole, interval_of(part.whole))}{caution(part.whole)}."
    return f"{part.whole.mean:.1f} from {counted(part.whole.count, 'person', 'people')}{caution(part.whole)}."


def _mean(figure: Figure | None) -> str:
    return f"{figure.mean:.1f}" if figure else ""


def _words(worked: Worked, figure: Figure | None, held: bool, change: Change | None, statement: bool) -> str:
    if figure is None:
        return f"Held back: {held_words(worked.results.wave.threshold)}" if held else "No answer"
    told = counted(figure.count, "answer") if statement else counted(figure.count, "person", "people")
    told += f", median {figure.median:.1f}"
    told += "" if figure.spread is None else f", spread {figure.spread:.1f}"
    interval = interval_of(figure)
    told += f", {likely(interval)}" if interval else ""
    told += "" if change and caution(change.before, change.after) else caution(figure)
    if change and worked.compared:
        told += f"\nSince {worked.compared.before.title} ({change.before.mean:.1f}): {change.words}"
    return told


def _upwards(one: Figure, other: Figure) -> Difference:
    """The higher minus the lower."""
    return difference(one, other) if one.mean >= other.mean else difference(other, one)
