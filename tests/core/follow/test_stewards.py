import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.stewards import (
    Stewards,
    set_deputy,
    set_owner,
    stewards_of,
    stewards_words,
    swap_stewards,
    who_acts,
)
from facilitator.core.people import Person, add_person, remove_person, set_gone


@pytest.fixture
def maria(document: Document) -> Person:
    return add_person(document, "Maria Lind")


@pytest.fixture
def tom(document: Document) -> Person:
    return add_person(document, "Tom Reed")


def test_nobody_is_owner_and_deputy_at_once(document: Document, maria: Person, tom: Person) -> None:
    set_owner(document, maria.id)
    set_deputy(document, tom.id)
    with pytest.raises(UserError, match="is the owner"):
        set_deputy(document, maria.id)
    with pytest.raises(UserError, match="swap the two"):
        set_owner(document, tom.id)
    swap_stewards(document)
    assert stewards_of(document) == Stewards(tom, maria)
    set_owner(document, None)
    assert stewards_of(document) == Stewards(None, maria)


def test_who_has_left_is_not_chosen(document: Document, maria: Person) -> None:
    set_gone(document, maria.id)
    with pytest.raises(UserError, match="marked as gone"):
        set_owner(document, maria.id)


def test_an_owner_is_not_removed_from_the_programme(document: Document, maria: Person) -> None:
    set_owner(document, maria.id)
    with pytest.raises(UserError, match="owns something"):
        remove_person(document, maria.id)


def test_the_deputy_acts_while_the_owner_is_away(document: Document, maria: Person, tom: Person) -> None:
    set_owner(document, maria.id)
    set_deputy(document, tom.id)
    both = stewards_of(document)
    assert who_acts(both) == maria
    assert who_acts(both, [maria.id]) == tom
    assert who_acts(both, [maria.id, tom.id]) is None
    set_gone(document, maria.id)
    assert who_acts(stewards_of(document)) == tom


@pytest.mark.parametrize(
    ("owner", "deputy", "away", "words"),
    [
        (False, True, (), "Nobody owns the programme yet: choose who keeps it going between workshops."),
        (True, False, (), "Maria Lind owns the programme. Choose a deputy for when they are away."),
        (True, True, (), "Maria Lind owns the programme, Tom Reed is the deputy."),
        (
            True,
            True,
            ("Maria Lind",),
            "Maria Lind owns the programme, Tom Reed is the deputy. Maria Lind is away: Tom Reed acts.",
        ),
    ],
)
def test_it_is_said_in_words(
    maria: Person, tom: Person, owner: bool, deputy: bool, away: tuple[str, ...], words: str
) -> None:
    stewards = Stewards(maria if owner else None, tom if deputy else None)
    assert stewards_words(stewards, [p.id for p in (maria, tom) if p.name in away]) == words


def test_that_nobody_is_here_is_said(maria: Person, tom: Person) -> None:
    gone = Stewards(maria.with_(gone=True), tom.with_(gone=True))
    assert "Neither of them is here now" in stewards_words(gone)
    assert "Maria Lind has left: Tom Reed acts." in stewards_words(Stewards(maria.with_(gone=True), tom))
