from datetime import date, time
from pathlib import Path

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.ready import own_templates
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.ready.own_templates import OwnTemplate, save_as_template, template_of
from facilitator.core.plan.ready.saving import to_toml
from facilitator.core.plan.ready.templates import templates
from facilitator.core.plan.workshops import Workshop
from tests.core.plan.made import plan_of


def test_an_agenda_is_saved_and_started_from_again(document: Document, workshop: Workshop) -> None:
    own = save_as_template(document, workshop.id, " Our  day ", "For the spring")
    template = template_of(own)
    assert (own.title, template.title, template.about, template.own_id) == (
        "Our day",
        "Our day",
        "For the spring",
        own.id,
    )
    made = create_workshop(document, "Next", date(2027, 4, 13), time(9), "UTC", template)
    assert plan_of(document, made.id) == plan_of(document, workshop.id)
    document.undo()
    assert document.undo() == "Save as template"
    assert own_templates.own_templates(document) == []


def test_own_templates_come_behind_the_shipped_ones_by_title(document: Document, workshop: Workshop) -> None:
    for title in ("beta", "Alpha"):
        save_as_template(document, workshop.id, title)
    found = own_templates.all_templates(document)
    shipped = templates()
    assert found[: len(shipped)] == shipped
    assert [(one.title, one.own_id is None) for one in found[len(shipped) :]] == [("Alpha", False), ("beta", False)]
    assert len({one.name for one in found}) == len(found)


def test_a_title_is_needed_and_taken_once(document: Document, workshop: Workshop, tmp_path: Path) -> None:
    own = save_as_template(document, workshop.id, "Spring")
    other = save_as_template(document, workshop.id, "Autumn")
    own_templates.export_template(own, tmp_path / "spring.toml")
    with pytest.raises(UserError, match="needs a title"):
        save_as_template(document, workshop.id, " ")
    with pytest.raises(UserError, match="“SPRING” already"):
        save_as_template(document, workshop.id, "SPRING")
    with pytest.raises(UserError, match="already"):
        own_templates.rename_own_template(document, other.id, "spring")
    with pytest.raises(UserError, match="already"):
        own_templates.import_template(document, tmp_path / "spring.toml")
    assert document.all(OwnTemplate) == [own, other]


def test_a_renamed_template_is_the_same_but_for_its_title(document: Document, workshop: Workshop) -> None:
    own = save_as_template(document, workshop.id, "Spring", "About")
    renamed = own_templates.rename_own_template(document, own.id, "Our spring day")
    assert template_of(renamed) == template_of(own).model_copy(update={"title": "Our spring day"})
    assert renamed.title == "Our spring day"
    own_templates.rename_own_template(document, own.id, "OUR spring day")
    own_templates.remove_own_template(document, own.id)
    assert document.all(OwnTemplate) == []


def test_a_template_goes_out_as_a_file_and_comes_in_elsewhere(
    document: Document, workshop: Workshop, tmp_path: Path
) -> None:
    own = save_as_template(document, workshop.id, "Spring")
    path = tmp_path / "spring.toml"
    own_templates.export_template(own, path)
    own_templates.remove_own_template(document, own.id)
    taken = own_templates.import_template(document, path)
    assert to_toml(template_of(taken)) == own.source
    assert document.undo() == "Import template"


def test_a_file_that_is_wrong_is_told_and_nothing_is_stored(document: Document, tmp_path: Path) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text('title = "Wrong"\nminuts = 3\n', "utf-8")
    with pytest.raises(UserError, match=r"“wrong\.toml”, line 2: “minuts” is not a field"):
        own_templates.import_template(document, path)
    with pytest.raises(UserError, match="is not there"):
        own_templates.import_template(document, tmp_path / "no.toml")
    assert document.all(OwnTemplate) == []


def test_a_place_that_cannot_be_written_is_told(document: Document, workshop: Workshop, tmp_path: Path) -> None:
    own = save_as_template(document, workshop.id, "Spring")
    with pytest.raises(UserError, match="is a folder"):
        own_templates.export_template(own, tmp_path)
    with pytest.raises(UserError, match="is not there"):
        own_templates.export_template(own, tmp_path / "no" / "spring.toml")
