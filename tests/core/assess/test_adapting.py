from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file
from facilitator.core.assess import adapting
from facilitator.core.assess.instrument import (
    Adapted,
    OwnStatement,
    StatementInUse,
    by_key,
    every_statement,
    in_use,
    own_key,
    shipped,
)
from facilitator.core.assess.waves import Asked, Wave
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.people import Team
from facilitator.core.run.rehearse.rehearsal import SetClock
from tests.core.assess_instrument_verbs import INSTRUMENT
from tests.core.hand import NOON, Hand, Verb

OPENED = datetime(2027, 1, 4, 9, tzinfo=UTC)


def known(document: Document, key: str) -> StatementInUse:
    found = by_key(document, key)
    assert found is not None
    return found


def ask(document: Document, own: OwnStatement, opened_at: datetime | None) -> None:
    """A wave that asks an own statement, opened or only planned."""
    wave = Wave(id=document.new_id(), title="Baseline", opened_at=opened_at)
    one = known(document, own_key(own.id))
    with document.step("Plan wave") as step:
        step.put(wave)
        step.put(
            Asked(
                id=document.new_id(),
                wave_id=wave.id,
                slot=0,
                key=one.key,
                number=one.number,
                text=one.text,
                section=one.section,
                section_title=one.section_title,
                group=one.group,
                group_title=one.group_title,
            )
        )


def keys_of(document: Document, section: str) -> list[str]:
    return [one.key for one in every_statement(document) if one.section == section and one.own_id is not None]


# Statements that come with the program


def test_a_statement_left_out_is_asked_no_more_and_then_again(document: Document) -> None:
    adapting.leave_out(document, "climate-2")
    assert [one.key for one in in_use(document) if one.section == "climate"] == [
        "climate-1",
        "climate-3",
        "climate-4",
        "climate-5",
    ]
    adapting.leave_out(document, "climate-2", False)
    assert len(in_use(document)) == 75
    assert document.all(Adapted) == []


def test_numbers_stay_when_another_is_left_out(document: Document) -> None:
    adapting.leave_out(document, "shared-understanding-1")
    assert in_use(document)[0].number == 2


def test_a_statement_in_other_words_tells_how_it_came(document: Document) -> None:
    adapting.reword(document, "climate-2", "  We ring\nthe bell together. ")
    found = known(document, "climate-2")
    assert found.text == "We ring the bell together."
    assert found.as_it_comes == shipped("climate-2").text
    assert known(document, "climate-1").as_it_comes == ""


@pytest.mark.parametrize("wording", ["", "  \n", shipped("climate-2").text])
def test_no_words_or_the_first_ones_are_as_it_comes(document: Document, wording: str) -> None:
    adapting.reword(document, "climate-2", "We ring the bell.")
    adapting.reword(document, "climate-2", wording)
    assert known(document, "climate-2").text == shipped("climate-2").text
    assert document.all(Adapted) == []


def test_wording_and_leaving_out_do_not_touch_each_other(document: Document) -> None:
    adapting.reword(document, "climate-2", "We ring the bell.")
    adapting.leave_out(document, "climate-2")
    adapting.leave_out(document, "climate-2", False)
    assert known(document, "climate-2").text == "We ring the bell."
    assert len(document.all(Adapted)) == 1


def test_the_same_again_is_no_step(document: Document) -> None:
    adapting.reword(document, "climate-2", "We ring the bell.")
    document.forget_history()
    adapting.reword(document, "climate-2", "We ring the bell.")
    adapting.reword(document, "climate-3", "")
    adapting.leave_out(document, "climate-4", False)
    assert document.undo_label is None


def test_two_statements_never_say_the_same(document: Document) -> None:
    with pytest.raises(UserError, match="Statement 11 says the same"):
        adapting.reword(document, "climate-2", shipped("climate-1").text.upper())
    adapting.reword(document, "climate-1", "We ring the bell.")
    adapting.reword(document, "climate-2", shipped("climate-1").text)
    with pytest.raises(UserError, match="Statement 12 says the same"):
        adapting.reword(document, "climate-1", "")
    with pytest.raises(UserError, match="Statement 11 says the same"):
        adapting.add_own(document, "launching", "we ring the bell.")


def test_a_key_that_there_is_not_is_a_bug(document: Document) -> None:
    with pytest.raises(KeyError):
        adapting.leave_out(document, "climate-9")
    with pytest.raises(KeyError):
        adapting.reword(document, "own-1", "We ring the bell.")
    with pytest.raises(KeyError):
        adapting.add_own(document, "climate-1", "We ring the bell.")


