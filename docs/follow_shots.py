"""What is shown of the time after the room: handing out, updates that come back, the review, and how it was."""

import csv
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize

from docs.canvas_shots import each_tab
from docs.studio import NOW, Shot, Studio, settle, show, workshop_in
from docs.two_windows import Room, play_to, two_windows
from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.follow import satisfaction
from facilitator.core.follow.planning_review import plan_review
from facilitator.core.follow.rehearse.sample import make_sample
from facilitator.core.follow.returned.columns import Column
from facilitator.core.follow.returned.going_out import ActionLine, sheet_out
from facilitator.core.follow.returned.states import SheetState
from facilitator.core.follow.returned.verdicts import What
from facilitator.core.follow.satisfaction import SatisfactionWay
from facilitator.core.plan.agenda import Activity
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import WorkshopState
from facilitator.core.run.actions import set_due
from facilitator.core.run.clock import timekeeping
from facilitator.core.run.clock.start import start
from facilitator.core.run.rehearse.rehearsal import SetClock
from facilitator.core.run.review import PointKind, Worked, add_points, judge
from facilitator.core.run.solutions import Solution
from facilitator.ui.activities.reflect import Reflect
from facilitator.ui.bridge import Bridge
from facilitator.ui.desk import Desk
from facilitator.ui.pages import PAGES
from facilitator.ui.pages.actions import ActionsPage
from facilitator.ui.pages.outcomes import OutcomesPage
from facilitator.ui.parts.actions.returned.returned_import import ReturnedImport
from facilitator.ui.parts.outcome.distribute.packet_card import PacketCard
from facilitator.ui.window import Window

_FILE = "Open actions.csv"
_FOLDER = Path("/home/clara/Documents/Q4 launch alignment/For everyone")
_INTO = timedelta(minutes=4)
_SAID = {
    0: (SheetState.DONE, None, "All three are gone, nobody has missed them"),
    1: (SheetState.STUCK, None, "The tool lets only an administrator change the chart"),
    3: (SheetState.ON_TRACK, timedelta(weeks=3), "Two sentences are cleared, the third needs until then"),
    5: (SheetState.ON_TRACK, None, "Support comes along from February on"),
}
"""What owners of some rows say: how it stands, how much later it will be done, and their words."""
_MOVED = {3: timedelta(weeks=2)}
"""What was moved in the program while the list was out."""
_JUDGED = (
    (Worked.YES, "Nobody has asked twice for what stands on the page"),
    (Worked.PARTLY, "It helps new sellers; the others ask a colleague"),
)
_POINTS = {
    PointKind.KEEP: "One page for every statement about the roadmap\nReading it aloud once a month",
    PointKind.CHANGE: "The form has nine fields: three would do",
    PointKind.STOP: "The weekly mail that nobody opens",
}
_COUNTS = ((0, 1, 1, 6, 4), (0, 0, 3, 6, 3), (0, 0, 2, 5, 5), (0, 1, 2, 6, 3), (0, 0, 4, 5, 3))
"""How many rated each statement at the close 1, 2, 3, 4 and 5."""


def handing_out(window: Window, size: QSize) -> Iterator[Shot]:
    """Who gets what, in a folder as somebody would have it."""
    window.open_page(OutcomesPage)
    if isinstance(window.page, OutcomesPage):
        window.page.distribute()
        settle()
        for card in window.page.findChildren(PacketCard):
            card.show_plan(card.words.text(), _FOLDER, card.now.text())
        yield "page-outcomes-distribute", window, size


def updates(studio: Studio) -> Iterator[Shot]:
    """A list of actions that came back from the owners, before anything of it is stored."""
    document = make_sample(studio.place / f"Updates{file.SUFFIX}", SetClock(NOW))
    path = studio.place / _FILE
    lines = sheet_out(document).lines
    _write_answers(path, lines)
    for place, by in _MOVED.items():
        _put_off(document, lines[place], by)
    desk = Desk(Bridge(document), studio.look)
    with closing(desk.bridge):
        window = Window(desk, PAGES, [])
        show(window, studio.console)
        window.open_page(ActionsPage)
        dialog = ReturnedImport(desk, window)
        dialog.start_with(path)
        _wait_for(dialog)
        dialog.verdicts.table.select(row.line for row in dialog.verdicts.table.shown() if row.what is What.CONFLICT)
        yield "dialog-take-in-updates", dialog, QSize()
        dialog.close()
        window.close()


def review(studio: Studio) -> Iterator[Shot]:
    """The quarter's review with every tab of it, and how it was at its close, on console and stage."""
    clock = SetClock(NOW)
    document = make_sample(studio.place / f"Review{file.SUFFIX}", clock)
    of = workshop_in(document, WorkshopState.CLOSED)
    held = plan_review(document, of.id, NOW.date(), NOW.time(), "UTC")
    start(document, held.id, keep_plan=False)
    play_to(document, held.id, Activity.REVIEW, clock)
    clock.instant += _INTO
    solutions = document.all(Solution, workshop_id=of.id)
    for solution, (worked, why) in zip(solutions, _JUDGED, strict=False):
        judge(document, held.id, solution.id, worked, why)
    for kind, points in _POINTS.items():
        add_points(document, held.id, kind, points)
    with two_windows(studio, document, held.id) as room:
        for name in each_tab(room.window, "review"):
            yield from room.shots(name, clock())
        for block in agenda_of(document, held.id).blocks:
            if block.activity in (Activity.REVIEW, Activity.ACTIONS):
                timekeeping.next_block(document, held.id)
        yield from _rating(document, held.id, room, clock)


def _rating(document: Document, workshop_id: int, room: Room, clock: SetClock) -> Iterator[Shot]:
    settle()
    for row, counts in zip(satisfaction.begin(document, workshop_id), _COUNTS, strict=True):
        satisfaction.set_counts(document, row.id, counts, SatisfactionWay.HANDS)
    satisfaction.add_comment(document, workshop_id, "An hour was right. Next time the figures a day before.")
    for pane in room.window.page.findChildren(Reflect):
        pane.turn_to(1)
        yield from room.shots("rating", clock())
        pane.rating.turn_results()
        yield from room.shots("rating-results", clock())


def _put_off(document: Document, line: ActionLine, by: timedelta) -> None:
    if line.action.due is not None:
        set_due(document, line.action.id, line.action.due + by)


def _write_answers(path: Path, lines: tuple[ActionLine, ...]) -> None:
    """Write the list as its owners filled it in."""
    with path.open("w", encoding="utf-8", newline="") as written:
        sheet = csv.writer(written)
        sheet.writerow([column.value for column in Column])
        for place, line in enumerate(lines):
            state, later, said = _SAID.get(place, (line.state, None, ""))
            action = line.action
            due = action.due + later if action.due and later else action.due
            sheet.writerow(
                [action.text, line.owner, line.team, due, state, said, action.measure, line.origin, line.reference]
            )


def _wait_for(dialog: ReturnedImport) -> None:
    """The file is read in another thread."""
    loop = QEventLoop()
    dialog.file.turned.connect(loop.quit)
    while dialog.file.reading:
        loop.exec()
