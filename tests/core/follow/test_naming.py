from facilitator.core.document import Document
from facilitator.core.follow.naming import naming_of
from facilitator.core.people import add_person, add_team


def test_people_are_called_by_name_and_told_apart_where_it_is_needed(document: Document) -> None:
    field, design = add_team(document, "Field"), add_team(document, "Design")
    alone = add_person(document, "Tom Reed", team_id=field.id)
    ada = add_person(document, "Ada Okafor", team_id=field.id)
    other = add_person(document, "ada okafor", team_id=design.id)
    teamless = add_person(document, "Ada Okafor", "ada@example.org")
    naming = naming_of(document)
    called = [naming.of(one.id) for one in (alone, ada, other, teamless)]
    assert called == ["Tom Reed", "Ada Okafor (Field)", "ada okafor (Design)", "Ada Okafor (ada@example.org)"]
    assert naming.of(None) == ""


def test_two_of_one_name_on_one_team_are_told_apart_by_their_address(document: Document) -> None:
    field = add_team(document, "Field")
    first = add_person(document, "Ada Okafor", "ada@example.org", field.id)
    second = add_person(document, "Ada Okafor", "okafor@example.org", field.id)
    naming = naming_of(document)
    assert [naming.of(one.id) for one in (first, second)] == [
        "Ada Okafor (ada@example.org)",
        "Ada Okafor (okafor@example.org)",
    ]
