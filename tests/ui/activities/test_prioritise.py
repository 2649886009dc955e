"""The prioritising block's console: review, grid, voting in three ways, results and ties."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.people import Participant, Team
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import Lane, Workshop
from facilitator.core.run import ballots, board, clusters, grid, opportunities, ties, voting
from facilitator.core.run.grid import Placement
from facilitator.core.run.opportunities import Opportunity
from facilitator.core.run.voting import Ballot, Dots, Poll, Settled, Settlement, TeamDots, Way
from facilitator.ui.activities.prioritise import Prioritise
from facilitator.ui.desk import Desk
from facilitator.ui.parts.decide import DecideSheet
from facilitator.ui.parts.rules_sheet import RulesSheet
from facilitator.ui.parts.vote_open import VoteOpen
from facilitator.ui.parts.vote_rules import Rules

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
REVIEW, GRID, VOTING, TOP = range(4)


@pytest.fixture
def prioritise(qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk) -> Prioritise:
    """The activity over a board with one cluster of two notes and two single notes."""
    lanes = document.all(Lane, workshop_id=workshop.id)
    team = document.all(Team)[0]
    one, two = (board.add_note(document, lanes[0].id, text, team.id) for text in ("Beta is not GA", "Beta dates"))
    clusters.join(document, [two.id], one)
    for text in ("Pricing page", "Battle cards"):
        board.add_note(document, lanes[1].id, text)
    block = document.all(Block, workshop_id=workshop.id, activity=agenda.Activity.PRIORITISE)[0]
    made = Prioritise(desk, block.id)
    qtbot.addWidget(made)
    made.resize(1100, 720)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    focus = made.first_focus()
    assert focus is not None
    focus.setFocus()
    qtbot.waitUntil(focus.hasFocus)
    return made


@pytest.fixture
def taken(document: Document, workshop: Workshop, prioritise: Prioritise) -> list[Opportunity]:
    """The cluster and both notes as opportunities."""
    return opportunities.take_all(document, workshop.id, single_notes=True)


@pytest.fixture
def people(document: Document, workshop: Workshop) -> list[Participant]:
    return document.all(Participant, workshop_id=workshop.id)


@pytest.fixture
def poll(document: Document, workshop: Workshop, taken: list[Opportunity]) -> Poll:
    return voting.open_poll(document, workshop.id, [one.id for one in taken], 3, 2, 1, seed=7)


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held)


def go(prioritise: Prioritise, tab: int) -> None:
    while prioritise.tabs.current() != tab:
        press(Qt.Key.Key_F3)


def give(document: Document, poll: Poll, seat: Participant, *opportunity_ids: int) -> None:
    for opportunity_id in opportunity_ids:
        ballots.put_dots(document, poll.id, seat.id, opportunity_id, 1, Way.LAPTOP)
    ballots.finish_ballot(document, poll.id, seat.id, Way.LAPTOP)


def under_way(prioritise: Prioritise) -> VoteOpen:
    go(prioritise, VOTING)
    assert prioritise.voting.open.isVisible()
    return prioritise.voting.open


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


# Voting


def test_without_opportunities_the_vote_sends_to_the_review(prioritise: Prioritise) -> None:
    go(prioritise, VOTING)
    prioritise.voting.empty.asked.emit()
    assert prioritise.tabs.current() == REVIEW


def test_a_round_is_set_up_with_a_reason_and_started(
    document: Document, prioritise: Prioritise, taken: list[Opportunity]
) -> None:
    go(prioritise, VOTING)
    setup = prioritise.voting.setup
    suggestion = voting.suggested_dots(3, 6)
    assert setup.rules.rules() == Rules(suggestion.dots, suggestion.most_per_item, 2)
    assert suggestion.reason in setup.rules.reason.text()
    line = setup.rules.dots.line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "3")
    press(Qt.Key.Key_Return, CTRL)
    opened = voting.open_round(document, taken[0].workshop_id)
    assert opened is not None
    assert (opened.dots, opened.most_per_item) == (3, suggestion.most_per_item)
    assert voting.items_of(document, opened.id) == [one.id for one in taken]
    assert prioritise.voting.open.isVisible()
    assert prioritise.voting.open.lists.left.hasFocus()


def test_what_is_unticked_is_not_on_the_ballot_and_the_suggestion_follows(
    document: Document, prioritise: Prioritise, taken: list[Opportunity]
) -> None:
    go(prioritise, VOTING)
    setup = prioritise.voting.setup
    setup.items.setCurrentRow(2)
    setup.items.setFocus()
    press(Qt.Key.Key_Return)
    assert setup.rules.rules() == Rules(1, 1, 1)
    setup.items.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert not setup.start.isEnabled()
    setup.items.item(1).setCheckState(Qt.CheckState.Checked)
    setup.open_round()
    assert voting.items_of(document, document.all(Poll)[0].id) == [taken[0].id, taken[1].id]


def test_rules_that_do_not_fit_are_refused_and_kept(
    document: Document, prioritise: Prioritise, taken: list[Opportunity]
) -> None:
    go(prioritise, VOTING)
    refused: list[str] = []
    prioritise.desk.bridge.refused.connect(refused.append)
    prioritise.voting.setup.rules.show_rules(Rules(9, 1, 1))
    prioritise.voting.setup.open_round()
    assert refused
    assert document.all(Poll) == []
    assert prioritise.voting.setup.rules.rules() == Rules(9, 1, 1)


def test_only_names_are_shown_while_people_vote(
    document: Document, prioritise: Prioritise, taken: list[Opportunity], poll: Poll, people: list[Participant]
) -> None:
    pane = under_way(prioritise)
    give(document, poll, people[0], taken[0].id)
    assert pane.turnout.text() == "1 of 6 done"
    assert [row.lead for row in pane.lists.right.rows()] == ["Maria Lind"]
    assert len(pane.lists.left.rows()) == 5
    words = " ".join(f"{row.lead} {row.text} {row.small}" for row in pane.lists.right.rows())
    assert all(one.title not in words for one in taken)
    go(prioritise, TOP)
    assert not prioritise.top.by_dots.isVisible()


def test_the_laptop_goes_from_hand_to_hand(
    qtbot: QtBot, document: Document, prioritise: Prioritise, poll: Poll, people: list[Participant]
) -> None:
    pane = under_way(prioritise)
    order = [row.key for row in pane.lists.left.rows()]
    pane.lists.left.setFocus()
    press(Qt.Key.Key_Return, CTRL)
    screen = pane.passing.screen
    assert screen is not None
    assert screen.isVisible()
    assert not screen.is_voting()
    press(Qt.Key.Key_Return)
    assert screen.is_voting()
    first = QApplication.focusWidget()
    press(Qt.Key.Key_Plus)
    press(Qt.Key.Key_Plus)
    press(Qt.Key.Key_Plus)
    press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is not first
    press(Qt.Key.Key_1)
    assert sorted(dots.count for dots in document.all(Dots)) == [1, 2]
    assert document.undo_label != "Change a ballot"
    with qtbot.waitSignal(screen.done):
        press(Qt.Key.Key_Return, CTRL)
    done = document.all(Ballot)[0]
    assert (done.participant_id, done.done, done.way) == (order[0], True, Way.LAPTOP)
    assert not screen.is_voting()
    press(Qt.Key.Key_Return)
    assert screen.is_voting()
    assert len([ballot for ballot in document.all(Ballot) if ballot.done]) == 1


def test_the_last_voter_uncovers_the_console(
    qtbot: QtBot,
    document: Document,
    prioritise: Prioritise,
    taken: list[Opportunity],
    poll: Poll,
    people: list[Participant],
) -> None:
    for seat in people[:5]:
        give(document, poll, seat, taken[0].id)
    pane = under_way(prioritise)
    told: list[str] = []
    prioritise.desk.told.connect(told.append)
    pane.passing.start(poll.id)
    screen = pane.passing.screen
    assert screen is not None
    press(Qt.Key.Key_Return)
    with qtbot.waitSignal(screen.done):
        press(Qt.Key.Key_Return, CTRL)
    assert not screen.isVisible()
    assert told == ["Everyone has voted."]
    assert pane.turnout.text() == "6 of 6 done"


def test_each_ballot_has_its_own_order(
    document: Document, prioritise: Prioritise, taken: list[Opportunity], poll: Poll, people: list[Participant]
) -> None:
    pane = under_way(prioritise)
    pane.lists.left.select([people[2].id])
    pane.lists.left.setFocus()
    press(Qt.Key.Key_Return)
    rows = pane.proxy_ballot.ballot.rows
    assert [row.opportunity_id for row in rows] == voting.ballot_order(poll, [one.id for one in taken], people[2].id)


def test_the_facilitator_votes_for_a_named_person(
    document: Document, prioritise: Prioritise, poll: Poll, people: list[Participant]
) -> None:
    pane = under_way(prioritise)
    pane.lists.left.select([people[3].id])
    QTest.mouseClick(pane.proxy, Qt.MouseButton.LeftButton)
    assert pane.proxy_ballot.title.text() == "For Jun Sato"
    row = pane.proxy_ballot.ballot.rows[0]
    QTest.mouseClick(row.more, Qt.MouseButton.LeftButton)
    QTest.mouseClick(row.more, Qt.MouseButton.LeftButton)
    QTest.mouseClick(row.less, Qt.MouseButton.LeftButton)
    assert row.count == 1
    assert pane.proxy_ballot.ballot.left.text() == "2 dots left, at most 2 on one"
    press(Qt.Key.Key_Return, CTRL)
    done = document.all(Ballot)[0]
    assert (done.participant_id, done.done, done.way) == (people[3].id, True, Way.PROXY)
    assert pane.lists.isVisible()


def test_abstaining_counts_as_done_and_a_ballot_can_be_reopened(
    document: Document, prioritise: Prioritise, poll: Poll, people: list[Participant]
) -> None:
    pane = under_way(prioritise)
    pane.lists.left.select([people[0].id, people[1].id])
    QTest.mouseClick(pane.abstain, Qt.MouseButton.LeftButton)
    assert pane.turnout.text() == "2 of 6 done"
    pane.lists.right.select([people[0].id])
    QTest.mouseClick(pane.reopen, Qt.MouseButton.LeftButton)
    assert pane.turnout.text() == "1 of 6 done"


def test_teams_are_counted_by_their_totals(
    document: Document, prioritise: Prioritise, taken: list[Opportunity], poll: Poll
) -> None:
    pane = under_way(prioritise)
    press(Qt.Key.Key_T, CTRL)
    table = pane.totals.table
    assert table is not None
    model = table.model()
    model.setData(model.index(0, 1), "3")
    product = document.all(Team)[0]
    assert [(d.team_id, d.opportunity_id, d.count) for d in document.all(TeamDots)] == [(product.id, taken[0].id, 3)]
    assert "Product 3 of 6 (2 people)" in [line.text() for line in pane.totals.bounds]
    assert model.index(1, 1).data() == "0"
    refused: list[str] = []
    prioritise.desk.bridge.refused.connect(refused.append)
    model.setData(model.index(0, 1), "99")
    assert refused
    press(Qt.Key.Key_Escape)
    assert pane.lists.isVisible()
    assert pane.turnout.text() == "2 of 6 done"


def test_changing_the_rules_is_one_step_and_erases_nothing(
    document: Document, prioritise: Prioritise, taken: list[Opportunity], poll: Poll, people: list[Participant]
) -> None:
    pane = under_way(prioritise)
    give(document, poll, people[0], taken[0].id, taken[1].id)
    QTest.mouseClick(pane.change, Qt.MouseButton.LeftButton)
    sheet = prioritise.findChildren(RulesSheet)[0]
    sheet.rules.show_rules(Rules(9, 1, 2))
    QTest.mouseClick(sheet.primary, Qt.MouseButton.LeftButton)
    assert sheet.isVisible()
    assert document.get(Poll, poll.id) == poll
    sheet.rules.show_rules(Rules(1, None, 2))
    QTest.mouseClick(sheet.primary, Qt.MouseButton.LeftButton)
    assert not sheet.isVisible()
    assert pane.over.text() == "Maria Lind has 1 dot too many."
    assert pane.rules.text() == "1 dot each · top 2 of 3 taken"
    prioritise.desk.bridge.undo()
    assert document.get(Poll, poll.id) == poll


def test_coming_back_to_the_block_opens_where_the_work_stands(
    qtbot: QtBot, document: Document, prioritise: Prioritise, poll: Poll
) -> None:
    again = Prioritise(prioritise.desk, prioritise.block_id)
    qtbot.addWidget(again)
    assert again.tabs.current() == VOTING
    close_and_reveal(document, poll)
    later = Prioritise(prioritise.desk, prioritise.block_id)
    qtbot.addWidget(later)
    assert later.tabs.current() == TOP


# Results


def close_and_reveal(document: Document, poll: Poll) -> None:
    ties.close_poll(document, poll.id)
    voting.reveal(document, poll.id)


def test_closing_and_revealing_lead_to_the_top_issues(
    document: Document, prioritise: Prioritise, taken: list[Opportunity], poll: Poll, people: list[Participant]
) -> None:
    for seat in people:
        give(document, poll, seat, taken[1].id)
    under_way(prioritise)
    press(Qt.Key.Key_Return, CTRL | SHIFT)
    assert prioritise.voting.closed.isVisible()
    go(prioritise, TOP)
    assert not prioritise.top.by_dots.isVisible()
    go(prioritise, VOTING)
    press(Qt.Key.Key_Return, CTRL)
    assert prioritise.tabs.current() == TOP
    assert document.get(Poll, poll.id).revealed
    assert prioritise.top.by_dots.isVisible()
    assert prioritise.top.by_dots.accessibleDescription().startswith("1 Pricing page, 6")
    assert not prioritise.top.tie.isVisible()


def test_a_tie_across_the_line_is_told_and_goes_to_a_run_off(
    document: Document,
    prioritise: Prioritise,
    taken: list[Opportunity],
    poll: Poll,
    people: list[Participant],
) -> None:
    give(document, poll, people[0], taken[0].id, taken[1].id)
    close_and_reveal(document, poll)
    go(prioritise, TOP)
    top = prioritise.top
    assert "tie for 1 place" in top.tie.text()
    QTest.mouseClick(top.run_off, Qt.MouseButton.LeftButton)
    assert prioritise.tabs.current() == VOTING
    second = voting.open_round(document, poll.workshop_id)
    assert second is not None
    assert prioritise.voting.open.title.text() == "Run-off: Round 1"
    give(document, second, people[0], taken[1].id)
    close_and_reveal(document, second)
    go(prioritise, TOP)
    top.show_round(poll.id)
    assert "settled by a run-off" in top.tie.text()
    assert [top.rounds.itemText(n) for n in range(2)] == ["Run-off: Round 1", "Round 1"]


def test_a_decision_needs_as_many_as_there_are_places_and_a_reason(
    qtbot: QtBot, document: Document, prioritise: Prioritise, taken: list[Opportunity], poll: Poll
) -> None:
    people = document.all(Participant)
    give(document, poll, people[0], taken[0].id, taken[1].id)
    close_and_reveal(document, poll)
    go(prioritise, TOP)
    QTest.mouseClick(prioritise.top.decide, Qt.MouseButton.LeftButton)
    asked = prioritise.findChildren(DecideSheet)[0]
    assert not asked.primary.isEnabled()
    asked.boxes[taken[1].id].setChecked(True)
    QTest.keyClicks(asked.reason, "Sales can begin today")
    assert asked.primary.isEnabled()
    asked.boxes[taken[0].id].setChecked(True)
    assert not asked.primary.isEnabled()
    asked.boxes[taken[0].id].setChecked(False)
    QTest.mouseClick(asked.primary, Qt.MouseButton.LeftButton)
    assert document.all(Settlement)[0].chosen == (taken[1].id,)
    assert prioritise.top.tie.text() == "The tie was settled by your decision: Sales can begin today"
    assert document.all(Settlement)[0].by is Settled.DECISION


def test_the_cut_line_can_be_moved(
    document: Document, prioritise: Prioritise, taken: list[Opportunity], poll: Poll
) -> None:
    close_and_reveal(document, poll)
    go(prioritise, TOP)
    line = prioritise.top.cut.line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "2")
    press(Qt.Key.Key_Return)
    assert document.get(Poll, poll.id).cut == 2


def test_where_the_counts_disagree_is_said(
    document: Document, prioritise: Prioritise, taken: list[Opportunity], poll: Poll, people: list[Participant]
) -> None:
    teams = document.all(Team)
    ballots.put_team_dots(document, poll.id, teams[0].id, taken[0].id, 4)
    ballots.put_team_dots(document, poll.id, teams[1].id, taken[1].id, 1)
    ballots.put_team_dots(document, poll.id, teams[2].id, taken[1].id, 1)
    close_and_reveal(document, poll)
    go(prioritise, TOP)
    assert "by dots but" in prioritise.top.remarks.text()
    assert prioritise.top.agreement.isVisible()


def test_every_key_shown_is_told_once_in_every_tab(prioritise: Prioritise, poll: Poll) -> None:
    for tab in range(4):
        go(prioritise, tab)
        keys = [command.key for command in prioritise.commands() if command.key]
        assert len(keys) == len(set(keys))
