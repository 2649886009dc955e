"""Tracks in words."""

from facilitator.core.phrases import listed
from facilitator.core.plan.tracks import Track

NO_TRACK = "On their own"
"""What people are called whose track was taken out of the agenda meanwhile."""


def track_name(track: Track | None) -> str:
    """What a track is called."""
    return track.title if track else NO_TRACK


def tables_in_words(track: Track | None) -> str:
    """Which tables are in a track: "table 3", "tables 1 and 2"; nothing while that is open."""
    numbers = listed([str(table) for table in track.tables]) if track else ""
    return f"{'table' if track and len(track.tables) == 1 else 'tables'} {numbers}" if numbers else ""


def track_words(track: Track | None) -> str:
    """A track with its tables: "North · tables 1 and 2"."""
    return " · ".join(words for words in (track_name(track), tables_in_words(track)) if words)
