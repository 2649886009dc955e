"""The waves still to come, as days in a calendar, with reminders."""

from datetime import timedelta

from facilitator.core.assess.waves import Wave
from facilitator.report.assess.plans import Plans
from facilitator.report.calendar import Happening, calendar_bytes
from facilitator.report.fonts import FontBook

_ALARMS = (timedelta(hours=9) - timedelta(weeks=1), timedelta(hours=9))
"""At nine a week before, when the questions are to be sent out soon, and at nine on the day."""


def review_dates(taken: Plans, _fonts: FontBook) -> bytes:
    """Every wave that has a day and isn't open yet; a later edition moves the same events."""
    coming = [wave for wave in taken.waves if wave.opened_at is None and wave.day is not None]
    return calendar_bytes(taken, [_review(taken, wave) for wave in coming])


def _review(taken: Plans, wave: Wave) -> Happening:
    if wave.day is None:
        raise ValueError("a wave without a day is in no calendar")
    what = "one statement of each section" if wave.pulse else "all statements"
    return Happening(
        name=f"wave-{wave.id}",
        title=f"Assessment: {wave.title}",
        start=wave.day,
        description=f"Open the wave and send out the questions: {what}.\n{taken.programme.name}",
        alarms=_ALARMS,
    )
