"""Writes `v2.programme` beside it: a real file of the second release. Not to be run again once that is out.

The sample, with something in most of the tables that it leaves empty, and steps at its end that can still be undone.
"""

from datetime import UTC, date, datetime, time
from pathlib import Path

from facilitator.core import groups
from facilitator.core.document import Document
from facilitator.core.follow.rehearse.sample import make_sample
from facilitator.core.people import Person, Team
from facilitator.core.plan import comparing, sessions, tracks, workshops
from facilitator.core.plan.comparing import CompareRow
from facilitator.core.plan.prepare import supplies
from facilitator.core.plan.ready import creating, own_templates
from facilitator.core.plan.ready.templates import template
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run import actions, board, clusters
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.board import Lane
from facilitator.core.run.canvases import clarity, conflicts, messaging, scorecard, team_metrics, translations
from facilitator.core.run.clock import timers

NOON = datetime(2027, 4, 13, 12, 0, tzinfo=UTC)


def main() -> None:
    path = Path(__file__).with_name("v2.programme")
    path.unlink(missing_ok=True)
    document = make_sample(path, lambda: NOON)
    planned = document.all(Workshop, state=WorkshopState.PLANNED)[0]
    with document.step("Fill what the sample leaves empty"):
        fill(document, planned.id)
    document.forget_history()
    leave_steps(document)
    document.close()


def fill(document: Document, workshop_id: int) -> None:
    """Something for tables that neither the script nor a checklist fills."""
    first, second, *_others = document.all(Person)
    product, marketing, *_teams = document.all(Team)
    sessions.add_session(document, workshop_id, "Second half", date(2027, 4, 20), time(9))
    tracks.add_track(document, workshop_id, "Track A", (1, 2))
    own_templates.save_as_template(document, workshop_id, "Our quarter")
    groups.add_pair_rule(document, first.id, second.id, together=False)
    supplies.add_own(document, workshop_id, "Bell", 1)
    comparing.set_cell(document, document.all(CompareRow)[0].id, product.id, "Somebody who asked for a trial")
    timers.add_timer(document, workshop_id, "Two minutes each", 120)
    capability = messaging.add_capability(document, workshop_id, "Sync")
    benefit = messaging.add_below(document, capability.id, "Nothing gets lost")
    clarity.set_wording(document, messaging.add_below(document, benefit.id, "Safe").id, product.id, "Safe by default")
    translations.add_from_capabilities(document, workshop_id)
    fast = team_metrics.add_metric(document, workshop_id, product.id, "Releases")
    safe = team_metrics.add_metric(document, workshop_id, marketing.id, "Quiet launches")
    conflicts.mark_conflict(document, safe.id, fast.id, "Each release wants a launch")
    scorecard.add_usual_shared(document, workshop_id)


def leave_steps(document: Document) -> None:
    """The last steps, on actions above all: added, changed, taken along with a workshop that goes, and ticked off."""
    owner = document.all(Person)[0]
    spare = creating.create_workshop(
        document, "Half-year review", date(2027, 7, 1), time(9), "Europe/Berlin", template("mini")
    )
    note = board.add_note(document, document.all(Lane, workshop_id=spare.id)[0].id, "Beta is not GA")
    clusters.join(document, [board.add_note(document, note.lane_id, "Is beta GA?").id], note)
    actions.add_action(document, spare.id, "Say what beta means", owner_id=owner.id, note_id=note.id)
    actions.add_action(document, spare.id, "Book the room", due=date(2027, 6, 1))
    closed = document.all(Workshop, state=WorkshopState.CLOSED)[0]
    added = actions.add_action(document, closed.id, "Write the glossary")
    actions.set_due(document, added.id, date(2027, 5, 3))
    workshops.remove_workshop(document, spare.id)
    first = next(one for one in document.all(Action, workshop_id=closed.id) if one.state is ActionState.OPEN)
    actions.set_state(document, first.id, ActionState.DONE)
    actions.remove_action(document, added.id)


if __name__ == "__main__":
    main()
