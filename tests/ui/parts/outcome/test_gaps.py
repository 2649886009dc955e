from facilitator.core.run.open_ends import OpenEnd, OpenEndKind
from facilitator.ui.parts.outcome.gaps import Gap, GapWalk

OWNER, DATE = OpenEndKind.OWNER, OpenEndKind.DATE


def ends(owners: tuple[int, ...], dates: tuple[int, ...]) -> list[OpenEnd]:
    both = ((OWNER, owners), (DATE, dates))
    return [OpenEnd(kind, len(ids), kind.value, ids) for kind, ids in both if ids]


def test_the_walk_goes_through_all_and_round() -> None:
    walk = GapWalk()
    walk.show_ends(ends((1, 2), (2,)))
    assert [walk.next() for _ in range(4)] == [Gap(OWNER, 1), Gap(OWNER, 2), Gap(DATE, 2), Gap(OWNER, 1)]


def test_what_was_filled_is_not_come_back_to_and_what_was_left_is_gone_on_from() -> None:
    walk = GapWalk()
    walk.show_ends(ends((1, 2, 3), ()))
    assert walk.next() == Gap(OWNER, 1)
    walk.show_ends(ends((2, 3), ()))
    assert walk.next() == Gap(OWNER, 2)
    assert walk.next() == Gap(OWNER, 3)
    walk.show_ends(ends((2,), ()))
    assert walk.next() == Gap(OWNER, 2)


def test_it_begins_where_it_is_told_to() -> None:
    walk = GapWalk()
    walk.show_ends(ends((1,), (4, 5)))
    assert walk.first(DATE) == Gap(DATE, 4)
    assert walk.next() == Gap(DATE, 5)
    assert walk.first(OpenEndKind.RACI) is None


def test_with_nothing_open_there_is_nowhere_to_go() -> None:
    assert GapWalk().next() is None
