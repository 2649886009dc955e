from datetime import date, timedelta

import pytest

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team
from facilitator.core.run import captured, decision_log
from facilitator.core.run.captured import Decision
from tests.conftest import SetClock
from tests.core.follow.closed import closed

TODAY = date(2027, 5, 4)


@pytest.fixture
def decided(document: Document, clock: SetClock) -> tuple[Decision, Decision]:
    first = closed(document, "Spring", date(2027, 3, 2))
    then = closed(document, "Summer", date(2027, 4, 6))
    one = captured.add_decision(document, first.id, "One page for each launch", "Five forms, none complete")
    clock.forward(minutes=35 * 24 * 60)
    return one, captured.add_decision(document, then.id, "Sales names the price first")


def _texts(log: list[decision_log.Logged]) -> list[str]:
    return [one.decision.text for one in log]


def test_the_log_is_of_all_workshops_the_latest_first(document: Document, decided: tuple[Decision, Decision]) -> None:
    log = decision_log.decision_log(document, TODAY)
    assert _texts(log) == ["Sales names the price first", "One page for each launch"]
    assert [one.workshop.title for one in log] == ["Summer", "Spring"]


def test_it_says_what_was_weighed_and_who_decides(document: Document, decided: tuple[Decision, Decision]) -> None:
    maria = people.add_person(document, "Maria Lind")
    decision_log.note_alternatives(document, decided[0].id, "A form for each team: nobody would compare them")
    decision_log.set_decider(document, decided[0].id, maria.id)
    (found,) = decision_log.with_words(decision_log.decision_log(document, TODAY), "MARIA compare")
    assert (found.decision.id, found.decider) == (decided[0].id, maria)
    assert decision_log.with_words([found], "maria elsewhere") == []


def test_a_decision_concerns_all_until_it_names_teams(document: Document, decided: tuple[Decision, Decision]) -> None:
    product, sales = people.add_team(document, "Ours"), people.add_team(document, "Theirs")
    decision_log.set_concerned(document, decided[1].id, [sales.id, sales.id])
    log = decision_log.decision_log(document, TODAY)
    assert log[0].teams == (sales,)
    assert _texts(decision_log.for_team(log, product.id)) == ["One page for each launch"]
    assert len(decision_log.for_team(log, sales.id)) == len(decision_log.for_team(log, None)) == 2
    with pytest.raises(UserError):
        decision_log.set_concerned(document, decided[1].id, [document.new_id()])
    assert document.get(Team, sales.id) in decision_log.decision_log(document, TODAY)[0].teams


def test_it_is_due_again_on_its_day_and_says_so(document: Document, decided: tuple[Decision, Decision]) -> None:
    def words(day: date | None) -> tuple[str, bool]:
        decision_log.set_revisit(document, decided[1].id, day)
        log = decision_log.decision_log(document, TODAY)
        return log[0].again, log[0].due

    assert words(TODAY + timedelta(days=1)) == ("Look again Wed 5 May", False)
    assert words(TODAY) == ("Look again today", True)
    assert words(TODAY - timedelta(days=3)) == ("3 days late, was due Sat 1 May", True)
    assert _texts(decision_log.due_again(document, TODAY)) == ["Sales names the price first"]
    decision_log.look_again(document, decided[1].id, TODAY)
    assert decision_log.due_again(document, TODAY) == []
    assert decision_log.decision_log(document, TODAY)[0].again == "Looked at again Tue 4 May"


def test_the_next_look_is_later_and_the_year_likely(document: Document, decided: tuple[Decision, Decision]) -> None:
    with pytest.raises(UserError, match="not after today"):
        decision_log.look_again(document, decided[0].id, TODAY, TODAY)
    with pytest.raises(UserError, match="check the year"):
        decision_log.set_revisit(document, decided[0].id, date(1027, 5, 4))
    assert document.get(Decision, decided[0].id).revisit is None


def test_looking_again_is_one_step(document: Document, decided: tuple[Decision, Decision]) -> None:
    decision_log.set_revisit(document, decided[0].id, TODAY)
    decision_log.look_again(document, decided[0].id, TODAY, TODAY + timedelta(days=90))
    assert document.undo() == "Look at decision again"
    assert (document.get(Decision, decided[0].id).revisit, document.get(Decision, decided[0].id).revisited_on) == (
        TODAY,
        None,
    )


def test_what_comes_up_soon_is_found_too(document: Document, decided: tuple[Decision, Decision]) -> None:
    decision_log.set_revisit(document, decided[0].id, TODAY + timedelta(days=7))
    decision_log.set_revisit(document, decided[1].id, TODAY - timedelta(days=1))
    assert _texts(decision_log.due_again(document, TODAY, within=7)) == [
        "Sales names the price first",
        "One page for each launch",
    ]
