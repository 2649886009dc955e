"""What comes with the program for agreements about a handoff: questions, frameworks, usual promises, vague words."""

from enum import StrEnum
from functools import cache

from pydantic import Field

from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.service.slas import Framework
from facilitator.core.content import Content, Free, Words, read_toml, resource
from facilitator.core.measures.indicators import Aim


class Side(StrEnum):
    """Who promises: those who hand over, or those who take over."""

    GIVER = "giver"
    RECEIVER = "receiver"


class Asked(Content):
    """A field of what qualifies: its title, and what it asks for."""

    title: Words
    hint: Words


class Qualifies(Content):
    """What is asked about what qualifies, in words for leads or for anything else."""

    title: Words
    hint: Words
    fit: Asked
    signal: Asked
    contact: Asked


class FrameworkPart(Content):
    """One question of a framework; `key` is what `Criterion.letter` holds, `letter` what people call it."""

    key: Words
    letter: Words
    title: Words
    asks: Words


class KnownFramework(Content):
    """A framework with its parts in their order."""

    key: Framework
    title: Words
    parts: tuple[FrameworkPart, ...] = Field(min_length=1)


class UsualCommitment(Content):
    """A promise that is often made. `number` is "" where it is the teams' own to set."""

    side: Side
    leads: bool
    text: Words
    unit: Words
    aim: Aim
    number: Free = ""


class _Slas(Content):
    lead_handoffs: tuple[Words, ...]
    vague: tuple[Words, ...] = Field(min_length=1)
    leads: Qualifies
    anything: Qualifies
    frameworks: tuple[KnownFramework, ...] = Field(min_length=1)
    commitments: tuple[UsualCommitment, ...] = Field(min_length=1)


@cache
def _slas() -> _Slas:
    return read_toml(resource("slas.toml"), _Slas)


# Questions


def is_of_leads(handoff: Handoff) -> bool:
    """Whether it is leads that are handed over."""
    return handoff.key in _slas().lead_handoffs


def qualifies(handoff: Handoff) -> Qualifies:
    """What is asked about what qualifies at a handoff."""
    return _slas().leads if is_of_leads(handoff) else _slas().anything


def frameworks() -> tuple[KnownFramework, ...]:
    """The known frameworks."""
    return _slas().frameworks


def parts_of(framework: Framework) -> tuple[FrameworkPart, ...]:
    """The parts of a framework in their order; none for one of their own."""
    return next((one.parts for one in frameworks() if one.key is framework), ())


def framework_title(framework: Framework) -> str:
    """A framework's name on the screen."""
    return next((one.title for one in frameworks() if one.key is framework), "Our own")


def usual_commitments(handoff: Handoff) -> tuple[UsualCommitment, ...]:
    """The promises that are often made at such a handoff."""
    return tuple(one for one in _slas().commitments if one.leads is is_of_leads(handoff))


def known_vague() -> tuple[str, ...]:
    """Words and turns of phrase that promise nothing that could be checked."""
    return _slas().vague
