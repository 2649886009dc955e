"""Change notices: nobody is surprised. What changes, why, from when, and when that was told.

After seed 003_cbf94a157524aa52.txt (no surprises). What it means for each team: `impacts`; who has taken note:
`taking_note`; how long ahead each kind of change is told: `notice_periods`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from facilitator.core.days import likely_day
from facilitator.core.document import Document
from facilitator.core.lines import add_line, change_line, remove_line
from facilitator.core.people import Person
from facilitator.core.phrases import counted, day_words
from facilitator.core.record import Ordered, Record, Text
from facilitator.core.text import free, one_line, required


class Tier(StrEnum):
    """Whether somebody has to do something."""

    INFORMATION = "information"
    ACTION = "action"


class NoticePeriod(Ordered):
    """A kind of change, how many days ahead it is told, and where. `key` names one that comes with the program."""

    table = "notice_period"
    key: Text = ""
    title: Text
    days: int
    channel: Text = ""


class ChangeNotice(Ordered):
    """One change. `told_on`: the local day it was sent; None while it is a draft. `starts`: when it takes effect.

    `agreed`: how many days ahead such a change was to be told when it was, whatever is agreed since. `rushed`: why it
    can't wait that long.
    """

    table = "change_notice"
    period_id: int | None = None
    what: Text
    why: Text = ""
    starts: date | None = None
    tier: Tier = Tier.INFORMATION
    owner_id: int | None = None
    told_on: date | None = None
    agreed: int | None = None
    rushed: Text = ""


class Impact(Record):
    """What a change means for a team, and what it must do by when. At most one a notice and team."""

    table = "impact"
    notice_id: int
    team_id: int
    text: Text = ""
    to_do: Text = ""
    by: date | None = None


class Acknowledged(Record):
    """That a person has taken note, on a local day. At most one a notice and person."""

    table = "acknowledged"
    notice_id: int
    person_id: int
    day: date


@dataclass(frozen=True)
class ShortNotice:
    """Fewer days ahead than agreed: how many there are, how many there should be, and the day that would do.

    `given` is negative once it has taken effect. `kind` is the kind of change, as its period is titled.
    """

    given: int
    agreed: int
    kind: str
    earliest: date


TIER_WORDS: Final[Mapping[Tier, str]] = MappingProxyType(
    {Tier.INFORMATION: "For information", Tier.ACTION: "Action required"}
)
_NO_WHAT = "The notice has no headline yet: type what changes, in a few words."


def draft_notice(
    document: Document, what: str, *, period_id: int | None = None, owner_id: int | None = None
) -> ChangeNotice:
    """Begin the notice of a change, in a few words; nobody is told yet. UserError without words."""
    if period_id is not None:
        document.get(NoticePeriod, period_id)
    if owner_id is not None:
        document.get(Person, owner_id)
    headline = one_line(required(what, _NO_WHAT))
    line = ChangeNotice(id=document.new_id(), what=headline, period_id=period_id, owner_id=owner_id)
    return add_line(document, "Draft notice", line)


def edit_notice(
    document: Document, notice_id: int, *, what: str | None = None, why: str | None = None, rushed: str | None = None
) -> ChangeNotice:
    """Word a notice anew: what changes, why, or why it can't wait; what is not given stays."""
    changes = {} if what is None else {"what": one_line(required(what, _NO_WHAT))}
    if why is not None:
        changes["why"] = free(why)
    if rushed is not None:
        changes["rushed"] = free(rushed)
    return change_line(document, "Edit notice", ChangeNotice, notice_id, **changes)


def set_kind(document: Document, notice_id: int, period_id: int | None) -> ChangeNotice:
    """Say which kind of change it is, which says how long ahead it is told; None for no kind."""
    if period_id is not None:
        document.get(NoticePeriod, period_id)
    return change_line(document, "Set kind of change", ChangeNotice, notice_id, period_id=period_id)


def set_starts(document: Document, notice_id: int, day: date | None) -> ChangeNotice:
    """Say from which local day a change takes effect; None while that is open. A short notice is told, not refused."""
    return change_line(document, "Set start of change", ChangeNotice, notice_id, starts=likely(day))


def set_tier(document: Document, notice_id: int, tier: Tier) -> ChangeNotice:
    """Say whether somebody has to do something."""
    return change_line(document, "Set tier", ChangeNotice, notice_id, tier=tier)


def set_owner(document: Document, notice_id: int, owner_id: int | None) -> ChangeNotice:
    """Say who answers questions about a change; None for nobody yet."""
    if owner_id is not None:
        document.get(Person, owner_id)
    return change_line(document, "Set owner of notice", ChangeNotice, notice_id, owner_id=owner_id)


