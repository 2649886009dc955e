import pytest

from facilitator.core.agree.practices.spaces import (
    SharedSpace,
    SpaceKind,
    add_space,
    add_usual_spaces,
    edit_space,
    move_spaces,
    remove_space,
    set_space_owner,
    set_space_teams,
    space_missing,
    spaces,
    users_of,
    usual_spaces,
)
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Person, Team, add_person, retire_team, set_gone, teams


def _wanting(document: Document, space: SharedSpace) -> list[str]:
    space = document.get(SharedSpace, space.id)
    owner = document.find(Person, space.owner_id)
    return [one.words for one in space_missing(space, owner, users_of(space, teams(document)))]


@pytest.fixture
def space(document: Document) -> SharedSpace:
    return add_space(document, SpaceKind.ROOM, " Launch   room ")


def test_a_space_says_what_it_still_wants_until_nothing_is_left(document: Document, space: SharedSpace) -> None:
    assert (space.title, len(_wanting(document, space))) == ("Launch room", 4)
    maria, (product, sales) = add_person(document, "Maria Lind"), teams(document)[:2]
    edit_space(document, space.id, place="Building 2, first floor", used_for="The weeks before a launch")
    set_space_owner(document, space.id, maria.id)
    set_space_teams(document, space.id, [product.id])
    assert _wanting(document, space) == ["Only one team uses it: joint work takes two."]
    set_space_teams(document, space.id, [sales.id, product.id])
    assert _wanting(document, space) == []
    assert document.get(SharedSpace, space.id).concerns == (product.id, sales.id)
    set_gone(document, maria.id)
    assert _wanting(document, space) == ["Maria Lind has left: name somebody else."]


def test_a_team_that_is_retired_uses_nothing_any_more(document: Document, space: SharedSpace) -> None:
    product, sales = teams(document)[:2]
    used = set_space_teams(document, space.id, [product.id, sales.id])
    retire_team(document, product.id)
    assert users_of(used, teams(document)) == [sales]
    assert users_of(used, document.all(Team)) == [document.get(Team, product.id), sales]


def test_two_spaces_of_one_name_and_one_of_none_are_refused(document: Document, space: SharedSpace) -> None:
    other = add_space(document, SpaceKind.BOARD, "Who waits for whom")
    with pytest.raises(UserError, match="called “launch ROOM” already"):
        add_space(document, SpaceKind.WORKSPACE, "launch ROOM")
    with pytest.raises(UserError, match="choose another name"):
        edit_space(document, other.id, title="Launch room")
    with pytest.raises(UserError, match="no name yet"):
        edit_space(document, other.id, title=" ")
    assert edit_space(document, space.id, title="Launch Room").title == "Launch Room"
    assert edit_space(document, space.id, kind=SpaceKind.DOCUMENTS, place="").kind is SpaceKind.DOCUMENTS


def test_the_usual_spaces_come_once_and_cover_every_kind(document: Document) -> None:
    add_space(document, SpaceKind.ROOM, usual_spaces()[0].title.upper())
    assert len(add_usual_spaces(document)) == len(usual_spaces()) - 1
    assert add_usual_spaces(document) == []
    assert {one.kind for one in usual_spaces()} == set(SpaceKind)


def test_spaces_are_put_in_order_and_removed(document: Document) -> None:
    first, second, third = add_usual_spaces(document)[:3]
    move_spaces(document, [third.id], first.id)
    assert [one.id for one in spaces(document)][:3] == [third.id, first.id, second.id]
    remove_space(document, first.id)
    assert first.id not in [one.id for one in spaces(document)]
    document.undo()
    assert spaces(document)[1] == first
