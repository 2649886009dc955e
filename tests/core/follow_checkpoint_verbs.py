"""The verbs of the checkpoints, and of taking in a spreadsheet of actions; see `verbs`."""

from datetime import date

from facilitator.core import sheets
from facilitator.core.follow import checkpoints
from facilitator.core.follow.checkpoints import Checkpoint, CheckpointItem
from facilitator.core.follow.returned.comparing import compare
from facilitator.core.follow.returned.going_out import sheet_out
from facilitator.core.follow.returned.reading import parted
from facilitator.core.follow.returned.states import SheetState
from facilitator.core.follow.returned.taking import Choices, apply
from facilitator.core.people import Person
from facilitator.core.plan.prepare import dated
from facilitator.core.text import tidy
from tests.core.hand import DAYS, NAMES, NOON, ON_OFF, TEXTS, Hand, Verb

_CELLS = ("Action", "Due", "State", "Owner", "Owner’s words", "Reference")
_DUES = ("", "2027-02-01", "9 May", "3/4", "soon")


def _take_in(hand: Hand) -> None:
    """Send the actions out, have something typed into each row and a new row, and take that in."""
    rows = []
    for line in sheet_out(hand.document, hand.workshop).lines:
        answers = (hand.of(_DUES), hand.of(("", *SheetState)), hand.of(("", "A", "Nemo")), hand.of(("", *TEXTS)))
        rows.append((line.action.text, *answers, line.reference))
    table = [_CELLS, *rows, (hand.of(NAMES), *[""] * 5)]
    sheet = parted(sheets.of_rows(enumerate(table, 1), tidy))
    assert sheet is not None
    found = compare(hand.document, sheet, NOON.date())
    lines = frozenset(row.line for row in found.rows)
    apply(hand.document, found, Choices(theirs=lines, new=lines if hand.of(ON_OFF) else frozenset()))


CHECKPOINTS: tuple[Verb, ...] = (
    lambda h: checkpoints.make_checkpoints(h.document, h.workshop),
    lambda h: checkpoints.add_item(h.document, h.workshop, h.of(list(Checkpoint)), h.of(TEXTS)),
    lambda h: dated.edit_item(
        h.document, CheckpointItem, h.id(CheckpointItem), title=h.of(NAMES), note=h.of((None, *TEXTS))
    ),
    lambda h: dated.set_owner(h.document, CheckpointItem, h.id(CheckpointItem), h.maybe(Person)),
    lambda h: checkpoints.set_due(h.document, h.id(CheckpointItem), h.of((*DAYS, date(2031, 1, 1)))),
    lambda h: dated.set_done(h.document, CheckpointItem, h.id(CheckpointItem), h.of(ON_OFF)),
    lambda h: checkpoints.move_item(h.document, h.id(CheckpointItem), h.maybe(CheckpointItem)),
    lambda h: dated.remove_item(h.document, CheckpointItem, h.id(CheckpointItem)),
    _take_in,
)
