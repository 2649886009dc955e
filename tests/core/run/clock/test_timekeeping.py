from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Block, TurnPlan
from facilitator.core.plan.planned import Planned
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run import stage
from facilitator.core.run.clock import start, timekeeping
from facilitator.core.run.clock.timekeeping import Live, Progress, Stretch, allowance, elapsed, left, progress_of
from facilitator.core.run.stage import Scene, scene_for, stage_of

Forward = Callable[[float], datetime]
Blocks = dict[str, Block]


def _minutes(document: Document, block: Block) -> float:
    return elapsed(document.all(Stretch), block.id, document.now()) / 60


def _title(progress: Progress) -> str | None:
    return progress.current.title if progress.current else None


@pytest.fixture
def live(document: Document, day: Workshop) -> Workshop:
    start.start(document, day.id, keep_plan=True)
    return document.get(Workshop, day.id)


def test_starting_runs_the_first_block(document: Document, live: Workshop, blocks: Blocks, forward: Forward) -> None:
    forward(4)
    progress = progress_of(document, live.id)
    assert (progress.current, progress.running) == (blocks["Welcome"], True)
    assert left(blocks["Welcome"], progress.stretches, document.now()) == 6 * 60


def test_next_ends_one_clock_and_begins_the_other(
    document: Document, live: Workshop, blocks: Blocks, forward: Forward
) -> None:
    forward(12)
    assert timekeeping.next_block(document, live.id) == blocks["Questions"]
    forward(7)
    assert (_minutes(document, blocks["Welcome"]), _minutes(document, blocks["Questions"])) == (12, 7)


def test_a_pause_counts_for_no_block(document: Document, live: Workshop, blocks: Blocks, forward: Forward) -> None:
    forward(3)
    timekeeping.pause(document, live.id)
    forward(20)
    assert not progress_of(document, live.id).running
    timekeeping.resume(document, live.id)
    forward(2)
    assert _minutes(document, blocks["Welcome"]) == 5


def test_pausing_twice_or_resuming_twice_is_told(document: Document, live: Workshop) -> None:
    with pytest.raises(UserError, match="running already"):
        timekeeping.resume(document, live.id)
    timekeeping.pause(document, live.id)
    with pytest.raises(UserError, match="not running"):
        timekeeping.pause(document, live.id)


def test_a_clock_set_back_unnoticed_makes_no_negative_time(
    document: Document, live: Workshop, blocks: Blocks, forward: Forward
) -> None:
    forward(-30)
    assert _minutes(document, blocks["Welcome"]) == 0
    timekeeping.next_block(document, live.id)
    forward(60)
    assert (_minutes(document, blocks["Welcome"]), _minutes(document, blocks["Questions"])) == (0, 60)
    assert all(s.ended_at is None or s.ended_at >= s.started_at for s in document.all(Stretch))


def test_back_resumes_the_clock_of_the_earlier_block(
    document: Document, live: Workshop, blocks: Blocks, forward: Forward
) -> None:
    forward(8)
    timekeeping.next_block(document, live.id)
    forward(5)
    assert timekeeping.back(document, live.id) == blocks["Welcome"]
    forward(1)
    assert (_minutes(document, blocks["Welcome"]), _minutes(document, blocks["Questions"])) == (9, 5)
    timekeeping.next_block(document, live.id)
    forward(1)
    assert _minutes(document, blocks["Questions"]) == 6


def test_back_from_the_first_block_is_told(document: Document, live: Workshop) -> None:
    with pytest.raises(UserError, match="first block"):
        timekeeping.back(document, live.id)


def test_next_passes_over_a_skipped_block(document: Document, live: Workshop, blocks: Blocks) -> None:
    agenda.skip_block(document, blocks["Questions"].id)
    following = timekeeping.next_block(document, live.id)
    assert following
    assert following.title == "Energiser"
    assert timekeeping.back(document, live.id).title == "Welcome"


