"""The instrument: what is asked, in sections and groups, and how a programme has made it its own.

The statements are in our words; what each asks is that of seed 001_c4ed3fc94637a261.txt.
"""

from enum import StrEnum

from pydantic import Field

from facilitator.core.content import Content, Words, read_toml, resource
from facilitator.core.record import Ordered, Record, Text


class Role(StrEnum):
    """The three functions that the statements speak of. Which team is which: `roles`."""

    PRODUCT = "product"
    MARKETING = "marketing"
    SALES = "sales"


class Adapted(Record):
    """What a programme has changed about one of our statements. `wording` "" is as it comes."""

    table = "adapted"
    key: str
    left_out: bool = False
    wording: Text = ""


class OwnStatement(Ordered):
    """A statement of a programme's own, in one of the sections; `about_id` is the team it is about, if it is one."""

    table = "own_statement"
    section: str
    text: Text
    about_id: int | None = None
    left_out: bool = False


class Statement(Content):
    """A statement as it stands in the TOML. `key` never changes; `about` is the one team whose doing is rated, if any.

    `teams` are those it concerns, `practice` and `module` what helps where it is low; the module may be "".
    `pulse` marks the one of its section that the short form asks.
    """

    key: Words
    text: Words
    teams: tuple[Role, ...] = Field(min_length=1)
    about: Role | None = None
    practice: Words
    module: str = ""
    pulse: bool = False


class Section(Content):
    """Five statements on one subject."""

    key: Words
    title: Words
    about: Words
    statements: tuple[Statement, ...] = Field(min_length=1)


class Group(Content):
    """Sections between the same teams."""

    key: Words
    title: Words
    sections: tuple[Section, ...] = Field(min_length=1)


class Instrument(Content):
    """All that comes with the program. `labels` say what the ratings 1 to 5 mean."""

    version: int
    labels: tuple[Words, Words, Words, Words, Words]
    groups: tuple[Group, ...] = Field(min_length=1)


def instrument() -> Instrument:
    """The instrument that comes with the program."""
    return read_toml(resource("assessment", "statements.toml"), Instrument)
