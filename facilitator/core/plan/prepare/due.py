"""When the items of a checklist fall due, what is late, and what a workshop called at short notice makes of it."""

from dataclasses import dataclass
from datetime import date, timedelta

from facilitator.core.document import Document
from facilitator.core.phrases import day_words
from facilitator.core.plan.prepare.checklist import CheckItem, Checklist
from facilitator.core.plan.prepare.dated import DatedView, days_late
from facilitator.core.plan.prepare.workdays import Workdays, workdays_of
from facilitator.core.plan.workshops import Workshop, WorkshopState, local

NOTICE = 28
SOON = 7
_STAGES = ((0, "On the day"), (7, "1 week before"), (14, "2 weeks before"), (28, "4 weeks before"))
_EARLIER = "Earlier"
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class ItemView(DatedView[CheckItem]):
    """An item as the checklist shows it on some day.

    `should_have_been` is when it would have fallen due with time enough, where that is earlier than `due`: the workshop
    was called at short notice, and `words` say so: "Due Tue 4 May (short notice: usually by Fri 23 Apr)". `heading` is
    the stage of the preparation it belongs to.
    """

    should_have_been: date | None

    @property
    def squeezed(self) -> bool:
        """Whether there is less time for it than there should have been."""
        return self.should_have_been is not None


@dataclass(frozen=True)
class DueItem:
    """Something to do, and the workshop it is for."""

    workshop: Workshop
    view: ItemView


# When


def usually_due(item: CheckItem, day: date, workdays: Workdays) -> date:
    """When an item falls due before a workshop on `day` if there is time enough.

    So many days before it, or the working day before that; a date chosen by hand and the day itself stay.
    """
    wished = day - timedelta(days=item.lead)
    return wished if item.exact or item.lead == 0 else workdays.on_or_before(wished)


def due_on(item: CheckItem, day: date, planned_on: date | None, workdays: Workdays) -> date:
    """When an item falls due before a workshop on `day` that was called on `planned_on` (None: long before).

    Never before that day and never after the workshop. If it was called with less than four weeks to go, the days that
    there are take the place of the four weeks, in proportion, so that what comes first still comes first.
    """
    if planned_on is None:
        return usually_due(item, day, workdays)
    room = max(0, (day - planned_on).days)
    lead = item.lead if item.exact or room >= NOTICE else min(item.lead, NOTICE) * room // NOTICE
    lead = min(lead, room)
    wished = day - timedelta(days=lead)
    if item.exact or lead == 0:
        return wished
    worked = workdays.on_or_before(wished)
    return worked if worked >= planned_on else min(workdays.on_or_after(planned_on), day)


def view_of(item: CheckItem, workshop: Workshop, workdays: Workdays, today: date) -> ItemView:
    """An item of a workshop as it stands today, the local day."""
    usual = usually_due(item, workshop.day, workdays)
    due = due_on(item, workshop.day, workshop.planned_on, workdays)
    late = days_late(item, due, today)
    missed = usual if usual < due else None
    if item.done_at is not None:
        words = f"Done {day_words(local(workshop, item.done_at).date(), today)}"
    else:
        words = _open_words(due, late, missed, today)
    return ItemView(item, due, late, stage(item.lead), words, missed)


def stage(lead: int) -> str:
    """The stage of the preparation that so many days before the workshop belong to, as "2 weeks before"."""
    return next((name for days, name in _STAGES if lead <= days), _EARLIER)


def _open_words(due: date, late: int, missed: date | None, today: date) -> str:
    ahead = (due - today).days
    when = {0: "Due today", 1: "Due tomorrow"}.get(ahead, f"Due {day_words(due, today)}")
    if late:
        when = f"{'1 day' if late == 1 else f'{late} days'} late, was due {day_words(due, today)}"
    if missed is None:
        return when
    usually = "should have been done by" if missed < today else "usually by"
    return f"{when} (short notice: {usually} {day_words(missed, today)})"


# Questions


def checklist_view(
    document: Document, workshop_id: int, today: date, which: Checklist = Checklist.PREPARATION
) -> list[ItemView]:
    """A workshop's list as it stands today, the local day: what comes first on top, then by hand."""
    workshop, workdays = document.get(Workshop, workshop_id), workdays_of(document)
    items = document.all(CheckItem, workshop_id=workshop_id, list=which)
    ordered = sorted(items, key=lambda item: (-item.lead, item.position, item.id))
    return [view_of(item, workshop, workdays, today) for item in ordered]


def due_soon(document: Document, today: date, within: int = SOON) -> list[DueItem]:
    """What is late or falls due within so many days, over all workshops still to come or under way; latest first."""
    workdays = workdays_of(document)
    found = [
        DueItem(workshop, view_of(item, workshop, workdays, today))
        for workshop in document.all(Workshop, archived=False)
        if workshop.state is not WorkshopState.CLOSED
        for item in document.all(CheckItem, workshop_id=workshop.id, done_at=None)
    ]
    near = [one for one in found if (one.view.due - today).days <= within]
    return sorted(near, key=lambda one: (one.view.due, one.workshop.day, -one.view.item.lead, one.view.item.position))
