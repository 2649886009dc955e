"""What came of one workshop of the sample's year, as acts with their instants."""

from collections.abc import Iterator
from datetime import date, datetime, time
from functools import partial
from zoneinfo import ZoneInfo

from facilitator.core.document import Document
from facilitator.core.follow import check_ins, checkpoints, escalations, satisfaction, wins
from facilitator.core.follow.checkpoints import CheckpointItem
from facilitator.core.follow.distributions import record_distribution
from facilitator.core.follow.rehearse import year
from facilitator.core.follow.satisfaction import SatisfactionWay
from facilitator.core.plan.prepare import dated
from facilitator.core.run import captured
from facilitator.core.run.actions import Action
from facilitator.core.run.rehearse.setting import Act, Ids, Room

Moment = tuple[datetime, Act]
"""Something that happens at an instant."""

_AT_ONCE, _EARLY, _LATER = time(8, 30), time(9, 30), time(15)


def aftermath(room: Room, the: year.Held, ends: datetime, zone: ZoneInfo) -> Iterator[Moment]:
    """All that followed a workshop that is played in `room` and over at `ends`, but for what a review said of it."""
    if the.ratings:
        yield ends, partial(_rate, room, the)
    if the.ticked:
        yield ends, partial(_begin, room)
    if the.sent is not None:
        yield _at(the.sent.day, _AT_ONCE, zone), partial(_send, room, the.sent)
    for text, day in the.settled.items():
        yield _at(day, _LATER, zone), partial(_settle, room, text)
    for title, day in the.ticked.items():
        yield _at(day, _LATER, zone), partial(_tick, room, title)
    for passed in the.check_ins:
        yield _at(passed.day, _EARLY, zone), partial(_look, room, passed)
    for escalated in the.escalations:
        yield _at(escalated.day, _LATER, zone), partial(_escalate, room, escalated)
        if escalated.answered is not None:
            yield _at(escalated.answered, _AT_ONCE, zone), partial(_answer, room, escalated)
    for won in the.wins:
        yield _at(won.day, _LATER, zone), partial(_win, room, won)


def actions_in(document: Document, workshop_id: int) -> Ids:
    """The actions of a workshop by their words."""
    return Ids({action.text: action.id for action in document.all(Action, workshop_id=workshop_id)})


def _at(day: date, hour: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, hour, zone)


# At once


def _rate(room: Room, the: year.Held) -> None:
    for row in satisfaction.begin(room.document, room.workshop):
        satisfaction.set_counts(room.document, row.id, the.ratings[row.key], SatisfactionWay.HANDS)
    for comment in the.comments:
        satisfaction.add_comment(room.document, room.workshop, comment)


def _begin(room: Room) -> None:
    checkpoints.make_checkpoints(room.document, room.workshop)


def _send(room: Room, the: year.Sent) -> None:
    record_distribution(room.document, room.workshop, the.folder, the.files)


# In the weeks after


def _tick(room: Room, title: str) -> None:
    items = room.document.all(CheckpointItem, workshop_id=room.workshop)
    dated.set_done(room.document, CheckpointItem, Ids({item.title: item.id for item in items})[title])


def _settle(room: Room, text: str) -> None:
    parked = room.document.all(captured.Parked, workshop_id=room.workshop)
    captured.settle(room.document, Ids({one.text: one.id for one in parked})[text])


def _look(room: Room, the: year.CheckIns) -> None:
    ids = actions_in(room.document, room.workshop)
    for look in the.looks:
        check_ins.check_in(room.document, ids[look.action], look.standing, look.words, look.due)


def _escalate(room: Room, the: year.Escalated) -> None:
    action_id = actions_in(room.document, room.workshop)[the.action]
    escalations.escalate(room.document, action_id, room.people[the.to], the.why)


def _answer(room: Room, the: year.Escalated) -> None:
    action_id = actions_in(room.document, room.workshop)[the.action]
    escalations.answer(room.document, escalations.escalations_of(room.document, action_id)[-1].id, the.answer)


def _win(room: Room, the: year.Won) -> None:
    if the.action is None:
        win = wins.add_win(room.document, the.text, the.day, room.workshop)
    else:
        win = wins.mark_win(room.document, actions_in(room.document, room.workshop)[the.action], the.text)
    if the.told:
        wins.set_told(room.document, win.id)
