"""What is doubtful about a template though it can be used: told to whoever writes one."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.fit.breaks import without_break
from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.ready.creating import block_of
from facilitator.core.plan.ready.templates import Template, TemplatePart, read_template
from facilitator.core.plan.tracks import runs_in, slots_of_day

LONGEST_SESSION = 12 * 3600


def check_template(path: Path) -> tuple[Template, list[str]]:
    """The template in a TOML file, and what is doubtful about it, a plain sentence each.

    UserError naming file, line and field if it can't be used at all.
    """
    template = read_template(path)
    return template, doubts(template)


def doubts(template: Template) -> list[str]:
    """What is legal but doubtful about a template, a plain sentence each."""
    found = list(_ends(template))
    if not template.sessions:
        return [*found, *_session(template.parts)]
    for number, session in enumerate(template.sessions, 1):
        held = [part for part in template.parts if part.session == number]
        found += (f"“{session.title}”: {words}" for words in _session(held))
    return found


def _ends(template: Template) -> Iterator[str]:
    activities = {block.activity for block in template.blocks}
    if activities == {Activity.COLLABORATE}:
        return  # one person may draft a plan alone
    if Activity.WELCOME not in activities:
        yield "There is no welcome: nobody hears what the day is for."
    if Activity.REFLECT not in activities:
        yield "There is no closing round: people leave without a last word."


def _session(parts: Sequence[TemplatePart]) -> Iterator[str]:
    if not parts:
        yield "No part is held in this session."
    slots = slots_of_day(_blocks(parts))
    length = sum(max(sum(block.length for block in run) for run in runs_in(slot)) for slot in slots)
    if length > LONGEST_SESSION:
        yield f"This takes {spoken(length)}: nobody can follow for more than {spoken(LONGEST_SESSION)}."
    yield from (unbroken.words for unbroken in without_break(slots))


def _blocks(parts: Sequence[TemplatePart]) -> list[Block]:
    """The blocks as they would stand in an agenda."""
    names = dict.fromkeys(block.track for part in parts for block in part.blocks if block.track)
    tracks = {name: number for number, name in enumerate(names, 1)}
    found: list[Block] = []
    for number, part in enumerate(parts, 1):
        stored = Part(id=number, workshop_id=0, title=part.title, short=part.short)
        for block in part.blocks:
            found.append(block_of(block, stored, len(found) + 1, tracks.get(block.track)))
    return found
