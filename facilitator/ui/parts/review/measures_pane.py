"""Before and after: the figures of the workshop looked back at, and those of today."""

from datetime import date

from facilitator.core.assess.answers import AnswerSheet
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.follow.reviewed_measures import MeasureSeen, Outcome, Source, measure_now, measures
from facilitator.core.measures.indicators import Indicator, Reading
from facilitator.core.measures.readings import set_reading
from facilitator.core.phrases import counted, listed
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes
from facilitator.core.run.context import Metric
from facilitator.core.run.review import Review, reviewed_workshop
from facilitator.ui.command import Command
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.review.list_pane import ListPane
from facilitator.ui.parts.review.review_rows import measure_row, nothing

NOTHING = (
    "There are no figures to compare. Metrics named at the workshop, indicators of the programme and the waves of the "
    "assessment before and after it would stand here."
)
_ASSESSED = "This comes from the answers of the assessment: it cannot be typed here."
_GROUP = "Review"


class MeasuresPane(ListPane):
    """Enter notes the figure of today."""

    watches = (Workshop, Review, Metric, Indicator, Reading, Wave, AnswerSheet)
    _seen: tuple[MeasureSeen, ...] = ()

    def build(self) -> None:
        """The list, and the line for a figure."""
        self.note = live_button("Note today’s figure…", "Enter")
        self.note.clicked.connect(lambda _on: self.open())
        self.lay_out("Before and after", [self.note])

    def refresh(self, changes: Changes | None) -> None:
        """Show the measures as they are now."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        if workshop_id is None:
            return
        of = reviewed_workshop(document, workshop_id)
        self._seen = tuple(measures(document, workshop_id, of, today_of(self.desk)))
        rows = [measure_row(at, one) for at, one in enumerate(self._seen)]
        self.show_rows(_told(self._seen), rows, nothing(document, workshop_id, NOTHING))

    def commands(self) -> list[Command]:
        """What can be done with the measure at hand."""
        return [Command("Note today’s figure…", _GROUP, self.open, "Enter", bound=True)]

    def offer(self) -> None:
        """What comes from answers is not typed."""
        one = self._at()
        self.note.setEnabled(one is not None and one.source is not Source.ASSESSMENT)

    def open(self) -> None:
        """Ask for the figure of today."""
        one = self._at()
        if one is None:
            return
        if one.source is Source.ASSESSMENT:
            self.desk.told.emit(_ASSESSED)
            return
        was = f", was {one.before}" if one.before else ""
        self.ask.ask(f"{one.name}{was}", "Today’s figure", lambda typed: self._store(one, typed), one.after)

    def _at(self) -> MeasureSeen | None:
        at = self.at_hand()
        return self._seen[at] if at is not None and at < len(self._seen) else None

    def _store(self, one: MeasureSeen, typed: str) -> bool:
        workshop_id = self.desk.workshop_id
        if workshop_id is None:
            return False
        return self.desk.bridge.succeeds(_note_today, workshop_id, one, typed, today_of(self.desk))


def _note_today(document: Document, workshop_id: int, one: MeasureSeen, typed: str, today: date) -> None:
    """Store the figure of today where the measure keeps its figures."""
    if one.source is Source.METRIC:
        measure_now(document, workshop_id, one.of_id, typed)
    else:
        set_reading(document, one.of_id, today, typed)


def _told(seen: tuple[MeasureSeen, ...]) -> str:
    """How many went which way: "2 better, 1 worse, 1 without a figure"."""
    words = (
        (Outcome.BETTER, "better"),
        (Outcome.WORSE, "worse"),
        (Outcome.SAME, "as before"),
        (Outcome.MOVED, "moved"),
        (Outcome.MISSING, "without both figures"),
    )
    counts = [(sum(one.outcome is outcome for one in seen), said) for outcome, said in words]
    told = listed([f"{count} {said}" for count, said in counts if count])
    return f"{counted(len(seen), 'measure')}: {told}" if seen else ""
