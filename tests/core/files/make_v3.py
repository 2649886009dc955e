"""Writes `v3.programme` beside it: a real file of the third release. Not to be run again once that is out.

The sample, with steps at its end that can still be undone.
"""

from datetime import UTC, date, datetime
from pathlib import Path

from facilitator.core.document import Document
from facilitator.core.follow.rehearse.sample import make_sample
from facilitator.core.plan import workshops
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run import actions
from facilitator.core.run.actions import Action, ActionState

NOON = datetime(2027, 4, 13, 12, 0, tzinfo=UTC)


def main() -> None:
    path = Path(__file__).with_name("v3.programme")
    path.unlink(missing_ok=True)
    document = make_sample(path, lambda: NOON)
    leave_steps(document)
    document.close()


def leave_steps(document: Document) -> None:
    """The last steps, on what the next release gives new columns: actions and the programme itself."""
    closed = document.all(Workshop, state=WorkshopState.CLOSED)[0]
    first = next(one for one in document.all(Action, workshop_id=closed.id) if one.state is ActionState.OPEN)
    actions.set_due(document, first.id, date(2027, 5, 3))
    actions.set_state(document, first.id, ActionState.DONE)
    workshops.rename_programme(document, "Northgate")
    actions.remove_action(document, actions.add_action(document, closed.id, "Write the glossary").id)


if __name__ == "__main__":
    main()
