from collections.abc import Callable
from datetime import date, time, timedelta

import pytest

from facilitator.core.document import Document
from facilitator.core.follow import check_ins, distributions, escalations, regular_meetings, rounds, stewards
from facilitator.core.follow.check_ins import Standing
from facilitator.core.people import add_person, edit_person, people, set_gone, teams
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions, captured
from facilitator.report.follow.handover_page import handover_page
from facilitator.report.follow.handover_words import NOT_WRITTEN, NOTHING_RUNS, handover_markdown, handover_taken
from facilitator.report.fonts import FontBook
from tests.report.held import Clock, held

TODAY = date(2027, 1, 25)
LONG = "A long story of pricing, hospitals and a beta that is not ready yet. " * 10
Pages = Callable[[bytes], list[str]]


@pytest.fixture
def workshop(document: Document, clock: Clock) -> Workshop:
    return held(document, clock)


def test_it_tells_all_that_a_deputy_has_to_know(
    document: Document, workshop: Workshop, fonts: FontBook, pages: Pages
) -> None:
    maria = people(document)[1]
    edit_person(document, maria.id, maria.name, "maria@example.com", maria.team_id)
    stewards.set_owner(document, maria.id)
    rounds.set_rhythm(document, teams(document)[2].id, 14, date(2027, 2, 1))
    distributions.record_distribution(document, workshop.id, "/shared/q1", 12)
    stuck = next(one for one in document.all(actions.Action) if one.text == "Share the wording")
    escalations.escalate(document, stuck.id, people(document)[2].id, "Decide by Friday")
    taken = handover_taken(document, TODAY)
    words = " ".join(pages(handover_page(taken, fonts)))
    said = handover_markdown(taken, fonts).decode()
    for part in (
        "As of Mon 25 Jan 2027",
        "Maria Lind owns the programme. Choose a deputy for when they are away.",
        "very 2 weeks: due Mon 1 Feb",
        "2 actions open, 1 overdue, 1 without an owner",
        "10 days overdue, not looked at yet",
        "Decide by Friday",
        "What was agreed last: Q1 launch alignment",
        "One glossary",
        "were written on Tue 12 Jan 2027 to /shared/q1",
        "Maria Lind, maria@example.com, 1 action",
    ):
        assert part in words
        assert part in said


def test_an_escalation_before_somebody_who_has_left_says_so(
    document: Document, workshop: Workshop, fonts: FontBook
) -> None:
    stuck, asked = document.all(actions.Action)[0], people(document)[2]
    escalations.escalate(document, stuck.id, asked.id, "Decide by Friday")
    set_gone(document, asked.id)
    said = handover_markdown(handover_taken(document, TODAY), fonts).decode()
    assert f"{asked.name}, who has left – Decide by Friday" in said


def test_two_pages_hold_it_however_much_there_is(
    document: Document, workshop: Workshop, fonts: FontBook, pages: Pages
) -> None:
    boss, known = people(document)[0], teams(document)
    for number in range(25):
        owner = add_person(document, f"Person {number} of a long name", f"p{number}@example.com", known[number % 3].id)
        action = actions.add_action(document, workshop.id, f"{number} {LONG}", owner_id=owner.id, due=TODAY)
        check_ins.check_in(document, action.id, Standing.STUCK, LONG)
        escalations.escalate(document, action.id, boss.id, LONG)
        captured.add_decision(document, workshop.id, f"{number} {LONG}")
        day = TODAY + timedelta(number)
        regular_meetings.add_regular_meeting(document, f"{number} {LONG}", day, time(9), "Europe/Berlin")
    taken = handover_taken(document, TODAY)
    read = pages(handover_page(taken, fonts))
    assert len(read) == 2
    assert "more." in " ".join(read)
    said = handover_markdown(taken, fonts).decode()
    assert all(f"- {number} A long story" in said for number in range(25))


def test_an_empty_programme_says_what_there_is_not(document: Document, fonts: FontBook, pages: Pages) -> None:
    taken = handover_taken(document, TODAY)
    (words,) = pages(handover_page(taken, fonts))
    for part in ("Nobody owns the programme yet", NOTHING_RUNS, "Nothing is open.", NOT_WRITTEN):
        assert part in words
    assert NOTHING_RUNS in handover_markdown(taken, fonts).decode()
