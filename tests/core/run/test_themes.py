import pytest

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Person
from facilitator.core.plan.prepare import one_to_ones
from facilitator.core.plan.prepare.one_to_ones import OneToOne
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import board, themes
from facilitator.core.run.board import Lane, Note
from tests.core.bare import bare_workshop


def _talk(document: Document, workshop: Workshop, theme: str) -> OneToOne:
    person = people.add_person(document, "Tom Reed", "tom@example.com")
    talk = one_to_ones.add_one_to_one(document, workshop.id, person.id)
    one_to_ones.set_concern(document, talk.id, "Tom says Sales is ignored")
    return one_to_ones.set_theme(document, talk.id, theme)


def test_a_theme_goes_to_the_board_with_nothing_of_whom_it_came_from(
    document: Document, bare: Workshop, lanes: list[Lane]
) -> None:
    talk = _talk(document, bare, "Field feedback comes too late")
    note = themes.carry_theme(document, talk.id, lanes[1].id)
    assert document.all(Note) == [note]
    assert (note.text, note.lane_id, note.team_id, note.table_no) == (talk.theme, lanes[1].id, None, None)
    assert document.get(OneToOne, talk.id).carried
    assert document.undo_label == "Carry theme to board"
    with pytest.raises(UserError, match="on the board already"):
        themes.carry_theme(document, talk.id, lanes[1].id)
    document.undo()
    assert (document.all(Note), document.get(OneToOne, talk.id).carried) == ([], False)


def test_a_theme_that_gives_the_person_away_stays_private(
    document: Document, bare: Workshop, lanes: list[Lane]
) -> None:
    talk = _talk(document, bare, "Tom's team is ignored")
    with pytest.raises(UserError, match="says “Tom”"):
        themes.carry_theme(document, talk.id, lanes[0].id)
    assert document.all(Note) == []
    assert not document.get(OneToOne, talk.id).carried


def test_an_empty_theme_and_a_lane_elsewhere_are_refused(document: Document, bare: Workshop, lanes: list[Lane]) -> None:
    talk = _talk(document, bare, "")
    with pytest.raises(UserError, match="no theme yet"):
        themes.carry_theme(document, talk.id, lanes[0].id)
    elsewhere = board.add_lane(document, bare_workshop(document).id, "Other")
    with pytest.raises(UserError, match="another workshop"):
        themes.carry_theme(document, talk.id, elsewhere.id)


@pytest.mark.parametrize(
    ("name", "theme", "said"),
    [
        ("Tom Reed", "TOM REED is worried", "Tom Reed"),
        ("Tom Reed", "What reed said", "Reed"),
        ("Tom Reed", "Tomorrow is too late for a reedy plan", ""),
        ("Zoë O’Brien", "Zoe would rather wait", "Zoë"),
        ("Bo Li", "Ask Bo about it", "Bo"),
        ("An Do", "What we do takes an age", ""),
        ("Jan van Dam", "The van is late", ""),
        ("Mark", "The market moves", ""),
        ("Mark", "mark my words", "Mark"),
        ("ada okafor", "Ada knows", "ada"),
        ("王伟", "听王伟说", "王伟"),
        ("Eva Nord", "Write to eva@nord.example", "Eva"),
        ("Eva Nord", "Nobody is asked before a launch", ""),
    ],
)
def test_a_name_is_found_as_a_word_of_its_own(name: str, theme: str, said: str) -> None:
    person = Person(id=1, name=name, email="eva@nord.example" if name == "Eva Nord" else "")
    found = themes.named_in(theme, person)
    assert bool(found) == bool(said)
    assert found == said or "@" in found
