"""The instrument: what is asked, in sections and groups, and how a programme has made it its own.

The statements are in our words; what each asks is that of seed 001_c4ed3fc94637a261.txt. How they are changed for one
programme: `adapting`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from types import MappingProxyType

from pydantic import Field

from facilitator.core.assess.roles import Role, role_teams
from facilitator.core.content import Content, Words, read_toml, resource
from facilitator.core.document import Document
from facilitator.core.record import Ordered, Record, Text


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
    """All that comes with the program. `labels` say what the ratings 1 to 5 mean; `version` counts wordings."""

    version: int
    labels: tuple[Words, Words, Words, Words, Words]
    groups: tuple[Group, ...] = Field(min_length=1)


@dataclass(frozen=True)
class StatementInUse:
    """A statement as this programme has it. `about_id` is the team it is about, `team_ids` are those it concerns.

    `as_it_comes` is the wording that it had before the programme changed it, else "". `own_id` is the id of a
    programme's own statement. Left out, it is known but not asked; `pulse` marks those that the short form asks.
    """

    key: str
    number: int
    text: str
    section: str
    section_title: str
    group: str
    group_title: str
    about_id: int | None
    team_ids: tuple[int, ...]
    practice: str
    module: str
    pulse: bool = False
    left_out: bool = False
    as_it_comes: str = ""
    own_id: int | None = None


@dataclass(frozen=True)
class Helps:
    """What helps where answers are low: a practice (its key) and a module (its name); "" for none."""

    practice: str = ""
    module: str = ""


# Questions


@cache
def instrument() -> Instrument:
    """The instrument that comes with the program."""
    return read_toml(resource("assessment", "statements.toml"), Instrument)


def shipped(key: str) -> Statement:
    """The statement of this key as it comes with the program; KeyError if there is none."""
    return _by_key()[key]


def section_of(key: str) -> Section:
    """The section of this key; KeyError if there is none."""
    return _sections()[key]


def own_key(own_id: int) -> str:
    """The key that a programme's own statement goes by."""
    return f"own-{own_id}"


def in_use(document: Document, pulse: bool = False) -> tuple[StatementInUse, ...]:
    """What the programme would ask now, in the order of the sections, its own at the end of each.

    With `pulse` one of each section: that which stands for it, or the first in use where that is left out.
    """
    asked = [one for one in every_statement(document) if not one.left_out]
    if not pulse:
        return tuple(asked)
    sections = (list(of_one) for _key, of_one in groupby(asked, key=lambda one: one.section))
    return tuple(next((one for one in section if one.pulse), section[0]) for section in sections)


def every_statement(document: Document) -> tuple[StatementInUse, ...]:
    """All statements, those left out as well, in the order of `in_use`.

    Those that come with the program are numbered by their place in it, a programme's own after them by their ids.
    """
    adapted = {one.key: one for one in document.all(Adapted)}
    own = document.all(OwnStatement)
    meant = {role: team.id for role, team in role_teams(document).items()}
    first = len(_by_key()) + 1
    own_numbers = {own_id: number for number, own_id in enumerate(sorted(one.id for one in own), first)}
    found: list[StatementInUse] = []
    number = 0
    for group in instrument().groups:
        for section in group.sections:
            for statement in section.statements:
                number += 1
                found.append(_shipped_in_use(statement, number, group, section, adapted.get(statement.key), meant))
            mine = (one for one in own if one.section == section.key)
            found += [_own_in_use(one, own_numbers[one.id], group, section, meant) for one in mine]
    return tuple(found)


def by_key(document: Document, key: str) -> StatementInUse | None:
    """The statement of this key, left out or not; None if there is no longer one."""
    return next((one for one in every_statement(document) if one.key == key), None)


def helps_of(key: str, section: str = "") -> Helps:
    """What helps with a statement or a section, by its key; nothing for a key that is not known.

    For a programme's own statement give its section as well. With a section helps what its statements name most
    often, a module only if two or more do.
    """
    if key in _by_key():
        statement = _by_key()[key]
        return Helps(statement.practice, statement.module)
    found = _sections().get(key) or _sections().get(section)
    if found is None:
        return Helps()
    named_practices, named_modules = zip(*((one.practice, one.module) for one in found.statements), strict=True)
    return Helps(_most_named(named_practices, 1), _most_named(named_modules, 2))


def _shipped_in_use(
    statement: Statement,
    number: int,
    group: Group,
    section: Section,
    adapted: Adapted | None,
    meant: Mapping[Role, int],
) -> StatementInUse:
    wording = adapted.wording if adapted else ""
    return StatementInUse(
        key=statement.key,
        number=number,
        text=wording or statement.text,
        section=section.key,
        section_title=section.title,
        group=group.key,
        group_title=group.title,
        about_id=meant.get(statement.about) if statement.about else None,
        team_ids=_teams_meant(statement.teams, meant),
        practice=statement.practice,
        module=statement.module,
        pulse=statement.pulse,
        left_out=adapted is not None and adapted.left_out,
        as_it_comes=statement.text if wording else "",
    )


def _own_in_use(
    own: OwnStatement, number: int, group: Group, section: Section, meant: Mapping[Role, int]
) -> StatementInUse:
    helps = helps_of(section.key)
    concerned = {role for statement in section.statements for role in statement.teams}
    team_ids = _teams_meant([role for role in Role if role in concerned], meant)
    about = () if own.about_id is None or own.about_id in team_ids else (own.about_id,)
    return StatementInUse(
        key=own_key(own.id),
        number=number,
        text=own.text,
        section=section.key,
        section_title=section.title,
        group=group.key,
        group_title=group.title,
        about_id=own.about_id,
        team_ids=(*team_ids, *about),
        practice=helps.practice,
        module=helps.module,
        left_out=own.left_out,
        own_id=own.id,
    )


def _teams_meant(roles: Iterable[Role], meant: Mapping[Role, int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(meant[role] for role in roles if role in meant))


def _most_named(keys: Iterable[str], least: int) -> str:
    """The one named most often, the first of those named as often; "" if none is named `least` times."""
    counts = Counter(key for key in keys if key).most_common(1)
    return counts[0][0] if counts and counts[0][1] >= least else ""


@cache
def _sections() -> Mapping[str, Section]:
    return MappingProxyType({section.key: section for group in instrument().groups for section in group.sections})


@cache
def _by_key() -> Mapping[str, Statement]:
    return MappingProxyType({one.key: one for section in _sections().values() for one in section.statements})
