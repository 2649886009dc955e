from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.fit.breaks import LIMIT, break_place, without_break
from facilitator.core.plan.tracks import Fork, Slot


def work(block_id: int, minutes: int, part: int = 1, **fields: object) -> Block:
    made = Block(
        id=block_id,
        workshop_id=1,
        part_id=part,
        title=f"Block {block_id}",
        activity=Activity.CONTEXT,
        length=minutes * 60,
        shortest=60,
    )
    return made.with_(**fields)


def pause(block_id: int, minutes: int = 10, **fields: object) -> Block:
    return work(block_id, minutes).with_(activity=Activity.BREAK, **fields)


def test_work_of_ninety_minutes_is_fine_and_a_minute_more_is_told_in_words() -> None:
    assert without_break([work(1, 60), work(2, 30), pause(3), work(4, 90)]) == []
    (found,) = without_break([work(1, 60), work(2, 60), work(3, 60), pause(4), work(5, 90)])
    assert (found.seconds, [block.id for block in found.blocks]) == (180 * 60, [1, 2, 3])
    assert found.words == "3 h without a break, from “Block 1” to “Block 3”: people fade after 90 min."
    (alone,) = without_break([work(1, 91)])
    assert alone.words == "1 h 31 min without a break, in “Block 1”: people fade after 90 min."


def test_what_is_skipped_is_neither_work_nor_break() -> None:
    assert without_break([work(1, 60), work(2, 60, skipped=True), work(3, 30)]) == []
    (found,) = without_break([work(1, 60), pause(2, skipped=True), work(3, 60)])
    assert [block.id for block in found.blocks] == [1, 3]


def test_a_break_in_one_track_helps_only_those_who_are_in_it() -> None:
    fork = Fork(((work(2, 30), pause(3), work(4, 30)), (work(5, 70),)))
    (found,) = without_break([work(1, 40), fork, work(6, 20)])
    assert [block.id for block in found.blocks] == [1, 5, 6]
    both = Fork(((pause(3), work(4, 60)), (pause(5), work(7, 60))))
    assert [[b.id for b in one.blocks] for one in without_break([work(1, 100), both])] == [[1]]


def test_a_break_is_proposed_where_both_halves_become_shortest() -> None:
    day: list[Slot] = [work(1, 30), work(2, 50), work(3, 40), work(4, 30)]
    place = break_place(day, without_break(day)[0])
    assert place is not None
    assert (place.after.id, place.before.id, place.between_parts) == (2, 3, False)
    assert place.words == "Add a break between “Block 2” and “Block 3”."


def test_of_two_places_as_good_the_one_between_parts_is_proposed() -> None:
    day: list[Slot] = [work(1, 40), work(2, 40), work(3, 40, part=2)]
    place = break_place(day, without_break(day)[0])
    assert place is not None
    assert (place.after.id, place.before.id, place.between_parts) == (2, 3, True)


def test_a_break_for_everybody_never_falls_inside_a_fork() -> None:
    fork = Fork(((work(2, 20),), (work(3, 50), work(4, 50))))
    place = break_place([work(1, 20), fork, work(5, 10)], without_break([work(1, 20), fork, work(5, 10)])[0])
    assert place is not None
    assert (place.after.id, place.before.id) == (1, 2)
    assert break_place([fork], without_break([fork])[0]) is None
    assert break_place([work(1, 120)], without_break([work(1, 120)])[0]) is None


@given(st.lists(st.tuples(st.integers(1, 120), st.integers(0, 4), st.booleans()), max_size=12))
def test_every_minute_of_work_is_in_a_run_that_is_told_or_short_enough(given_day: list[tuple[int, int, bool]]) -> None:
    day = [
        pause(number, minutes, skipped=skipped) if not kind else work(number, minutes, skipped=skipped)
        for number, (minutes, kind, skipped) in enumerate(given_day)
    ]
    told = {block.id: one for one in without_break(day) for block in one.blocks}
    since = 0
    for block in day:
        if block.skipped:
            assert block.id not in told
            continue
        since = 0 if block.activity is Activity.BREAK else since + block.length
        assert since <= LIMIT or told[block.id].seconds >= since
    assert all(one.seconds > LIMIT for one in told.values())
