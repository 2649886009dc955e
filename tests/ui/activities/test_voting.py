"""Dot voting in the console: set up, three ways for a vote to come in, and nothing shown but names."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.people import Participant, Team
from facilitator.core.run.vote import voting
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.voting import Ballot, Dots, Poll, TeamDots, Way
from facilitator.ui.activities.prioritise import Prioritise
from facilitator.ui.parts.agenda.rules_sheet import RulesSheet
from facilitator.ui.parts.vote.vote_rules import Rules
from tests.ui.activities.votes import CTRL, REVIEW, TOP, VOTING, give, go, under_way
from tests.ui.keyboard import press


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
