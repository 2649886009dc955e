from datetime import date
from pathlib import Path

import pytest

import facilitator
from facilitator.core import participants, people
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Participant, Person, Reply, Seniority
from facilitator.core.plan.prepare import one_to_ones
from facilitator.core.plan.workshops import Workshop


def _person(document: Document, name: str) -> Person:
    return next(person for person in document.all(Person) if person.name == name)


def test_a_conversation_is_planned_held_and_noted(document: Document, invited: Workshop) -> None:
    talk = one_to_ones.add_one_to_one(document, invited.id, _person(document, "Tom Reed").id)
    one_to_ones.set_day(document, talk.id, date(2027, 1, 5))
    one_to_ones.set_held(document, talk.id)
    one_to_ones.set_concern(document, talk.id, "Fears a\nsecond meeting ")
    noted = one_to_ones.set_theme(document, talk.id, "Too many\nmeetings")
    assert (noted.day, noted.held) == (date(2027, 1, 5), True)
    assert (noted.concern, noted.theme) == ("Fears a\nsecond meeting", "Too many meetings")
    assert one_to_ones.set_day(document, talk.id, None).day is None
    with pytest.raises(UserError, match="in the list already"):
        one_to_ones.add_one_to_one(document, invited.id, talk.person_id)


def test_steps_name_nobody_in_the_menu(document: Document, invited: Workshop) -> None:
    talk = one_to_ones.add_one_to_one(document, invited.id, _person(document, "Tom Reed").id)
    assert document.undo_label == "Add conversation"
    one_to_ones.set_concern(document, talk.id, "Tom is unhappy")
    assert document.undo_label == "Change concern"


def test_one_of_each_team_not_yet_asked_is_suggested_leads_first(document: Document, invited: Workshop) -> None:
    def suggested() -> list[str]:
        return [person.name for person in one_to_ones.suggest(document, invited.id)]

    assert suggested() == ["Jun Sato", "Ruth Weiss", "Ada Okafor"]
    lead = _person(document, "Maria Lind")
    with document.step("Edit") as step:
        step.put(lead.with_(seniority=Seniority.LEAD))
    assert suggested() == ["Maria Lind", "Ruth Weiss", "Ada Okafor"]
    one_to_ones.add_one_to_one(document, invited.id, _person(document, "Jun Sato").id)
    assert suggested() == ["Ruth Weiss", "Ada Okafor"]


def test_nobody_is_suggested_who_will_not_come(document: Document, invited: Workshop) -> None:
    with document.step("Reply") as step:
        for participant in document.all(Participant, workshop_id=invited.id):
            step.put(participant.with_(reply=Reply.NO))
    assert one_to_ones.suggest(document, invited.id) == []


def test_people_without_a_team_are_left_out(document: Document, bare: Workshop) -> None:
    alone = people.add_person(document, "Alone")
    participants.add_participants(document, bare.id, [alone.id])
    assert one_to_ones.suggest(document, bare.id) == []


def test_conversations_are_sorted_and_removed(document: Document, invited: Workshop) -> None:
    tom, ada = (
        one_to_ones.add_one_to_one(document, invited.id, _person(document, name).id)
        for name in ("Tom Reed", "Ada Okafor")
    )
    one_to_ones.move_one_to_one(document, ada.id, tom.id)
    assert [talk.id for talk in one_to_ones.one_to_ones(document, invited.id)] == [ada.id, tom.id]
    one_to_ones.remove_one_to_one(document, ada.id)
    assert [talk.id for talk in one_to_ones.one_to_ones(document, invited.id)] == [tom.id]


@pytest.mark.parametrize("folder", ["report", "ui/stage"])
def test_what_leaves_the_console_knows_nothing_of_conversations(folder: str) -> None:
    modules = list(Path(facilitator.__path__[0], folder).rglob("*.py"))
    assert modules
    assert [module.name for module in modules if "one_to_one" in module.read_text("utf-8")] == []
