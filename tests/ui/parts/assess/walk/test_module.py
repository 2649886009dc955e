"""From the walk to the agenda: the module that helps, and where it stands why it is there."""

from pytestqt.qtbot import QtBot

from facilitator.core.assess.answers import AnswerSheet
from facilitator.core.assess.instrument import in_use
from facilitator.core.assess.waves import Asked
from facilitator.core.document import Document
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import walk
from facilitator.core.run.raising import behind_block, module_for, raised_in
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agenda.block_editor import BlockEditor
from facilitator.ui.parts.assess.walk.walk_pane import WalkPane
from tests.core.assess.answered import answered, asked_of
from tests.ui.shown import bring_up


def _asked(keys: list[str]) -> list[Asked]:
    return [one.with_(key=key) for one, key in zip(asked_of(len(keys)), keys, strict=True)]


def test_the_module_that_helps_is_added_and_says_why_it_is_there(
    qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk
) -> None:
    helped = next(one.key for one in in_use(document) if module_for(document, one.key) is not None)
    helpless = next(one.key for one in in_use(document) if module_for(document, one.key) is None)
    wave = answered(
        document, {"Product": ["55", "54", "55"], "Sales": ["11", "12", "11"]}, statements=_asked([helped, helpless])
    )
    walk.choose_wave(document, workshop.id, wave.id)
    stops = [walk.add_stop(document, workshop.id, key) for key in (helpless, helped)]
    pane = bring_up(qtbot, WalkPane(desk), 860, 560)
    walk.show_stop(document, stops[0].id)
    assert not pane.bench.module.isEnabled()
    walk.show_stop(document, stops[1].id)
    assert pane.bench.module.isEnabled()
    pane.add_module()
    assert raised_in(document, workshop.id).on_agenda == {helped}
    (block,) = [one for one in document.all(Block, workshop_id=workshop.id) if behind_block(document, one.id)]
    editor = bring_up(qtbot, BlockEditor(desk), 380, 700)
    editor.show_block(block)
    assert editor.origin.isVisible()
    assert editor.origin.text() == "Here because of the assessment. Baseline: Product 5.0, Sales 1.0"
    editor.show_block(next(one for one in document.all(Block, workshop_id=workshop.id) if one.id != block.id))
    assert not editor.origin.isVisible()


def test_what_is_known_is_worked_out_anew_when_an_answer_comes(
    qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk
) -> None:
    wave = answered(document, {"Product": ["55", "54", "55"]})
    walk.choose_wave(document, workshop.id, wave.id)
    pane = bring_up(qtbot, WalkPane(desk), 860, 560)
    assert pane.bench.profile.rows()[0].spoken.startswith("Section 1: all 4.8")
    with document.step("Rate anew") as step:
        for sheet in document.all(AnswerSheet, wave_id=wave.id):
            step.put(sheet.with_(ratings="11"))
    assert pane.bench.profile.rows()[0].spoken.startswith("Section 1: all 1.0")
