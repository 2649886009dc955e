"""Templates: ready agendas, as people write them in TOML; finding and reading them.

What comes with the program lies in `resources/templates`; those of one's own are in the programme (`own_templates`).
"""

import re
from datetime import time
from pathlib import Path
from typing import Annotated, Self

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer, field_validator, model_validator
from pydantic import ValidationError as PydanticError
from pydantic_core import InitErrorDetails, PydanticCustomError
from pydantic_core.core_schema import ValidationInfo

from facilitator.core import text
from facilitator.core.content import Content, read_toml, resource
from facilitator.core.errors import UserError
from facilitator.core.plan.agenda import LONGEST_INSTRUCTION, MOST_INSTRUCTIONS, Activity, TurnPlan
from facilitator.core.plan.workshops import Occasion

ORDER = (
    "standard", "half-day", "full-day", "mini", "virtual-first", "new-product", "merger", "quarterly-review",
    "collaboration-plan",
)  # fmt: skip
_LONGEST_BLOCK = 24 * 60
MOST_DAYS = 365
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?")

# The kinds of fields


def _prose(typed: str) -> str:
    tidied = text.tidy(typed)
    if len(tidied) > text.LONGEST:
        raise ValueError(f"is too long: {text.LONGEST:,} characters are the most")
    return tidied


def _line(typed: str) -> str:
    tidied = text.one_line(_prose(typed))
    if not tidied:
        raise ValueError("must not be empty")
    return tidied


def _instruction(typed: str) -> str:
    tidied = _line(typed)
    if len(tidied) > LONGEST_INSTRUCTION:
        raise ValueError(f"is too long: {LONGEST_INSTRUCTION} characters are the most")
    return tidied


def _time(value: object) -> time:
    if isinstance(value, time):
        return value.replace(microsecond=0)
    found = _CLOCK.fullmatch(value) if isinstance(value, str) else None
    if not found:
        raise ValueError("must be a time such as “09:00”")
    return time(int(found[1]), int(found[2]), int(found[3] or 0))


def _written(value: time) -> str:
    return value.isoformat("seconds" if value.second else "minutes")


Prose = Annotated[str, AfterValidator(_prose)]
Name = Annotated[str, AfterValidator(text.one_line)]
Line = Annotated[str, AfterValidator(_line)]
Instruction = Annotated[str, AfterValidator(_instruction)]
LocalTime = Annotated[time, BeforeValidator(_time), PlainSerializer(_written, return_type=str)]
Minutes = Annotated[int, Field(strict=True, ge=1, le=_LONGEST_BLOCK)]


# Templates


class TemplateLane(Content):
    """A column of the mapping board, with the question it asks."""

    title: Line
    hint: Prose = ""


class TemplateInput(Content):
    """Something that people are asked for before the day."""

    title: Line
    hint: Prose = ""


class TemplateSession(Content):
    """One of several sessions. `days` is how many working days after the first; without `start` as the first."""

    title: Line
    days: int = Field(strict=True, ge=0, le=MOST_DAYS)
    start: LocalTime | None = None


