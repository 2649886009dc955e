"""Which agreements hold on a day, in what order and words, and how a broken one gets on the board."""

from datetime import date

import pytest

from facilitator.core.agree.looping import loop_rounds
from facilitator.core.agree.looping.loops import FeedbackLoop
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.measures.indicators import Reading
from facilitator.core.people import Team, teams
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import board
from facilitator.core.run.board import Lane
from facilitator.core.run.holding import AgreedKind, agreements_carried, carry_agreement, holding
from facilitator.core.run.last_time import has_left_over
from tests.core.agreed import CALL, CONVERSION, LEADS, LOOP, agree

TODAY = date(2027, 1, 12)


def test_nothing_agreed_says_nothing(document: Document) -> None:
    assert holding(document, TODAY).lines == ()
    assert holding(document, TODAY).words == ""


def test_what_does_not_hold_comes_first_then_what_nobody_knows(document: Document, workshop: Workshop) -> None:
    agree(document)
    found = holding(document, TODAY)
    assert [(one.title, one.holds, one.verdict, one.words) for one in found.lines] == [
        (CALL, False, "Not kept", "6 hours on Mon 4 Jan · Marketing to Sales"),
        (CONVERSION, False, "Off course", "21%, target 30%"),
        (LOOP, False, "Stands still", "13 days late, was due Wed 30 Dec 2026"),
        ("SLA: Marketing to Sales", False, "Not reviewed", "7 days late, was due Tue 5 Jan"),
        ("qualified lead", False, "In dispute", "Product and Marketing say different things, and nothing is agreed."),
        ("Log every attempt", None, "No number yet", "Marketing to Sales"),
        ("Time to launch", None, "No reading yet", ""),
        ("Beta notes", None, "No rhythm yet", ""),
        (LEADS, True, "Kept", "52 leads on Mon 4 Jan · Marketing to Sales"),
    ]
    assert found.words == (
        "1 of 2 commitments kept, 0 of 1 metric on course, 0 of 1 loop in rhythm, 1 SLA not reviewed, "
        "1 word in dispute, 3 not known yet"
    )


def test_a_later_reading_does_not_count_before_its_day(document: Document, workshop: Workshop) -> None:
    agree(document)
    call = next(one for one in holding(document, TODAY).lines if one.title == CALL)
    indicator_id = next(one.indicator_id for one in document.all(Reading) if one.value == 6)
    with document.step("Read") as step:
        step.put(Reading(id=document.new_id(), indicator_id=indicator_id, day=date(2027, 1, 20), value=3))
    assert next(one for one in holding(document, TODAY).lines if one.title == CALL) == call
    assert next(one.holds for one in holding(document, date(2027, 1, 20)).lines if one.title == CALL) is True


def test_a_broken_one_goes_on_the_board_once_with_the_team_whose_it_is(document: Document, workshop: Workshop) -> None:
    agree(document)
    board.add_standard_lanes(document, workshop.id)
    lane = document.all(Lane, workshop_id=workshop.id)[0]
    sales = next(team for team in teams(document) if team.name == "Sales")
    broken = {one.title: one for one in holding(document, TODAY).broken}
    note = carry_agreement(document, broken[CALL].about.id, lane.id, TODAY)
    assert (note.text, note.team_id) == (f"We promised “{CALL}” and do not keep it", sales.id)
    assert agreements_carried(document, workshop.id, holding(document, TODAY)) == {broken[CALL].about.id}
    with pytest.raises(UserError, match="on the board already"):
        carry_agreement(document, broken[CALL].about.id, lane.id, TODAY)
    kinds = [one.kind for one in broken.values()]
    assert kinds == [AgreedKind.COMMITMENT, AgreedKind.METRIC, AgreedKind.LOOP, AgreedKind.SLA, AgreedKind.TERM]
    notes = [carry_agreement(document, one.about.id, lane.id, TODAY).text for one in list(broken.values())[1:]]
    assert notes == [
        "Win rate of accepted leads: off course (21%, target 30%)",
        f"The loop “{LOOP}” does not turn as agreed",
        "We have not looked at the SLA “Marketing to Sales” as agreed",
        "We mean different things by “qualified lead”",
    ]


def test_what_holds_stays_off_the_board(document: Document, workshop: Workshop) -> None:
    agree(document)
    board.add_standard_lanes(document, workshop.id)
    kept = next(one for one in holding(document, TODAY).lines if one.holds)
    with pytest.raises(UserError, match="holds"):
        carry_agreement(document, kept.about.id, document.all(Lane, workshop_id=workshop.id)[0].id, TODAY)
    assert document.all(Team)


def test_a_loop_that_turned_is_in_rhythm_until_it_owes_an_answer_for_a_turn(
    document: Document, workshop: Workshop
) -> None:
    agree(document)
    loop = next(one for one in document.all(FeedbackLoop) if one.title == LOOP)

    def stands(today: date) -> tuple[bool | None, str, str]:
        found = next(one for one in holding(document, today).lines if one.about.id == loop.id)
        return found.holds, found.verdict, found.words

    assert stands(date(2026, 12, 5)) == (True, "In rhythm", "its first turn is to come")
    loop_rounds.log_round(document, loop.id, date(2026, 12, 10), "Two deals lost to price")
    assert stands(date(2027, 1, 9)) == (True, "In rhythm", "turned Thu 10 Dec 2026")
    loop_rounds.log_round(document, loop.id, date(2027, 1, 8), "One more")
    assert stands(date(2027, 1, 12)) == (False, "Owes an answer", "2 answers owed since Thu 10 Dec 2026")


def test_what_does_not_hold_asks_the_next_workshop_to_look_back(document: Document) -> None:
    assert has_left_over(document, TODAY) == 0
    agree(document)
    assert has_left_over(document, TODAY) == len(holding(document, TODAY).broken) == 5
