"""The verbs of preparing a workshop; see `verbs`."""

from facilitator.core.people import Person, Team
from facilitator.core.plan.prepare import checklist, dated, one_to_ones, public_holidays, supplies, wanted
from facilitator.core.plan.prepare.checklist import CheckItem, Checklist
from facilitator.core.plan.prepare.one_to_ones import OneToOne
from facilitator.core.plan.prepare.supplies import Supply
from facilitator.core.plan.prepare.wanted import Wanted
from facilitator.core.run import themes
from facilitator.core.run.board import Lane
from tests.core.hand import DAYS, NAMES, NOON, ON_OFF, TEXTS, Verb

_COUNTS = (None, 0, 12, -1)
_LEADS = (0, 7, 28, 400)
_THINGS = ("Pens", "table cards", "Bagpipes")

PREPARING: tuple[Verb, ...] = (
    lambda h: public_holidays.set_holidays(h.document, h.of(("", "DE", "de-by", "XX", "DE-XX"))),
    lambda h: checklist.make_checklist(h.document, h.workshop),
    lambda h: checklist.add_item(h.document, h.workshop, h.of(TEXTS), h.of(_LEADS), h.of(list(Checklist))),
    lambda h: dated.edit_item(h.document, CheckItem, h.id(CheckItem), title=h.of(NAMES), note=h.of((None, *TEXTS))),
    lambda h: dated.set_owner(h.document, CheckItem, h.id(CheckItem), h.maybe(Person)),
    lambda h: checklist.set_lead(h.document, h.id(CheckItem), h.of(_LEADS)),
    lambda h: checklist.set_due(h.document, h.id(CheckItem), h.of(DAYS) or NOON.date()),
    lambda h: dated.set_done(h.document, CheckItem, h.id(CheckItem), h.of(ON_OFF)),
    lambda h: checklist.move_item(h.document, h.id(CheckItem), h.maybe(CheckItem)),
    lambda h: dated.remove_item(h.document, CheckItem, h.id(CheckItem)),
    lambda h: wanted.add_usual_wanted(h.document, h.workshop),
    lambda h: wanted.add_wanted(h.document, h.workshop, h.of(NAMES), h.maybe(Team), h.maybe(Person)),
    lambda h: wanted.edit_wanted(h.document, h.id(Wanted), title=h.of(NAMES), link=h.of(TEXTS), note=h.of(TEXTS)),
    lambda h: wanted.set_bringer(h.document, h.id(Wanted), h.maybe(Team), h.maybe(Person)),
    lambda h: wanted.set_arrived(h.document, h.id(Wanted), h.of(ON_OFF)),
    lambda h: wanted.move_wanted(h.document, h.id(Wanted), h.maybe(Wanted)),
    lambda h: wanted.remove_wanted(h.document, h.id(Wanted)),
    lambda h: one_to_ones.add_one_to_one(h.document, h.workshop, h.id(Person)),
    lambda h: one_to_ones.set_day(h.document, h.id(OneToOne), h.of(DAYS)),
    lambda h: one_to_ones.set_held(h.document, h.id(OneToOne), h.of(ON_OFF)),
    lambda h: one_to_ones.set_concern(h.document, h.id(OneToOne), h.of(TEXTS)),
    lambda h: one_to_ones.set_theme(h.document, h.id(OneToOne), h.of((*TEXTS, "", *NAMES))),
    lambda h: one_to_ones.move_one_to_one(h.document, h.id(OneToOne), h.maybe(OneToOne)),
    lambda h: one_to_ones.remove_one_to_one(h.document, h.id(OneToOne)),
    lambda h: themes.carry_theme(h.document, h.id(OneToOne), h.id(Lane)),
    lambda h: supplies.set_packed(h.document, h.workshop, h.of(_THINGS), h.of(ON_OFF)),
    lambda h: supplies.set_count(h.document, h.workshop, h.of(_THINGS), h.of(_COUNTS)),
    lambda h: supplies.add_own(h.document, h.workshop, h.of((*NAMES, "Pens")), h.of(_COUNTS)),
    lambda h: supplies.remove_own(h.document, h.id(Supply)),
)
