"""What gets in the way of what on the calendar of all teams."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from facilitator.core.agree.changes.coming import EntryKind
from facilitator.core.follow.coming_up import COMING_WORDS, Besides, Coming
from facilitator.core.names import folded
from facilitator.core.phrases import counted, day_words, listed, quoted
from facilitator.core.plan.prepare.workdays import Workdays

_GOING_OUT = (EntryKind.LAUNCH, EntryKind.RELEASE)
_PLANNING = (EntryKind.ANNUAL_PLANNING, EntryKind.QUARTERLY_PLANNING)
_TAKES_A_DAY = (
    *_GOING_OUT, *_PLANNING, EntryKind.EVENT, EntryKind.BUSINESS_REVIEW, EntryKind.PRE_PLANNING, EntryKind.SOCIAL,
    EntryKind.EXCHANGE_DAY, Besides.WORKSHOP,
)  # fmt: skip
_LONG = 5
"""Of what takes more days than this only the first is looked at for holidays: a campaign goes on over them."""


@dataclass(frozen=True)
class Clash:
    """What gets in whose way, from which day on, in a sentence."""

    day: date
    about: tuple[Coming, ...]
    words: str


def clashes(found: Sequence[Coming], workdays: Workdays, today: date) -> list[Clash]:
    """The clashes among what is coming, by day; `today` only says how days are worded.

    Two launches in one week (ISO 8601, Monday to Sunday) or one launch on two days, a launch while planning is under
    way, a change that takes effect in the week of a launch, a team with two things on one day, and anything on a
    public holiday.
    """
    out = [one for one in found if one.kind in _GOING_OUT]
    clashing = [
        *_one_week(out, today),
        *_two_days(out, today),
        *_while_planning(out, [one for one in found if one.kind in _PLANNING], today),
        *_changes(out, [one for one in found if one.kind is Besides.CHANGE], today),
        *_on_one_day([one for one in found if one.kind in _TAKES_A_DAY], today),
        *_on_holidays(found, workdays, today),
    ]
    return sorted(clashing, key=lambda clash: clash.day)


def _one_week(out: Sequence[Coming], today: date) -> Iterator[Clash]:
    told = set()
    for monday, together in _by_week(out).items():
        titles = {folded(one.title): quoted(one.title) for one in together}
        which = frozenset(one.key for one in together)
        if len(titles) > 1 and which not in told:
            told.add(which)
            words = (
                f"{_number_words(together)} in the week of {day_words(monday, today)}: {listed(list(titles.values()))}."
            )
            yield Clash(together[0].day, tuple(together), words)


def _number_words(together: Sequence[Coming]) -> str:
    """How many there are of each kind, of one title counted once: "2 launches and 1 release"."""
    numbers = Counter(kind for kind, _title in {(one.kind, folded(one.title)) for one in together})
    nouns = ((EntryKind.LAUNCH, "launch", "launches"), (EntryKind.RELEASE, "release", "releases"))
    return listed([counted(numbers[kind], noun, plural) for kind, noun, plural in nouns if numbers[kind]])


def _two_days(out: Sequence[Coming], today: date) -> Iterator[Clash]:
    """One launch that stands on different days, as on the calendar and on a launch canvas."""
    titled: dict[str, list[Coming]] = {}
    for one in out:
        if one.kind is EntryKind.LAUNCH:
            titled.setdefault(folded(one.title), []).append(one)
    for same in titled.values():
        if len({one.record.table for one in same}) > 1:
            days = list(dict.fromkeys(day_words(one.day, today) for one in same))
            yield Clash(same[0].day, tuple(same), f"The launch {quoted(same[0].title)} stands on {listed(days)}.")


def _while_planning(out: Sequence[Coming], planning: Sequence[Coming], today: date) -> Iterator[Clash]:
    for one in out:
        for other in planning:
            if _meet(one, other):
                day = max(one.day, other.day)
                words = f"{quoted(one.title)} goes out on {day_words(day, today)}, during {quoted(other.title)}."
                yield Clash(day, (one, other), words)


def _changes(out: Sequence[Coming], changes: Sequence[Coming], today: date) -> Iterator[Clash]:
    weeks = _by_week(out)
    for change in changes:
        there = weeks.get(_monday(change.day), [])
        if there:
            titles = listed(list(dict.fromkeys(quoted(one.title) for one in there)))
            day, go = day_words(change.day, today), "goes" if len(there) == 1 else "go"
            words = f"{quoted(change.title)} takes effect on {day}, in the week in which {titles} {go} out."
            yield Clash(change.day, (change, *there), words)


def _on_one_day(busy: Sequence[Coming], today: date) -> Iterator[Clash]:
    under_way: list[Coming] = []
    for one in busy:
        under_way = [other for other in under_way if other.until >= one.day]
        for other in under_way:
            names = [team.name for team in one.teams if team in other.teams]
            if names and not _told_already(one, other):
                have = "has" if len(names) == 1 else "have"
                both = f"{quoted(other.title)} and {quoted(one.title)}"
                words = f"{listed(names)} {have} {both} on {day_words(one.day, today)}."
                yield Clash(one.day, (other, one), words)
        under_way.append(one)


def _on_holidays(found: Sequence[Coming], workdays: Workdays, today: date) -> Iterator[Clash]:
    for one in found:
        length = (one.until - one.day).days + 1
        for number in range(length if length <= _LONG else 1):
            day = one.day + timedelta(days=number)
            if name := workdays.holiday(day):
                what = quoted(one.title) if one.title else COMING_WORDS[one.kind]
                yield Clash(day, (one,), f"{what} is on a public holiday: {name}, {day_words(day, today)}.")
                break


def _told_already(one: Coming, other: Coming) -> bool:
    """Whether two things on one day are two launches, or a launch during planning: that has been said."""
    kinds = (one.kind, other.kind)
    out = [kind in _GOING_OUT for kind in kinds]
    return all(out) or (any(out) and any(kind in _PLANNING for kind in kinds))


def _by_week(out: Sequence[Coming]) -> dict[date, list[Coming]]:
    """What touches each week, by its Monday."""
    weeks: dict[date, list[Coming]] = {}
    for one in out:
        for monday in _weeks(one):
            weeks.setdefault(monday, []).append(one)
    return weeks


def _weeks(one: Coming) -> Iterator[date]:
    """The Mondays of the weeks that it touches."""
    monday = _monday(one.day)
    while monday <= one.until:
        yield monday
        monday += timedelta(weeks=1)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _meet(one: Coming, other: Coming) -> bool:
    return one.day <= other.until and other.day <= one.until
