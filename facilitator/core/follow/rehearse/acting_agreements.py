"""All that the teams of the sample agree on in its year, as acts with their instants."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from facilitator.core.document import Document
from facilitator.core.follow.rehearse.acting_after import Moment
from facilitator.core.follow.rehearse.acting_figures import measuring
from facilitator.core.follow.rehearse.acting_open import speaking_openly
from facilitator.core.follow.rehearse.acting_plan import planning_together
from facilitator.core.follow.rehearse.acting_practices import practising
from facilitator.core.follow.rehearse.agreements import Agreements
from facilitator.core.follow.rehearse.known import Known


def agreeing(document: Document, the: Agreements, zone: ZoneInfo) -> Iterator[Moment]:
    """The plan and its figures, language, changes and decisions, and the ten practices, in the order of one day."""
    known = Known(document, zone)
    yield from planning_together(known, the)
    yield from measuring(known, the)
    yield from speaking_openly(known, the)
    yield from practising(known, the)
