from collections.abc import Callable
from typing import Any

import pytest

from facilitator.core.document import Document
from facilitator.core.participants import participants
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.clock import start, timekeeping
from facilitator.core.run.vote import ballots, opportunities, ties, voting
from facilitator.report.fonts import FontBook
from facilitator.report.snapshot import snapshot
from facilitator.report.summary import summary
from tests.report.held import Clock, held, planned

Pages = Callable[[bytes], list[str]]
Printed = Callable[[Document, int], str]


@pytest.fixture
def printed(fonts: FontBook, pages: Pages) -> Printed:
    """The words of a workshop's summary, page after page."""
    return lambda document, workshop_id: " ".join(pages(summary(snapshot(document, workshop_id), fonts)))


@pytest.fixture
def words(document: Document, clock: Clock, printed: Printed) -> str:
    """The words of the summary of the workshop that was held."""
    return printed(document, held(document, clock).id)


@pytest.mark.parametrize(
    "said",
    [
        "One picture of the launch",
        "Leave with owners",
        "4 people from 3 teams",
        "3 notes on the board",
        "4 opportunities, 2 taken further",
        "1 action has no owner",
        "Began at 13:00 and ended at 18:12: 5 h 12 min spent on the blocks, 5 h 10 min planned.",
        "Welcome 13:00, 10 min 13:00 to 13:12, 12 min 2 min longer",
        "12 of 10 min, 2 over",
        "Win rate 21% 24% 26% Down 3 points on before",
        "Where we are apart",
        "One glossary Three meanings were in use",
        "3 dots for each person, at most 2 on one. 4 of 4 voted.",
        "It was settled by the facilitator's decision: Sales needs it in March.",
        "by decision",
        "Impact →",
        "Quick wins",
        "Not placed",
        "Table 1, for “Roadmap statement”, 6 dots",
        "A page in plain words",
        "Say who may change it",
        "Statement policy R A C A",
        "Share the wording",
        "Thu 14 Jan 2027, 09:30",
        "A line each Monday",
        "For Product Sales Sales, from Friday",
        "Maria Lind Still open",
        "Rename the beta Marketing Open",
        "One word, three meanings Bring the numbers Ruth, for candour",
        "Maria Lind Product 1 Yes",
        "Beta is not GA Dates Product",
    ],
)
def test_the_summary_tells_the_whole_day(words: str, said: str) -> None:
    assert said in words


def test_the_taken_come_first_and_the_line_follows_them(words: str) -> None:
    votes = words[words.index("Votes: Round 1") :]
    line = votes.index("Taken further")
    assert votes.index("Roadmap statement") < votes.index("Lead definition") < line < votes.index("Assets calendar")


def test_both_counts_are_drawn_and_compared(words: str) -> None:
    assert "By team, in per cent" in words
    assert "By team, everything above this line" in words


def test_chapters_are_in_the_outline(
    document: Document, clock: Clock, fonts: FontBook, opened: Callable[[bytes], Any]
) -> None:
    entries = opened(summary(snapshot(document, held(document, clock).id), fonts)).get_toc()
    assert [entry.get_title() for entry in entries if entry.level == 0] == [
        "Objectives", "In short", "The day", "Where we stand", "Decisions", "Prioritised opportunities", "Solutions",
        "RACI", "Actions", "Follow-up meetings", "Questions", "Parking lot", "Reflections", "Participants",
        "Notes on the board",
    ]  # fmt: skip


def test_before_the_day_it_shows_the_plan(document: Document, printed: Printed) -> None:
    words = printed(document, planned(document).id)
    assert "13:00 – 13:10 Welcome" in words
    assert "No opportunities were prioritised." in words
    assert "Was there" not in words


@pytest.fixture
def voting_now(document: Document) -> tuple[Workshop, voting.Poll]:
    """A workshop under way with a round in which one person has voted."""
    workshop = planned(document)
    start.start(document, workshop.id, keep_plan=True)
    items = [opportunities.add(document, workshop.id, title).id for title in ("First thing", "Other thing", "Third")]
    poll = voting.open_poll(document, workshop.id, items, 1, 1, 1, seed=1)
    voter = participants(document, workshop.id)[0].participant
    ballots.put_dots(document, poll.id, voter.id, items[0], 1, voting.Way.PROXY)
    return workshop, poll


def test_votes_stay_secret_until_revealed(
    document: Document, voting_now: tuple[Workshop, voting.Poll], printed: Printed
) -> None:
    workshop, poll = voting_now
    words = printed(document, workshop.id)
    assert "This round is still open: its results are not told yet." in words
    assert "As it stood at 13:00, with the workshop under way." in words
    ties.close_poll(document, poll.id)
    words = printed(document, workshop.id)
    assert "closed and not revealed" in words
    assert "taken further" not in words
    voting.reveal(document, poll.id)
    words = printed(document, workshop.id)
    assert "Taken further: everything above this line" in words
    assert "1 taken further" in words


def test_a_closed_workshop_tells_its_votes(
    document: Document, voting_now: tuple[Workshop, voting.Poll], printed: Printed
) -> None:
    workshop, poll = voting_now
    ties.close_poll(document, poll.id)
    start.close(document, workshop.id)
    assert "Taken further: everything above this line" in printed(document, workshop.id)


def test_a_tie_not_settled_and_a_run_off_are_told(
    document: Document, clock: Clock, voting_now: tuple[Workshop, voting.Poll], printed: Printed
) -> None:
    workshop, poll = voting_now
    items = voting.items_of(document, poll.id)
    seats = participants(document, workshop.id)
    ballots.put_dots(document, poll.id, seats[1].participant.id, items[1], 1, voting.Way.PROXY)
    ties.close_poll(document, poll.id)
    voting.reveal(document, poll.id)
    assert "tie for 1 place. The tie is not settled yet." in printed(document, workshop.id)
    runoff = ties.open_runoff(document, poll.id, seed=2)
    ballots.put_dots(document, runoff.id, seats[0].participant.id, items[1], 1, voting.Way.PROXY)
    ties.close_poll(document, runoff.id)
    voting.reveal(document, runoff.id)
    words = printed(document, workshop.id)
    assert "It was settled by a run-off: Other thing 1, First thing 0." in words
    assert "Votes: Run-off: Round 1" in words


def test_no_name_stands_behind_a_ballot(
    document: Document, voting_now: tuple[Workshop, voting.Poll], printed: Printed
) -> None:
    workshop, poll = voting_now
    ties.close_poll(document, poll.id)
    voting.reveal(document, poll.id)
    words = printed(document, workshop.id)
    votes = words[words.index("Votes: Round 1") : words.index("Solutions")]
    assert not any(seat.person.name in votes for seat in participants(document, workshop.id))


def test_a_live_block_is_under_way(document: Document, clock: Clock, printed: Printed) -> None:
    workshop = planned(document)
    start.start(document, workshop.id, keep_plan=True)
    clock.forward(4)
    timekeeping.pause(document, workshop.id)
    assert "since 13:00, 4 min Under way" in printed(document, workshop.id)
