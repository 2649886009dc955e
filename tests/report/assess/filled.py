"""A programme with a wave that was answered, in all that the documents tell of."""

from datetime import date

from facilitator.core import people
from facilitator.core.assess import findings, improving
from facilitator.core.assess.answers import AnswerComment
from facilitator.core.assess.asking import open_wave, plan_wave
from facilitator.core.assess.findings import FindingKind
from facilitator.core.assess.waves import Asked, Wave, asked_of
from facilitator.core.document import Document
from facilitator.core.run.actions import ActionState, set_state
from facilitator.core.run.improvement_actions import add_plan_action
from tests.core.assess.answered import answered


def baseline(document: Document) -> Wave:
    """Three statements: the first seen differently, the second alike, the third divided; with comments and findings."""
    answers = {"Product": ["541", "545", "53?"], "Sales": ["141", "145", "23-"]}
    wave = answered(document, answers, about={0: "Product"})
    comment(document, wave, "Dates change without a word")
    comment(document, wave, "More of this, please", slot=1)
    findings.choose(document, wave.id, FindingKind.STRENGTH, "s1", "Statement 2", "Everybody says so.")
    return wave


def comment(document: Document, wave: Wave, text: str, slot: int | None = None) -> None:
    """Put a comment on a statement, or on the whole."""
    asked_id = None if slot is None else asked_of(document, wave.id)[slot].id
    with document.step("Comment") as step:
        step.put(AnswerComment(id=document.new_id(), wave_id=wave.id, asked_id=asked_id, text=text))


def asks(document: Document, title: str = "Baseline", *, pulse: bool = False) -> Wave:
    """An open wave that asks what the instrument has, answered by nobody."""
    wave = plan_wave(document, title, day=date(2027, 1, 12), pulse=pulse)
    return open_wave(document, wave.id)


def asked_texts(document: Document, wave: Wave) -> list[str]:
    """The statements of a wave in their order."""
    return [one.text for one in document.all(Asked, "slot", wave_id=wave.id)]


def plan(document: Document) -> None:
    """An improvement plan with one thing in each place."""
    person = people.add_person(document, "Maria Lind", team_id=people.teams(document)[0].id)
    made = improving.start_improvement(
        document, "News of the roadmap", why="Sales hears it last.", practice="no-surprises"
    )
    improving.edit_improvement(document, made.id, resources="Two hours a month", measures="Nobody is surprised")
    improving.set_span(document, made.id, date(2027, 2, 1), date(2027, 4, 30))
    improving.add_milestone(document, made.id, "First monthly call", date(2027, 2, 15))
    improving.involve(document, made.id, [person.id])
    add_plan_action(document, made.id, "Call every month", owner_id=person.id, due=date(2027, 2, 10))
    dropped = add_plan_action(document, made.id, "Write a newsletter")
    set_state(document, dropped.id, ActionState.DROPPED)
