"""A change notice as it goes out: one template for the mail and for Markdown, and the drafts of mails.

After seed 003_cbf94a157524aa52.txt (no surprises): reason and impact stand in every notice, and whether somebody has to
act is said at once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from facilitator.core.agree.changes.impacts import impacts_of
from facilitator.core.agree.changes.notices import TIER_WORDS, ChangeNotice, Impact, NoticePeriod, Tier
from facilitator.core.document import Document
from facilitator.core.people import Person, Team
from facilitator.core.plan.workshops import Programme, programme_of
from facilitator.report.calendar import Guest
from facilitator.report.dates import Dates, system_dates
from facilitator.report.fonts import FontBook
from facilitator.report.mail import draft_with, writable
from facilitator.report.text import one_line

WHAT, WHEN, WHY, MEANS, TO_DO, ASK = (
    "What changes",
    "From when",
    "Why",
    "What it means for your team",
    "What you have to do, and by when",
    "Where to ask",
)
NOTHING_TO_DO = "Nothing: this is for your information."
_OPEN, _SAME = "Not settled yet: you will be told the day.", "No change in what you do."


@dataclass(frozen=True)
class TakenNotice:
    """A notice with all that is said in it, read at the instant `taken_at`; `people` are those of the teams touched."""

    taken_at: datetime
    programme: Programme
    dates: Dates
    notice: ChangeNotice
    period: NoticePeriod | None
    owner: Person | None
    impacts: tuple[tuple[Team, Impact], ...]
    people: tuple[Person, ...]

    def only(self, team_id: int) -> "TakenNotice":
        """The notice as one team gets it."""
        impacts = tuple(pair for pair in self.impacts if pair[0].id == team_id)
        return replace(self, impacts=impacts, people=tuple(one for one in self.people if one.team_id == team_id))


def take_notice(document: Document, notice_id: int, dates: Dates | None = None) -> TakenNotice:
    """Read a notice; UserError if it is gone."""
    notice = document.get(ChangeNotice, notice_id)
    impacts = tuple(impacts_of(document, notice_id))
    touched = {team.id for team, _impact in impacts}
    everyone = sorted(document.all(Person), key=lambda person: (person.name.casefold(), person.id))
    return TakenNotice(
        document.now(),
        programme_of(document),
        dates or system_dates(),
        notice,
        document.find(NoticePeriod, notice.period_id),
        document.find(Person, notice.owner_id),
        impacts,
        tuple(person for person in everyone if person.team_id in touched and not person.gone),
    )


def chapters(taken: TakenNotice) -> list[tuple[str, list[str]]]:
    """The notice in the order of the template: each heading with its lines, as people typed them."""
    return [
        (WHAT, [taken.notice.what]),
        (WHEN, [taken.dates.day(taken.notice.starts) if taken.notice.starts else _OPEN, *_rushed(taken.notice)]),
        *([(WHY, [taken.notice.why])] if taken.notice.why else []),
        (MEANS, _means(taken.impacts)),
        (TO_DO, _to_do(taken)),
        (ASK, [_ask(taken)]),
    ]


def subject(taken: TakenNotice) -> str:
    """Whether somebody has to act, what changes, from when: "Action required: New price list, from Mon 3 May 2027"."""
    starts = f", from {taken.dates.day(taken.notice.starts)}" if taken.notice.starts else ""
    return f"{TIER_WORDS[taken.notice.tier]}: {one_line(taken.notice.what)}{starts}"


def notice_eml(taken: TakenNotice, _fonts: FontBook) -> bytes:
    """The draft of one mail to everybody on the teams touched who can be reached by e-mail."""
    text = ["Hello,", *("\n".join((title, *lines)) for title, lines in chapters(taken))]
    text.append("Please answer with a short “noted”, so that we know it has reached you.")
    guests = [guest for guest in (Guest(one.name, one.email) for one in taken.people) if writable(guest)]
    return draft_with(guests, subject(taken), "\n\n".join(text) + "\n", [], taken.taken_at)


def team_notices(taken: TakenNotice) -> list[tuple[Team, TakenNotice]]:
    """The notice as each team gets it, so that every team has a draft of its own."""
    return [(team, taken.only(team.id)) for team, _impact in taken.impacts]


def _rushed(notice: ChangeNotice) -> list[str]:
    return [f"Why it can’t wait longer: {notice.rushed}"] if notice.rushed else []


def _means(impacts: Sequence[tuple[Team, Impact]]) -> list[str]:
    return _for_each([(team, impact.text or _SAME) for team, impact in impacts], len(impacts)) or [_SAME]


def _to_do(taken: TakenNotice) -> list[str]:
    said = [(team, _by(one.to_do, one.by, taken.dates)) for team, one in taken.impacts if one.to_do]
    nothing = "What is to be done follows." if taken.notice.tier is Tier.ACTION else NOTHING_TO_DO
    return _for_each(said, len(taken.impacts)) or [nothing]


def _for_each(said: Sequence[tuple[Team, str]], of: int) -> list[str]:
    """The words alone where only one team is touched, else each after its team's name."""
    return [f"{one_line(team.name)}: {words}" if of > 1 else words for team, words in said]


def _by(to_do: str, by: date | None, dates: Dates) -> str:
    return f"{to_do.rstrip()} (by {dates.day(by)})" if by else to_do


def _ask(taken: TakenNotice) -> str:
    return ", ".join(_where(taken)) or "Answer this message."


def _where(taken: TakenNotice) -> Iterator[str]:
    if taken.owner:
        yield one_line(taken.owner.name)
        if taken.owner.email:
            yield taken.owner.email
    if taken.period and taken.period.channel:
        yield one_line(taken.period.channel)
