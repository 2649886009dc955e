"""What the Home page shows, read from the programme."""

from collections.abc import Sequence
from datetime import date, datetime

from facilitator.core.document import Document
from facilitator.core.follow.checkpoint_dates import DueCheckpoint, due_checkpoints
from facilitator.core.people import Participant
from facilitator.core.plan.prepare.due import DueItem, due_soon
from facilitator.core.plan.prepare.workdays import workdays_of
from facilitator.core.plan.propose.rhythm import Suggested
from facilitator.core.plan.sessions import Sitting, sittings
from facilitator.core.plan.workshops import Workshop, WorkshopState, local, programme_of, workshops
from facilitator.ui.parts.programme.dates_ahead import dates_ahead
from facilitator.ui.parts.programme.next_step import NextStep, next_step
from facilitator.ui.parts.programme.workshop_cards import Card

_HISTORY = 92
"""Days."""


def is_quick(document: Document) -> bool:
    """Whether working days can be asked for at once: public holidays take as long to load as a window."""
    return not programme_of(document).holidays


def due(document: Document, today: date) -> list[DueItem]:
    """What is late or due this week, over all workshops."""
    return due_soon(document, today)


def due_after(document: Document, today: date) -> list[DueCheckpoint]:
    """What is late or due this week, or may begin, of what follows workshops; what is late by a quarter is history."""
    return [one for one in due_checkpoints(document, today) if one.view.late <= _HISTORY]


def cards(
    document: Document, now: datetime, pressing: Sequence[DueItem], after: Sequence[DueCheckpoint] = ()
) -> list[Card]:
    """A card for each workshop: the soonest first of those to come, the latest first of those behind.

    `pressing` is what is due before all of them, `after` what is due behind them.
    """
    return [_card(document, workshop, now, pressing, after) for workshop in _in_order(workshops(document))]


def step_of(
    document: Document,
    workshop: Workshop,
    now: datetime,
    pressing: Sequence[DueItem],
    after: Sequence[DueCheckpoint] = (),
) -> NextStep:
    """What is next for a workshop; `pressing` and `after` are what is due before and behind all of them."""
    its = [one.view for one in pressing if one.workshop.id == workshop.id]
    behind = [one.view for one in after if one.workshop.id == workshop.id]
    return next_step(document, workshop, local(workshop, now).date(), its, behind)


def step_now(document: Document, workshop: Workshop, now: datetime) -> NextStep:
    """What is next for a workshop, with what is due asked for."""
    today = now.astimezone().date()
    return step_of(document, workshop, now, due(document, today), due_after(document, today))


def next_days(document: Document, today: date) -> list[Suggested]:
    """The days that the rhythm suggests for a next workshop, the nearest first."""
    return dates_ahead(document, today, workdays_of(document))


def _card(
    document: Document,
    workshop: Workshop,
    now: datetime,
    pressing: Sequence[DueItem],
    after: Sequence[DueCheckpoint],
) -> Card:
    people = len(document.all(Participant, workshop_id=workshop.id))
    several = sittings(document, workshop.id)
    held = _at_hand(workshop, several)
    return Card(workshop, people, step_of(document, workshop, now, pressing, after), held, len(several))


def _at_hand(workshop: Workshop, several: Sequence[Sitting]) -> Workshop:
    """The workshop as on its next day; under way or over, as on the last one that has begun."""
    to_come = next((one for one in several if not one.begun), None)
    begun = next((one for one in reversed(several) if one.begun), None)
    chosen = (to_come or begun) if workshop.state is WorkshopState.PLANNED else (begun or to_come)
    return chosen.workshop if chosen else workshop


def _in_order(found: Sequence[Workshop]) -> list[Workshop]:
    closed = [workshop for workshop in found if workshop.state is WorkshopState.CLOSED]
    return [workshop for workshop in found if workshop not in closed] + closed[::-1]
