import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core import participants, people
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.names import folded, rank
from facilitator.core.people import COLOURS, Mark, Person, Seniority, Team


def _names(document: Document) -> list[str]:
    return [team.name for team in people.teams(document)]


def _team(document: Document, name: str) -> Team:
    return next(team for team in document.all(Team) if team.name == name)


def test_a_new_team_comes_last_with_a_look_of_its_own(document: Document) -> None:
    before = people.teams(document)
    team = people.add_team(document, "  Legal ")
    assert _names(document) == [*(t.name for t in before), "Legal"]
    assert team.colour not in {t.colour for t in before}
    assert team.mark not in {t.mark for t in before}
    assert document.undo_label == "Add team"


def test_looks_stay_unique_for_every_combination_there_is(document: Document) -> None:
    while len(people.teams(document)) < len(COLOURS) * len(Mark):
        people.add_team(document, f"Team {document.new_id()}")
    looks = [(team.colour, team.mark) for team in people.teams(document)]
    assert len(set(looks)) == len(looks)


def test_the_first_teams_differ_in_colour_and_in_mark(document: Document) -> None:
    while len(people.teams(document)) < len(Mark):
        people.add_team(document, f"Team {document.new_id()}")
    active = people.teams(document)
    assert len({t.colour for t in active}) == len({t.mark for t in active}) == len(Mark)


@pytest.mark.parametrize("colour", COLOURS)
def test_suggested_colours_can_be_seen_on_white(colour: str) -> None:
    def linear(part: str) -> float:
        value = int(part, 16) / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    r, g, b = (linear(colour[i : i + 2]) for i in (1, 3, 5))
    assert 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05) >= 3


@pytest.mark.parametrize("name", ["", "  \n", "sales", "Salés "])
def test_a_team_needs_a_name_that_no_other_bears(document: Document, name: str) -> None:
    with pytest.raises(UserError):
        people.add_team(document, name)
    with pytest.raises(UserError):
        people.rename_team(document, _team(document, "Product").id, name)
    assert document.undo_label is None


def test_a_team_may_change_the_case_of_its_own_name(document: Document) -> None:
    assert people.rename_team(document, _team(document, "Sales").id, "SALES").name == "SALES"


def test_two_teams_never_share_colour_and_mark(document: Document) -> None:
    sales, product = _team(document, "Sales"), _team(document, "Product")
    people.set_look(document, sales.id, colour=product.colour.upper())
    assert _team(document, "Sales").colour == product.colour
    with pytest.raises(UserError, match="Product has this colour and mark"):
        people.set_look(document, sales.id, mark=product.mark)
    with pytest.raises(UserError, match="not a colour"):
        people.set_look(document, sales.id, colour="red")


def test_teams_move_before_another_or_to_the_end(document: Document) -> None:
    people.move_team(document, _team(document, "Sales").id, _team(document, "Product").id)
    assert _names(document) == ["Sales", "Product", "Marketing", "Customer Success"]
    people.move_team(document, _team(document, "Sales").id, None)
    assert _names(document) == ["Product", "Marketing", "Customer Success", "Sales"]
    people.move_team(document, _team(document, "Marketing").id, _team(document, "Marketing").id)
    assert _names(document) == ["Product", "Marketing", "Customer Success", "Sales"]


def test_a_retired_team_keeps_its_people_and_comes_back_with_a_look_that_is_free(document: Document) -> None:
    sales = _team(document, "Sales")
    ada = people.add_person(document, "Ada Okafor", team_id=sales.id)
    people.retire_team(document, sales.id)
    assert "Sales" not in _names(document)
    assert document.get(Person, ada.id).team_id == sales.id
    with pytest.raises(UserError, match="bring it back"):
        people.add_team(document, "Sales")
    people.add_team(document, "Partners", sales.colour, sales.mark)
    back = people.bring_back_team(document, sales.id)
    assert (back.colour, back.mark) != (sales.colour, sales.mark)
    assert _names(document)[2] == "Sales"


