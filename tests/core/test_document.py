import pytest

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Mark, Person, Team
from facilitator.core.record import Author, Changes, Kind


def _team(document: Document, name: str) -> Team:
    return Team(id=document.new_id(), name=name, colour="#123456", mark=Mark.STAR)


def test_a_step_is_stored_told_and_taken_back(document: Document) -> None:
    heard: list[Changes] = []
    document.listen(heard.append)
    team = _team(document, "Legal")
    with document.step("Add team") as step:
        step.put(team)
    assert document.get(Team, team.id) == team
    assert (heard[0].label, heard[0].items[0].kind) == ("Add team", Kind.ADDED)
    assert document.undo_label == "Add team"
    assert document.undo() == "Add team"
    assert document.find(Team, team.id) is None
    assert document.redo() == "Add team"
    assert document.get(Team, team.id) == team
    assert [c.label for c in heard] == ["Add team", "Undo add team", "Redo add team"]


def test_a_step_that_fails_leaves_nothing(document: Document) -> None:
    before = document.all(Team)
    with pytest.raises(UserError), document.step("Add team") as step:
        step.put(_team(document, "Legal"))
        raise UserError("No.")
    assert document.all(Team) == before
    assert document.undo_label is None


def test_an_inner_failure_that_is_passed_over_spoils_the_whole_step(document: Document) -> None:
    with pytest.raises(RuntimeError), document.step("Outer") as outer:
        outer.put(_team(document, "Legal"))
        try:
            with document.step("Inner"):
                raise ValueError
        except ValueError:
            pass
    assert [t.name for t in document.all(Team)] == ["Product", "Marketing", "Sales", "Customer Success"]


def test_removing_takes_along_what_needs_it_and_unties_what_points_at_it(document: Document) -> None:
    team = _team(document, "Legal")
    person = Person(id=document.new_id(), name="Ada Okafor", team_id=team.id)
    with document.step("Add") as step:
        step.put(team)
        step.put(person)
    with document.step("Remove team") as step:
        step.remove(team)
    assert document.get(Person, person.id).team_id is None
    document.undo()
    assert document.get(Person, person.id).team_id == team.id


def test_undo_of_a_row_changed_by_another_says_so_and_touches_nothing(document: Document) -> None:
    team = _team(document, "Legal")
    with document.step("Add team") as step:
        step.put(team)
    with document.step("Rename", Author.ROOM) as step:
        step.put(team.with_(name="Law"))
    with pytest.raises(UserError, match="changed since"):
        document.undo()
    assert document.get(Team, team.id).name == "Law"


def test_a_new_step_ends_what_could_be_redone(document: Document) -> None:
    for name in ("A", "B"):
        with document.step(f"Add {name}") as step:
            step.put(_team(document, name))
    document.undo()
    with document.step("Add C") as step:
        step.put(_team(document, "C"))
    assert document.redo_label is None


def test_a_step_without_change_is_no_step(document: Document) -> None:
    heard: list[Changes] = []
    document.listen(heard.append)
    team = document.all(Team)[0]
    with document.step("Rename team") as step:
        step.put(team.with_(name="Other"))
        step.put(team)
    assert heard == []
    assert document.undo_label is None


def test_whether_there_is_any_record_of_a_type_is_asked_without_reading_one(document: Document) -> None:
    assert not document.has(Person)
    ada = people.add_person(document, "Ada")
    assert document.has(Person)
    people.remove_person(document, ada.id)
    assert not document.has(Person)
