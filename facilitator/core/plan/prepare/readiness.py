"""How far the preparation of a workshop has come, in a few numbers and words."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from facilitator.core.document import Document
from facilitator.core.people import Participant, Reply
from facilitator.core.plan.prepare.checklist import Checklist
from facilitator.core.plan.prepare.due import ItemView, checklist_view
from facilitator.core.plan.prepare.one_to_ones import one_to_ones
from facilitator.core.plan.prepare.supplies import supplies
from facilitator.core.plan.prepare.wanted import Wanted


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    done: int
    total: int

    @property
    def whole(self) -> bool:
        """Whether there is nothing left to do; true of nothing at all."""
        return self.done == self.total

    def words(self, noun: str) -> str:
        """As "3 of 6 arrived" with the noun "arrived"; "" of nothing at all."""
        return f"{self.done} of {self.total} {noun}" if self.total else ""


@dataclass(frozen=True)
class PrepState:
    """The state of a preparation: the items of both lists and those late among the open ones, and what is next.

    `replies` counts participants by what they have answered; documents by arrived, conversations by held, supplies by
    packed, less those of which none is to be brought.
    """

    items: Share
    late: int
    next: ItemView | None
    replies: Counter[Reply]
    documents: Share
    conversations: Share
    supplies: Share

    @property
    def open(self) -> int:
        """How many items are still to do."""
        return self.items.total - self.items.done

    @property
    def begun(self) -> bool:
        """Whether there is a checklist at all."""
        return self.items.total > 0

    @property
    def words(self) -> str:
        """How the lists stand, as "12 of 36 done, 2 late"; "" without any."""
        return self.items.words("done") + (f", {self.late} late" if self.late else "")

    @property
    def reply_words(self) -> str:
        """How the invitations stand, as "5 coming, 1 maybe, 2 not coming, 4 not answered"; "" with nobody invited."""
        said = ((Reply.YES, "coming"), (Reply.MAYBE, "maybe"), (Reply.NO, "not coming"), (Reply.OPEN, "not answered"))
        return ", ".join(f"{self.replies[reply]} {words}" for reply, words in said if self.replies[reply])


# Questions


def readiness(document: Document, workshop_id: int, today: date) -> PrepState:
    """How far the preparation of a workshop has come today, the local day."""
    views = [view for which in Checklist for view in checklist_view(document, workshop_id, today, which)]
    still = [view for view in views if not view.done]
    wanted = document.all(Wanted, workshop_id=workshop_id)
    talks = one_to_ones(document, workshop_id)
    brought = [line for line in supplies(document, workshop_id) if line.count != 0]
    return PrepState(
        items=Share(len(views) - len(still), len(views)),
        late=sum(view.late > 0 for view in still),
        next=min(still, key=lambda view: view.due, default=None),
        replies=Counter(participant.reply for participant in document.all(Participant, workshop_id=workshop_id)),
        documents=Share(sum(one.arrived for one in wanted), len(wanted)),
        conversations=Share(sum(talk.held for talk in talks), len(talks)),
        supplies=Share(sum(line.packed for line in brought), len(brought)),
    )
