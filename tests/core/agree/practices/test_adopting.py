from datetime import date

import pytest

from facilitator.core import people
from facilitator.core.agree.practices import adopting
from facilitator.core.agree.practices.adopting import AdoptedPractice, Adoption, Going, PracticeLook, PracticeNow
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.practices import Tool, practices

TODAY = date(2027, 5, 4)
KEY = "shared-language"


def _now(document: Document, today: date = TODAY) -> PracticeNow:
    return adopting.practices_now(document, today)[0]


def test_every_practice_has_a_tool_of_its_own_in_the_program() -> None:
    assert sorted(one.tool for one in practices()) == sorted(Tool)


def test_a_practice_is_open_until_somebody_decides(document: Document) -> None:
    assert {one.words for one in adopting.practices_now(document, TODAY)} == {"Open"}
    maria = people.add_person(document, "Maria Lind")
    adopting.adopt(document, KEY, TODAY)
    adopting.set_practice_owner(document, KEY, maria.id)
    assert (_now(document).adoption, _now(document).owner, _now(document).words) == (
        Adoption.ADOPTED,
        maria,
        "Adopted since Tue 4 May",
    )
    assert adopting.figures_words(adopting.practices_now(document, TODAY)) == "1 of 10 practices adopted, 0 going well"


def test_one_that_is_put_off_says_why_and_keeps_what_was_known(document: Document) -> None:
    with pytest.raises(UserError, match="why not now"):
        adopting.put_off(document, KEY, " ")
    adopting.adopt(document, KEY, date(2027, 1, 12))
    adopting.look_at_practice(document, KEY, TODAY, Going.MIXED, "Two teams only")
    adopting.put_off(document, KEY, "After the launch")
    assert (_now(document).words, _now(document).going) == ("Not now: After the launch", None)
    adopting.adopt(document, KEY, TODAY)
    assert _now(document).words == "Adopted since Tue 12 Jan, mixed"
    adopting.leave_open(document, KEY)
    assert (_now(document).words, len(document.all(PracticeLook))) == ("Open", 1)


def test_how_it_goes_is_seen_day_by_day_one_look_a_day(document: Document) -> None:
    with pytest.raises(UserError, match="not adopted yet"):
        adopting.look_at_practice(document, KEY, TODAY, Going.WELL)
    adopting.adopt(document, KEY, date(2027, 1, 12))
    adopting.look_at_practice(document, KEY, TODAY, Going.POORLY, "Nobody looks it up")
    adopting.look_at_practice(document, KEY, date(2027, 2, 2), Going.WELL)
    adopting.look_at_practice(document, KEY, TODAY, Going.MIXED)
    assert [(look.day, look.going) for look in _now(document).looks] == [
        (date(2027, 2, 2), Going.WELL),
        (TODAY, Going.MIXED),
    ]
    with pytest.raises(UserError, match="check the year"):
        adopting.look_at_practice(document, KEY, date(1027, 5, 4), Going.WELL)


def test_after_a_quarter_without_a_look_it_is_due(document: Document) -> None:
    adopting.adopt(document, KEY, date(2027, 2, 4))
    assert not _now(document, date(2027, 5, 3)).due
    assert _now(document, TODAY).due
    assert _now(document, TODAY).words.endswith("to be looked at")
    adopting.look_at_practice(document, KEY, TODAY, Going.WELL)
    assert not _now(document, TODAY).due
    assert adopting.figures_words([_now(document)]) == "1 of 1 practice adopted, 1 going well"


def test_there_is_one_record_each_and_none_of_what_there_is_not(document: Document) -> None:
    adopting.adopt(document, KEY, TODAY)
    adopting.adopt(document, KEY, TODAY)
    assert len(document.all(AdoptedPractice)) == 1
    with pytest.raises(UserError, match="no such practice"):
        adopting.adopt(document, "nothing-known", TODAY)
