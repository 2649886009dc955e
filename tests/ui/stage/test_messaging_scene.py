"""The messaging hierarchy as the room sees it."""

import pytest

from facilitator.core.document import Document
from facilitator.core.people import Team, add_person
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import stage
from facilitator.core.run.canvases import clarity, messaging, translations
from facilitator.core.run.canvases.messaging import Clarity, Message, Translation, entries, tree
from facilitator.core.run.canvases.whole import turn_side
from facilitator.core.run.stage import Scene
from facilitator.ui.desk import Desk
from tests.ui.stage.conftest import LONG
from tests.ui.stage.test_scenes import painted


@pytest.fixture
def room(document: Document, workshop: Workshop) -> Workshop:
    stage.pin_scene(document, workshop.id, Scene.MESSAGING)
    return workshop


def plant(document: Document, workshop_id: int, text: str, benefits: int = 1, messages: int = 1) -> Message:
    capability = messaging.add_capability(document, workshop_id, text)
    for number in range(benefits):
        benefit = messaging.add_below(document, capability.id, f"{text} helps {number}")
        for each in range(messages):
            messaging.add_below(document, benefit.id, f"{text} in words {number}{each}")
    return capability


def test_the_tree_shows_what_follows_and_what_lacks(desk: Desk, document: Document, room: Workshop) -> None:
    plant(document, room.id, "Sync")
    plant(document, room.id, "Export", 0)
    plant(document, room.id, "API", 1, 0)
    words = painted(desk).words
    assert {"Sync", "Sync helps 0", "Sync in words 00"} <= set(words)
    assert words.count("What does the customer gain?") == 1
    assert words.count("How do we say it?") == 1
    assert "2 gaps to fill" in words


def test_the_page_with_the_capability_at_hand_is_shown(desk: Desk, document: Document, room: Workshop) -> None:
    for number in range(5):
        plant(document, room.id, f"Part{number}", 2, 2)
    assert "Capability 1 of 5" in painted(desk).words
    turn_side(document, room.id, 3, 0, 3)
    words = painted(desk).words
    assert "Capability 4 of 5" in words
    assert "Part3" in words
    assert "Part0" not in words


def test_the_translation_turns_to_the_row_at_hand(desk: Desk, document: Document, room: Workshop) -> None:
    for number in range(7):
        translations.add_translation(document, room.id, f"Part{number}", "Saves time")
    turn_side(document, room.id, 3, 1, 6)
    words = painted(desk).words
    assert "Rows 3 to 7 of 7" in words
    assert {"Part2", "Part6", "Saves time"} <= set(words)
    assert "Part1" not in words


def test_the_entry_at_hand_stands_in_every_teams_words(desk: Desk, document: Document, room: Workshop) -> None:
    plant(document, room.id, "Sync")
    at = document.all(Message)[1]
    teams = document.all(Team)
    clarity.set_wording(document, at.id, teams[0].id, "No copying")
    turn_side(document, room.id, 3, 2, 1)
    words = painted(desk).words
    assert at.text in words
    assert "No copying" in words
    assert f"{len(teams) - 1} teams to hear" in words
    clarity.set_clarity(document, at.id, Clarity.DIFFERS)
    clarity.set_plan(document, at.id, "One sentence for all")
    clarity.set_owner(document, at.id, add_person(document, "Ada Okafor").id)
    words = painted(desk).words
    assert "We mean different things" in words
    assert "One sentence for all · Ada Okafor" in words
    clarity.set_clarity(document, at.id, Clarity.SAME)
    assert "We all mean the same" in painted(desk).words


@pytest.mark.parametrize("much", [False, True])
@pytest.mark.parametrize("side", [0, 1, 2])
def test_nothing_is_cut_however_much_there_is(
    desk: Desk, document: Document, room: Workshop, side: int, much: bool
) -> None:
    if much:
        for number in range(6):
            plant(document, room.id, f"{number} {LONG}", 3, number)
        translations.add_from_capabilities(document, room.id)
        for row in document.all(Translation):
            translations.edit_translation(document, row.id, talking_point=LONG)
        for message in entries(tree(document, room.id)):
            clarity.set_clarity(document, message.id, Clarity.DIFFERS)
            clarity.set_plan(document, message.id, LONG)
            for team in document.all(Team):
                clarity.set_wording(document, message.id, team.id, LONG)
    for at in range(8):
        turn_side(document, room.id, 3, side, at)
        recorder = painted(desk)
        assert recorder.outside == []
        assert recorder.overlaps() == []
        assert recorder.words
