"""The verbs of sessions and tracks, planned and live; see `verbs`."""

from datetime import date, time

from facilitator.core.plan import sessions, tracks
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.tracks import Track
from facilitator.core.run.clock import beside, timekeeping
from tests.core.hand import DAYS, NAMES, SECONDS, Verb

SESSION_DAYS = (date(2027, 1, 12), date(2027, 1, 14), date(2027, 1, 19), date(2027, 1, 11))
STARTS = (time(19), time(9), time(13), time(9, 30))

SESSIONS: tuple[Verb, ...] = (
    lambda h: sessions.add_session(h.document, h.workshop, h.of(("", *NAMES)), h.of(SESSION_DAYS), h.of(STARTS)),
    lambda h: sessions.edit_session(h.document, h.id(Session), title=h.of((None, *NAMES)), day=h.of(DAYS)),
    lambda h: sessions.set_session_available(h.document, h.id(Session), h.of((None, *SECONDS))),
    lambda h: sessions.remove_session(h.document, h.id(Session)),
    lambda h: sessions.put_in_session(h.document, [h.id(Part), h.id(Part)], h.maybe(Session)),
    lambda h: tracks.add_track(h.document, h.workshop, h.of(("", *NAMES)), h.of(((), (1,), (1, 2), (0,)))),
    lambda h: tracks.rename_track(h.document, h.id(Track), h.of(NAMES)),
    lambda h: tracks.set_tables(h.document, h.id(Track), h.of(((), (1,), (2, 1)))),
    lambda h: tracks.move_track(h.document, h.id(Track), h.maybe(Track)),
    lambda h: tracks.remove_track(h.document, h.id(Track)),
    lambda h: tracks.set_track(h.document, [h.id(Block), h.id(Block)], h.maybe(Track)),
    lambda h: timekeeping.end_session(h.document, h.workshop),
    lambda h: beside.follow_track(h.document, h.workshop, h.id(Track)),
    lambda h: beside.next_in_track(h.document, h.workshop, h.id(Track)),
)
