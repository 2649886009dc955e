"""The invitation to a workshop: a calendar file that asks for answers, and drafts of the mails that go with it.

The wording is a draft: whoever sends it looks it over first. Nothing private to the facilitator is in it.
"""

from collections.abc import Iterable, Iterator, Sequence

from facilitator.core.people import Reply
from facilitator.core.plan.prepare.wanted import Wanted
from facilitator.report.agenda_calendar import blocks_in_full, parts_in_short, session_events, times_of
from facilitator.report.calendar import Guest, calendar_bytes
from facilitator.report.fonts import FontBook
from facilitator.report.mail import draft_bytes, writable
from facilitator.report.snapshot import Snapshot


def invitation_ics(taken: Snapshot, _fonts: FontBook) -> bytes:
    """All sessions with everybody invited. Nobody is named as organiser: that is whose calendar sends it."""
    return calendar_bytes(taken, session_events(taken), invited(taken))


def invitation_eml(taken: Snapshot, _fonts: FontBook) -> bytes:
    """The draft of the invitation: purpose, days, place, the agenda in short, what to bring; the calendar with it."""
    workshop = taken.workshop
    chapters = [
        ["Hello,"],
        [f"You are invited to “{workshop.title}”."],
        _what_for(taken),
        _when_and_where(taken),
        _agenda(taken, full=False),
        _to_bring(taken),
        ["Please answer whether you can come. The file attached puts it into your calendar."],
    ]
    subject = f"Invitation: {workshop.title}, {taken.dates.day(workshop.day)}"
    return _draft(taken, invited(taken), subject, chapters)


def reminder_eml(taken: Snapshot, _fonts: FontBook) -> bytes:
    """The draft of the mail a week before: the final agenda, where to be when, what is still to be brought.

    It goes to all but those who have said no (seed 000_304b59033e062cb6.txt, one week before).
    """
    workshop = taken.workshop
    chapters = [
        ["Hello,"],
        [f"“{workshop.title}” is coming up on {taken.dates.day(workshop.day)}. This is the final agenda."],
        _when_and_where(taken),
        _to_bring(taken),
        _what_for(taken),
        _agenda(taken, full=True),
        ["If anything keeps you from coming, or from coming prepared, please say so now."],
    ]
    subject = f"Reminder: {workshop.title}, {taken.dates.day(workshop.day)}"
    coming = [guest for guest in invited(taken) if guest.reply is not Reply.NO]
    return _draft(taken, coming, subject, chapters)


def invited(taken: Snapshot) -> list[Guest]:
    """Everybody who takes part and can be reached by e-mail, in the order of the teams."""
    everybody = (Guest(s.person.name, s.person.email, s.participant.reply) for s in taken.seats if not s.person.gone)
    return [guest for guest in everybody if writable(guest)]


def _draft(taken: Snapshot, to: Sequence[Guest], subject: str, chapters: Iterable[list[str]]) -> bytes:
    text = "\n\n".join("\n".join(lines) for lines in chapters if lines) + "\n"
    # Without an organiser to answer to, what the guests get is an event to take in, not a request.
    return draft_bytes(to, subject, text, calendar_bytes(taken, session_events(taken)), taken.taken_at)


def _what_for(taken: Snapshot) -> list[str]:
    purpose = [taken.workshop.purpose] if taken.workshop.purpose else []
    objectives = [f"- {objective.text}" for objective in taken.objectives]
    return ["What it is for", *purpose, *objectives] if purpose or objectives else []


def _when_and_where(taken: Snapshot) -> list[str]:
    sessions = taken.schedule.sessions
    names = [f"{one.title}: " if len(sessions) > 1 else "" for one in sessions]
    times = [f"{name}{times_of(taken, one)}" for name, one in zip(names, sessions, strict=True)]
    return ["When and where", *times, *([taken.workshop.place] if taken.workshop.place else [])]


def _agenda(taken: Snapshot, full: bool) -> list[str]:
    lines: list[str] = []
    for session in taken.schedule.sessions:
        held = list((blocks_in_full if full else parts_in_short)(taken, session))
        if held and len(taken.schedule.sessions) > 1:
            lines.append(f"{session.title}:")
        lines += held
    return ["The agenda" if full else "The agenda in short", *lines] if lines else []


def _to_bring(taken: Snapshot) -> list[str]:
    lines = list(_lines_by_team(taken, [one for one in taken.wanted if not one.arrived]))
    return ["What to bring, or to send before", *lines] if lines else []


def _lines_by_team(taken: Snapshot, wanted: Sequence[Wanted]) -> Iterator[str]:
    """ "- Product: Roadmap (Maria Lind), Metrics": team after team, then people without one.

    What nobody in particular is asked for is the facilitator's own to find, and left out.
    """
    for team in taken.teams:
        titles = [_with_bringer(taken, one) for one in wanted if one.team_id == team.id]
        if titles:
            yield f"- {team.name}: {', '.join(titles)}"
    for one in wanted:
        person = taken.person(one.person_id)
        if one.team_id is None and person:
            yield f"- {person.name}: {one.title}"


def _with_bringer(taken: Snapshot, wanted: Wanted) -> str:
    person = taken.person(wanted.person_id)
    return f"{wanted.title} ({person.name})" if person else wanted.title
