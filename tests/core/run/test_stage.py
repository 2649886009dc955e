import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import stage
from facilitator.core.run.stage import SCENES, Scene, scene_for, stage_of

Blocks = dict[str, Block]


def test_every_activity_has_a_scene() -> None:
    assert set(SCENES) == set(Activity)
    assert not {Scene.MESSAGE, Scene.BLANK} & set(SCENES.values())


def test_the_stage_follows_the_block_by_itself(document: Document, day: Workshop, blocks: Blocks) -> None:
    assert stage_of(document, day.id) is None
    assert scene_for(None, blocks["Mapping"]) is Scene.BOARD
    assert scene_for(None, blocks["Energiser"]) is Scene.TIMER
    assert scene_for(None, None) is Scene.WELCOME
    assert scene_for(None, None, ended=True) is Scene.ACTIONS


def test_prioritising_shows_the_grid_until_a_poll_is_open(blocks: Blocks) -> None:
    block = blocks["Mapping"].with_(activity=Activity.PRIORITISE)
    assert scene_for(None, block) is Scene.GRID
    assert scene_for(None, block, voting=True) is Scene.VOTES
    assert scene_for(None, blocks["Mapping"], voting=True) is Scene.BOARD


def test_a_pinned_scene_stays_until_the_stage_follows_again(document: Document, day: Workshop, blocks: Blocks) -> None:
    pinned = stage.pin_scene(document, day.id, Scene.AGENDA)
    assert scene_for(pinned, blocks["Mapping"]) is Scene.AGENDA
    assert stage_of(document, day.id) == pinned
    assert scene_for(stage.follow_block(document, day.id), blocks["Mapping"]) is Scene.BOARD


def test_a_message_lies_over_the_scene_and_a_blank_over_everything(
    document: Document, day: Workshop, blocks: Blocks
) -> None:
    stage.pin_scene(document, day.id, Scene.AGENDA)
    sent = stage.send_message(document, day.id, " Back at\n 14:30 ")
    assert (sent.message, sent.flashed_at) == ("Back at 14:30", document.now())
    assert scene_for(sent, blocks["Mapping"]) is Scene.MESSAGE
    assert scene_for(stage.blank(document, day.id), blocks["Mapping"]) is Scene.BLANK
    assert scene_for(stage.blank(document, day.id, False), blocks["Mapping"]) is Scene.MESSAGE
    assert scene_for(stage.clear_message(document, day.id), blocks["Mapping"]) is Scene.AGENDA


def test_what_is_sent_or_pinned_last_is_seen(document: Document, day: Workshop, blocks: Blocks) -> None:
    stage.blank(document, day.id)
    assert scene_for(stage.send_message(document, day.id, "Lunch"), None) is Scene.MESSAGE
    assert scene_for(stage.pin_scene(document, day.id, Scene.RACI), None) is Scene.RACI


def test_freezing_is_stored_and_ends(document: Document, day: Workshop) -> None:
    assert stage.freeze(document, day.id).frozen
    assert not stage.freeze(document, day.id, False).frozen


def test_one_stage_a_workshop_and_nothing_of_it_is_undone(document: Document, day: Workshop) -> None:
    stage.pin_scene(document, day.id, Scene.GRID)
    stage.freeze(document, day.id)
    assert len(document.all(stage.Stage)) == 1
    assert document.undo_label is None


@pytest.mark.parametrize(("line", "sentence"), [(" ", "type a line"), ("x" * 201, "too long")])
def test_a_line_nobody_could_read_is_refused(document: Document, day: Workshop, line: str, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        stage.send_message(document, day.id, line)


@pytest.mark.parametrize("scene", [Scene.MESSAGE, Scene.BLANK])
def test_a_message_or_a_blank_is_never_pinned(document: Document, day: Workshop, scene: Scene) -> None:
    with pytest.raises(ValueError, match="neither is pinned"):
        stage.pin_scene(document, day.id, scene)