def tell(document: Document, notice_id: int, day: date) -> ChangeNotice:
    """Note that a notice was sent, on a local day, and how long ahead such a change was to be told then."""
    period = document.find(NoticePeriod, document.get(ChangeNotice, notice_id).period_id)
    agreed = period.days if period else None
    return change_line(document, "Tell of change", ChangeNotice, notice_id, told_on=likely(day), agreed=agreed)


def take_back(document: Document, notice_id: int) -> ChangeNotice:
    """Make a notice a draft again, as if nobody had been told: who has taken note is forgotten along with it."""
    notice = document.get(ChangeNotice, notice_id)
    with document.step("Take back notice") as step:
        for one in document.all(Acknowledged, notice_id=notice_id):
            step.remove(one)
        return step.put(notice.with_(told_on=None, agreed=None))


def remove_notice(document: Document, notice_id: int) -> None:
    """Remove a notice with what it means for each team, and who has taken note."""
    remove_line(document, "Remove notice", ChangeNotice, notice_id)


def likely(day: date | None) -> date | None:
    """A day as given; UserError if its year is a slip of the keys."""
    return likely_day(day, "A change in the year")


# Questions


def notices(document: Document) -> list[ChangeNotice]:
    """All notices: drafts first, the soonest before the others, then those told, the latest first."""
    found = document.all(ChangeNotice)
    drafts = [one for one in found if one.told_on is None]
    told = [one for one in found if one.told_on is not None]
    return [
        *sorted(drafts, key=lambda one: (one.starts or date.max, one.position, one.id)),
        *sorted(told, key=lambda one: (one.starts or date.max, one.position, one.id), reverse=True),
    ]


def short_notice(notice: ChangeNotice, period: NoticePeriod | None, today: date) -> ShortNotice | None:
    """How much shorter than agreed a notice is, counted from the day it was told, or from today for a draft.

    None if it is long enough, or nothing was agreed, or it is not known from when the change holds.
    """
    agreed = notice.agreed if notice.told_on else period.days if period else None
    if notice.starts is None or agreed is None:
        return None
    told = notice.told_on or today
    given = (notice.starts - told).days
    if given >= agreed:
        return None
    return ShortNotice(given, agreed, period.title if period else "", told + timedelta(days=agreed))


def short_words(short: ShortNotice, today: date, reason: str = "") -> str:
    """The warning before a change is told: what was agreed, and the ways out unless a reason has been given.

    "4 days’ notice; 14 were agreed for roadmap changes. Move it to Mon 3 May, or say why it can’t wait."
    """
    if reason:
        return f"{_shortfall(short)}. The reason is told along with it."
    return f"{_shortfall(short)}. Move it to {day_words(short.earliest, today)}, or say why it can’t wait."


def told_words(notice: ChangeNotice, period: NoticePeriod | None, today: date) -> str:
    """When it was told, how long ahead, and if that was shorter than agreed; "Not told yet" for a draft."""
    if notice.told_on is None:
        return "Not told yet"
    told = f"Told {day_words(notice.told_on, today)}"
    short = short_notice(notice, period, today)
    if short is not None:
        return f"{told}. {_shortfall(short)}{'' if notice.rushed else ', and nobody has said why'}"
    if notice.starts is None:
        return told
    ahead = (notice.starts - notice.told_on).days
    return f"{told}, {counted(ahead, 'day')} ahead" if ahead else told


def last_day_to_tell(notice: ChangeNotice, period: NoticePeriod | None) -> date | None:
    """The day on which a draft must be told at the latest to keep to what was agreed; None if that is not known."""
    if notice.starts is None or period is None:
        return None
    return notice.starts - timedelta(days=period.days)


def _shortfall(short: ShortNotice) -> str:
    kind = f" for {_in_sentence(short.kind)}" if short.kind else ""
    were = "was" if short.agreed == 1 else "were"
    if short.given > 0:
        days = "1 day’s notice" if short.given == 1 else f"{short.given} days’ notice"
        return f"{days}; {short.agreed} {were} agreed{kind}"
    told = f"{counted(-short.given, 'day')} after it took effect" if short.given else "No notice at all"
    if short.agreed == 0:
        return f"{told}; the day itself was agreed{kind}"
    return f"{told}; {counted(short.agreed, 'day')} ahead {were} agreed{kind}"


def _in_sentence(title: str) -> str:
    """A title within a sentence; one that begins with a short form, such as ABM, stays as it is."""
    return title[:1].lower() + title[1:] if title[1:2].islower() else title
