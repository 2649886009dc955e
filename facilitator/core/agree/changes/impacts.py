"""What a change means for each team it touches, what that team must do by when, and what a notice still lacks."""

from collections.abc import Iterable, Sequence
from datetime import date

from facilitator.core.agree.changes.notices import (
    ChangeNotice,
    Impact,
    NoticePeriod,
    Tier,
    likely,
)
from facilitator.core.document import Document
from facilitator.core.lines import Missing, change_line
from facilitator.core.people import Person, Team
from facilitator.core.phrases import day_words, listed
from facilitator.core.text import free


def concern(document: Document, notice_id: int, team_ids: Iterable[int]) -> list[Impact]:
    """Say which teams a change touches: exactly these. What was worded for one that it no longer touches goes."""
    document.get(ChangeNotice, notice_id)
    wanted = list(dict.fromkeys(team_ids))
    there = {one.team_id: one for one in document.all(Impact, notice_id=notice_id)}
    with document.step("Choose teams") as step:
        for team_id, impact in there.items():
            if team_id not in wanted:
                step.remove(impact)
        for team_id in wanted:
            if team_id not in there:
                team = document.get(Team, team_id)
                there[team_id] = step.put(Impact(id=document.new_id(), notice_id=notice_id, team_id=team.id))
        return [there[team_id] for team_id in wanted]


def edit_impact(document: Document, impact_id: int, *, text: str | None = None, to_do: str | None = None) -> Impact:
    """Word what a change means for a team, or what it has to do; what is not given stays."""
    changes = {} if text is None else {"text": free(text)}
    if to_do is not None:
        changes["to_do"] = free(to_do)
    return change_line(document, "Edit impact", Impact, impact_id, **changes)


def set_by(document: Document, impact_id: int, day: date | None) -> Impact:
    """Say by which local day a team must have done its part; None for no day."""
    return change_line(document, "Set day", Impact, impact_id, by=likely(day))


# Questions


def impacts_of(document: Document, notice_id: int) -> list[tuple[Team, Impact]]:
    """What a change means for each team it touches, in the order of the teams."""
    order = {team.id: (place, team) for place, team in enumerate(document.all(Team))}
    found = sorted(document.all(Impact, notice_id=notice_id), key=lambda one: order[one.team_id][0])
    return [(order[one.team_id][1], one) for one in found]


def missing_from(document: Document, notice: ChangeNotice, today: date) -> list[Missing]:
    """What a notice still lacks, each in a sentence; nothing of it is refused. A short notice: see `short_notice`."""
    touched = impacts_of(document, notice.id)
    return [
        *_lacking_head(notice, bool(document.find(NoticePeriod, notice.period_id))),
        *_lacking_teams(notice, touched),
        *_lacking_days(notice, touched, today),
        *_lacking_people(document, touched),
    ]


def _lacking_head(notice: ChangeNotice, has_kind: bool) -> list[Missing]:
    lacking = (
        (notice.why, "Why does it change? Without a reason people guess one."),
        (notice.starts, "From when does it hold? Give a day."),
        (has_kind, "Which kind of change is it? That says how long ahead it is to be told."),
        (notice.owner_id, "Whom can people ask? Name one person."),
    )
    return [Missing(notice, words) for there, words in lacking if not there]


def _lacking_teams(notice: ChangeNotice, touched: Sequence[tuple[Team, Impact]]) -> list[Missing]:
    if not touched:
        return [Missing(notice, "Which teams does it touch? Tick them.")]
    doing = [team.name for team, impact in touched if impact.to_do]
    silent = [team.name for team, impact in touched if not impact.text and not impact.to_do]
    found = []
    if notice.tier is Tier.ACTION and not doing:
        found.append("Action is required, but no team has anything to do: say what, or make it for information.")
    if notice.tier is Tier.INFORMATION and doing:
        has = "has" if len(doing) == 1 else "have"
        found.append(f"{listed(doing)} {has} something to do: make it a notice that requires action.")
    if silent:
        found.append(f"What does it mean for {listed(silent)}?")
    return [Missing(notice, words) for words in found]


def _lacking_days(notice: ChangeNotice, touched: Sequence[tuple[Team, Impact]], today: date) -> list[Missing]:
    found = []
    for team, impact in touched:
        if impact.to_do and impact.by is None:
            found.append(Missing(impact, f"By when does {team.name} have to act?"))
        elif impact.by and notice.starts and impact.by > notice.starts:
            late, starts = day_words(impact.by, today), day_words(notice.starts, today)
            found.append(Missing(impact, f"{team.name} acts by {late}, but the change holds from {starts}."))
        elif impact.by and notice.told_on is None and impact.by < today:
            found.append(Missing(impact, f"{team.name} was to act by {day_words(impact.by, today)}: that is over."))
    return found


def _lacking_people(document: Document, touched: Sequence[tuple[Team, Impact]]) -> list[Missing]:
    staffed = {person.team_id for person in document.all(Person) if not person.gone}
    empty = [team.name for team, _impact in touched if team.id not in staffed]
    if not empty:
        return []
    return [Missing(touched[0][1], f"Nobody is on {listed(empty)}, so nobody there can be told.")]
