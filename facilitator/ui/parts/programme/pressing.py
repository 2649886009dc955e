"""What stands beside the workshops on Home: things that are due, and plans that are under way."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from facilitator.core.assess.improving import Improvement
from facilitator.core.assess.review import due_waves
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.follow.agreements_due import AskedFor, Subject, agreements_due
from facilitator.core.follow.checkpoint_dates import DueCheckpoint
from facilitator.core.follow.escalations import Escalated, open_escalations
from facilitator.core.follow.regular_meetings import RegularMeeting, coming_days, regular_meetings
from facilitator.core.follow.rounds import DueRound, due_rounds
from facilitator.core.people import Team
from facilitator.core.phrases import counted, day_words
from facilitator.core.plan.prepare.due import SOON, DueItem
from facilitator.core.run.improvement_actions import progress_of_all
from facilitator.ui.parts.assess.waves.wave_words import due_words

_MOST_WAITING = 2


@dataclass(frozen=True)
class Pressing:
    """A line: what, when in `words`, what for or how far in `where`. `of` is what it leads to."""

    title: str
    words: str
    where: str
    late: bool
    of: DueItem | DueCheckpoint | Escalated | Team | RegularMeeting | Wave | Improvement | Subject


def pressing(
    document: Document, items: Iterable[DueItem], today: date, after: Iterable[DueCheckpoint] = ()
) -> list[Pressing]:
    """What is late or due this week, the latest first; waves that are due before it all, as much hangs on their day.

    `items` are to be done before workshops, `after` behind them. What waits for an answer, rounds, regular meetings and
    what agreements ask for are asked for here.
    """
    soon = due_waves(document, today, timedelta(days=SOON))
    found = [(True, (one.view.due - today).days, _item(one)) for one in items]
    found += [(True, (one.view.due - today).days, _checkpoint(one)) for one in after]
    found += [(True, (one.due - today).days, _round(one)) for one in due_rounds(document, today, SOON)]
    found += [(True, days, line) for days, line in (*_waiting(document, today), *_meetings(document, today))]
    found += [(True, one.days, _asked_for(one)) for one in agreements_due(document, today)]
    found += [(one.days > 0, one.days, _wave(one.wave, today, late=one.days < 0)) for one in soon]
    return [line for _waits, _days, line in sorted(found, key=lambda one: one[:2])]


def plans_under_way(document: Document, today: date) -> list[Pressing]:
    """The improvement plans that are not closed, and how far each has come."""
    return [
        Pressing(one.improvement.area, "Late" if one.late else "", one.words, one.late, one.improvement)
        for one in progress_of_all(document, today)
    ]


def _item(one: DueItem) -> Pressing:
    return Pressing(one.view.item.title, one.view.words, one.workshop.title, bool(one.view.late), one)


def _checkpoint(one: DueCheckpoint) -> Pressing:
    return Pressing(one.view.item.title, one.view.words, f"After {one.workshop.title}", bool(one.view.late), one)


def _round(one: DueRound) -> Pressing:
    return Pressing(f"Ask {one.team.name}", one.words, "Round", bool(one.late), one.team)


def _asked_for(one: AskedFor) -> Pressing:
    return Pressing(one.title, one.words, one.where, one.days < 0, one.of)


def _waiting(document: Document, today: date) -> list[tuple[int, Pressing]]:
    """The escalations out of workshops that wait for an answer, with the days since; those of plans stand with them."""
    found = []
    for one in open_escalations(document):
        if one.action.workshop_id is not None:
            days = max(0, (today - one.escalation.at.astimezone().date()).days)
            words = f"Waits {counted(days, 'day')}" if days else "Since today"
            found.append((-days, Pressing(f"{one.person.name} to answer", words, one.action.text, days > SOON, one)))
    return _together(sorted(found, key=lambda one: one[0]))


def _together(waiting: list[tuple[int, Pressing]]) -> list[tuple[int, Pressing]]:
    """Many that wait take one line, that of the one that has waited longest: the rest of the week is to be seen."""
    if len(waiting) <= _MOST_WAITING:
        return waiting
    days, longest = waiting[0]
    title = f"{len(waiting)} escalated actions wait for an answer"
    return [(days, replace(longest, title=title, where=f"First: {longest.where}"))]


def _meetings(document: Document, today: date) -> list[tuple[int, Pressing]]:
    """The next of each regular meeting that comes within the week, with the days until then."""
    found = []
    for meeting in regular_meetings(document):
        for day in coming_days(document, meeting, today, 1):
            days = (day - today).days
            if days <= SOON:
                when = {0: "Today", 1: "Tomorrow"}.get(days, day_words(day, today))
                found.append((days, Pressing(meeting.title, when, "Meeting", False, meeting)))
    return found


def _wave(wave: Wave, today: date, *, late: bool) -> Pressing:
    return Pressing(f"Open {wave.title}", due_words(wave, today), "Assessment", late, wave)
