"""The words of the mail that goes to everybody afterwards: thanks for what they brought, what they promised, what is
attached. A draft: whoever sends it looks it over first (seeds/000, within 48 hours: thank-you notes of one's own).
"""

from collections.abc import Iterator, Sequence

from facilitator.core.follow.recipients import Recipient
from facilitator.core.phrases import quoted, shortened
from facilitator.core.run.actions import Action, ActionState, Meeting
from facilitator.report.follow.told import Told
from facilitator.report.text import one_line

_MOST = 8
_LONGEST = 160


def subject(told: Told, recipient: Recipient) -> str:
    """The subject: the workshop, and whether it is a thank-you or the news of a day they missed."""
    head = "Thank you" if recipient.present else "What came of it"
    return f"{head}: {told.taken.workshop.title}, {told.taken.dates.day(told.taken.workshop.day)}"


def letter(told: Told, recipient: Recipient, meetings: Sequence[Meeting], enclosed: Sequence[str]) -> str:
    """The text. `meetings` are those to come that they are in, `enclosed` what each file attached is, in words."""
    person_id = recipient.person.id
    workshop = told.taken.workshop
    chapters = [
        [f"Hello {one_line(recipient.person.name)},"],
        [told.contributions(person_id).thanks],
        [f"This is what came of {quoted(workshop.title)} on {told.taken.dates.day(workshop.day)}."],
        _chapter("What you promised", _promises(told, told.actions_of(person_id))),
        _own_words(told, person_id),
        _chapter("When we meet again", [_meeting(told, one) for one in meetings]),
        _chapter("Attached", [f"- {words}" for words in enclosed]),
        ["If something is not as you remember it, please answer and say so."],
    ]
    return "\n\n".join("\n".join(lines) for lines in chapters if lines) + "\n"


def _chapter(title: str, lines: Sequence[str]) -> list[str]:
    more = len(lines) - _MOST
    return [title, *lines[:_MOST], *([f"- And {more} more, on your page"] if more > 0 else [])] if lines else []


def _promises(told: Told, actions: Sequence[Action]) -> list[str]:
    return list(_open(told, [action for action in actions if action.state is ActionState.OPEN]))


def _open(told: Told, actions: Sequence[Action]) -> Iterator[str]:
    for action in actions:
        due = f"due {told.taken.dates.day(action.due)}" if action.due else "no date yet: please name one"
        yield f"- {shortened(one_line(action.text), _LONGEST)} ({due})"


def _own_words(told: Told, person_id: int) -> list[str]:
    said = told.reflection_of(person_id)
    if said is None or not said.commitment:
        return []
    return [f"At the close you said: “{shortened(one_line(said.commitment), _LONGEST)}”"]


def _meeting(told: Told, meeting: Meeting) -> str:
    day = told.taken.dates.day(meeting.day) if meeting.day else "Date to come"
    start = f", {told.taken.dates.time(meeting.start)}" if meeting.day and meeting.start else ""
    return f"- {day}{start}: {one_line(meeting.title)}"
