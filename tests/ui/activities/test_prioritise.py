"""The prioritising block: choosing opportunities in the review, and placing them on the grid."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from facilitator.core.document import Document
from facilitator.core.people import Participant
from facilitator.core.run.vote import ballots, grid, ties, voting
from facilitator.core.run.vote.grid import Placement
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.voting import Poll, Way
from facilitator.ui.activities.prioritise import Prioritise
from tests.ui.activities.votes import CTRL, GRID, give, go
from tests.ui.keyboard import press

# Review


def test_all_clusters_are_proposed_and_taken_with_one_key(document: Document, prioritise: Prioritise) -> None:
    assert prioritise.review.take.text() == "Take 1"
    press(Qt.Key.Key_Return, CTRL)
    found = document.all(Opportunity)
    assert [one.note_id for one in found] == [None]
    row = prioritise.review.lists.right.rows()[0]
    assert row.text == found[0].title
    assert row.small.startswith("cluster of 2 notes · Product")


def test_single_notes_are_taken_when_chosen(document: Document, prioritise: Prioritise) -> None:
    lists = prioritise.review.lists
    lists.left.select([row.key for row in lists.left.rows() if row.text == "Pricing page"])
    press(Qt.Key.Key_Return)
    assert [one.title for one in document.all(Opportunity)] == ["Pricing page"]
    assert [row.text for row in lists.left.rows()] == ["", "Battle cards"]


def test_an_opportunity_is_typed_in_renamed_and_shows_what_is_behind_it(
    document: Document, prioritise: Prioritise, taken: list[Opportunity]
) -> None:
    review = prioritise.review
    QTest.keyClicks(review.added, "One launch calendar")
    QTest.keyClick(review.added, Qt.Key.Key_Return)
    assert document.all(Opportunity)[-1].title == "One launch calendar"
    assert review.added.text() == ""
    review.lists.right.select([taken[0].id])
    assert "Beta is not GA" in review.behind.text()
    review.lists.right.setFocus()
    press(Qt.Key.Key_F2)
    QTest.keyClicks(review.title, "What beta means")
    press(Qt.Key.Key_Return)
    assert document.get(Opportunity, taken[0].id).title == "What beta means"


def test_merging_keeps_one_and_says_so(document: Document, prioritise: Prioritise, taken: list[Opportunity]) -> None:
    said: list[str] = []
    prioritise.desk.said.connect(said.append)
    prioritise.review.lists.right.select([one.id for one in taken])
    press(Qt.Key.Key_M, CTRL)
    assert [one.id for one in document.all(Opportunity)] == [taken[0].id]
    assert said[0].startswith("Merged 3 opportunities into")
    prioritise.desk.bridge.undo()
    assert len(prioritise.review.lists.right.rows()) == 3


def test_removing_several_is_one_step_and_tells_of_freed_dots(
    document: Document, prioritise: Prioritise, taken: list[Opportunity], poll: Poll, people: list[Participant]
) -> None:
    ballots.put_dots(document, poll.id, people[0].id, taken[0].id, 2, Way.PROXY)
    said: list[str] = []
    prioritise.desk.said.connect(said.append)
    prioritise.review.lists.right.select([taken[0].id, taken[1].id])
    prioritise.review.lists.right.setFocus()
    press(Qt.Key.Key_Delete)
    assert [one.id for one in document.all(Opportunity)] == [taken[2].id]
    assert said == ["Removed 2 opportunities. 2 dots are free again on 1 ballot."]
    prioritise.desk.bridge.undo()
    assert len(document.all(Opportunity)) == 3


# Grid


def test_the_grid_stores_effort_and_impact_the_right_way_round(
    document: Document, prioritise: Prioritise, taken: list[Opportunity]
) -> None:
    go(prioritise, GRID)
    prioritise.grid.grid.placed.emit(taken[0].id, 20.0, 90.0)
    place = document.all(Placement)[0]
    assert (place.effort, place.impact) == (20.0, 90.0)
    assert prioritise.grid.left.text() == "2 of 3 not placed yet"
    prioritise.grid.grid.unplaced.emit(taken[0].id)
    assert document.all(Placement) == []


def test_numbers_are_typed_into_the_table(document: Document, prioritise: Prioritise, taken: list[Opportunity]) -> None:
    go(prioritise, GRID)
    press(Qt.Key.Key_F4)
    table = prioritise.grid.table
    assert table.hasFocus()
    model = table.model()
    assert model.setData(model.index(0, 1), "80")
    place = document.all(Placement)[0]
    assert (place.opportunity_id, place.impact, place.effort) == (taken[0].id, 80.0, 50.0)
    refused: list[str] = []
    prioritise.desk.bridge.refused.connect(refused.append)
    model.setData(model.index(0, 2), "a lot")
    assert refused
    assert document.all(Placement) == [place]
    model.setData(model.index(0, 1), "")
    assert document.all(Placement) == []


def test_the_picture_is_written(
    document: Document, prioritise: Prioritise, taken: list[Opportunity], tmp_path: Path
) -> None:
    grid.place(document, taken[0].id, impact=80, effort=20)
    go(prioritise, GRID)
    prioritise.grid.save_picture(tmp_path / "grid.png")
    assert QImage(str(tmp_path / "grid.png")).width() == 2400
    refused: list[str] = []
    prioritise.desk.bridge.refused.connect(refused.append)
    prioritise.grid.save_picture(tmp_path / "nowhere" / "grid.png")
    assert refused


def test_dots_stand_on_the_grid_only_once_revealed(
    document: Document, prioritise: Prioritise, taken: list[Opportunity], poll: Poll, people: list[Participant]
) -> None:
    go(prioritise, GRID)
    give(document, poll, people[0], taken[0].id)
    ties.close_poll(document, poll.id)
    assert [item.badge for item in prioritise.grid.grid.items] == [None, None, None]
    voting.reveal(document, poll.id)
    assert [item.badge for item in prioritise.grid.grid.items] == [1, 0, 0]


def test_every_key_shown_is_told_once_in_every_tab(prioritise: Prioritise, poll: Poll) -> None:
    for tab in range(4):
        go(prioritise, tab)
        keys = [command.key for command in prioritise.commands() if command.key]
        assert len(keys) == len(set(keys))
