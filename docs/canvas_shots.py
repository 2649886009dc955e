"""What is shown of the canvases: the sample's next workshop under way, on console and stage; and of tracks."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import takewhile

from docs.planning_shots import merger
from docs.studio import NOW, Shot, Studio, named, settle, turn_to, workshop_in
from docs.two_windows import two_windows
from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.follow.rehearse.sample import make_sample
from facilitator.core.people import Team, teams
from facilitator.core.plan import comparing
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.comparing import CompareRow
from facilitator.core.plan.ready.modules import insert_module, module
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import WorkshopState, set_available
from facilitator.core.run.canvases import clarity, conflicts, messaging, scorecard, team_metrics, translations
from facilitator.core.run.canvases.metrics import TeamMetric
from facilitator.core.run.clock import timekeeping
from facilitator.core.run.clock.start import start
from facilitator.core.run.rehearse.rehearsal import SetClock
from facilitator.ui.widgets.buttons import Segmented, Tabs
from facilitator.ui.window import Window

_SHOWN = (
    Activity.LAST_TIME, Activity.COMPARE, Activity.JOURNEY, Activity.MESSAGING, Activity.LAUNCH, Activity.METRICS,
)  # fmt: skip
_SEEN_AT = 0.4
_TREE: dict[str, dict[str, tuple[str, ...]]] = {
    "Approvals on the phone": {
        "Nobody waits for a signature": ("Decide where you stand", "Approved before the crane arrives"),
        "Every approval is on record": ("Who said yes, when and where",),
    },
    "Works without a network": {"No trip back to the office": ("The basement is no excuse",)},
}
_SAID = {
    "Product": "You can approve whatever is in your queue",
    "Marketing": "Decisions where the work is",
    "Sales": "You sign everything from your phone",
}
_COMPARED = {
    "Who it is for, and who it is not for": (
        "Supervisors with more than two sites",
        "Site supervisors and their managers",
        "Anyone in the field",
    ),
    "The problem it solves for them": ("Approvals that wait a day", "Approvals that wait", "Trips to the office"),
}


def canvases(studio: Studio) -> Iterator[Shot]:
    """Each canvas with every tab of it, on console and stage, on a day that goes as planned."""
    clock = SetClock(NOW)
    document = make_sample(studio.place / f"Canvases{file.SUFFIX}", clock)
    workshop_id = workshop_in(document, WorkshopState.PLANNED).id
    insert_module(document, workshop_id, module("messaging-hierarchy"))
    set_available(document, workshop_id, None)
    _fill(document, workshop_id)
    start(document, workshop_id, keep_plan=False)
    with two_windows(studio, document, workshop_id) as room:
        for name in _names(document, workshop_id, clock, room.window):
            yield from room.shots(f"canvas-{name}", clock())


def side_by_side(studio: Studio) -> Iterator[Shot]:
    """Two groups at work at the same time, each with its own clock."""
    clock = SetClock(NOW)
    document = make_sample(studio.place / f"Tracks{file.SUFFIX}", clock)
    workshop = merger(document, NOW.date())
    start(document, workshop.id, keep_plan=False)
    for block in takewhile(lambda block: block.track_id is None, agenda_of(document, workshop.id).blocks):
        clock.instant += timedelta(seconds=block.length)
        timekeeping.next_block(document, workshop.id)
    clock.instant += timedelta(minutes=4)
    with two_windows(studio, document, workshop.id) as room:
        yield from room.shots("tracks", clock())


def _names(document: Document, workshop_id: int, clock: SetClock, window: Window) -> Iterator[str]:
    """Plays on; stops in the midst of the first block of each canvas, at every tab, with how its picture is called."""
    waiting = set(_SHOWN)
    for block in agenda_of(document, workshop_id).blocks:
        began = clock.instant
        if block.activity in waiting:
            waiting.remove(block.activity)
            clock.instant = began + _SEEN_AT * timedelta(seconds=block.length)
            settle()
            yield from each_tab(window, block.activity.value.replace("_", "-"))
        clock.instant = began + timedelta(seconds=block.length)
        timekeeping.next_block(document, workshop_id)


def each_tab(window: Window, name: str) -> Iterator[str]:
    """Turns to each tab of what is shown; how the picture of it is called."""
    found = [tabs for tabs in window.page.findChildren(Tabs) if tabs.isVisible() and not isinstance(tabs, Segmented)]
    sides = [tabs for tabs in found if "Captured" not in tabs.titles()]
    if not sides:
        yield name
    for tabs in sides[:1]:
        for index, title in enumerate(tabs.titles()):
            turn_to(tabs, index)
            yield f"{name}-{named(title)}"


def _fill(document: Document, workshop_id: int) -> None:
    """What a room might have said by then."""
    for capability, benefits in _TREE.items():
        top = messaging.add_capability(document, workshop_id, capability)
        for benefit, messages in benefits.items():
            below = messaging.add_below(document, top.id, benefit)
            for message in messages:
                messaging.add_below(document, below.id, message)
    translations.add_from_capabilities(document, workshop_id)
    said = messaging.tree(document, workshop_id)[0].message
    rows = document.all(CompareRow, block_id=_first_compared(document, workshop_id))
    for team in teams(document):
        if team.name in _SAID:
            clarity.set_wording(document, said.id, team.id, _SAID[team.name])
            _compare(document, rows, team)
    clarity.set_clarity(document, said.id, messaging.Clarity.DIFFERS)
    team_metrics.add_usual_of_all(document, workshop_id)
    measured = {metric.name: metric.id for metric in document.all(TeamMetric, workshop_id=workshop_id)}
    reason = "More leads at once means weaker ones: Sales spends its days sorting."
    conflicts.mark_conflict(document, measured["Qualified leads"], measured["Win rate"], reason)
    scorecard.add_usual_shared(document, workshop_id)


def _first_compared(document: Document, workshop_id: int) -> int:
    return document.all(Block, workshop_id=workshop_id, activity=Activity.COMPARE)[0].id


def _compare(document: Document, rows: list[CompareRow], team: Team) -> None:
    place = list(_SAID).index(team.name)
    for row in rows:
        if row.title in _COMPARED:
            comparing.set_cell(document, row.id, team.id, _COMPARED[row.title][place])
