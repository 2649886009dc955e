"""Chimes at five minutes, one minute and zero; always with a flash, and with a sound unless that is switched off."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from facilitator.core.plan.workshops import programme_of
from facilitator.core.run.clock.phases import Chime as Moment
from facilitator.core.run.clock.phases import chimes_between
from facilitator.ui.desk import Desk
from facilitator.ui.parts.live.day_reading import DayReading
from facilitator.ui.widgets.chime import Chime

SOUNDS = {Moment.FIVE_MINUTES: "five-minutes", Moment.ONE_MINUTE: "one-minute", Moment.ZERO: "time-up"}


class Chimer(QObject):
    """Looks with each tick at what has passed since the last. `flash` draws the eye on the console."""

    def __init__(
        self, desk: Desk, day: DayReading, chime: Chime, flash: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._day, self._chime, self._flash = desk, day, chime, flash
        self._last = desk.now()
        desk.ticked.connect(self._listen)

    def _listen(self, now: datetime) -> None:
        before, self._last = self._last, now
        progress = self._day.progress
        passed = chimes_between(progress, before, now) if progress and before < now else []
        if not passed:
            return
        self._flash()
        self._chime.muted = not programme_of(self._desk.document).chime
        self._chime.play(SOUNDS[passed[-1]])
