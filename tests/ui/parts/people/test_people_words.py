from collections import Counter
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.errors import UserError
from facilitator.core.people import Participant, Person
from facilitator.core.people_list import What
from facilitator.ui.parts.people.import_form import verdict_words
from facilitator.ui.parts.people.people_rows import PersonRow, Who, shown_to
from facilitator.ui.parts.people.people_verbs import table_number
from facilitator.ui.parts.people.presence import presence_words

NOW = datetime(2027, 1, 12, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("here", "invited", "words"),
    [
        (0, 0, "Nobody takes part yet"),
        (0, 14, "14 take part, none is here yet"),
        (1, 14, "1 of 14 is here"),
        (12, 14, "12 of 14 are here"),
        (14, 14, "All 14 are here"),
        (1, 1, "The one who takes part is here"),
        (0, 1, "1 takes part, and is not here yet"),
    ],
)
def test_presence_is_a_sentence(here: int, invited: int, words: str) -> None:
    assert presence_words(here, invited) == words


@pytest.mark.parametrize(("typed", "number"), [("3", 3), (" Table 12 ", 12), ("", None), ("  ", None)])
def test_a_table_is_read_as_people_type_it(typed: str, number: int | None) -> None:
    assert table_number(typed) == number


@pytest.mark.parametrize("typed", ["window", "-1", "3.5", "²"])
def test_what_is_no_table_is_refused(typed: str) -> None:
    with pytest.raises(UserError, match="not a table"):
        table_number(typed)


def test_verdicts_are_summed_up_in_words() -> None:
    counts = Counter({What.ADD: 12, What.UPDATE: 1, What.ALREADY_THERE: 2, What.SKIP: 1})
    assert verdict_words(counts) == "12 are added, 1 changes, 2 are here already, 1 is left out"
    assert verdict_words(Counter()) == ""


@given(gone=st.lists(st.booleans(), max_size=8), joined=st.lists(st.booleans(), min_size=8, max_size=8))
def test_everybody_is_either_on_the_list_of_all_or_gone(gone: list[bool], joined: list[bool]) -> None:
    rows = [
        PersonRow(
            Person(id=number, name=f"P{number}", gone=is_gone),
            None,
            Participant(id=number, workshop_id=1, person_id=number) if joins else None,
        )
        for number, (is_gone, joins) in enumerate(zip(gone, joined, strict=False))
    ]
    everyone, left = shown_to(Who.EVERYONE, rows), shown_to(Who.GONE, rows)
    assert sorted(row.person.id for row in [*everyone, *left]) == [row.person.id for row in rows]
    assert all(row.participant for row in shown_to(Who.TAKING_PART, rows))