def test_a_whole_section_is_left_out_as_one_step_and_own_statements_with_it(document: Document) -> None:
    adapting.add_own(document, "climate", "We laugh together.")
    keys = [one.key for one in in_use(document) if one.section == "climate"]
    adapting.leave_out_many(document, keys)
    assert len(keys) == 6
    assert {one.section for one in in_use(document)}.isdisjoint({"climate"})
    document.undo()
    assert len(in_use(document)) == 76
    document.redo()
    adapting.leave_out_many(document, keys, False)
    assert len(in_use(document)) == 76


# A programme's own


@pytest.mark.parametrize(("text", "why"), [(" ", "no text yet"), ("x" * 301, "shorten it to 300")])
def test_an_own_statement_needs_a_text_that_can_be_read_out(document: Document, text: str, why: str) -> None:
    with pytest.raises(UserError, match=why):
        adapting.add_own(document, "climate", text)
    assert document.all(OwnStatement) == []


def test_an_own_statement_is_changed_as_one_step(document: Document) -> None:
    team_id = document.all(Team)[0].id
    own = adapting.add_own(document, "climate", "We laugh together.")
    other = adapting.add_own(document, "launching", "We launch on Tuesdays.")
    adapting.edit_own(document, own.id, "We laugh at launches.", "launching", team_id)
    found = known(document, own_key(own.id))
    assert (found.text, found.section, found.about_id) == ("We laugh at launches.", "launching", team_id)
    assert keys_of(document, "launching") == [own_key(other.id), own_key(own.id)]
    document.undo()
    assert document.get(OwnStatement, own.id) == own


def test_own_statements_are_sorted_by_hand(document: Document) -> None:
    a, b, c = (adapting.add_own(document, "climate", f"We {word}.") for word in ("sing", "dance", "draw"))
    adapting.move_own(document, c.id, "climate", a.id)
    assert keys_of(document, "climate") == [own_key(one.id) for one in (c, a, b)]
    adapting.move_own(document, a.id, "launching")
    assert keys_of(document, "launching") == [own_key(a.id)]
    adapting.move_own(document, b.id, "launching", a.id)
    assert keys_of(document, "launching") == [own_key(b.id), own_key(a.id)]


def test_an_own_statement_is_left_out_and_asked_again(document: Document) -> None:
    own = adapting.add_own(document, "climate", "We laugh together.")
    adapting.leave_out_own(document, own.id)
    assert len(in_use(document)) == 75
    assert known(document, own_key(own.id)).left_out
    adapting.leave_out_own(document, own.id, False)
    assert len(in_use(document)) == 76


@pytest.mark.parametrize("planned", [False, True])
def test_an_own_statement_that_nobody_was_asked_goes(document: Document, planned: bool) -> None:
    own = adapting.add_own(document, "climate", "We laugh together.")
    if planned:
        ask(document, own, None)
    assert adapting.remove_own(document, own.id) is None
    assert by_key(document, own_key(own.id)) is None


def test_an_own_statement_that_people_were_asked_is_only_left_out(document: Document) -> None:
    own = adapting.add_own(document, "climate", "We laugh together.")
    ask(document, own, OPENED)
    assert adapting.remove_own(document, own.id) == own.with_(left_out=True)
    assert known(document, own_key(own.id)).left_out


# Laws


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(INSTRUMENT), st.lists(st.integers(0, 30), max_size=5)), max_size=25))
def test_whatever_is_changed_statements_are_told_apart_and_all_of_ours_are_known(
    played: list[tuple[Verb, list[int]]],
) -> None:
    clock = SetClock(NOON)
    hand = Hand(file.in_memory(clock), clock)
    for verb, numbers in played:
        with suppress(UserError):
            hand.play(verb, numbers)
    found = every_statement(hand.document)
    for told_apart in ("key", "number"):
        assert len({getattr(one, told_apart) for one in found}) == len(found)
    assert len({folded(one.text) for one in found}) == len(found)
    assert sum(one.own_id is None for one in found) == 75
    assert len(hand.document.all(Adapted)) == sum(
        one.own_id is None and (one.left_out or one.as_it_comes != "") for one in found
    )
    sections = [one.section for one in found]
    assert sorted(sections, key=list(dict.fromkeys(sections)).index) == sections
    hand.document.close()
