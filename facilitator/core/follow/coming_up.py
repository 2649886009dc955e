"""What is coming, gathered from all over the programme for one calendar of all teams."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from facilitator.core.agree.changes.coming import KIND_WORDS, Entry, EntryKind, EntryTeam
from facilitator.core.agree.changes.notices import ChangeNotice, Impact
from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.service.sla_reviews import next_review
from facilitator.core.agree.service.slas import Sla, SlaReviewed
from facilitator.core.assess.waves import Wave
from facilitator.core.conditions import Condition, one_of
from facilitator.core.document import Document
from facilitator.core.follow.regular_meetings import MeetingHeld, RegularMeeting, next_days, regular_meetings
from facilitator.core.names import folded
from facilitator.core.people import Participant, Person, Team
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Record
from facilitator.core.run.canvases.launch import Launch


class Besides(StrEnum):
    """What is coming besides the entries of the calendar itself."""

    CHANGE = "change"
    WORKSHOP = "workshop"
    MEETING = "meeting"
    SLA_REVIEW = "sla_review"
    ASSESSMENT = "assessment"


ComingKind = EntryKind | Besides
COMING_WORDS: Final[Mapping[ComingKind, str]] = MappingProxyType(
    {
        **dict[ComingKind, str](KIND_WORDS.items()),
        Besides.CHANGE: "Change",
        Besides.WORKSHOP: "Workshop",
        Besides.MEETING: "Regular meeting",
        Besides.SLA_REVIEW: "SLA review",
        Besides.ASSESSMENT: "Assessment",
    }
)


@dataclass(frozen=True)
class Coming:
    """One thing that is coming, from a local day until another, with its teams and the record behind it.

    `draft`: a change of which nobody has been told yet.
    """

    kind: ComingKind
    title: str
    day: date
    until: date
    teams: tuple[Team, ...]
    record: Record
    draft: bool = False

    @property
    def key(self) -> tuple[str, int, date]:
        """Tells it from all others: its table, its id, its first day."""
        return self.record.table, self.record.id, self.day


def coming(document: Document, first: date, last: date) -> tuple[Coming, ...]:
    """All that is coming from one local day until another, both counted, by day.

    Regular meetings stand on each of their days; a launch that stands both on the calendar and on a launch canvas, on
    the same day under the same title, is told once.
    """
    gathering = _Gathering(document, first, last)
    found = [
        *gathering.entries(),
        *gathering.launches(),
        *gathering.changes(),
        *gathering.workshops(),
        *gathering.meetings(),
        *gathering.sla_reviews(),
        *gathering.assessments(),
    ]
    return tuple(sorted(_once(found), key=lambda one: (one.day, _PLACES[one.kind], folded(one.title), one.record.id)))


def _once(found: Sequence[Coming]) -> Iterator[Coming]:
    """Launches of one title on one day only once; the first is kept, and so that of the calendar."""
    seen = set()
    for one in found:
        same = (folded(one.title), one.day)
        if one.kind is not EntryKind.LAUNCH or same not in seen:
            yield one
        if one.kind is EntryKind.LAUNCH:
            seen.add(same)


class _Gathering:
    """Reads each kind of thing once, and only what falls into the time asked for."""

    def __init__(self, document: Document, first: date, last: date) -> None:
        self._document, self._first, self._last = document, first, last
        self._order = {team.id: place for place, team in enumerate(document.all(Team))}
        self._teams = {team.id: team for team in document.all(Team)}

    def entries(self) -> Iterator[Coming]:
        """What was put on the calendar."""
        found = self._document.those(Entry, self._span("day", "until"))
        touched = self._touched(
            (one.entry_id, one.team_id)
            for one in self._document.those(EntryTeam, one_of("entry_id", (entry.id for entry in found)))
        )
        for one in found:
            yield Coming(one.kind, one.title, one.day, one.until, touched.get(one.id, ()), one)

    def launches(self) -> Iterator[Coming]:
        """The launch days of the launch canvases, with the teams of their workshops."""
        found = [one for one in self._document.those(Launch, self._span("day")) if one.title]
        taking_part = self._taking_part({one.workshop_id for one in found})
        for one in found:
            if one.day:
                teams = taking_part.get(one.workshop_id, ())
                yield Coming(EntryKind.LAUNCH, one.title, one.day, one.day, teams, one)

    def changes(self) -> Iterator[Coming]:
        """The days from which changes hold."""
        found = self._document.those(ChangeNotice, self._span("starts"))
        impacts = self._document.those(Impact, one_of("notice_id", (one.id for one in found)))
        touched = self._touched((one.notice_id, one.team_id) for one in impacts)
        for one in found:
            if one.starts:
                teams, draft = touched.get(one.id, ()), one.told_on is None
                yield Coming(Besides.CHANGE, one.what, one.starts, one.starts, teams, one, draft)

    def workshops(self) -> Iterator[Coming]:
        """Each session of a workshop, with the teams of those who take part."""
        found: list[tuple[Workshop, Workshop | Session]] = [
            (one, one) for one in self._document.those(Workshop, self._span("day"))
        ]
        further = self._document.those(Session, self._span("day"))
        held = {one.id: one for one in self._document.those(Workshop, one_of("id", (s.workshop_id for s in further)))}
        found += [(held[one.workshop_id], one) for one in further]
        taking_part = self._taking_part({workshop.id for workshop, _one in found})
        for workshop, one in found:
            if not workshop.archived:
                title = workshop.title if one is workshop else f"{workshop.title}: {one.title}"
                yield Coming(Besides.WORKSHOP, title, one.day, one.day, taking_part.get(workshop.id, ()), one)

    def meetings(self) -> Iterator[Coming]:
        """Each day of the regular meetings, less those that are skipped."""
        found = regular_meetings(self._document)
        skipped = {(one.meeting_id, one.day) for one in self._document.all(MeetingHeld, skipped=True)} if found else ()
        for one in found:
            for day in self._days_of(one):
                if (one.id, day) not in skipped:
                    yield Coming(Besides.MEETING, one.title, day, day, (), one)

    def sla_reviews(self) -> Iterator[Coming]:
        """The next look at each agreement that has a rhythm."""
        found = [one for one in self._document.all(Sla) if one.every]
        looked: dict[int, list[date]] = {}
        for look in self._document.all(SlaReviewed) if found else ():
            looked.setdefault(look.sla_id, []).append(look.day)
        handoffs = {one.id: one for one in self._document.all(Handoff)} if found else {}
        for one in found:
            day = next_review(one, looked.get(one.id, ()), self._last)
            if day is not None and self._first <= day <= self._last:
                yield Coming(Besides.SLA_REVIEW, handoffs[one.handoff_id].title, day, day, (), one)

    def assessments(self) -> Iterator[Coming]:
        """The waves that are planned and not opened yet."""
        for one in self._document.those(Wave, self._span("day")):
            if one.day and one.opened_at is None:
                yield Coming(Besides.ASSESSMENT, one.title, one.day, one.day, (), one)

    def _days_of(self, meeting: RegularMeeting) -> list[date]:
        begin = max(self._first, meeting.first)
        most = (self._last - begin).days // 7 + 1
        return [day for day in next_days(meeting, begin, most) if day <= self._last]

    def _taking_part(self, workshop_ids: set[int]) -> dict[int, tuple[Team, ...]]:
        seats = self._document.those(Participant, one_of("workshop_id", workshop_ids))
        if not seats:
            return {}
        team_of = {one.id: one.team_id for one in self._document.all(Person)}
        return self._touched((one.workshop_id, team_of[one.person_id]) for one in seats)

    def _touched(self, pairs: Iterator[tuple[int, int | None]]) -> dict[int, tuple[Team, ...]]:
        """The teams of each thing, in their order, from pairs of ids."""
        found: dict[int, set[int]] = {}
        for owner, team_id in pairs:
            if team_id is not None:
                found.setdefault(owner, set()).add(team_id)
        return {
            owner: tuple(self._teams[team_id] for team_id in sorted(ids, key=self._order.__getitem__))
            for owner, ids in found.items()
        }

    def _span(self, day: str, until: str = "") -> Condition:
        """The thing begins no later than the time asked for ends, and ends no earlier than that begins."""
        columns = tuple(dict.fromkeys((day, until or day)))
        sql = f'"{day}" <= ? AND "{until or day}" >= ?'
        return Condition(sql, columns, (self._last.isoformat(), self._first.isoformat()))


_PLACES = {kind: place for place, kind in enumerate(COMING_WORDS)}
