"""A statement rated low in two waves running comes back with what was left, and goes on the board with its origin."""

from datetime import date

from pytestqt.qtbot import QtBot

from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.plan.workshops import Lane, Workshop
from facilitator.core.run import board, last_time
from facilitator.core.run.board import Note
from facilitator.core.run.raising import behind_note
from facilitator.ui.desk import Desk
from facilitator.ui.parts.lookback.left_bench import LeftBench
from tests.core.assess.answered import answered
from tests.core.past import left_behind
from tests.ui.shown import bring_up


def _wave(document: Document, title: str, day: date) -> Wave:
    made = answered(document, {"Product": ["51"] * 3, "Sales": ["42"] * 3}, title=title)
    with document.step("Date") as step:
        return step.put(made.with_(day=day))


def test_what_is_low_again_is_told_and_carried_to_the_board(
    qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk
) -> None:
    left_behind(document)
    desk.choose_workshop(workshop.id)
    last_time.add_last_time_block(document, workshop.id)
    bench = bring_up(qtbot, LeftBench(desk), 860, 620)
    assert not [row for row in bench.list.rows() if row.small.startswith("Rated low again")]
    for title, day in (("Baseline", date(2026, 9, 1)), ("90 days", date(2026, 12, 1))):
        _wave(document, title, day)
    (row,) = [row for row in bench.list.rows() if row.small.startswith("Rated low again")]
    assert (row.lead, row.text) == ("Back again", "Not there yet: Statement 2")
    assert row.small == "Rated low again: 1.5 in Baseline, 1.5 in 90 days"
    for lane in document.all(Lane, workshop_id=workshop.id)[1:]:
        board.remove_lane(document, lane.id)
    bench.list.select([row.key])
    bench.carry_over()
    (note,) = document.all(Note, workshop_id=workshop.id)
    assert behind_note(document, note.id).startswith("90 days: ")
    (row,) = [row for row in bench.list.rows() if row.small.startswith("Rated low again")]
    assert row.small.endswith("on the board")
