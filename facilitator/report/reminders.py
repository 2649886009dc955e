"""What is still to be prepared, as days in the facilitator's own calendar, with alarms."""

from datetime import timedelta

from facilitator.core.plan.prepare.due import ItemView
from facilitator.core.plan.workshops import local
from facilitator.report.calendar import Happening, calendar_bytes
from facilitator.report.fonts import FontBook
from facilitator.report.snapshot import Snapshot

_ALARMS = (timedelta(hours=9) - timedelta(days=1), timedelta(hours=9))
"""At nine the day before, and at nine on the day: counted from its midnight."""


def reminders_ics(taken: Snapshot, _fonts: FontBook) -> bytes:
    """Every open item on the day it falls due. What is late stands on today, where it is still seen."""
    return calendar_bytes(taken, [_reminder(taken, view) for view in taken.to_prepare if not view.done])


def _reminder(taken: Snapshot, view: ItemView) -> Happening:
    today = local(taken.workshop, taken.taken_at).date()
    owner = taken.person(view.item.owner_id)
    late = f" The usual day was {taken.dates.day(view.should_have_been)}." if view.should_have_been else ""
    lines = [
        f"For “{taken.workshop.title}” on {taken.dates.day(taken.workshop.day)}.",
        f"Due {taken.dates.day(view.due)}.{late}",
        f"Owner: {owner.name}" if owner else "",
        view.item.hint,
        view.item.note,
    ]
    return Happening(
        name=f"check-item-{view.item.id}",
        title=f"Late: {view.item.title}" if view.late else view.item.title,
        start=max(view.due, today),
        description="\n".join(filter(None, lines)),
        alarms=_ALARMS,
    )
