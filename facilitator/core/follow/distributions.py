"""What has been written for the participants, and when."""

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.checkpoints import CheckpointItem, FollowTool
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Instant, Record, Text
from facilitator.core.text import one_line


class Distribution(Record):
    """One time that a workshop's outcomes were written for everyone. `folder` is where, as shown; `files` how many."""

    table = "distribution"
    workshop_id: int
    at: Instant
    folder: Text
    files: int


def record_distribution(document: Document, workshop_id: int, folder: str, files: int) -> Distribution:
    """Note that a workshop's outcomes were written, and tick off what of its checkpoints was just that.

    UserError if nothing was written.
    """
    document.get(Workshop, workshop_id)
    if files < 1:
        raise UserError("Nothing was written, so there is nothing to note.")
    now = document.now()
    done = Distribution(id=document.new_id(), workshop_id=workshop_id, at=now, folder=one_line(folder), files=files)
    with document.step("Remember what was handed out") as step:
        for item in document.all(CheckpointItem, workshop_id=workshop_id, tool=FollowTool.DISTRIBUTE, done_at=None):
            step.put(item.with_(done_at=now))
        return step.put(done)


# Questions


def distributions_of(document: Document, workshop_id: int) -> list[Distribution]:
    """All times that a workshop's outcomes were written, the latest first."""
    found = document.all(Distribution, workshop_id=workshop_id)
    return sorted(found, key=lambda one: (one.at, one.id), reverse=True)
