"""The documents of what happens after the room. They are written by `report.programme_documents`."""

from typing import Any

from facilitator.core.follow.returned.going_out import SheetOut, sheet_out
from facilitator.report.follow.action_workbook import actions_workbook
from facilitator.report.follow.checkpoint_reminders import CHECKPOINTS, checkpoints_taken
from facilitator.report.follow.handover_page import handover_page
from facilitator.report.follow.handover_words import HandoverTaken, handover_markdown, handover_taken
from facilitator.report.follow.rhythm_dates import RhythmTaken, rhythm_dates, rhythm_taken
from facilitator.report.follow.trackers import TRACKERS, TakenItems, Tracker, take_items, tracker_csv
from facilitator.report.follow.trend_documents import TRENDS, TrendsTaken, trends_taken
from facilitator.report.follow.wins_page import WINS, TakenWins, take_wins
from facilitator.report.printed import Format, Printed
from facilitator.report.shelf import Shelf


def _tracked(tracker: Tracker) -> Printed[TakenItems]:
    return Printed(
        f"actions-{tracker.name}",
        f"Actions for {tracker.title}",
        (Format(".csv", lambda taken, _fonts: tracker_csv(taken, tracker)),),
    )


_TRENDS: Shelf[TrendsTaken] = Shelf((TRENDS,), lambda document, today, _of: trends_taken(document, today))
_WINS: Shelf[TakenWins] = Shelf((WINS,), lambda document, _today, _of: take_wins(document))
_HANDOVER: Shelf[HandoverTaken] = Shelf(
    (Printed("hand-over", "Hand-over", (Format(".pdf", handover_page), Format(".md", handover_markdown))),),
    lambda document, today, _of: handover_taken(document, today),
)
_RHYTHM: Shelf[RhythmTaken] = Shelf(
    (Printed("rhythm", "Rounds and regular meetings", (Format(".ics", rhythm_dates),)),),
    lambda document, today, _of: rhythm_taken(document, today),
)
_CHECKPOINTS = Shelf((CHECKPOINTS,), checkpoints_taken, by_workshop=True)
_SHEET: Shelf[SheetOut] = Shelf(
    (Printed("open-actions", "Open actions", (Format(".xlsx", lambda out, _fonts: actions_workbook(out)),)),),
    lambda document, _today, workshop_id: sheet_out(document, workshop_id),
    by_workshop=True,
)
_TRACKERS: Shelf[TakenItems] = Shelf(tuple(map(_tracked, TRACKERS)), take_items, by_workshop=True)

SHELVES: tuple[Shelf[Any], ...] = (_TRENDS, _WINS, _HANDOVER, _RHYTHM, _CHECKPOINTS, _SHEET, _TRACKERS)
