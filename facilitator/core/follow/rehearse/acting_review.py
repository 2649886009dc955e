"""What a review in the sample's year says of the workshop before it, as acts with their instants."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial

from facilitator.core.follow.rehearse import year
from facilitator.core.follow.rehearse.acting_after import Moment
from facilitator.core.run import review
from facilitator.core.run.rehearse.setting import Ids, Room
from facilitator.core.run.review import PointKind
from facilitator.core.run.solutions import Solution

_READY = timedelta(minutes=-20)
_JUDGED, _WANTED = timedelta(minutes=25), timedelta(minutes=45)


def reviewing(room: Room, of: Room, the: year.Review, begins: datetime) -> Iterator[Moment]:
    """The review played in `room`, which begins then, looks at the workshop of another room."""
    yield begins + _READY, partial(_look_back, room, of)
    for judged in the.judged:
        yield begins + _JUDGED, partial(_judge, room, of, judged)
    for kind, points in ((PointKind.KEEP, the.keep), (PointKind.CHANGE, the.change), (PointKind.STOP, the.stop)):
        if points:
            yield begins + _WANTED, partial(_want, room, kind, "\n".join(points))


def _look_back(room: Room, of: Room) -> None:
    review.look_back(room.document, room.workshop, of.workshop)


def _judge(room: Room, of: Room, the: year.Judged) -> None:
    ids = Ids({one.title: one.id for one in room.document.all(Solution, workshop_id=of.workshop)})
    review.judge(room.document, room.workshop, ids[the.solution], the.worked, the.words)


def _want(room: Room, kind: PointKind, points: str) -> None:
    review.add_points(room.document, room.workshop, kind, points)
