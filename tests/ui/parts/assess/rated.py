"""A wave of the whole instrument in which it is known what stands out."""

from collections.abc import Sequence

from facilitator.core.assess.asking import plan_wave
from facilitator.core.assess.waves import Asked, Wave, asked_of, remove_wave
from facilitator.core.document import Document
from facilitator.core.people import teams
from facilitator.core.plan.ready.modules import holds
from facilitator.core.run.raising import module_for
from tests.core.assess.answered import answered

HIGH, LOW, GAP, SPLIT = range(4), range(10, 14), 20, 30
SHEETS = 6


def rated(document: Document) -> Wave:
    """Four statements rated 5 by all and four rated 1, one where the teams differ, one that divides the first team.

    All others are rated 4.
    """
    planned = plan_wave(document, title="Earlier")
    statements = asked_of(document, planned.id)
    remove_wave(document, planned.id)
    names = [team.name for team in teams(document)][:3]
    marks = {name: [_marks(statements, place, sheet) for sheet in range(SHEETS)] for place, name in enumerate(names)}
    return answered(document, marks, statements=statements)


def helped(document: Document, workshop_id: int, statements: Sequence[Asked]) -> Asked:
    """A statement with which a module helps that the agenda does not have yet."""
    return next(
        one
        for one in statements
        if (found := module_for(document, one.key)) and not holds(document, workshop_id, found)
    )


def _marks(statements: Sequence[Asked], team: int, sheet: int) -> str:
    marks = ["4"] * len(statements)
    for slot in HIGH:
        marks[slot] = "5"
    for slot in LOW:
        marks[slot] = "1"
    marks[GAP] = "52"[team] if team < 2 else "4"
    if team == 0:
        marks[SPLIT] = "15"[sheet % 2]
    return "".join(marks)
