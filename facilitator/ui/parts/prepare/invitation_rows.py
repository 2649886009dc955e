"""Who is invited as rows: what they have answered, and who can't be reached."""

from collections import Counter
from collections.abc import Sequence
from types import MappingProxyType

from facilitator.core.participants import Seat
from facilitator.core.people import Reply

REPLY_WORDS = MappingProxyType({Reply.YES: "Yes", Reply.MAYBE: "Maybe", Reply.NO: "No", Reply.OPEN: "Not answered"})
NO_EMAIL = "no e-mail"
_MOST_NAMES = 4


def answered_words(seats: Sequence[Seat]) -> str:
    """How many come: "8 of 12 yes, 1 maybe, 2 no, 1 not answered"."""
    counts = Counter(seat.participant.reply for seat in seats)
    rest = ((Reply.MAYBE, "maybe"), (Reply.NO, "no"), (Reply.OPEN, "not answered"))
    said = [f"{counts[Reply.YES]} of {len(seats)} yes"]
    return ", ".join([*said, *(f"{counts[reply]} {words}" for reply, words in rest if counts[reply])])


def unreached_words(seats: Sequence[Seat]) -> str:
    """Who has no e-mail address, as one sentence; "" if everybody has one."""
    names = [seat.person.name for seat in seats if not seat.person.email]
    if not names:
        return ""
    if len(names) == 1:
        return f"{names[0]} has no e-mail address: type it here, or ask them yourself."
    last = names[-1] if len(names) <= _MOST_NAMES else f"{len(names) - _MOST_NAMES + 1} more"
    said = ", ".join(names[: min(_MOST_NAMES, len(names)) - 1])
    return f"{said} and {last} have no e-mail address: type it here, or ask them yourself."
