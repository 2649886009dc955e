import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.people import Person
from facilitator.core.plan.prepare import checklist, due, one_to_ones, supplies, wanted
from facilitator.core.plan.prepare.checklist import CheckItem
from facilitator.core.plan.prepare.one_to_ones import OneToOne
from facilitator.core.plan.prepare.supplies import Supply
from facilitator.core.plan.prepare.wanted import Wanted
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.parts.prepare import prepare_verbs
from facilitator.ui.parts.prepare.dated_verbs import tick_items
from facilitator.ui.parts.prepare.supplies_pane import count_words, why_words


def test_several_items_are_ticked_in_one_step(document: Document, workshop: Workshop) -> None:
    items = [checklist.add_item(document, workshop.id, title, 7) for title in ("Invite", "Pack")]
    tick_items(document, CheckItem, [item.id for item in items], True)
    assert all(item.done_at for item in document.all(CheckItem))
    document.undo()
    assert not any(item.done_at for item in document.all(CheckItem))


def test_dropped_files_are_the_document_asked_for_and_then_new_ones(document: Document, workshop: Workshop) -> None:
    asked = wanted.add_wanted(document, workshop.id, "Roadmap")
    links = ["/home/ada/roadmap 2027.pdf", "/home/ada/Forecast.xlsx", "https://nord.example/plans/"]
    prepare_verbs.take_files(document, workshop.id, asked.id, links)
    found = [(one.title, one.link) for one in document.all(Wanted)]
    assert found == [("Roadmap", links[0]), ("Forecast", links[1]), ("plans", links[2])]
    document.undo()
    assert [(one.title, one.link) for one in document.all(Wanted)] == [("Roadmap", "")]


def test_what_is_left_out_is_struck_off_or_none(document: Document, workshop: Workshop) -> None:
    own = supplies.add_own(document, workshop.id, "Bell", 1)
    lines = supplies.supplies(document, workshop.id)
    prepare_verbs.leave_out(document, workshop.id, [lines[0], lines[-1]])
    assert document.find(Supply, own.id) is None
    left = supplies.supplies(document, workshop.id)[0]
    assert (left.title, count_words(left)) == (lines[0].title, "none")
    assert why_words(left) == f"{lines[0].why} (the agenda needs {lines[0].needed})"


@pytest.mark.parametrize(("count", "words"), [(None, "some"), (0, "none"), (12, "12")])
def test_a_number_to_bring_in_words(count: int | None, words: str) -> None:
    line = supplies.SupplyLine("Bell", count, None, "", False, True, 1)
    assert count_words(line) == words
    assert why_words(line) == "Added by you"


def order(document: Document, workshop: Workshop) -> list[tuple[str, int]]:
    views = due.checklist_view(document, workshop.id, workshop.day)
    return [(view.item.title, view.item.lead) for view in views]


@pytest.fixture
def list_of_three(document: Document, workshop: Workshop) -> dict[str, CheckItem]:
    """Two items of one time and one of another: A and B at 14 days, C at 7."""
    made = {title: checklist.add_item(document, workshop.id, title, lead) for title, lead in LEADS}
    document.forget_history()
    return made


LEADS = (("A", 14), ("B", 14), ("C", 7))


@pytest.mark.parametrize(
    ("title", "up", "then"),
    [
        ("A", True, [("A", 14), ("B", 14), ("C", 7)]),
        ("A", False, [("B", 14), ("A", 14), ("C", 7)]),
        ("B", True, [("B", 14), ("A", 14), ("C", 7)]),
        ("B", False, [("A", 14), ("B", 7), ("C", 7)]),
        ("C", True, [("A", 14), ("B", 14), ("C", 14)]),
        ("C", False, [("A", 14), ("B", 14), ("C", 7)]),
    ],
)
def test_an_item_moves_by_one_place_and_over_the_edge_of_its_time(
    document: Document,
    workshop: Workshop,
    list_of_three: dict[str, CheckItem],
    title: str,
    up: bool,
    then: list[tuple[str, int]],
) -> None:
    items = [view.item for view in due.checklist_view(document, workshop.id, workshop.day)]
    prepare_verbs.move_item(document, items, list_of_three[title].id, up)
    assert order(document, workshop) == then


def test_documents_and_conversations_move_by_one_place(document: Document, workshop: Workshop) -> None:
    asked = [wanted.add_wanted(document, workshop.id, title).id for title in "ABC"]
    prepare_verbs.move_wanted(document, asked, asked[2], True)
    assert [one.title for one in document.all(Wanted)] == ["A", "C", "B"]
    prepare_verbs.move_wanted(document, asked, asked[0], True)
    assert [one.title for one in document.all(Wanted)] == ["A", "C", "B"]
    known = [person.id for person in document.all(Person)[:2]]
    talks = [one_to_ones.add_one_to_one(document, workshop.id, person_id).id for person_id in known]
    prepare_verbs.move_talk(document, talks, talks[0], False)
    assert [talk.id for talk in document.all(OneToOne)] == [talks[1], talks[0]]


@given(st.lists(st.integers(), min_size=1, unique=True), st.data())
def test_there_and_back_again_is_the_same_order(ids: list[int], data: st.DataObject) -> None:
    moved, up = data.draw(st.sampled_from(ids)), data.draw(st.booleans())
    there = prepare_verbs.swapped(ids, moved, up)
    assert sorted(there) == sorted(ids)
    assert there == ids or prepare_verbs.swapped(there, moved, not up) == ids
