"""The top issues: results after they are revealed, the cut line, ties and how they are settled."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.people import Participant, Team
from facilitator.core.run.vote import ballots, ties, voting
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.voting import Poll, Settled, Settlement
from facilitator.ui.activities.prioritise import Prioritise
from facilitator.ui.parts.vote.decide import DecideSheet
from tests.ui.activities.votes import CTRL, SHIFT, TOP, VOTING, give, go, under_way
from tests.ui.keyboard import press


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
