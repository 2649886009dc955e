"""The verbs of templates, modules and a workshop's life; see `verbs`."""

from datetime import date, time

from facilitator.core.plan import details, duplicating, workshops
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.ready import creating, modules, own_templates, templates
from facilitator.core.plan.ready.modules import Spot
from facilitator.core.plan.ready.own_templates import OwnTemplate
from facilitator.core.plan.workshops import Occasion, Workshop
from tests.core.hand import DAYS, NAMES, NOON, ON_OFF, TEXTS, Hand, Verb


def _new(h: Hand) -> object:
    template = h.of([*templates.templates(), *own_templates.all_templates(h.document)])
    return creating.create_workshop(h.document, h.of(NAMES), NOON.date(), time(9), "Europe/Berlin", template)


def _insert(h: Hand) -> object:
    block = h.one(Block)
    spot = h.of((None, Spot(block.part_id, block.id), Spot(before_part_id=h.id(Part))))
    return modules.insert_module(h.document, h.workshop, h.of(modules.modules()), spot)


TEMPLATES: tuple[Verb, ...] = (
    _new,
    _insert,
    lambda h: own_templates.save_as_template(h.document, h.id(Workshop), h.of(NAMES), h.of(TEXTS)),
    lambda h: own_templates.rename_own_template(h.document, h.id(OwnTemplate), h.of(NAMES)),
    lambda h: own_templates.remove_own_template(h.document, h.id(OwnTemplate)),
    lambda h: workshops.archive_workshop(h.document, h.id(Workshop), h.of(ON_OFF)),
    lambda h: details.edit_workshop(h.document, h.id(Workshop), day=h.of(DAYS), occasion=h.of(list(Occasion))),
    lambda h: duplicating.duplicate_workshop(h.document, h.id(Workshop), date(2027, 4, 1)),
)
