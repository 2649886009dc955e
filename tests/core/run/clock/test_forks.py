from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.run.clock.forks import Course, begins_in


def _block(block_id: int, track_id: int | None = None, skipped: bool = False, part_id: int = 1) -> Block:
    return Block(
        id=block_id,
        workshop_id=1,
        part_id=part_id,
        title=f"{block_id}",
        activity=Activity.MAPPING,
        length=600,
        shortest=300,
        skipped=skipped,
        track_id=track_id,
    )


# 1 for everybody, then 2 and 4 beside 3 and 5, then 6 for everybody
DAY = (_block(1), _block(2, 1), _block(3, 2), _block(4, 1), _block(5, 2), _block(6))


def _course(*here: int, timed: tuple[int, ...] = (), ended: bool = False) -> Course:
    return Course(DAY, here, frozenset(timed), ended)


def _ids(blocks: tuple[Block, ...]) -> list[int]:
    return [block.id for block in blocks]


def test_what_comes_next_is_first_of_the_track_that_is_followed() -> None:
    assert _ids(_course(2, 3).ahead) == [4, 5, 6]
    assert _ids(_course(3, 2).ahead) == [5, 4, 6]
    assert _ids(_course(4, 3).behind) == [1, 2]


def test_what_is_open_stands_side_by_side() -> None:
    assert [[_ids(run) for run in unit] for unit in _course(1).open] == [[[1]], [[2, 4], [3, 5]], [[6]]]
    assert [[_ids(run) for run in unit] for unit in _course(3, 4).open] == [[[3, 5], [4]], [[6]]]
    assert _course(ended=True, timed=(1,)).open == []


def test_a_run_that_nobody_is_in_comes_after_those_under_way() -> None:
    assert [[_ids(run) for run in unit] for unit in _course(2).open] == [[[2, 4]], [[3, 5]], [[6]]]
    assert [[_ids(run) for run in unit] for unit in _course(2, timed=(3, 5)).open] == [[[2, 4]], [[6]]]


def test_going_back_stays_in_the_run_and_then_leads_before_all_of_them() -> None:
    def previous(course: Course) -> int | None:
        found = course.previous()
        return found.id if found else None

    assert [previous(_course(*here)) for here in ((4, 3), (2, 3), (1,))] == [2, 1, None]
    assert previous(_course(6, timed=(1, 2, 3, 4))) == 4
    assert previous(_course(6)) == 5
    assert previous(_course(timed=(1, 2, 3), ended=True)) == 6


def test_a_track_goes_on_where_it_was_left_unless_its_time_was_up() -> None:
    run = (_block(1, 1), _block(2, 1), _block(3, 1, skipped=True), _block(4, 1))
    assert begins_in(run, timed=(), over=()) == run[0]
    assert begins_in(run, timed=(1, 2), over=(1,)) == run[1]
    assert begins_in(run, timed=(1, 2), over=(2,)) == run[3]
    assert begins_in(run, timed=(4,), over=(4,)) is None


@given(
    st.lists(st.tuples(st.sampled_from((None, None, 1, 2)), st.booleans(), st.integers(0, 2)), min_size=1, max_size=9),
    st.lists(st.integers(1, 9), max_size=2, unique=True),
    st.frozensets(st.integers(1, 9)),
)
def test_every_block_is_behind_or_ahead_or_under_way(
    drawn: list[tuple[int | None, bool, int]], here: list[int], timed: frozenset[int]
) -> None:
    parts = sorted(part for _track, _skipped, part in drawn)
    blocks = tuple(_block(at, t, s, part) for at, ((t, s, _), part) in enumerate(zip(drawn, parts, strict=True), 1))
    course = Course(blocks, tuple(here), timed)
    everyone = [*_ids(course.behind), *_ids(course.present), *_ids(course.ahead)]
    assert sorted(everyone) == _ids(blocks)
    coming = [block.id for unit in course.open for run in unit for block in run]
    unskipped = [block.id for block in course.ahead if not block.skipped]
    assert sorted(coming) == sorted([*_ids(course.present), *unskipped])


@given(st.integers(1, 8), st.integers(0, 8), st.frozensets(st.integers(1, 8)))
def test_without_tracks_it_is_a_line(count: int, at: int, timed: frozenset[int]) -> None:
    blocks = tuple(_block(number) for number in range(1, count + 1))
    course = Course(blocks, (at,) if 0 < at <= count else (), timed)
    reached = at if course.present else max((i for i in timed if i <= count), default=0)
    assert _ids(course.ahead) == list(range(reached + 1, count + 1))
    assert _ids(course.behind) == [i for i in range(1, reached + 1) if not course.present or i != at]
    assert course.previous() == (course.behind[-1] if course.behind else None)
