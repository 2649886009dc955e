from datetime import date, time
from pathlib import Path

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.comparing import CompareRow
from facilitator.core.plan.ready import modules, templates
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.ready.modules import Module, Spot, insert_module, place_for
from facilitator.core.plan.ready.templates import TemplateBlock
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.tracks import Track
from facilitator.core.plan.workshops import Workshop


def _module(*after: Activity) -> Module:
    one = TemplateBlock(title="Words", activity=Activity.COMPARE, minutes=30, shortest=20, prompts=("Lead", "Launch"))
    two = TemplateBlock(title="Way", activity=Activity.TALK, minutes=15, shortest=10)
    said = {"name": "language", "title": "Language", "about": "A", "why": "B", "short": "Words"}
    return Module.model_validate({**said, "after": after, "blocks": (one, two)})


def _titles(document: Document, workshop: Workshop) -> list[str]:
    return [block.title for block in agenda_of(document, workshop.id).blocks]


def test_every_shipped_module_reads_and_is_complete() -> None:
    for module in modules.modules():
        assert modules.module(module.name) == module
        assert module.occasions, module.name
        assert module.after, module.name
        for block in module.blocks:
            assert block.objective, block.title
            assert block.instructions, block.title
            assert len(block.guide.splitlines()) >= 3, block.title


@pytest.mark.parametrize(
    ("name", "minutes"),
    [("customer-journey", 45), ("messaging-hierarchy", 60), ("launch-readiness", 90), ("metrics-alignment", 60)],
)
def test_a_module_costs_what_the_method_says(name: str, minutes: int) -> None:
    assert modules.cost(modules.module(name)) == minutes * 60


def test_every_module_fits_into_every_template_once(document: Document) -> None:
    for template in templates.templates():
        made = create_workshop(document, template.title, date(2027, 1, 11), time(9), "UTC", template)
        for module in modules.modules():
            before = [block.id for block in agenda_of(document, made.id).blocks]
            new = insert_module(document, made.id, module)
            after = [block.id for block in agenda_of(document, made.id).blocks]
            assert [block.title for block in new] == [block.title for block in module.blocks]
            assert [block_id for block_id in after if block_id in before] == before
            at = after.index(new[0].id)
            assert after[at : at + len(new)] == [block.id for block in new]
            assert modules.holds(document, made.id, module)
            assert agenda_of(document, made.id).blocks[-1].activity is template.blocks[-1].activity


def test_it_goes_behind_the_first_activity_that_the_agenda_has(document: Document, workshop: Workshop) -> None:
    module = _module(Activity.JOURNEY, Activity.QUESTIONS, Activity.MAPPING)
    new = insert_module(document, workshop.id, module)
    titles = _titles(document, workshop)
    assert titles[titles.index("Clarifying Q&A") :][:4] == ["Clarifying Q&A", "Words", "Way", "Alignment mapping"]
    assert {block.part_id for block in new} == {_block(document, "Clarifying Q&A").part_id}
    assert [row.title for row in document.all(CompareRow, block_id=new[0].id)] == ["Lead", "Launch"]
    assert [(block.length, block.shortest) for block in new] == [(1800, 1200), (900, 600)]
    assert document.undo() == "Add module Language"
    assert document.all(CompareRow) == []
    assert "Words" not in _titles(document, workshop)


def test_what_is_skipped_is_no_place_to_go_behind(document: Document, workshop: Workshop) -> None:
    agenda.skip_block(document, _block(document, "Clarifying Q&A").id)
    insert_module(document, workshop.id, _module(Activity.QUESTIONS, Activity.CONTEXT))
    titles = _titles(document, workshop)
    assert titles.index("Words") == titles.index("Shared context") + 1


def test_where_nothing_fits_it_is_a_part_of_its_own_before_the_closing_one(
    document: Document, workshop: Workshop
) -> None:
    insert_module(document, workshop.id, _module(Activity.JOURNEY))
    parts = agenda_of(document, workshop.id).parts
    assert [part.short for part in parts][-3:] == ["Solutions", "Words", "Commitment"]
    assert parts[-2].title == "Language"


def test_an_empty_agenda_takes_it_too(document: Document) -> None:
    bare = create_workshop(document, "Bare", date(2027, 1, 12), time(9), "UTC")
    insert_module(document, bare.id, _module(Activity.UPDATES))
    assert _titles(document, bare) == ["Words", "Way"]


def test_a_part_of_its_own_is_held_in_the_session_of_the_closing_part(document: Document, workshop: Workshop) -> None:
    closing = document.all(Part, workshop_id=workshop.id)[-1]
    with document.step("Session") as step:
        day, session_id = date(2027, 1, 13), document.new_id()
        session = step.put(Session(id=session_id, workshop_id=workshop.id, title="2", day=day, start=time(9)))
        step.put(closing.with_(session_id=session.id))
    new = insert_module(document, workshop.id, _module())
    assert document.get(Part, new[0].part_id).session_id == session.id


def test_it_never_splits_what_runs_side_by_side(document: Document, workshop: Workshop) -> None:
    updates, questions = _block(document, "Function updates"), _block(document, "Clarifying Q&A")
    with document.step("Tracks") as step:
        for block in (updates, questions):
            track = step.put(Track(id=document.new_id(), workshop_id=workshop.id, title=block.title))
            step.put(block.with_(track_id=track.id))
    found = agenda_of(document, workshop.id)
    assert place_for(_module(Activity.UPDATES), found.parts, found.blocks) == Spot(updates.part_id)


def test_it_goes_where_it_is_told_to(document: Document, workshop: Workshop) -> None:
    target = _block(document, "RACI")
    insert_module(document, workshop.id, _module(Activity.QUESTIONS), Spot(target.part_id, target.id))
    titles = _titles(document, workshop)
    assert titles.index("Words") == titles.index("RACI") - 2
    other = create_workshop(document, "Other", date(2027, 1, 12), time(9), "UTC")
    with pytest.raises(UserError, match="another workshop"):
        insert_module(document, other.id, _module(), Spot(target.part_id))


def test_a_module_is_known_by_its_canvas_and_without_one_by_its_titles(document: Document, workshop: Workshop) -> None:
    journey = modules.module("customer-journey")
    assert not modules.holds(document, workshop.id, journey)
    assert not modules.holds(document, workshop.id, _module())
    first = document.all(Part, workshop_id=workshop.id)[0]
    agenda.add_block(document, first.id, "The way our customers go", Activity.JOURNEY)
    agenda.add_block(document, first.id, "Words", Activity.COMPARE)
    assert modules.holds(document, workshop.id, journey)
    assert modules.holds(document, workshop.id, _module())


def test_a_module_that_is_wrong_is_told_with_file_line_and_field(tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text('title = "Ours"\nshort = "Ours"\nabout = "A"\nwhy = ""\n', "utf-8")
    with pytest.raises(UserError, match=r"“ours\.toml”, line 4: “why” must not be empty"):
        modules.read_module(path)


def _block(document: Document, title: str) -> Block:
    return next(block for block in document.all(Block) if block.title == title)
