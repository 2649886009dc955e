"""The verbs of fitting to time and of the launch canvas; see `verbs`."""

from datetime import date

from facilitator.core import people
from facilitator.core.people import Person, Team
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.fit import fitting
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.canvases import launch, launch_tasks, readiness
from facilitator.core.run.canvases.launch import Contingency, LaunchLine, LaunchTask, LineKind, Readiness, State
from facilitator.core.run.canvases.path import sequence_of
from tests.core.hand import DAYS, NAMES, ON_OFF, TEXTS, Hand, Verb

KINDS = tuple(LineKind)
LENGTHS = (12_000, 5_400, 3_601, 30_000, 0)


def fit(h: Hand) -> None:
    """Fit the workshop that has not begun."""
    planned = h.document.all(Workshop)[-1].id
    fitting.apply_fit(h.document, fitting.fit_session(h.document, planned, None, h.of(LENGTHS), h.of(ON_OFF)))


def fit_too_late(h: Hand) -> None:
    """Fit an agenda in which a block has been skipped since the preview: all of it, or nothing."""
    planned = h.document.all(Workshop)[-1].id
    fitted = fitting.fit_session(h.document, planned, None, h.of(LENGTHS))
    with h.document.step("Skip and fit"):
        agenda.skip_block(h.document, h.of(h.document.all(Block, workshop_id=planned)).id, h.of(ON_OFF))
        fitting.apply_fit(h.document, fitted)


def look(h: Hand) -> None:
    """Ask for the critical path, which must be there whatever has been done."""
    found = sequence_of(h.document, h.workshop, lambda day: day.weekday() < 5)
    assert not found.cycles


FITTING: tuple[Verb, ...] = (
    fit,
    fit_too_late,
    lambda h: agenda.skip_block(h.document, h.id(Block), h.of(ON_OFF)),
    lambda h: agenda.set_optional(h.document, h.document.all(Block)[-1].id, h.of(ON_OFF)),
)

LAUNCHING: tuple[Verb, ...] = (
    look,
    lambda h: launch.set_launch(h.document, h.workshop, h.of(NAMES), h.of(DAYS), h.of(DAYS), h.of(ON_OFF)),
    lambda h: readiness.add_readiness(h.document, h.workshop, h.of(TEXTS), h.maybe(Team), h.maybe(Person)),
    lambda h: readiness.add_usual_readiness(h.document, h.workshop),
    lambda h: readiness.edit_readiness(h.document, h.id(Readiness), h.of(TEXTS), h.maybe(Team), h.maybe(Person)),
    lambda h: readiness.set_state(h.document, h.id(Readiness), h.of(list(State))),
    lambda h: readiness.move_readiness(h.document, h.workshop, [h.id(Readiness)], h.maybe(Readiness)),
    lambda h: readiness.remove_readiness(h.document, h.id(Readiness)),
    lambda h: launch_tasks.add_task(
        h.document, h.workshop, h.of(NAMES), team_id=h.maybe(Team), days=h.of((3, 0, -1)), not_before=h.of(DAYS)
    ),
    lambda h: launch_tasks.add_usual_tasks(h.document, h.workshop),
    lambda h: launch_tasks.edit_task(
        h.document, h.id(LaunchTask), h.of(NAMES), h.maybe(Team), h.maybe(Person), h.of((2, 0)), date(2027, 2, 1)
    ),
    lambda h: launch_tasks.move_tasks(h.document, h.workshop, [h.id(LaunchTask)], h.maybe(LaunchTask)),
    lambda h: launch_tasks.remove_task(h.document, h.id(LaunchTask)),
    lambda h: launch_tasks.add_dependency(h.document, h.id(LaunchTask), h.id(LaunchTask)),
    lambda h: launch_tasks.add_dependency(h.document, h.id(LaunchTask), h.id(LaunchTask)),
    lambda h: launch_tasks.remove_dependency(h.document, h.id(LaunchTask), h.id(LaunchTask)),
    lambda h: launch.add_contingency(h.document, h.workshop, h.of(TEXTS), h.of(TEXTS), h.maybe(Person)),
    lambda h: launch.add_usual_contingencies(h.document, h.workshop),
    lambda h: launch.edit_contingency(h.document, h.id(Contingency), h.of(TEXTS), h.of(TEXTS), h.maybe(Person)),
    lambda h: launch.move_contingencies(h.document, h.workshop, [h.id(Contingency)], h.maybe(Contingency)),
    lambda h: launch.remove_contingency(h.document, h.id(Contingency)),
    lambda h: launch.add_launch_line(h.document, h.workshop, h.of(KINDS), h.of(TEXTS), h.of(TEXTS), h.of(NAMES)),
    lambda h: launch.add_usual_lines(h.document, h.workshop, h.of(KINDS)),
    lambda h: launch.edit_launch_line(h.document, h.id(LaunchLine), h.of(TEXTS), "Mail", "daily", h.maybe(Person)),
    lambda h: launch.move_launch_lines(h.document, h.workshop, h.of(KINDS), [h.id(LaunchLine)], h.maybe(LaunchLine)),
    lambda h: launch.remove_launch_line(h.document, h.id(LaunchLine)),
    lambda h: people.remove_person(h.document, h.id(Person)),
)
