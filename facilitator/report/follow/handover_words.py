"""What a hand-over says, read at one moment; and all of it as Markdown, for a wiki or a chat."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from facilitator.core.document import Document
from facilitator.core.follow.action_rows import ActionRow
from facilitator.core.follow.escalations import Escalated
from facilitator.core.follow.handover import Contact, Contacts, Handover, handover
from facilitator.core.follow.handover_dates import Dated
from facilitator.core.follow.stewards import stewards_words
from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import Programme, local, programme_of
from facilitator.report.dates import Dates, system_dates
from facilitator.report.fonts import FontBook
from facilitator.report.text import markdown_safe, one_line

RUNS, OPEN, WAITING, DATES = "What runs", "Open and stuck", "Waiting for an answer", "The next three months"
AGREED, LIES, WHO = "What was agreed last", "Where things lie", "Who is who"
NOTHING_RUNS = "Nothing runs at the moment: plan the next workshop."
NOTHING_OPEN = "Nothing is open."
NO_DATES = "Nothing has a date yet."
NOT_WRITTEN = "The outcomes have not been written into a folder yet."
NO_DECISIONS = "No decisions were noted."


@dataclass(frozen=True)
class HandoverTaken:
    """A hand-over as things stood at the instant `taken_at`."""

    taken_at: datetime
    dates: Dates
    programme: Programme
    handover: Handover


def handover_taken(document: Document, today: date, dates: Dates | None = None) -> HandoverTaken:
    """Read what there is to hand over today, the local day."""
    return HandoverTaken(document.now(), dates or system_dates(), programme_of(document), handover(document, today))


def handover_markdown(taken: HandoverTaken, _fonts: FontBook) -> bytes:
    """All of it, nothing cut: headings and lists alone. UTF-8."""
    held = taken.handover
    lines = [f"# {_safe(f'Hand-over: {taken.programme.name}')}", "", f"As of {taken.dates.day(held.today)}", ""]
    lines += [_safe(stewards_words(held.stewards)), ""]
    lines += _section(RUNS, ((one.what, one.words) for one in held.running), NOTHING_RUNS)
    lines += _section(OPEN, ((held.promised.words,), *map(_action, held.pressing)), "")
    lines += _section(WAITING, ((one.action.text, *asked(one)) for one in held.escalations), "")
    lines += _section(DATES, (dated(taken, one) for one in held.dates), NO_DATES)
    if held.last:
        lines += _section(agreed_title(held), ((one.text, one.why) for one in held.decisions), NO_DECISIONS)
    lines += [f"## {LIES}", "", _safe(lies(taken)), ""]
    for group in held.contacts:
        name = group.team.name if group.team else "On no team"
        lines += _section(f"{WHO}: {name}", ((line,) for line in contacts(group, len(group.people))), "")
    return "\n".join(lines).encode("utf-8", errors="replace")


def _section(title: str, lines: Iterable[Sequence[str]], empty: str) -> list[str]:
    listed = [f"- {' – '.join(_safe(part) for part in line if part)}" for line in lines]
    return [f"## {_safe(title)}", "", *(listed or [empty]), ""] if listed or empty else []


def _action(row: ActionRow) -> tuple[str, str, str]:
    return (row.action.text, row.owner.name if row.owner else "nobody yet", row.words)


# What paper says, too


def dated(taken: HandoverTaken, one: Dated) -> tuple[str, str, str]:
    """A date with what is on it, each in words."""
    return (taken.dates.day(one.day), one.what, one.words)


def asked(one: Escalated) -> tuple[str, str]:
    """Before whom an escalation is, and why."""
    name = f"{one.person.name}, who has left" if one.person.gone else one.person.name
    return (name, one.escalation.why)


def contacts(group: Contacts, most: int) -> list[str]:
    """So many people of a team at most, each on a line, and how many there are more."""
    lines = [_contact(one) for one in group.people[:most]]
    more = len(group.people) - most
    return [*lines, f"and {more} more"] if more > 0 else lines


def _contact(one: Contact) -> str:
    return ", ".join(filter(None, (one.person.name, one.person.email, counted(one.open, "action") if one.open else "")))


def agreed_title(held: Handover) -> str:
    """The heading over the decisions, with the workshop in which they were taken."""
    return f"{AGREED}: {held.last.title}" if held.last else AGREED


def lies(taken: HandoverTaken) -> str:
    """Where the outcomes were written last, in a sentence."""
    held = taken.handover
    if held.lies is None:
        return NOT_WRITTEN
    of = f" of “{held.lies_of.title}”" if held.lies_of else ""
    when = local(held.lies_of, held.lies.at).date() if held.lies_of else held.lies.at.date()
    return f"The outcomes{of} were written on {taken.dates.day(when)} to {held.lies.folder}"


def _safe(text: str) -> str:
    return markdown_safe(one_line(text))
