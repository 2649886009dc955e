from collections.abc import Callable
from datetime import date, time

import pytest

from facilitator.core.document import Document
from facilitator.core.people import add_team, teams
from facilitator.core.plan import agenda, comparing, tracks
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.ready.templates import template
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.canvases import journey
from facilitator.report.fonts import FontBook
from facilitator.report.prompt_grids import Grid, ImpactGrid, blanks
from facilitator.report.prompt_sheets import prompt_sheets
from facilitator.report.snapshot import snapshot
from tests.conftest import SetClock
from tests.core.reviewing import BETA, CALL, PAGE, quarter

Read = Callable[[], list[str]]


@pytest.fixture
def workshop(document: Document) -> Workshop:
    return create_workshop(document, "Q1", date(2027, 1, 12), time(9), "UTC", template("standard"))


@pytest.fixture
def read(document: Document, workshop: Workshop, fonts: FontBook, pages: Callable[[bytes], list[str]]) -> Read:
    return lambda: pages(prompt_sheets(snapshot(document, workshop.id), fonts))


def add(document: Document, workshop: Workshop, activity: Activity) -> Block:
    part = document.all(Part, workshop_id=workshop.id)[0]
    return agenda.add_block(document, part.id, "The block", activity)


def grids(document: Document, block: Block) -> list[Grid]:
    return [blank for blank in blanks(snapshot(document, block.workshop_id), block) if isinstance(blank, Grid)]


def test_every_block_has_its_sheet_with_what_the_room_is_asked(
    document: Document, workshop: Workshop, read: Read
) -> None:
    held = [b for b in document.all(Block, workshop_id=workshop.id) if b.activity is not Activity.BREAK]
    sheets = read()
    assert len(sheets) == len(held)
    first = " ".join(" ".join(sheets).split())
    for block in held:
        assert block.title in first
        for line in block.instructions:
            assert line in first
    assert not any("Break" in sheet for sheet in sheets)


def test_what_is_left_out_or_private_is_not_printed(document: Document, workshop: Workshop, read: Read) -> None:
    block = add(document, workshop, Activity.TALK)
    agenda.set_private_notes(document, block.id, "Thank Ruth first")
    agenda.set_guide(document, block.id, "Begin on time")
    words = " ".join(read())
    assert "The block" in words
    assert "Thank Ruth" not in words
    assert "Begin on time" not in words
    agenda.skip_block(document, block.id)
    assert "The block" not in " ".join(read())


def test_a_track_is_told_with_its_tables(document: Document, workshop: Workshop, read: Read) -> None:
    block = add(document, workshop, Activity.TALK)
    track = tracks.add_track(document, workshop.id, "Buyers", (1, 3))
    tracks.set_track(document, [block.id], track.id)
    assert "Buyers, tables 1 and 3" in " ".join(read())


def test_a_journey_has_its_own_stages_by_teams(document: Document, workshop: Workshop) -> None:
    block = add(document, workshop, Activity.JOURNEY)
    usual = grids(document, block)[0]
    assert usual.labels == tuple(team.name for team in teams(document))
    journey.add_stage(document, workshop.id, "Hears of us")
    assert grids(document, block)[0].heads == ("Team", "Hears of us")


def test_a_comparison_ends_with_what_is_agreed_and_goes_onto_more_sheets(
    document: Document, workshop: Workshop
) -> None:
    block = add(document, workshop, Activity.COMPARE)
    for number in range(9):
        comparing.add_row(document, block.id, f"Term {number}")
        add_team(document, f"Team {number}")
    found = grids(document, block)
    assert all(grid.heads[-1] == "What we agree on" for grid in found)
    assert all(len(grid.heads) <= 8 and len(grid.labels) <= 7 for grid in found)
    told = {(label, head) for grid in found for label in grid.labels for head in grid.heads[1:-1]}
    assert told == {(f"Term {n}", team.name) for n in range(9) for team in teams(document)}
    assert len(found) == 6


def test_prioritising_has_the_grid_and_talking_has_none(document: Document, workshop: Workshop) -> None:
    taken = snapshot(document, workshop.id)
    assert blanks(taken, add(document, workshop, Activity.PRIORITISE)) == [ImpactGrid()]
    assert blanks(taken, add(document, workshop, Activity.TALK)) == []


@pytest.mark.parametrize("activity", Activity)
def test_every_activity_prints_without_teams_too(
    document: Document, fonts: FontBook, pages: Callable[[bytes], list[str]], activity: Activity
) -> None:
    bare = create_workshop(document, "Bare", date(2027, 1, 12), time(9), "UTC")
    part = agenda.add_part(document, bare.id, "Part", "Part")
    block = agenda.add_block(document, part.id, "The block", activity)
    agenda.set_objective(document, block.id, "objective " * 400)
    agenda.rename_block(document, block.id, "a_title_without_any_space_" * 20)
    sheets = pages(prompt_sheets(snapshot(document, bare.id), fonts))
    assert len(sheets) == 1
    assert ("a_title" in sheets[0]) == (activity is not Activity.BREAK)


def test_a_review_has_the_sheet_of_the_side_that_each_block_begins_with(
    document: Document, workshop: Workshop, clock: SetClock
) -> None:
    quarter(document, clock)
    found = [grids(document, add(document, workshop, Activity.REVIEW)) for _block in range(5)]
    assert [grid[0].heads for grid in found] == [
        ("We promised", "Who", "Done, going on or dropped"),
        ("Solution", "Did it work", "Why"),
        ("Measure", "Before", "Today"),
        ("Keep", "Change", "Stop"),
        ("Keep", "Change", "Stop"),
    ]
    assert found[0][0].labels[0] == "Page is out"
    assert found[1][0].labels == (PAGE, CALL, BETA)
    assert found[2][0].labels == ("Win rate", "Time to launch", "Issues escalated")


def test_a_draft_of_the_plan_has_the_sheet_of_the_side_that_each_block_begins_with(
    document: Document, workshop: Workshop
) -> None:
    found = [grids(document, add(document, workshop, Activity.COLLABORATE)) for _block in range(5)]
    assert [grid[0].heads[0] for grid in found] == ["From, to", "We promise", "The loop", "Metric", "Metric"]
    assert found[2][0].labels[-1] == "How the answer gets back"
