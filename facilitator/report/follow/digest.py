"""A team's digest of a workshop, in the form that the team prefers."""

from dataclasses import dataclass

from facilitator.core.follow.preferences import DigestFormat
from facilitator.report.follow.digest_markdown import digest_markdown
from facilitator.report.follow.digest_page import digest_page
from facilitator.report.follow.digest_slides import digest_slides
from facilitator.report.follow.digest_words import digest_of
from facilitator.report.follow.digest_workbook import digest_workbook
from facilitator.report.follow.told import Told
from facilitator.report.fonts import FontBook


@dataclass(frozen=True, slots=True)
class Piece:
    """A file to be written: its suffix with the dot, and what is in it."""

    suffix: str
    data: bytes


def digest(told: Told, team_id: int, form: DigestFormat, fonts: FontBook) -> Piece:
    """What a team is told, in one form. The same content gives the same bytes; ValueError if there is no such team."""
    words = digest_of(told, team_id)
    match form:
        case DigestFormat.PAGE:
            return Piece(".pdf", digest_page(words, fonts))
        case DigestFormat.MARKDOWN:
            return Piece(".md", digest_markdown(words))
        case DigestFormat.SPREADSHEET:
            return Piece(".xlsx", digest_workbook(words, told.taken.taken_at))
        case DigestFormat.SLIDES:
            return Piece(".pptx", digest_slides(words, told.taken.taken_at, fonts))
