import pytest

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team
from facilitator.core.plan.prepare import wanted
from facilitator.core.plan.prepare.wanted import LinkKind, Wanted
from facilitator.core.plan.workshops import Workshop


def _team(document: Document, name: str) -> int:
    return next(team.id for team in document.all(Team) if team.name == name)


def test_the_usual_documents_are_asked_of_the_teams_that_have_them(document: Document, bare: Workshop) -> None:
    made = wanted.add_usual_wanted(document, bare.id)
    assert document.undo_label == "Ask for the usual documents"
    names = {team.id: team.name for team in document.all(Team)}
    asked = {(one.title, names.get(one.team_id or 0)) for one in made}
    assert {
        ("Product roadmap", "Product"),
        ("Campaign plans", "Marketing"),
        ("Sales targets and forecast", "Sales"),
        ("Customer feedback", "Customer Success"),
        ("Results of the last assessment", None),
    } <= asked
    assert {team for title, team in asked if title == "Figures the team goes by"} == set(names.values())
    wanted.remove_wanted(document, made[0].id)
    assert [one.title for one in wanted.add_usual_wanted(document, bare.id)] == ["Product roadmap"]


def test_a_team_is_known_by_another_name_and_a_retired_one_is_not_asked(document: Document, bare: Workshop) -> None:
    people.rename_team(document, _team(document, "Sales"), "Sales & Partners")
    people.retire_team(document, _team(document, "Marketing"))
    made = {one.title: one.team_id for one in wanted.add_usual_wanted(document, bare.id)}
    assert made["Sales targets and forecast"] == _team(document, "Sales & Partners")
    assert made["Campaign plans"] is None


def test_a_person_brings_a_document_for_their_team(document: Document, bare: Workshop) -> None:
    sales, product = _team(document, "Sales"), _team(document, "Product")
    tom = people.add_person(document, "Tom Reed", team_id=sales)
    one = wanted.add_wanted(document, bare.id, " Win and loss  notes ", person_id=tom.id)
    assert (one.title, one.team_id, one.person_id) == ("Win and loss notes", sales, tom.id)
    assert wanted.set_bringer(document, one.id, product, tom.id).team_id == product
    assert wanted.set_bringer(document, one.id, None, None).person_id is None
    with pytest.raises(UserError, match="no title yet"):
        wanted.add_wanted(document, bare.id, " ")


def test_a_link_does_not_mean_that_it_has_arrived(document: Document, bare: Workshop) -> None:
    one = wanted.add_wanted(document, bare.id, "Roadmap")
    edited = wanted.edit_wanted(document, one.id, link=" https://example.com/a\n", note="Draft")
    assert (edited.link, edited.note, edited.title, edited.arrived) == (
        "https://example.com/a",
        "Draft",
        "Roadmap",
        False,
    )
    assert wanted.set_arrived(document, one.id).arrived
    assert wanted.edit_wanted(document, one.id, link="").arrived
    assert not wanted.set_arrived(document, one.id, False).arrived


@pytest.mark.parametrize(
    ("link", "kind"),
    [
        ("", LinkKind.NONE),
        ("https://example.com/a b", LinkKind.FILE),
        ("HTTPS://example.com/a", LinkKind.WEB),
        ("www.example.com", LinkKind.WEB),
        ("docs.example.com/roadmap", LinkKind.WEB),
        ("roadmap.pdf", LinkKind.FILE),
        ("plans/roadmap.pdf", LinkKind.FILE),
        ("C:\\Plans\\roadmap.pdf", LinkKind.FILE),
        ("/home/ada/my plans.pdf", LinkKind.FILE),
        ("file:///home/ada/plans.pdf", LinkKind.FILE),
        ("javascript:alert(1)", LinkKind.FILE),
    ],
)
def test_a_link_is_a_web_address_or_a_path(link: str, kind: LinkKind) -> None:
    assert wanted.link_kind(link) is kind


def test_a_web_address_is_made_whole() -> None:
    assert wanted.web_address("www.example.com") == "https://www.example.com"
    assert wanted.web_address("http://example.com") == "http://example.com"


def test_what_is_missing_is_said_by_team_the_most_first(document: Document, bare: Workshop) -> None:
    product, sales = _team(document, "Product"), _team(document, "Sales")
    assert wanted.wanted_words(document, bare.id) == ""
    made = [wanted.add_wanted(document, bare.id, f"D{n}", team) for n, team in enumerate((product, sales, sales, None))]
    assert wanted.wanted_words(document, bare.id) == "0 of 4 arrived: Sales owes 2, Product 1, 1 with no team"
    for one in (made[0], made[3]):
        wanted.set_arrived(document, one.id)
    assert wanted.wanted_words(document, bare.id) == "2 of 4 arrived: Sales owes 2"
    assert [one.title for one in wanted.missing(document, bare.id)] == ["D1", "D2"]
    for one in made:
        wanted.set_arrived(document, one.id)
    assert wanted.wanted_words(document, bare.id) == "All 4 arrived"


def test_documents_are_sorted_by_hand(document: Document, bare: Workshop) -> None:
    a, b = (wanted.add_wanted(document, bare.id, title) for title in "AB")
    wanted.move_wanted(document, b.id, a.id)
    assert [one.title for one in document.all(Wanted, workshop_id=bare.id)] == ["B", "A"]
