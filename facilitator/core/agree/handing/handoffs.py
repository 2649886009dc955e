"""Handoffs: the map of who hands what to whom, how that really works, and where it rubs.

After the workflow map of seed 004_2b920f03eb247414.txt. What is missing, circles: `handoff_map`.
Promises about a handoff: `slas`.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import cache

from facilitator.core.content import Content, Words, read_toml, resource
from facilitator.core.document import Document, Step
from facilitator.core.errors import UserError
from facilitator.core.functions import team_for
from facilitator.core.lines import change_line, remove_line
from facilitator.core.moving import move
from facilitator.core.names import folded
from facilitator.core.people import Team, teams
from facilitator.core.phrases import quoted
from facilitator.core.record import Ordered, Record, Text
from facilitator.core.text import free, one_line, required


class Handoff(Ordered):
    """An arrow of the map, from one team to one or more (`Receiver`); `giver_id` None: nobody hands over yet.

    `key` names one that comes with the program, and so the questions it asks; "" for one of their own. `defined`: what
    makes something ready to go over; `trigger`: what sets it going; `seen_by`: who gets to see it; `speed`: how fast
    it is taken up; `content`: what goes along; `lead_time`: how long before they know. `reality` is how it really
    works, `friction` the one point where it rubs.
    """

    table = "handoff"
    key: Text = ""
    title: Text
    giver_id: int | None = None
    defined: Text = ""
    trigger: Text = ""
    seen_by: Text = ""
    speed: Text = ""
    content: Text = ""
    lead_time: Text = ""
    reality: Text = ""
    friction: Text = ""


class Receiver(Record):
    """A team that takes over. At most one a handoff and team."""

    table = "receiver"
    handoff_id: int
    team_id: int


class Field(StrEnum):
    """What is asked about a handoff, by the names of its fields."""

    DEFINED = "defined"
    TRIGGER = "trigger"
    SEEN_BY = "seen_by"
    SPEED = "speed"
    CONTENT = "content"
    LEAD_TIME = "lead_time"
    REALITY = "reality"
    FRICTION = "friction"


class HandoffQuestion(Content):
    """What is asked for a field, and what helps to answer."""

    field: Field
    question: Words
    hint: Words


class UsualHandoff(Content):
    """A handoff that comes with the program. `giver` and `receivers` are functions: see `core.functions`."""

    key: Words
    title: Words
    giver: Words
    receivers: tuple[Words, ...]
    questions: tuple[HandoffQuestion, ...]


class _Usual(Content):
    handoffs: tuple[UsualHandoff, ...]
    always: tuple[HandoffQuestion, ...]
    own: tuple[HandoffQuestion, ...]


_NO_TITLE = "The handoff has no title yet: type what goes over."
_ITSELF = "A team can't hand over to itself: choose another one."


@cache
def _usual() -> _Usual:
    return read_toml(resource("handoffs.toml"), _Usual)


def usual_handoffs() -> tuple[UsualHandoff, ...]:
    """The handoffs that come with the program (seed 004)."""
    return _usual().handoffs


def questions_of(handoff: Handoff) -> tuple[HandoffQuestion, ...]:
    """What is asked about a handoff, in order, the friction last; of one's own everything is asked."""
    own = next((one.questions for one in usual_handoffs() if one.key == handoff.key), _usual().own)
    return (*own, *_usual().always)


def answer_of(handoff: Handoff, field: Field) -> str:
    """What was answered so far, "" for nothing."""
    return str(getattr(handoff, field))


# Verbs


def add_usual_handoffs(document: Document) -> list[Handoff]:
    """Add the usual handoffs that are not there yet, as one step; teams in use are found by their names.

    A team that is not found stays open, and one function alone never hands over to itself.
    """
    there = {one.key for one in document.all(Handoff)}
    in_use, made = teams(document), []
    with document.step("Add usual handoffs") as step:
        for usual in usual_handoffs():
            if usual.key in there:
                continue
            giver = team_for(usual.giver, in_use)
            takers = [team.id for name in usual.receivers if (team := team_for(name, in_use))]
            giver_id = giver.id if giver else None
            ends = [one for one in dict.fromkeys(takers) if one != giver_id]
            if not _alike(document, usual.title, giver_id, ends):
                made.append(_put(document, step, usual.title, giver_id, ends, usual.key))
    return made


def add_handoff(
    document: Document, title: str, giver_id: int | None = None, receiver_ids: Iterable[int] = ()
) -> Handoff:
    """Add a handoff behind the others. UserError without a title, to itself, or if there is just such a one."""
    receivers = list(dict.fromkeys(receiver_ids))
    words = one_line(required(title, _NO_TITLE))
    _check_ends(document, None, words, giver_id, receivers)
    with document.step("Add handoff") as step:
        return _put(document, step, words, giver_id, receivers, "")


