import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core.check import check
from facilitator.core.document import Document
from facilitator.core.follow.returned.columns import Column
from facilitator.core.follow.returned.comparing import compare
from facilitator.core.follow.returned.states import SheetState
from facilitator.core.follow.returned.taking import apply
from facilitator.core.follow.returned.verdicts import What
from facilitator.core.plan.workshops import Workshop
from tests.core.follow.returned.owned import (
    HEADINGS,
    TODAY,
    Row,
    as_table,
    compared,
    fresh,
    sent,
    sheet_of,
    some_actions,
    told,
)


@pytest.fixture
def rows(document: Document, workshop: Workshop) -> list[Row]:
    some_actions(document, workshop)
    return sent(document, workshop)


EDITS = st.fixed_dictionaries(
    {
        "State": st.sampled_from(["", *SheetState, "blocked", "?"]),
        "Due": st.sampled_from(["", "2027-02-01", "3 Feb", "3/4/2027", "13/2/2027", "no"]),
        "Owner": st.sampled_from(["", "Ada Okafor", "Tom Reed", "Nemo"]),
        "Owner’s words": st.sampled_from(["", "Going well"]),
    }
)


@settings(max_examples=40)
@given(st.lists(EDITS, min_size=3, max_size=3), st.permutations([*HEADINGS, "Priority"]), st.permutations(range(3)))
def test_rows_and_columns_in_any_order_bring_the_same_verdicts(
    edits: list[Row], headings: list[str], places: list[int]
) -> None:
    document, workshop = fresh()
    typed = [row | edit for row, edit in zip(sent(document, workshop), edits, strict=True)]
    plain = compared(document, typed)
    moved = compare(document, sheet_of(as_table([typed[place] for place in places], headings)), TODAY)
    assert told(plain.rows) == told(moved.rows)
    assert (plain.order, plain.missing, plain.workshop_id) == (moved.order, moved.missing, moved.workshop_id)
    document.close()


@pytest.mark.parametrize(
    "headings",
    [
        ("ACTION", "Owner name", "Function", "Due date", "Status", "Comments", "Measure", "Origin", "Ref"),
        (
            "Actions",
            "Owners",
            "Teams",
            "Due (new)",
            "State:",
            "Owners words",
            "Success measures",
            "From",
            "Do not touch",
        ),
    ],
)
def test_headings_slightly_renamed_are_known(document: Document, rows: list[Row], headings: tuple[str, ...]) -> None:
    said = rows[0] | {"State": "Done", "Due": "3 Feb", "Owner": "Tom Reed", "Owner’s words": "Shipped"}
    table = [headings, [said[title] for title in HEADINGS]]
    (found,) = compare(document, sheet_of(table), TODAY).rows
    assert found.what is What.CHANGE
    assert {one.column for one in found.differences} == {Column.STATE, Column.DUE, Column.OWNER, Column.WORDS}


def test_a_header_sorted_in_among_the_rows_and_a_title_above_are_no_trouble(
    document: Document, rows: list[Row]
) -> None:
    header, first, second, third = as_table(rows)
    title = ["Actions of the first quarter", *[""] * 8]
    found = compare(document, sheet_of([title, third, first, header, second]), TODAY)
    assert [row.what for row in found.rows] == [What.UNCHANGED] * 3
    assert [row.line for row in found.rows] == [2, 3, 5]


@settings(max_examples=40)
@given(
    st.lists(
        st.fixed_dictionaries({title: st.text(max_size=12) | st.just("") for title in HEADINGS[:-1]}),
        min_size=3,
        max_size=3,
    )
)
def test_whatever_is_typed_is_taken_or_refused_in_words(typed: list[Row]) -> None:
    document, workshop = fresh()
    found = compared(document, [row | edit for row, edit in zip(sent(document, workshop), typed, strict=True)])
    assert all(row.why for row in found.rows)
    apply(document, found)
    assert check(document) == []
    document.close()
