"""Where the collaboration plan stands: its last version, who agreed to it, and what has changed since."""

from dataclasses import dataclass
from datetime import date

from facilitator.core.agree.plan.plan_changes import PlanChange, changes_between
from facilitator.core.agree.plan.plan_content import content_of
from facilitator.core.agree.plan.plan_entries import entries_of
from facilitator.core.agree.plan.plan_said import PlanContent
from facilitator.core.agree.plan.plan_versions import PlanAgreed, PlanVersion, agreed_to, latest, said_in
from facilitator.core.document import Document
from facilitator.core.people import Person, people
from facilitator.core.phrases import counted, day_words


@dataclass(frozen=True)
class Standing:
    """The plan as it says now, its last version (None without any), and what has changed since.

    `agreed` are those who agreed to that version, with when; `awaited` those whom the plan names and who have not,
    without those who have left.
    """

    content: PlanContent
    version: PlanVersion | None
    agreed: tuple[tuple[Person, PlanAgreed], ...]
    awaited: tuple[Person, ...]
    changes: tuple[PlanChange, ...]

    def words(self, today: date) -> str:
        """In a line: "Version 2, agreed by 4 of 6, last on Tue 12 Jan; 3 changes since"."""
        if self.version is None:
            count = len(entries_of(self.content))
            return f"No version yet: {counted(count, 'agreement')} in the draft" if count else "Nothing in the plan yet"
        since = f"; {counted(len(self.changes), 'change')} since" if self.changes else ""
        return f"Version {self.version.number}, {self._agreed_words(today)}{since}"

    def _agreed_words(self, today: date) -> str:
        if not self.agreed:
            return "agreed by nobody yet"
        last = max(one.day for _person, one in self.agreed)
        if self.awaited:
            return f"agreed by {len(self.agreed)} of {len(self.agreed) + len(self.awaited)}, last on " + day_words(
                last, today
            )
        who = "the one" if len(self.agreed) == 1 else f"all {len(self.agreed)}"
        return f"agreed by {who} on {day_words(last, today)}"


def standing_of(document: Document) -> Standing:
    """Where the plan stands now; UserError if its last version was written by a newer program."""
    content, version = content_of(document), latest(document)
    if version is None:
        return Standing(content, None, (), (), ())
    then = said_in(version)
    agreed = agreed_by(document, version)
    done = {person.id for person, _one in agreed}
    awaited = tuple(one for one in people(document) if one.id in then.people and one.id not in done)
    return Standing(content, version, agreed, awaited, tuple(changes_between(then, content)))


def agreed_by(document: Document, version: PlanVersion) -> tuple[tuple[Person, PlanAgreed], ...]:
    """Who agreed to a version and when, by day."""
    return tuple((document.get(Person, one.person_id), one) for one in agreed_to(document, version.id))
