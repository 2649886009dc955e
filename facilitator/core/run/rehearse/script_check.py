"""Reading a script, and telling what is wrong in it: file, line, field."""

from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from facilitator.core import content
from facilitator.core.assess.instrument import instrument
from facilitator.core.errors import UserError
from facilitator.core.plan.ready import templates
from facilitator.core.practices import practices
from facilitator.core.run.rehearse.script import Script
from facilitator.core.run.rehearse.script_names import Kind, Place, Refers

Known = Mapping[Kind, list[str]]


class WrongScriptError(UserError):
    """What is wrong with the entry of a script at `place`, given as keys and list indices."""

    def __init__(self, place: Place, words: str) -> None:
        super().__init__(words)
        self.place = place


def read(path: Path) -> Script:
    """A script whose shape and names are right; UserError naming file, line and field otherwise."""
    script = content.read_toml(path, Script)
    try:
        check_names(script)
    except WrongScriptError as wrong:
        raise in_file(path, wrong) from wrong
    return script


def in_file(path: Path, wrong: WrongScriptError) -> UserError:
    """The same, told with the file's name and line."""
    return content.fault_at(path, path.read_text("utf-8"), wrong.place, str(wrong))


def check_names(script: Script) -> None:
    """WrongScriptError for the first name that is given twice, or that nothing in the script or its agenda bears."""
    known = _known(script)
    for place, kind, name in (*_given(script), *_used(Script, script, ())):
        if kind is None:
            raise WrongScriptError(place, f"is “{name}” a second time: give it another name")
        if name not in known[kind]:
            near = get_close_matches(name, known[kind], 1)
            advice = f"did you mean “{near[0]}”?" if near else "mend the spelling, or add it"
            raise WrongScriptError(place, f"names the {kind} “{name}”, which is not there: {advice}")


def _known(script: Script) -> Known:
    names = {path.stem for path in content.resource("templates").glob("*.toml")}
    if script.template not in names:
        raise WrongScriptError(("template",), f"must be one of {', '.join(sorted(names))}")
    template = templates.template(script.template)
    people = [person.name for person in script.people]
    teams = list(dict.fromkeys(person.team for person in script.people))
    return {
        Kind.PERSON: people,
        Kind.TEAM: teams,
        Kind.COLUMN: people + teams,
        Kind.LANE: [lane.title for lane in template.lanes],
        Kind.BLOCK: [block.title for part in template.parts for block in part.blocks],
        Kind.NOTE: [note.text for note in script.notes],
        Kind.CLUSTER: [note.cluster for note in script.notes if note.cluster],
        Kind.OPPORTUNITY: [opportunity.key for opportunity in script.opportunities],
        Kind.SOLUTION: [solution.key for solution in script.solutions],
        Kind.STATEMENT: [
            one.key for group in instrument().groups for section in group.sections for one in section.statements
        ],
        Kind.PRACTICE: [one.key for one in practices()],
    }


def _given(script: Script) -> Iterator[tuple[Place, None, str]]:
    """The names that are given a second time."""
    lists = (
        ("people", "name", [person.name for person in script.people]),
        ("opportunities", "key", [opportunity.key for opportunity in script.opportunities]),
        ("solutions", "key", [solution.key for solution in script.solutions]),
    )
    for field, key, names in lists:
        seen = Counter[str]()
        for at, name in enumerate(names):
            if seen[name]:
                yield (field, at, key), None, name
            seen[name] += 1


def _used(hint: Any, value: object, place: Place) -> Iterator[tuple[Place, Kind, str]]:
    """Every name of something else, with its place; `hint` is the type that `value` was read as."""
    if isinstance(value, BaseModel):
        hints = get_type_hints(type(value), include_extras=True)
        for field in type(value).model_fields:
            yield from _used(hints[field], getattr(value, field), (*place, field))
    elif get_origin(hint) in (Union, UnionType):
        for option in get_args(hint) if value is not None else ():
            yield from _used(option, value, place)
    elif isinstance(value, tuple):
        for at, each in enumerate(value):
            yield from _used(get_args(hint)[0], each, (*place, at))
    elif isinstance(value, dict):
        for key in value:
            yield from _used(get_args(hint)[0], key, (*place, key))
    elif get_origin(hint) is Annotated and isinstance(value, str):
        yield from ((place, mark.kind, value) for mark in hint.__metadata__ if isinstance(mark, Refers))
