"""What canvases share: who may own something, and what a move by one place means."""

from hypothesis import given
from hypothesis import strategies as st

from facilitator.core import participants, people
from facilitator.core.document import Document
from facilitator.core.participants import participants as seats
from facilitator.core.people import Team
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.parts.canvases.common import chosen_words, owner_choices, shifted


def test_owners_are_those_here_then_all_others_and_who_owns_already(document: Document, workshop: Workshop) -> None:
    team = document.all(Team)[1]
    absent = people.add_person(document, "Aaron Absent")
    twin = people.add_person(document, "Tom Reed", team_id=document.all(Team)[0].id)
    gone = people.add_person(document, "Gina Gone")
    for person in (gone, people.add_person(document, "Otto Out")):
        people.set_gone(document, person.id)
    choices = owner_choices(document, workshop.id, [gone.id, None])
    names = [name for name, _person_id in choices]
    assert names[0] == "No owner"
    assert set(names[1:7]) > {"Maria Lind", "Ada Okafor", f"Tom Reed ({team.name})"}
    assert names[7:] == ["Aaron Absent", "Tom Reed (Product)", "Gina Gone"]
    assert chosen_words(choices, twin.id) == "Tom Reed (Product)"
    assert chosen_words(choices, None) == ""
    first = seats(document, workshop.id)[0]
    participants.set_present(document, first.participant.id, False)
    again = [name for name, _person_id in owner_choices(document, workshop.id)]
    assert again.index(first.person.name) > 5
    assert absent.id in dict(choices).values()


def test_a_move_by_one_place_at_either_end_means_nothing() -> None:
    assert shifted([1, 2, 3], [2], up=True) == ([2], 1)
    assert shifted([1, 2, 3], [2], up=False) == ([2], None)
    assert shifted([1, 2, 3], [1, 2], up=False) == ([1, 2], None)
    assert shifted([1, 2, 3], [1], up=True) is None
    assert shifted([1, 2, 3], [3], up=False) is None
    assert shifted([1, 2, 3], [9], up=True) is None


@given(st.sets(st.integers(0, 9), min_size=1), st.booleans())
def test_a_move_there_and_back_keeps_neighbours_together(moving: set[int], up: bool) -> None:
    move = shifted(range(10), moving, up)
    if move is None:
        return
    ids, before = move
    staying = [one for one in range(10) if one not in moving]
    at = staying.index(before) if before is not None else len(staying)
    after = [*staying[:at], *ids, *staying[at:]]
    assert sorted(after) == list(range(10))
    assert ids == sorted(moving)
    first = sum(1 for one in range(min(moving)) if one not in moving)
    assert at == first + (-1 if up else 1)