def test_after_the_last_block_the_day_has_ended(
    document: Document, live: Workshop, blocks: Blocks, forward: Forward
) -> None:
    for _ in range(4):
        timekeeping.next_block(document, live.id)
    forward(15)
    assert timekeeping.next_block(document, live.id) is None
    progress = progress_of(document, live.id)
    assert (progress.live.ended, progress.current, progress.running, progress.ahead()) == (True, None, False, [])
    for verb in (timekeeping.next_block, timekeeping.resume):
        with pytest.raises(UserError, match="last block"):
            verb(document, live.id)
    forward(9)
    assert timekeeping.back(document, live.id) == blocks["Actions"]
    forward(1)
    assert _minutes(document, blocks["Actions"]) == 16


def test_undoing_next_brings_the_clock_back_as_if_it_had_gone_on(
    document: Document, live: Workshop, blocks: Blocks, forward: Forward
) -> None:
    forward(4)
    timekeeping.next_block(document, live.id)
    forward(3)
    assert document.undo() == "Next block"
    progress = progress_of(document, live.id)
    assert (_title(progress), progress.running) == ("Welcome", True)
    assert _minutes(document, blocks["Welcome"]) == 7
    assert document.redo() == "Next block"
    assert _minutes(document, blocks["Welcome"]) == 4


def test_undoing_a_pause_lets_the_clock_have_run(
    document: Document, live: Workshop, blocks: Blocks, forward: Forward
) -> None:
    forward(2)
    timekeeping.pause(document, live.id)
    forward(5)
    document.undo()
    assert _minutes(document, blocks["Welcome"]) == 7


def test_jumping_goes_anywhere_and_takes_a_skipped_block_in_again(
    document: Document, live: Workshop, blocks: Blocks, forward: Forward
) -> None:
    agenda.skip_block(document, blocks["Mapping"].id)
    timekeeping.jump(document, live.id, blocks["Mapping"].id)
    assert not document.get(Block, blocks["Mapping"].id).skipped
    progress = progress_of(document, live.id)
    assert [b.title for b in progress.behind()] == ["Welcome", "Questions", "Energiser"]
    assert [b.title for b in progress.ahead()] == ["Actions"]
    document.undo()
    assert document.get(Block, blocks["Mapping"].id).skipped


def test_jumping_to_the_running_block_changes_nothing(document: Document, live: Workshop, blocks: Blocks) -> None:
    timekeeping.jump(document, live.id, blocks["Welcome"].id)
    assert document.undo_label == "Start workshop"


@pytest.mark.parametrize(
    ("seconds", "label", "allowed"), [(300, "Add 5 min", 900), (-60, "Take 1 min", 540), (-7200, "Take 10 min", 0)]
)
def test_time_is_added_to_the_block_under_way_and_never_below_nothing(
    document: Document, live: Workshop, seconds: int, label: str, allowed: int
) -> None:
    block = timekeeping.add_time(document, live.id, seconds)
    assert (block.title, allowance(block), block.length) == ("Welcome", allowed, 600)
    assert document.undo() == label
    assert allowance(document.get(Block, block.id)) == 600


def test_taking_from_nothing_is_told(document: Document, live: Workshop) -> None:
    timekeeping.add_time(document, live.id, -600)
    with pytest.raises(UserError, match="no time left"):
        timekeeping.add_time(document, live.id, -60)
    timekeeping.add_time(document, live.id, 120)
    block = progress_of(document, live.id).current
    assert block
    assert allowance(block) == 120


def test_a_block_deleted_while_it_runs_is_followed_by_the_next(
    document: Document, live: Workshop, blocks: Blocks, forward: Forward
) -> None:
    timekeeping.next_block(document, live.id)
    timekeeping.next_block(document, live.id)
    agenda.remove_block(document, blocks["Energiser"].id)
    progress = progress_of(document, live.id)
    assert (progress.current, progress.running) == (None, False)
    timekeeping.resume(document, live.id)
    forward(1)
    assert _title(progress_of(document, live.id)) == "Mapping"


