"""Own templates: any agenda, saved to start from again."""

from pathlib import Path

from facilitator.core import faults, text
from facilitator.core.content import parse_toml
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.plan.ready.saving import template_from, to_toml
from facilitator.core.plan.ready.templates import Template, read_template, templates
from facilitator.core.record import Record, Text

_NO_TITLE = "A template needs a title."


class OwnTemplate(Record):
    """A template saved from an agenda, kept in the programme. `source` is TOML, as in `resources/templates`."""

    table = "own_template"
    title: Text
    source: Text


def save_as_template(document: Document, workshop_id: int, title: str, about: str = "") -> OwnTemplate:
    """Keep the plan of a workshop to start from again; `about` says what it is for.

    UserError if the title is taken, or if the agenda has no block that is not skipped.
    """
    title = _free_title(document, title)
    return _store(document, "Save as template", template_from(document, workshop_id, title, text.free(about)))


def rename_own_template(document: Document, own_id: int, title: str) -> OwnTemplate:
    """Give a template of one's own another title; UserError if it is taken."""
    own = document.get(OwnTemplate, own_id)
    title = _free_title(document, title, own)
    source = to_toml(template_of(own).model_copy(update={"title": title}))
    with document.step("Rename template") as step:
        return step.put(own.with_(title=title, source=source))


def remove_own_template(document: Document, own_id: int) -> None:
    """Remove a template of one's own; the workshops made from it stay as they are."""
    own = document.get(OwnTemplate, own_id)
    with document.step("Remove template") as step:
        step.remove(own)


def import_template(document: Document, path: Path) -> OwnTemplate:
    """Take in a template from a TOML file.

    UserError if its title is taken; naming file, line and field if anything is wrong with it.
    """
    template = read_template(path)
    _free_title(document, template.title)
    return _store(document, "Import template", template)


def export_template(own: OwnTemplate, path: Path) -> None:
    """Write a template to a TOML file, which is replaced if it is there; UserError if that can't be done."""
    with faults.plainly(path):
        path.write_text(own.source, "utf-8", newline="\n")


def _store(document: Document, label: str, template: Template) -> OwnTemplate:
    own = OwnTemplate(id=document.new_id(), title=template.title, source=to_toml(template))
    with document.step(label) as step:
        return step.put(own)


def _free_title(document: Document, typed: str, besides: OwnTemplate | None = None) -> str:
    title = text.one_line(text.required(typed, _NO_TITLE))
    others = [own for own in document.all(OwnTemplate) if besides is None or own.id != besides.id]
    if folded(title) in {folded(own.title) for own in others}:
        raise UserError(f"There is a template “{title}” already: choose another title, or remove that one first.")
    return title


# Questions


def own_templates(document: Document) -> list[OwnTemplate]:
    """The templates of one's own, by title."""
    return sorted(document.all(OwnTemplate), key=lambda own: (folded(own.title), own.id))


def template_of(own: OwnTemplate) -> Template:
    """What a template of one's own holds."""
    called = f"The template “{own.title}”"
    return parse_toml(own.source, called, Template, name=f"own-{own.id}", own_id=own.id)


def all_templates(document: Document) -> list[Template]:
    """Every template to choose from: those that come with the program, then one's own."""
    return [*templates(), *map(template_of, own_templates(document))]
