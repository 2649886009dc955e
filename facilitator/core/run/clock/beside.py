"""Tracks that run at the same time: which of them the console follows, and the clocks of the others."""

from dataclasses import dataclass
from datetime import datetime

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.tracks import Track
from facilitator.core.run.clock.progress import Progress, allowance, left, progress_of
from facilitator.core.run.clock.timekeeping import At, arrive, go_to, next_block, places_of, settle

_NOT_UNDER_WAY = "This track is not under way: go to one of its blocks first."


@dataclass(frozen=True)
class TrackClock:
    """The clock of a track that is under way: the block it is in, seconds left (negative once over) and allowed.

    `track` is None if it was taken out of the agenda meanwhile.
    """

    track: Track | None
    block: Block
    left: float
    allowance: int


# Verbs


def follow_track(document: Document, workshop_id: int, track_id: int) -> Block:
    """Let the console follow another of the tracks that are under way; every clock goes on as it was."""
    progress = progress_of(document, workshop_id)
    if progress.current is not None and progress.current.track_id == track_id:
        return progress.current
    wanted, others = _beside(progress, track_id)
    if not progress.running:
        with document.step("Follow track") as step:
            settle(document, step, progress, wanted, others, running=False)
        return wanted.block
    return go_to(document, progress, wanted, others, "Follow track")


def next_in_track(document: Document, workshop_id: int, track_id: int) -> Block | None:
    """Go on to the next block of a track without following it; None once it is through."""
    progress = progress_of(document, workshop_id)
    if progress.current is not None and progress.current.track_id == track_id:
        return next_block(document, workshop_id)
    wanted, others = _beside(progress, track_id)
    followed = [at for at in others if at.block == progress.current]
    beside = [at for at in others if at.block != progress.current]
    following = progress.course.after(wanted.block)
    with document.step("Next in track") as step:
        if following is not None:
            beside.append(arrive(document, step, progress, following))
        settle(document, step, progress, followed[0] if followed else None, beside)
    return following


def _beside(progress: Progress, track_id: int) -> tuple[At, list[At]]:
    """Where a track is that runs beside the one followed, and where all others are, the followed one first."""
    row = next((one for one in progress.besides if one.track_id == track_id), None)
    places = places_of(progress)
    wanted = next((at for at in places if row and at.block.id == row.block_id), None)
    if wanted is None:
        raise UserError(_NOT_UNDER_WAY)
    return wanted, [at for at in places if at != wanted]


# Questions


def track_followed(progress: Progress) -> Track | None:
    """The track that the console follows; None while everybody is together."""
    current = progress.current
    return _track(progress, current.track_id) if current else None


def beside(progress: Progress, now: datetime) -> list[TrackClock]:
    """The clocks that run beside the one followed, in the order of the tracks; nothing while all are together."""
    blocks = {block.id: block for block in progress.blocks}
    clocks = [_clock(progress, blocks[row.block_id], row.track_id, now) for row in progress.besides]
    return _in_order(progress, clocks)


def side_by_side(progress: Progress, now: datetime) -> list[TrackClock]:
    """The clocks of all tracks that run, that of the one followed too; nothing while all are together."""
    others, current = beside(progress, now), progress.current
    if not others or current is None:
        return others
    return _in_order(progress, [_clock(progress, current, current.track_id, now), *others])


def _clock(progress: Progress, block: Block, track_id: int | None, now: datetime) -> TrackClock:
    return TrackClock(_track(progress, track_id), block, left(block, progress.stretches, now), allowance(block))


def _in_order(progress: Progress, clocks: list[TrackClock]) -> list[TrackClock]:
    place = {track: at for at, track in enumerate(progress.tracks)}
    return sorted(clocks, key=lambda clock: place[clock.track] if clock.track else len(place))


def _track(progress: Progress, track_id: int | None) -> Track | None:
    return next((track for track in progress.tracks if track.id == track_id), None)