class TemplateBlock(Content):
    """A block of a ready agenda; `guide` is one thought a line. Fields as in `facilitator.core.plan.agenda.Block`.

    `prompts` are the rows that a comparison starts from. Blocks with a `track`, following each other, run side by side.
    """

    title: Line
    activity: Activity
    minutes: Minutes
    shortest: Minutes
    optional: bool = False
    pinned: LocalTime | None = None
    turns: TurnPlan = TurnPlan.NONE
    track: Name = ""
    objective: Prose = ""
    instructions: tuple[Instruction, ...] = Field(default=(), max_length=MOST_INSTRUCTIONS)
    prompts: tuple[Line, ...] = ()
    guide: Prose = ""

    @field_validator("prompts")
    @classmethod
    def _only_compared(cls, prompts: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        if prompts and info.data.get("activity", Activity.COMPARE) is not Activity.COMPARE:
            raise ValueError("can only be given to a block whose activity is 'compare'")
        return prompts

    @model_validator(mode="after")
    def _shrinks(self) -> Self:
        if self.shortest > self.minutes:
            raise ValueError("has a shortest length above its minutes")
        return self


class TemplatePart(Content):
    """A part of a ready agenda. `session` is the number of the session it is held in, from 1."""

    title: Line
    short: Line
    session: int = Field(default=1, strict=True, ge=1)
    blocks: tuple[TemplateBlock, ...] = Field(min_length=1)


class Template(Content):
    """A ready agenda. `name` is its file's name without the ending; `own_id` the record of one that is one's own.

    `about` says what it is for, and what it shortens or leaves out. `sessions` are all of them; none is a single one.
    """

    name: str
    own_id: int | None = None
    title: Line
    about: Prose = ""
    occasions: tuple[Occasion, ...] = ()
    purpose: Prose
    objectives: tuple[Line, ...]
    ground_rules: tuple[Line, ...]
    lanes: tuple[TemplateLane, ...] = ()
    inputs: tuple[TemplateInput, ...] = ()
    sessions: tuple[TemplateSession, ...] = ()
    parts: tuple[TemplatePart, ...] = Field(min_length=1)

    @property
    def blocks(self) -> tuple[TemplateBlock, ...]:
        """All blocks, in order."""
        return tuple(block for part in self.parts for block in part.blocks)

    @field_validator("sessions")
    @classmethod
    def _in_order(cls, sessions: tuple[TemplateSession, ...]) -> tuple[TemplateSession, ...]:
        if sessions and sessions[0].days:
            raise _fault("must be 0: it counts from the first session", 0, "days")
        for number in range(1, len(sessions)):
            session, before = sessions[number], sessions[number - 1]
            if session.days < before.days:
                raise _fault("must not be before the session above", number, "days")
            if session.days == before.days and session.start is None:
                raise _fault("is missing: the session above is on the same day", number, "start")
            if session.days == before.days and session.start and before.start and session.start <= before.start:
                raise _fault("must be after that of the session above, on the same day", number, "start")
        return sessions

    @field_validator("parts")
    @classmethod
    def _in_sessions(cls, parts: tuple[TemplatePart, ...], info: ValidationInfo) -> tuple[TemplatePart, ...]:
        if "sessions" not in info.data:
            return parts
        last = max(1, len(info.data["sessions"]))
        for number, part in enumerate(parts):
            if part.session > last:
                raise _fault(f"must be {last} or less: there is no session {part.session}", number, "session")
        return parts


def _fault(words: str, *place: int | str) -> PydanticError:
    """A fault in a field further down, told at its own place."""
    kind = PydanticCustomError("value_error", "{error}", {"error": words})
    return PydanticError.from_exception_data("Template", [InitErrorDetails(type=kind, loc=place, input=None)])


# Finding and reading


def templates() -> list[Template]:
    """Every template that comes with the program, the standard one first."""
    names = [path.stem for path in resource("templates").glob("*.toml")]
    return [template(name) for name in sorted(names, key=_place)]


def template(name: str) -> Template:
    """The shipped template of this name; "standard" is always there."""
    return read_template(resource("templates", f"{name}.toml"))


def named(name: str) -> Template:
    """The shipped template of this name, or that in the TOML file of this path; UserError if there is neither."""
    if name in ORDER:
        return template(name)
    path = Path(name)
    if path.suffix.casefold() == ".toml":
        return read_template(path)
    raise UserError(f"There is no template called “{name}”: choose {', '.join(ORDER)}, or name a .toml file.")


def read_template(path: Path) -> Template:
    """The template in a TOML file; UserError naming file, line and field if anything is wrong with it."""
    return read_toml(path, Template, name=path.stem, own_id=None)


def _place(name: str) -> tuple[int, str]:
    return ORDER.index(name) if name in ORDER else len(ORDER), name