def rename_handoff(document: Document, handoff_id: int, title: str) -> Handoff:
    """Say anew what goes over; UserError if nothing is left, or if there is just such a handoff."""
    words = one_line(required(title, _NO_TITLE))
    one = document.get(Handoff, handoff_id)
    _check_twice(document, one.id, words, one.giver_id, receivers_of(document, one.id))
    return change_line(document, "Rename handoff", Handoff, handoff_id, title=words)


def answer_handoff(document: Document, handoff_id: int, field: Field, text: str) -> Handoff:
    """Answer what is asked about a handoff; "" takes the answer back."""
    label = "Name friction point" if field is Field.FRICTION else "Describe handoff"
    return change_line(document, label, Handoff, handoff_id, **{field.value: free(text)})


def set_giver(document: Document, handoff_id: int, team_id: int | None) -> Handoff:
    """Say which team hands over; None: nobody yet. UserError if it is retired, or takes over itself."""
    one = document.get(Handoff, handoff_id)
    if team_id != one.giver_id:
        _check_ends(document, one.id, one.title, team_id, receivers_of(document, one.id), new=[team_id])
    return change_line(document, "Set who hands over", Handoff, handoff_id, giver_id=team_id)


def set_receivers(document: Document, handoff_id: int, team_ids: Iterable[int]) -> list[int]:
    """Say which teams take over, in place of those that did. UserError if one is retired, or hands over itself."""
    one, wanted = document.get(Handoff, handoff_id), list(dict.fromkeys(team_ids))
    there = receivers_of(document, one.id)
    if set(wanted) != set(there):
        new = [team_id for team_id in wanted if team_id not in there]
        _check_ends(document, one.id, one.title, one.giver_id, wanted, new=new)
    with document.step("Set who takes over") as step:
        kept = set()
        for receiver in document.all(Receiver, handoff_id=one.id):
            if receiver.team_id in wanted and receiver.team_id not in kept:
                kept.add(receiver.team_id)
            else:
                step.remove(receiver)
        for team_id in wanted:
            if team_id not in kept:
                step.put(Receiver(id=document.new_id(), handoff_id=one.id, team_id=team_id))
    return wanted


def move_handoffs(document: Document, ids: Sequence[int], before_id: int | None) -> list[Handoff]:
    """Put handoffs, in the order of `ids`, before another; None: at the end."""
    return move(document, document.all(Handoff), ids, before_id, "Move handoff")


def remove_handoff(document: Document, handoff_id: int) -> None:
    """Remove a handoff with its agreement, if it has one."""
    remove_line(document, "Remove handoff", Handoff, handoff_id)


def _put(
    document: Document, step: Step, title: str, giver_id: int | None, receivers: Sequence[int], key: str
) -> Handoff:
    end = document.end_of(Handoff)
    made = step.put(Handoff(id=document.new_id(), key=key, title=title, giver_id=giver_id, position=end))
    for team_id in receivers:
        step.put(Receiver(id=document.new_id(), handoff_id=made.id, team_id=team_id))
    return made


def _check_ends(
    document: Document,
    handoff_id: int | None,
    title: str,
    giver_id: int | None,
    receivers: Sequence[int],
    *,
    new: Iterable[int | None] | None = None,
) -> None:
    """UserError if a team that is newly chosen (all, unless told) is retired, if one hands to itself, or twice."""
    chosen = (giver_id, *receivers) if new is None else new
    for team in (document.get(Team, team_id) for team_id in chosen if team_id is not None):
        if team.retired:
            raise UserError(f"{team.name} is retired: choose a team in use, or bring it back first.")
    if giver_id is not None and giver_id in receivers:
        raise UserError(_ITSELF)
    _check_twice(document, handoff_id, title, giver_id, receivers)


def _check_twice(
    document: Document, handoff_id: int | None, title: str, giver_id: int | None, receivers: Iterable[int]
) -> None:
    there = [one for one in _alike(document, title, giver_id, receivers) if one.id != handoff_id]
    if there:
        words = f"{quoted(there[0].title)} goes between the same teams already"
        raise UserError(f"{words}: give one of them another title.")


def _alike(document: Document, title: str, giver_id: int | None, receivers: Iterable[int]) -> list[Handoff]:
    """The handoffs that go between the same teams under the same title."""
    ends, by = set(receivers), receivers_by(document)
    there = document.all(Handoff, giver_id=giver_id)
    return [one for one in there if folded(one.title) == folded(title) and set(by.get(one.id, ())) == ends]


# Questions


def handoffs(document: Document) -> list[Handoff]:
    """All handoffs in their order."""
    return document.all(Handoff)


def receivers_of(document: Document, handoff_id: int) -> list[int]:
    """The ids of the teams that take over, in the order in which they were chosen."""
    return list(dict.fromkeys(one.team_id for one in document.all(Receiver, handoff_id=handoff_id)))


def receivers_by(document: Document) -> dict[int, list[int]]:
    """The same for every handoff that has any, by its id."""
    found: dict[int, list[int]] = {}
    for one in document.all(Receiver):
        there = found.setdefault(one.handoff_id, [])
        if one.team_id not in there:
            there.append(one.team_id)
    return found
