from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Participant, Reply
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.prepare import supplies
from facilitator.core.plan.prepare.supplies import Each, Material, Need, SupplyLine, rolled_up
from facilitator.core.plan.workshops import Workshop

DOTS = Material(title="Dots", activities=(Activity.PRIORITISE,), each=Each.PERSON, count=6, used_up=True)
PENS = Material(title="Pens", activities=(Activity.PRIORITISE, Activity.DESIGN), each=Each.PERSON)
SHEETS = Material(title="Sheets", activities=(Activity.DESIGN,), each=Each.TABLE, count=2, used_up=True)
SCREEN = Material(title="Screen")
CAMERA = Material(title="Camera", remote=True)
KNOWN = (DOTS, PENS, SHEETS, SCREEN, CAMERA)


def _block(number: int, activity: Activity, skipped: bool = False) -> Block:
    title = activity.value.capitalize()
    return Block(
        id=number, workshop_id=1, part_id=1, title=title, activity=activity, length=60, shortest=60, skipped=skipped
    )


BLOCKS = st.lists(st.sampled_from(list(Activity)), max_size=8).map(
    lambda kinds: [_block(number, kind) for number, kind in enumerate(kinds, 1)]
)


def _counts(needs: list[Need]) -> dict[str, int]:
    return {need.title: need.count for need in needs}


def _line(document: Document, workshop_id: int, title: str) -> SupplyLine:
    return next(line for line in supplies.supplies(document, workshop_id) if line.title == title)


def test_what_is_used_up_adds_up_and_what_is_used_again_does_not() -> None:
    blocks = [_block(1, Activity.PRIORITISE), _block(2, Activity.DESIGN), _block(3, Activity.DESIGN)]
    counts = _counts(rolled_up(blocks, tables=3, people=10, remote=False, known=KNOWN))
    assert counts == {"Dots": 60, "Pens": 10, "Sheets": 12, "Screen": 1}


def test_what_is_skipped_needs_nothing_and_far_people_need_more() -> None:
    blocks = [_block(1, Activity.PRIORITISE, skipped=True)]
    assert _counts(rolled_up(blocks, 1, 4, remote=True, known=KNOWN)) == {"Screen": 1, "Camera": 1}


def test_a_need_says_what_it_is_for() -> None:
    blocks = [_block(1, Activity.PRIORITISE), _block(2, Activity.DESIGN), _block(3, Activity.DESIGN)]
    dots, pens, sheets, screen = rolled_up(blocks, 1, 4, remote=False, known=KNOWN)
    assert dots.why == "For each person, in Prioritise"
    assert pens.why == "For each person, in Prioritise and Design"
    assert [block.id for block in sheets.for_blocks] == [2, 3]
    assert screen.why == "For the whole day"


@given(BLOCKS, BLOCKS, st.integers(1, 30), st.integers(0, 200), st.booleans())
def test_a_longer_agenda_never_needs_less(
    some: list[Block], more: list[Block], tables: int, people: int, remote: bool
) -> None:
    fewer = _counts(rolled_up(some, tables, people, remote))
    all_of_them = _counts(rolled_up([*some, *more], tables, people, remote))
    assert all(fewer[title] <= all_of_them[title] for title in fewer)


@pytest.mark.parametrize("activity", list(Activity))
def test_every_activity_and_canvas_needs_something_of_its_own(activity: Activity) -> None:
    served = rolled_up([_block(1, activity)], 2, 12, remote=False)
    assert any(need.for_blocks for need in served)


def test_no_material_stands_in_the_list_twice() -> None:
    titles = [material.title.casefold() for material in supplies.materials()]
    assert len(titles) == len(set(titles))


def test_a_workshops_list_counts_those_who_come_and_their_tables(document: Document, invited: Workshop) -> None:
    dots = "Sticky dots for voting"
    assert _line(document, invited.id, dots).count == 36
    assert _line(document, invited.id, "Table cards").count == 1
    first, *others = document.all(Participant, workshop_id=invited.id)
    with document.step("Reply") as step:
        step.put(first.with_(reply=Reply.NO, table_no=3))
        for number, participant in enumerate(others):
            step.put(participant.with_(table_no=number % 2 + 1))
    assert _line(document, invited.id, dots).count == 30
    assert _line(document, invited.id, "Table cards").count == 2
    voting = next(b for b in document.all(Block, workshop_id=invited.id) if b.activity is Activity.PRIORITISE)
    agenda.skip_block(document, voting.id)
    assert all(line.title != dots for line in supplies.supplies(document, invited.id))


def test_lines_are_packed_counted_and_put_back(document: Document, invited: Workshop) -> None:
    pens = supplies.set_packed(document, invited.id, "pens")
    line = _line(document, invited.id, "Pens")
    assert (line.packed, line.count, line.needed, line.supply_id) == (True, 6, 6, pens.id)
    supplies.set_count(document, invited.id, "Pens", 20)
    line = _line(document, invited.id, "Pens")
    assert (line.packed, line.count, line.needed, line.supply_id) == (True, 20, 6, pens.id)
    supplies.set_count(document, invited.id, "Pens", None)
    supplies.set_packed(document, invited.id, "Pens", False)
    line = _line(document, invited.id, "Pens")
    assert (line.packed, line.count) == (False, 6)
    for count in (-1, 10_000):
        with pytest.raises(UserError, match="from 0 to 9,999"):
            supplies.set_count(document, invited.id, "Pens", count)
    with pytest.raises(UserError, match="no longer on the list"):
        supplies.set_packed(document, invited.id, "Bagpipes")


def test_ones_own_things_come_last_and_can_go_again(document: Document, invited: Workshop) -> None:
    bell = supplies.add_own(document, invited.id, " A  bell ", 1)
    last = supplies.supplies(document, invited.id)[-1]
    assert (last.title, last.count, last.needed, last.own, last.supply_id) == ("A bell", 1, None, True, bell.id)
    supplies.set_packed(document, invited.id, "A bell")
    assert _line(document, invited.id, "A bell").packed
    for title in ("a BELL", "Pens"):
        with pytest.raises(UserError, match="on the list already"):
            supplies.add_own(document, invited.id, title)
    pens = supplies.set_packed(document, invited.id, "Pens")
    with pytest.raises(UserError, match="The agenda needs this"):
        supplies.remove_own(document, pens.id)
    supplies.remove_own(document, bell.id)
    assert not any(line.own for line in supplies.supplies(document, invited.id))


@pytest.mark.parametrize(
    ("place", "elsewhere"),
    [
        ("Room 4", False),
        ("", False),
        ("Teams Building, Callow Street", False),
        ("Room 4 and video call", True),
        ("Mixed: Berlin and remote", True),
        ("https://meet.example/q1", True),
        ("Microsoft Teams", True),
    ],
)
def test_the_place_says_whether_people_join_from_elsewhere(place: str, elsewhere: bool) -> None:
    workshop = Workshop(id=1, title="Q1", place=place, day=date(2027, 1, 12), start=time(9), zone="UTC")
    assert supplies.joins_remotely(workshop) is elsewhere
