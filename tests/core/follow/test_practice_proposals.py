from datetime import date

from facilitator.core.agree.practices import adopting
from facilitator.core.agree.practices.adopting import practices_now
from facilitator.core.assess import adapting
from facilitator.core.assess.instrument import in_use, instrument
from facilitator.core.assess.waves import asked_of
from facilitator.core.document import Document
from facilitator.core.follow.practice_proposals import MOST, Asking, asking_for, proposed
from facilitator.core.practices import practices
from tests.core.follow.low_waves import asked_on, helped_by

TODAY = date(2027, 1, 12)
LATER = date(2027, 4, 13)


def found(document: Document, until: date = TODAY) -> dict[str, Asking]:
    return {one.key: one for one in asking_for(document, until)}


def test_without_answers_or_low_ones_nothing_is_asked_for(document: Document) -> None:
    assert asking_for(document, TODAY) == []
    asked_on(document, TODAY, {})
    assert asking_for(document, TODAY) == []


def test_what_is_rated_low_asks_for_what_helps_and_says_why(document: Document) -> None:
    first, second = helped_by("planning-rhythm")[:2]
    wave = asked_on(document, TODAY, {first: 2, second: 1})
    (one,) = asking_for(document, TODAY)
    assert one.words == f"2 statements rated below 3 in “{wave.title}”, the lowest 1.0"
    (lowest, other) = one.statements
    asked = next(each for each in asked_of(document, wave.id) if each.key == second)
    assert lowest.text == asked.text
    assert lowest.words == f"1.0 in {wave.title} ({asked.section_title}); few answers: ask in the room"
    assert (other.mean, other.again) == (2.0, False)


def test_the_middle_of_the_scale_is_not_low(document: Document) -> None:
    asked_on(document, TODAY, {helped_by("openness")[0]: 3})
    assert asking_for(document, TODAY) == []


def test_what_was_low_before_is_told_with_both_waves(document: Document) -> None:
    first, second = helped_by("planning-rhythm")[:2]
    before = asked_on(document, TODAY, {first: 1})
    after = asked_on(document, LATER, {first: 2, second: 2})
    one = found(document, LATER)["planning-rhythm"]
    assert one.words == f"2 statements rated below 3 in “{after.title}”, the lowest 2.0; 1 was low before"
    again = next(low for low in one.statements if low.again)
    assert again.words.startswith(f"1.0 in {before.title}, 2.0 in {after.title} (")
    assert found(document)["planning-rhythm"].statements[0].mean == 1.0


def test_a_statement_that_has_come_up_asks_for_nothing_any_more(document: Document) -> None:
    key = helped_by("openness")[0]
    asked_on(document, TODAY, {key: 1})
    asked_on(document, LATER, {})
    assert asking_for(document, LATER) == []


def test_what_a_short_wave_did_not_ask_still_counts_as_it_was(document: Document) -> None:
    key = next(one.key for one in in_use(document) if not one.pulse)
    asked_on(document, TODAY, {key: 1})
    asked_on(document, LATER, {}, pulse=True)
    assert [low.mean for one in asking_for(document, LATER) for low in one.statements] == [1.0]


def test_too_few_answers_tell_nothing(document: Document) -> None:
    asked_on(document, TODAY, {helped_by("openness")[0]: 1}, answers=2)
    assert asking_for(document, TODAY) == []


def test_a_statement_of_the_programme_s_own_asks_for_what_helps_its_section(document: Document) -> None:
    section = instrument().groups[0].sections[0]
    own = adapting.add_own(document, section.key, "We say what we mean")
    asked_on(document, TODAY, {f"own-{own.id}": 1})
    (one,) = asking_for(document, TODAY)
    assert one.statements[0].text == "We say what we mean"


def test_the_weightiest_come_first_and_a_few_at_most_are_proposed(document: Document) -> None:
    low = {key: 2 for one in practices() for key in helped_by(one.key)}
    asked_on(document, TODAY, low)
    asking = asking_for(document, TODAY)
    assert [one.weight for one in asking] == sorted((one.weight for one in asking), reverse=True)
    keys = [one.key for one in asking]
    assert sorted(keys) == sorted(one.key for one in practices())
    assert proposed(asking, practices_now(document, TODAY)) == keys[:MOST]


def test_what_is_decided_is_not_proposed_again(document: Document) -> None:
    asked_on(document, TODAY, {helped_by("openness")[0]: 1, helped_by("t-shaped")[0]: 1})
    adopting.adopt(document, "openness", TODAY)
    assert proposed(asking_for(document, TODAY), practices_now(document, TODAY)) == ["t-shaped"]
    adopting.put_off(document, "t-shaped", "Nobody to send")
    assert proposed(asking_for(document, TODAY), practices_now(document, TODAY)) == []
