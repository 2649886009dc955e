"""Who has taken note of a change, who has not, and which notices need somebody's eye."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from facilitator.core.agree.changes.notices import Acknowledged, ChangeNotice, Impact, NoticePeriod, last_day_to_tell
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted, day_words, quoted

PATIENCE = 3
"""Days that people have to take note before they are asked."""
SOON = 7
"""Days before it that something to do, or to tell, is brought up."""
_OVER = timedelta(days=30)
"""So long after it took effect nobody is reminded of a change any more."""


@dataclass(frozen=True)
class Noted:
    """A person whom a change touches, and the local day on which they took note; None if they have not."""

    person: Person
    team: Team | None
    day: date | None


@dataclass(frozen=True)
class Waiting:
    """A notice that waits for somebody, for what, in a sentence, and since or until which local day."""

    notice: ChangeNotice
    words: str
    day: date


def acknowledge(document: Document, notice_id: int, person_ids: Iterable[int], day: date) -> list[Acknowledged]:
    """Note that people have taken note of a change, on a local day; who had before keeps their day.

    UserError if it has not been told yet.
    """
    notice = document.get(ChangeNotice, notice_id)
    if notice.told_on is None:
        raise UserError("Nobody has been told of this change yet: tell it first.")
    there = {one.person_id: one for one in document.all(Acknowledged, notice_id=notice_id)}
    with document.step("Take note") as step:
        for person_id in dict.fromkeys(person_ids):
            person = document.get(Person, person_id)
            if person.id not in there:
                one = Acknowledged(id=document.new_id(), notice_id=notice_id, person_id=person.id, day=day)
                there[person.id] = step.put(one)
    return list(there.values())


def withdraw(document: Document, notice_id: int, person_ids: Collection[int]) -> None:
    """Note that people have not taken note after all."""
    with document.step("Withdraw taking note") as step:
        for one in document.all(Acknowledged, notice_id=notice_id):
            if one.person_id in person_ids:
                step.remove(one)


# Questions


def noted(document: Document, notice_id: int) -> list[Noted]:
    """The people in use of the teams that a change touches, and whoever else has taken note: by team, then by name."""
    order = {team.id: (place, team) for place, team in enumerate(document.all(Team))}
    touched = {impact.team_id for impact in document.all(Impact, notice_id=notice_id)}
    days = {one.person_id: one.day for one in document.all(Acknowledged, notice_id=notice_id)}
    found = [
        Noted(person, order[person.team_id][1] if person.team_id else None, days.get(person.id))
        for person in document.all(Person)
        if person.id in days or (person.team_id in touched and not person.gone)
    ]
    last = len(order)
    return sorted(
        found,
        key=lambda one: (order[one.team.id][0] if one.team else last, one.person.name.casefold(), one.person.id),
    )


def notices_waiting(document: Document, today: date) -> list[Waiting]:
    """The notices that need somebody's eye on a local day, the most pressing kind first.

    Drafts that must be told within a week to keep to what was agreed; told ones of which people have not taken note
    after a few days; and those by which a team has to act within a week.
    """
    found = document.all(ChangeNotice)
    if not found:
        return []
    current = [one for one in found if one.starts is None or one.starts + _OVER >= today]
    told = [one for one in current if one.told_on]
    periods = {period.id: period for period in document.all(NoticePeriod)}
    impacts = _by_notice(document.all(Impact))
    return [
        *_to_tell([one for one in current if not one.told_on], periods, today),
        *_to_act(told, impacts, {team.id: team for team in document.all(Team)}, today),
        *_unread(document, told, impacts, today),
    ]


def _to_tell(drafts: Sequence[ChangeNotice], periods: Mapping[int, NoticePeriod], today: date) -> list[Waiting]:
    found = []
    for notice in drafts:
        last = last_day_to_tell(notice, periods.get(notice.period_id or 0))
        if last is not None and (last - today).days <= SOON:
            ahead = "was to be told by" if last < today else "is to be told by"
            words = f"{quoted(notice.what)} {ahead} {day_words(last, today)}."
            found.append(Waiting(notice, words, last))
    return sorted(found, key=lambda one: one.day)


def _to_act(
    told: Sequence[ChangeNotice], impacts: Mapping[int, list[Impact]], teams: Mapping[int, Team], today: date
) -> list[Waiting]:
    found = []
    for notice in told:
        for impact in impacts.get(notice.id, []):
            if impact.by and impact.to_do and 0 <= (impact.by - today).days <= SOON:
                by = "today" if impact.by == today else f"by {day_words(impact.by, today)}"
                words = f"{teams[impact.team_id].name} has to act {by}: {quoted(impact.to_do.rstrip(' .'))}."
                found.append(Waiting(notice, words, impact.by))
    return sorted(found, key=lambda one: one.day)


def _unread(
    document: Document, told: Sequence[ChangeNotice], impacts: Mapping[int, list[Impact]], today: date
) -> list[Waiting]:
    late = [one for one in told if one.told_on and (today - one.told_on).days >= PATIENCE]
    if not late:
        return []
    everyone = [person for person in document.all(Person) if not person.gone]
    done = {(one.notice_id, one.person_id) for one in document.all(Acknowledged)}
    found = []
    for notice in late:
        teams = {impact.team_id for impact in impacts.get(notice.id, [])}
        people = [person for person in everyone if person.team_id in teams]
        without = [person for person in people if (notice.id, person.id) not in done]
        if without and notice.told_on:
            who = f"{len(without)} of {counted(len(people), 'person', 'people')}"
            words = f"{who} {'has' if len(without) == 1 else 'have'} not taken note of {quoted(notice.what)}"
            ago = counted((today - notice.told_on).days, "day")
            found.append(Waiting(notice, f"{words}, told {ago} ago.", notice.told_on))
    return sorted(found, key=lambda one: one.day)


def _by_notice(impacts: Iterable[Impact]) -> dict[int, list[Impact]]:
    found: dict[int, list[Impact]] = {}
    for impact in impacts:
        found.setdefault(impact.notice_id, []).append(impact)
    return found
