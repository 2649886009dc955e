"""The verbs that take in an agenda from elsewhere; see `verbs`."""

from facilitator.core.day_orders import DayOrder
from facilitator.core.plan.listing import agenda_list
from tests.core.hand import ON_OFF, Hand, Verb

LISTS = (
    "Title;Minutes\nLunch;30\nTalk;soon",
    "Part;Start;Title\nOpen;9:00;Welcome and objectives\n;9:30;Current state\nWork;12:00;Lunch\n;13:00;End",
    "Day;Title;Min;Track\n12/01/2027;Hello;10;\n13/01/2027;Left;20;A\n;Right;30;B\n;Together;10;all",
    "Session;Title;Min;Pinned\nSession 1;Hello;10;9:00\nSession 2;Shared context;20;",
    "Part;Title\nNothing;\nBreak;Break",
    "x",
)


def take_in(hand: Hand) -> object:
    """Read a list, look at it, and store it, in place of the agenda or behind it."""
    sheet, replacing = agenda_list.read_pasted(hand.of(LISTS)), hand.of(ON_OFF)
    columns = agenda_list.guess_columns(sheet.header, sheet.rows)
    told = agenda_list.verdict(hand.document, hand.workshop, sheet, columns, DayOrder.DAY_FIRST, replacing)
    return agenda_list.store(hand.document, hand.workshop, told, replacing)


AGENDA_LISTS: tuple[Verb, ...] = (take_in,)
