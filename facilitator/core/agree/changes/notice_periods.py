"""How long ahead the teams are told of a change, by kind of change, and where. The record: `notices`."""

from collections.abc import Sequence

from pydantic import Field

from facilitator.core.agree.changes.notices import NoticePeriod
from facilitator.core.content import Content, Words, read_toml, resource
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import add_line, add_lines, change_line, move_lines, remove_line
from facilitator.core.names import folded
from facilitator.core.text import one_line, required

LONGEST = 366
_NO_TITLE = "This kind of change has no name yet: type one, such as Price changes."


class UsualPeriod(Content):
    """A kind of change that comes with the program."""

    key: Words
    title: Words
    days: int = Field(ge=0, le=LONGEST)
    channel: Words


class _Usual(Content):
    periods: tuple[UsualPeriod, ...] = Field(min_length=1)


def usual_periods() -> tuple[UsualPeriod, ...]:
    """The notice periods that come with the program."""
    return read_toml(resource("notices.toml"), _Usual).periods


def add_usual_periods(document: Document) -> list[NoticePeriod]:
    """Add the kinds of change that come with the program and are not there yet, as one step. Returns the new ones."""
    there = document.all(NoticePeriod)
    keys, titles = {one.key for one in there}, {folded(one.title) for one in there}
    new = [
        NoticePeriod(id=document.new_id(), key=one.key, title=one.title, days=one.days, channel=one.channel)
        for one in usual_periods()
        if one.key not in keys and folded(one.title) not in titles
    ]
    return add_lines(document, "Add usual notice periods", new)


def add_period(document: Document, title: str, days: int, channel: str = "") -> NoticePeriod:
    """Add a kind of change, and how many days ahead it is told; UserError without a name, or for days beyond a year."""
    line = NoticePeriod(
        id=document.new_id(), title=_free_title(document, title), days=_checked(days), channel=one_line(channel)
    )
    return add_line(document, "Add notice period", line)


def edit_period(
    document: Document,
    period_id: int,
    *,
    title: str | None = None,
    days: int | None = None,
    channel: str | None = None,
) -> NoticePeriod:
    """Change a kind of change; what is not given stays. What was told before keeps what was agreed then."""
    changes: dict[str, object] = {}
    if title is not None:
        changes["title"] = _free_title(document, title, period_id)
    if days is not None:
        changes["days"] = _checked(days)
    if channel is not None:
        changes["channel"] = one_line(channel)
    return change_line(document, "Edit notice period", NoticePeriod, period_id, **changes)


def move_periods(document: Document, ids: Sequence[int], before_id: int | None) -> list[NoticePeriod]:
    """Put kinds of change, in the order of `ids`, before another; None: at the end."""
    moving = [document.get(NoticePeriod, period_id) for period_id in ids]
    return move_lines(document, "Move notice period", moving, before_id)


def remove_period(document: Document, period_id: int) -> None:
    """Remove a kind of change; notices of it stay, without a kind."""
    remove_line(document, "Remove notice period", NoticePeriod, period_id)


def _free_title(document: Document, title: str, own_id: int | None = None) -> str:
    title = one_line(required(title, _NO_TITLE))
    others = (one for one in document.all(NoticePeriod) if one.id != own_id)
    if any(folded(one.title) == folded(title) for one in others):
        raise UserError(f"“{title}” is there already: change that one, or choose another name.")
    return title


def _checked(days: int) -> int:
    if not 0 <= days <= LONGEST:
        raise UserError(f"A change is told between 0 and {LONGEST} days ahead: type another number.")
    return days


# Questions


def periods(document: Document) -> list[NoticePeriod]:
    """The kinds of change, in their order."""
    return document.all(NoticePeriod)
