"""A wave that takes answers, and sheets handed in at the laptop, as the tests of answers want them."""

from facilitator.core.assess import asking, entering
from facilitator.core.assess.answers import AnswerSheet
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document


def opened(document: Document, *, anonymous: bool = True) -> Wave:
    """An open wave of the pulse, which asks fifteen statements."""
    wave = asking.plan_wave(document, pulse=True, anonymous=anonymous)
    return asking.open_wave(document, wave.id)


def typed(document: Document, sheet: AnswerSheet, ratings: str) -> None:
    """Type these marks from the first slot on, key by key."""
    for slot, mark in enumerate(ratings):
        entering.rate(document, sheet.id, slot, mark)


def handed_in(document: Document, wave: Wave, ratings: str, team_id: int | None = None, comment: str = "") -> None:
    """Type a sheet with a comment on the whole, and hand it in."""
    sheet = entering.begin_sheet(document, wave.id, team_id)
    typed(document, sheet, ratings)
    entering.comment_on(document, sheet.id, None, comment)
    entering.finish_sheet(document, sheet.id)
