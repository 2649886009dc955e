"""The verbs of change notices and of the calendar of what is coming; see `verbs`."""

from datetime import date

from facilitator.core.agree.changes import coming, impacts, notice_periods, notices, planning_year, taking_note
from facilitator.core.agree.changes.coming import Entry, EntryKind
from facilitator.core.agree.changes.notices import ChangeNotice, Impact, NoticePeriod, Tier
from facilitator.core.people import Person, Team
from tests.core.hand import NAMES, TEXTS, Verb

_DAYS = (date(2027, 1, 12), date(2027, 1, 26), date(2027, 2, 2), date(1027, 1, 12))
_MAYBE = (None, *_DAYS)
_LENGTHS = (14, 0, 366, -1, 367)

TELLING: tuple[Verb, ...] = (
    lambda h: notice_periods.add_usual_periods(h.document),
    lambda h: notice_periods.add_period(h.document, h.of(NAMES), h.of(_LENGTHS), h.of(TEXTS)),
    lambda h: notice_periods.edit_period(
        h.document, h.id(NoticePeriod), title=h.of((None, *NAMES)), days=h.of((None, *_LENGTHS)), channel=h.of(TEXTS)
    ),
    lambda h: notice_periods.move_periods(h.document, [h.id(NoticePeriod)], h.maybe(NoticePeriod)),
    lambda h: notice_periods.remove_period(h.document, h.id(NoticePeriod)),
    lambda h: notices.draft_notice(h.document, h.of(NAMES), period_id=h.maybe(NoticePeriod), owner_id=h.maybe(Person)),
    lambda h: notices.edit_notice(
        h.document, h.id(ChangeNotice), what=h.of((None, *NAMES)), why=h.of(TEXTS), rushed=h.of((None, *TEXTS))
    ),
    lambda h: notices.set_kind(h.document, h.id(ChangeNotice), h.maybe(NoticePeriod)),
    lambda h: notices.set_starts(h.document, h.id(ChangeNotice), h.of(_MAYBE)),
    lambda h: notices.set_tier(h.document, h.id(ChangeNotice), h.of(list(Tier))),
    lambda h: notices.set_owner(h.document, h.id(ChangeNotice), h.maybe(Person)),
    lambda h: notices.tell(h.document, h.id(ChangeNotice), h.of(_DAYS)),
    lambda h: notices.take_back(h.document, h.id(ChangeNotice)),
    lambda h: notices.remove_notice(h.document, h.id(ChangeNotice)),
    lambda h: impacts.concern(h.document, h.id(ChangeNotice), [h.id(Team), h.id(Team)]),
    lambda h: impacts.edit_impact(h.document, h.id(Impact), text=h.of((None, *TEXTS)), to_do=h.of(TEXTS)),
    lambda h: impacts.set_by(h.document, h.id(Impact), h.of(_MAYBE)),
    lambda h: taking_note.acknowledge(h.document, h.id(ChangeNotice), [h.id(Person), h.id(Person)], h.of(_DAYS)),
    lambda h: taking_note.withdraw(h.document, h.id(ChangeNotice), [h.id(Person)]),
)

COMING: tuple[Verb, ...] = (
    lambda h: coming.add_entry(
        h.document, h.of(list(EntryKind)), h.of(NAMES), h.of(_DAYS), h.of(_MAYBE), team_ids=[h.id(Team), h.id(Team)]
    ),
    lambda h: coming.edit_entry(
        h.document, h.id(Entry), kind=h.of((None, *EntryKind)), title=h.of((None, *NAMES)), note=h.of(TEXTS),
        team_ids=h.of((None, [], [h.id(Team)])),
    ),
    lambda h: coming.set_span(h.document, h.id(Entry), h.of(_DAYS), h.of(_MAYBE)),
    lambda h: coming.shift_entry(h.document, h.id(Entry), h.of((*_DAYS, date.max))),
    lambda h: coming.set_entry_owner(h.document, h.id(Entry), h.maybe(Person)),
    lambda h: coming.remove_entry(h.document, h.id(Entry)),
    lambda h: planning_year.lay_out_year(h.document, h.of((2027, 2028, 0, 9999)), h.of((1, 4, 7))),
)  # fmt: skip
