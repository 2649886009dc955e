"""What steers the tracks that run beside the one that the console follows."""

from datetime import datetime
from functools import partial

from facilitator.core.run.clock import beside
from facilitator.core.run.clock.beside import TrackClock
from facilitator.core.run.clock.progress import Progress
from facilitator.ui.desk import Desk
from facilitator.ui.parts.live.day_reading import DayReading
from facilitator.ui.parts.live.live_key import LiveKey
from facilitator.ui.track_words import track_name

FOLLOW, FOLLOW_BEFORE, NEXT = ">", "<", ";"


class TrackMoves:
    """Runs the verbs of tracks. The keys are for the first of the others, that which comes after the one followed."""

    def __init__(self, desk: Desk, day: DayReading) -> None:
        self._desk, self._day = desk, day

    def follow(self, clock: TrackClock) -> None:
        """Let the console follow a track that is under way."""
        if self._day.live and clock.track is not None:
            self._desk.run(beside.follow_track, clock.block.workshop_id, clock.track.id)

    def next_in(self, clock: TrackClock) -> None:
        """Let a track go on to its next block, and say when it has none left."""
        if not self._day.live or clock.track is None:
            return
        before = self._day.progress
        following = self._desk.run(beside.next_in_track, clock.block.workshop_id, clock.track.id)
        if following is None and self._day.progress is not before:
            self._desk.said.emit(f"“{track_name(clock.track)}” is through.")

    def keys(self) -> tuple[LiveKey, ...]:
        """The keys that mean something while tracks run side by side."""
        progress = self._day.progress
        clocks = in_turn(progress, self._desk.now()) if progress else []
        if not clocks:
            return ()
        first, last = clocks[0], clocks[-1]
        return (
            LiveKey(FOLLOW, FOLLOW, f"Follow “{track_name(first.track)}”", partial(self.follow, first)),
            LiveKey(FOLLOW_BEFORE, FOLLOW_BEFORE, f"Follow “{track_name(last.track)}”", partial(self.follow, last)),
            LiveKey(NEXT, NEXT, f"Next block of “{track_name(first.track)}”", partial(self.next_in, first)),
        )


def in_turn(progress: Progress, now: datetime) -> list[TrackClock]:
    """The clocks beside the one followed: first those of the tracks that come after it, then those before it."""
    clocks = beside.beside(progress, now)
    followed = beside.track_followed(progress)
    place = {track.id: at for at, track in enumerate(progress.tracks)}
    at = place.get(followed.id, -1) if followed else -1
    return sorted(clocks, key=lambda clock: place.get(clock.track.id, -1) < at if clock.track else True)
