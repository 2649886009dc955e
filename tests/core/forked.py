"""A workshop that forks into two tracks for a while, and one of three sessions."""

from datetime import date, time

from facilitator.core.document import Document
from facilitator.core.plan import agenda, sessions, tracks
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.tracks import Track
from facilitator.core.plan.workshops import Workshop

MINUTE = 60


def forked_day(document: Document) -> Workshop:
    """At noon UTC: Opening 10, then North 20 + 10 beside South 15 + 25 (to 12:50), then Closing 20 (to 13:10)."""
    workshop = _workshop(document, time(12))
    first = agenda.add_part(document, workshop.id, "Opening")
    middle = agenda.add_part(document, workshop.id, "Breakouts")
    last = agenda.add_part(document, workshop.id, "Closing")
    north, south = (tracks.add_track(document, workshop.id, name) for name in ("North", "South"))
    add(document, first.id, "Open", 10)
    for title, minutes, track in (("N1", 20, north), ("S1", 15, south), ("N2", 10, north), ("S2", 25, south)):
        tracks.set_track(document, [add(document, middle.id, title, minutes).id], track.id)
    add(document, last.id, "Close", 20)
    document.forget_history()
    return workshop


def three_sessions(document: Document) -> Workshop:
    """Two blocks (30 + 30) on 12 January at noon UTC, one of 40 on the 14th at 9, one of 20 on the 16th at 10."""
    workshop = _workshop(document, time(12))
    parts = [agenda.add_part(document, workshop.id, title) for title in ("One", "Two", "Three", "Four")]
    for part, minutes in zip(parts, (30, 30, 40, 20), strict=True):
        add(document, part.id, f"Block {part.title.lower()}", minutes)
    second = sessions.add_session(document, workshop.id, "", date(2027, 1, 14), time(9))
    third = sessions.add_session(document, workshop.id, "Actions", date(2027, 1, 16), time(10))
    sessions.put_in_session(document, [parts[2].id], second.id)
    sessions.put_in_session(document, [parts[3].id], third.id)
    document.forget_history()
    return workshop


def add(document: Document, part_id: int, title: str, minutes: int) -> Block:
    """A block that may shrink to half its length."""
    return agenda.add_block(document, part_id, title, Activity.MAPPING, minutes * MINUTE, minutes * MINUTE // 2)


def block(document: Document, title: str) -> Block:
    return next(one for one in document.all(Block) if one.title == title)


def track(document: Document, title: str) -> Track:
    return next(one for one in document.all(Track) if one.title == title)


def session(document: Document, title: str) -> Session:
    return next(one for one in document.all(Session) if one.title == title)


def _workshop(document: Document, start: time) -> Workshop:
    made = Workshop(id=document.new_id(), title="Q1", day=date(2027, 1, 12), start=start, zone="UTC")
    with document.step("Plan workshop") as step:
        return step.put(made)
