"""In which form a team, or a person, wants to be told."""

from enum import StrEnum

from facilitator.core.record import Record


class DigestFormat(StrEnum):
    """The forms of a digest: a page to print, text for a wiki or a chat, a spreadsheet, slides."""

    PAGE = "page"
    MARKDOWN = "markdown"
    SPREADSHEET = "spreadsheet"
    SLIDES = "slides"


class Preference(Record):
    """What a team or a person prefers, never both. `format` None: a person's is their team's, a team's the page.

    `draft`: whether an e-mail draft is made; of a team it holds for those of its people who prefer nothing.
    """

    table = "preference"
    team_id: int | None = None
    person_id: int | None = None
    format: DigestFormat | None = None
    draft: bool = True
