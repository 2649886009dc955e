"""The shared metrics in a table: name, latest value, target, and whether it is on its way."""

from facilitator.core.agree.figures.course import MetricNow
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.theme import Tokens
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

_EMPTY = "No shared metrics yet. Propose three usual ones, or type one of your own below."
_FIGURE, _COURSE = 82, 128


class MetricTable(RecordTable[MetricNow]):
    """Enter goes to the one at hand (`opened`), Del asks to remove."""

    def __init__(self, tokens: Tokens) -> None:
        columns: list[Column[MetricNow]] = [
            Column("Metric", lambda now: now.name),
            Column("Now", lambda now: now.latest_words or "–", _FIGURE, right=True),
            Column("Target", lambda now: now.target_words or "–", _FIGURE, right=True),
            Column("Course", lambda now: now.course_words, _COURSE, colour=lambda now: course_ink(now.on, tokens)),
        ]
        super().__init__(columns, lambda now: now.metric.id, _EMPTY)
        self.setAccessibleName("Shared metrics")
        self.setSortingEnabled(False)
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self._through = KeysThrough(self)
        self._through.spare(self)

    def at(self) -> MetricNow | None:
        """The one at hand."""
        return next(iter(self.selected()), None)

    def choose_first(self) -> None:
        """Put the first at hand where none is."""
        if not self.selected() and self.shown():
            self.select([self.shown()[0].metric.id])


def course_ink(on: bool | None, tokens: Tokens) -> str:
    """The colour of a course in words: it only underlines what they say."""
    return {True: tokens.ok, False: tokens.bad, None: tokens.muted}[on]
