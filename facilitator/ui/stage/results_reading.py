"""What the wave of a walk says, kept until an answer changes; and which side of the results the room sees."""

from math import ceil
from typing import Final

from PySide6.QtCore import QObject

from facilitator.core.assess.answers import AnswerSheet
from facilitator.core.assess.figures.worked import Worked
from facilitator.core.assess.waves import Asked, Wave, WaveTarget
from facilitator.core.people import Participant, Team
from facilitator.core.record import Changes, Record
from facilitator.core.run.stage import Stage
from facilitator.core.run.walk import Pane, Unveiling, Walk, WalkStop, walk_of
from facilitator.core.run.walked import WalkView, read_wave, walked
from facilitator.ui.bridge import Bridge
from facilitator.ui.desk import Desk

ANSWER_RECORDS: Final[tuple[type[Record], ...]] = (Wave, Asked, WaveTarget, AnswerSheet, Team)
WALK_RECORDS: Final[tuple[type[Record], ...]] = (*ANSWER_RECORDS, Walk, WalkStop, Unveiling, Stage, Participant)

POINTS: Final = len(Pane)
"""The side behind those of a walk: the points that were written down, and the business metrics."""
SIDES: Final = len(Pane) + 1
_MOST_SECTIONS = 7


class KnownReading(QObject):
    """Keeps what was worked out last. It is made before those who use it listen, so it hears of a change first."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._document = bridge.document
        self._of: tuple[int, int | None] | None = None
        self._reading: Worked | None = None
        bridge.changed.connect(self._on_changed)

    def of(self, walk: Walk | None) -> Worked | None:
        """What the wave of a walk says, beside the one it is compared with; None without a walk."""
        if walk is None:
            return None
        wanted = (walk.wave_id, walk.against_id)
        if self._reading is None or self._of != wanted:
            self._of, self._reading = wanted, read_wave(self._document, walk)
        return self._reading

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*ANSWER_RECORDS):
            self._reading = None


def known_reading(bridge: Bridge) -> KnownReading:
    """The one of this programme, which console, preview and stage share; made by whoever asks first."""
    found = bridge.findChild(KnownReading)
    return found if isinstance(found, KnownReading) else KnownReading(bridge)


def walk_view(desk: Desk, known: KnownReading) -> WalkView | None:
    """How the walk of the workshop stands, for the console; None without a workshop."""
    if desk.workshop_id is None:
        return None
    return walked(desk.document, desk.workshop_id, known.of(walk_of(desk.document, desk.workshop_id)))


def page_size(sections: int) -> int:
    """How many sections a page of the profile has, so that all pages are about as full."""
    return ceil(sections / ceil(sections / _MOST_SECTIONS)) if sections else 1
