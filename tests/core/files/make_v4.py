"""Writes `v4.programme` beside it: a real file of the fourth release. Not to be run again once that is out.

The sample, with steps at its end that can still be undone.
"""

from datetime import UTC, datetime
from pathlib import Path

from facilitator.core.document import Document
from facilitator.core.follow.rehearse.sample import make_sample
from facilitator.core.plan import workshops
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import captured

NOON = datetime(2027, 4, 13, 12, 0, tzinfo=UTC)


def main() -> None:
    path = Path(__file__).with_name("v4.programme")
    path.unlink(missing_ok=True)
    document = make_sample(path, lambda: NOON)
    leave_steps(document)
    document.close()


def leave_steps(document: Document) -> None:
    """The last steps, on what the next release gives new columns: decisions."""
    last = workshops.workshops(document)[-1]
    decision = captured.add_decision(document, document.get(Workshop, last.id).id, "One form for every launch")
    captured.edit_decision(document, decision.id, "One form for every launch", "Five forms, and none complete")
    captured.remove_captured(document, decision)
    workshops.rename_programme(document, "Northgate")


if __name__ == "__main__":
    main()
