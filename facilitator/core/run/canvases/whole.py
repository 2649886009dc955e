"""The messaging and the metrics canvas as a whole, for the stage and for paper; and which side of one is shown."""

from dataclasses import dataclass, field

from facilitator.core.document import Document
from facilitator.core.run.canvases.clarity import Tested, clarity
from facilitator.core.run.canvases.conflicts import Pull, conflicts
from facilitator.core.run.canvases.messaging import Branch, Translation, tree
from facilitator.core.run.canvases.scorecard import Scorecard, scorecard
from facilitator.core.run.canvases.team_metrics import TeamColumn, by_team
from facilitator.core.run.stage import Stage, stage_of, turn_pane


@dataclass(frozen=True)
class MessagingWhole:
    """The tree, the translation table, and the entries whose clarity test has begun."""

    tree: tuple[Branch, ...] = ()
    translations: tuple[Translation, ...] = ()
    tested: tuple[Tested, ...] = ()


@dataclass(frozen=True)
class MetricsWhole:
    """What each team is measured by, the pairs that pull apart, and what is measured together."""

    columns: tuple[TeamColumn, ...] = ()
    pulls: tuple[Pull, ...] = ()
    card: Scorecard = field(default_factory=lambda: Scorecard((), ()))

    @property
    def begun(self) -> bool:
        """Whether any metric is there."""
        return any(column.metrics for column in self.columns) or any(among for _side, among in self.card.sides)


def messaging_whole(document: Document, workshop_id: int) -> MessagingWhole:
    """The messaging canvas of a workshop."""
    translations = tuple(document.all(Translation, workshop_id=workshop_id))
    return MessagingWhole(tree(document, workshop_id), translations, tuple(clarity(document, workshop_id)))


def metrics_whole(document: Document, workshop_id: int) -> MetricsWhole:
    """The metrics canvas of a workshop."""
    columns, pulls = by_team(document, workshop_id), conflicts(document, workshop_id)
    return MetricsWhole(tuple(columns), tuple(pulls), scorecard(document, workshop_id))


# A canvas has sides, and a side has rows; the stage's pane tells both: side + number of sides × row at hand.


def turn_side(document: Document, workshop_id: int, sides: int, side: int, row: int = 0) -> Stage:
    """Show the room one of `sides` sides (counted from 0), and of that the part with the row at hand."""
    pane = side + sides * max(0, row)
    stage = stage_of(document, workshop_id)
    return stage if stage and stage.pane == pane else turn_pane(document, workshop_id, pane)


def side_shown(document: Document, workshop_id: int, sides: int) -> tuple[int, int]:
    """Which side the room sees, and its row at hand."""
    stage = stage_of(document, workshop_id)
    row, side = divmod(stage.pane if stage else 0, sides)
    return side, row