def test_before_the_start_the_verbs_say_so(document: Document, day: Workshop) -> None:
    for verb in (timekeeping.pause, timekeeping.resume, timekeeping.next_block, timekeeping.back):
        with pytest.raises(UserError, match="not begun"):
            verb(document, day.id)


def test_a_block_with_turns_gets_them_when_it_begins_and_runs_the_first(
    document: Document, live: Workshop, blocks: Blocks
) -> None:
    agenda.set_turns(document, blocks["Questions"].id, TurnPlan.TEAMS)
    timekeeping.next_block(document, live.id)
    progress = progress_of(document, live.id)
    assert progress.live.turn_id is not None
    assert progress.stretches[-1].turn_id == progress.live.turn_id
    assert document.undo() == "Next block"
    assert progress_of(document, live.id).live.turn_id is None


def test_killed_and_opened_again_in_mid_block_the_clock_is_right(day_file: Path) -> None:
    instant = datetime(2027, 1, 12, 12, 17, tzinfo=UTC)
    document = file.open_file(day_file, lambda: instant)
    workshop = document.all(Workshop)[0]
    progress = progress_of(document, workshop.id)
    assert workshop.state is WorkshopState.LIVE
    assert progress.current
    assert (_title(progress), progress.running) == ("Questions", True)
    assert left(progress.current, progress.stretches, document.now()) == (30 - 7) * 60
    assert scene_for(stage_of(document, workshop.id), progress.current) is Scene.INSTRUCTIONS
    document.close()


@pytest.fixture
def day_file(tmp_path: Path, make_day: Callable[[Document], Workshop]) -> Iterator[Path]:
    """The file as a program killed in the second block leaves it."""
    instants = [datetime(2027, 1, 12, 12, 0, tzinfo=UTC)]
    document = file.create(tmp_path / "running.programme", lambda: instants[-1])
    workshop_id = make_day(document).id
    start.start(document, workshop_id, keep_plan=True)
    instants.append(instants[-1] + timedelta(minutes=10))
    timekeeping.next_block(document, workshop_id)
    stage.pin_scene(document, workshop_id, Scene.INSTRUCTIONS)
    document.copy_to(tmp_path / "killed.programme")
    yield tmp_path / "killed.programme"
    document.close()


VERBS: tuple[Callable[[Document, int], object], ...] = (
    timekeeping.pause,
    timekeeping.resume,
    timekeeping.next_block,
    timekeeping.back,
    lambda document, workshop_id: timekeeping.add_time(document, workshop_id, 60),
    lambda document, workshop_id: timekeeping.add_time(document, workshop_id, -300),
)


@settings(max_examples=40, deadline=None)
@given(moves=st.lists(st.tuples(st.sampled_from(VERBS), st.integers(0, 900)), max_size=12))
def test_whatever_is_pressed_every_second_counts_once_and_undo_leads_back(
    make_day: Callable[[Document], Workshop], moves: list[tuple[Callable[[Document, int], object], int]]
) -> None:
    instants = [datetime(2027, 1, 12, 12, 0, tzinfo=UTC)]
    document = file.in_memory(lambda: instants[-1])
    workshop_id = make_day(document).id
    planned = document.all(Block)
    start.start(document, workshop_id, keep_plan=True)
    running = 0
    for verb, seconds in moves:
        running += seconds if progress_of(document, workshop_id).running else 0
        instants.append(instants[-1] + timedelta(seconds=seconds))
        with suppress(UserError):
            verb(document, workshop_id)
        stretches = document.all(Stretch)
        assert sum(elapsed(stretches, block.id, instants[-1]) for block in planned) == running
        assert sum(s.ended_at is None for s in stretches) <= 1
    while document.undo_label:
        document.undo()
    assert document.all(Block) == planned
    assert (document.all(Live), document.all(Stretch), document.all(Planned)) == ([], [], [])
    assert document.get(Workshop, workshop_id).state is WorkshopState.PLANNED
    document.close()
