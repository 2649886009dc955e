"""Which opportunities are given to which tables, and which dots an action remembers."""

import pytest

from facilitator.core import participants
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Participant
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action
from facilitator.core.run.presenting import give_to_tables, opportunities_to_give, tables_of
from facilitator.core.run.solutions import add_action_to, add_solution
from facilitator.core.run.vote import opportunities, ties, voting
from facilitator.core.run.vote.ballots import put_dots
from facilitator.core.run.vote.voting import Poll, Way
from facilitator.ui.parts.commit.action_rows import action_rows


@pytest.fixture
def items(document: Document, workshop: Workshop) -> list[int]:
    return [opportunities.add(document, workshop.id, title).id for title in ("One", "Two", "Three")]


@pytest.fixture
def poll(document: Document, workshop: Workshop, items: list[int]) -> Poll:
    """An open round, the first two opportunities ahead."""
    made = voting.open_poll(document, workshop.id, items, dots=3, most_per_item=None, cut=2, seed=1)
    voter = document.all(Participant, workshop_id=workshop.id)[0]
    put_dots(document, made.id, voter.id, items[0], 2, Way.PROXY)
    put_dots(document, made.id, voter.id, items[1], 1, Way.PROXY)
    return made


def test_without_a_vote_every_opportunity_is_given(document: Document, workshop: Workshop, items: list[int]) -> None:
    assert opportunities_to_give(document, workshop.id) == items


def test_after_a_vote_only_what_it_took(document: Document, workshop: Workshop, poll: Poll, items: list[int]) -> None:
    with pytest.raises(UserError, match="The vote is still open"):
        opportunities_to_give(document, workshop.id)
    ties.close_poll(document, poll.id)
    with pytest.raises(UserError, match="reveal them first"):
        opportunities_to_give(document, workshop.id)
    voting.reveal(document, poll.id)
    assert opportunities_to_give(document, workshop.id) == items[:2]
    assert [s.opportunity_id for s in give_to_tables(document, workshop.id)] == items[:2]


def test_tables_of_those_who_are_here(document: Document, workshop: Workshop) -> None:
    assert tables_of(document, workshop.id) == [1, 2]
    for participant in document.all(Participant, workshop_id=workshop.id):
        if participant.table_no == 2:
            participants.set_present(document, participant.id, False)
    assert tables_of(document, workshop.id) == [1]
    participants.set_all_present(document, workshop.id, False)
    assert tables_of(document, workshop.id) == [1, 2]


def test_dots_are_told_only_once_they_are_revealed(
    document: Document, workshop: Workshop, poll: Poll, items: list[int]
) -> None:
    solution = add_solution(document, workshop.id, "One", opportunity_id=items[0])
    add_action_to(document, solution.id, "Share it")
    ties.close_poll(document, poll.id)
    assert action_rows(document, document.all(Action))[0].origin == "from solution “One”"
    voting.reveal(document, poll.id)
    assert action_rows(document, document.all(Action))[0].origin == "from solution “One”, 2 dots"