def test_a_person_is_stored_as_typed_but_tidy(document: Document) -> None:
    team = _team(document, "Sales")
    person = people.add_person(document, " Ada\t Okafor\n", " ada@example.com ", team.id)
    assert (person.name, person.email, person.team_id) == ("Ada Okafor", "ada@example.com", team.id)
    assert people.edit_person(document, person.id, "Ada N. Okafor", "", None).email == ""
    document.undo()
    assert document.get(Person, person.id) == person


@pytest.mark.parametrize(("name", "email"), [("", ""), ("Ada", "ada"), ("Ada", "a b@c"), ("Ada", "a@b, c@d")])
def test_a_person_needs_a_name_and_no_nonsense_for_an_email(document: Document, name: str, email: str) -> None:
    with pytest.raises(UserError):
        people.add_person(document, name, email)


def test_one_person_is_not_added_twice(document: Document) -> None:
    sales, product = _team(document, "Sales"), _team(document, "Product")
    ada = people.add_person(document, "Ada Okafor", "ada@example.com", sales.id)
    for name, email, team_id in [
        ("Somebody Else", "ADA@example.com", None),
        ("áda  okafor", "", sales.id),
    ]:
        with pytest.raises(UserError, match="Ada Okafor is here already"):
            people.add_person(document, name, email, team_id)
    people.add_person(document, "Ada Okafor", "", product.id)
    people.add_person(document, "Ada Okafor", "ada2@example.com", sales.id)
    people.set_gone(document, ada.id)
    with pytest.raises(UserError, match="mark them as back"):
        people.add_person(document, "A. Okafor", "ada@example.com")
    assert people.edit_person(document, ada.id, "Ada Okafor", "ada@example.com", sales.id).gone


def test_only_a_person_on_whom_nothing_hangs_is_removed(document: Document, workshop_id: int) -> None:
    ada, ben = people.add_person(document, "Ada"), people.add_person(document, "Ben")
    participants.add_participants(document, workshop_id, [ada.id])
    with pytest.raises(UserError, match="mark them as gone"):
        people.remove_person(document, ada.id)
    people.remove_person(document, ben.id)
    people.set_gone(document, ada.id)
    assert people.people(document) == []
    assert [p.name for p in people.people(document, gone=True)] == ["Ada"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("an", ["Ana Silva", "Anne-Marie Dé", "Bo Andersson"]),
        ("ana silva", ["Ana Silva"]),
        ("de", ["Anne-Marie Dé"]),
        ("mar d", ["Anne-Marie Dé"]),
        ("silva ana", ["Ana Silva"]),
        ("obrien", ["Zoë O’Brien"]),
        ("ZOE", ["Zoë O’Brien"]),
        ("øy", ["Øystein Łuczak"]),
        ("lu", ["Øystein Łuczak"]),
        ("zo", ["Zoë O’Brien"]),
        ("bа", []),
        ("", []),
        ("-", []),
    ],
)
def test_people_are_found_by_first_letters(document: Document, typed: str, found: list[str]) -> None:
    for name in ("Bo Andersson", "Zoë O’Brien", "Anne-Marie Dé", "Ana Silva", "Øystein Łuczak"):
        people.add_person(document, name)
    assert [p.name for p in people.matching(people.people(document), typed)] == found


def test_initials_find_too_but_last(document: Document) -> None:
    for name in ("Ada Okafor", "Aoife Byrne"):
        people.add_person(document, name)
    assert [p.name for p in people.matching(people.people(document), "ao")] == ["Aoife Byrne", "Ada Okafor"]


@given(st.text(min_size=1, max_size=30))
def test_every_name_answers_to_itself_and_folding_is_stable(name: str) -> None:
    assert folded(folded(name)) == folded(name)
    assert rank(name, name) in (0, None)


def test_seniority_is_said_and_taken_back(document: Document) -> None:
    ada = people.add_person(document, "Ada")
    assert ada.seniority is Seniority.OPEN
    assert people.set_seniority(document, ada.id, Seniority.LEAD) == document.get(Person, ada.id)
    assert document.get(Person, ada.id).seniority is Seniority.LEAD
    assert document.undo() == "Set seniority"
    assert document.get(Person, ada.id) == ada
