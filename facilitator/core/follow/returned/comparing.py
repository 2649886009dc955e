"""What taking a returned spreadsheet in would do. Nothing is stored."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from facilitator.core.day_orders import DayOrder
from facilitator.core.document import Document
from facilitator.core.follow.check_ins import looks_at
from facilitator.core.follow.returned.dates import dates_of
from facilitator.core.follow.returned.judging import Known, judge
from facilitator.core.follow.returned.matching import match
from facilitator.core.follow.returned.owners import Owners
from facilitator.core.follow.returned.reading import ReturnedSheet
from facilitator.core.follow.returned.verdicts import Returned
from facilitator.core.people import Person, Team
from facilitator.core.plan.prepare.workdays import workdays_of
from facilitator.core.plan.workshops import programme_of, workshops
from facilitator.core.run.actions import Action, ActionState


def compare(document: Document, sheet: ReturnedSheet, today: date, order: DayOrder | None = None) -> Returned:
    """What taking a sheet in would do, row by row; today is the local day.

    `order` is how dates of numbers are written, such as 3/4; without one that is found out, and where it stays in
    doubt the rows with such dates are refused until somebody says.
    """
    actions = document.all(Action)
    matched = match(sheet.rows(), actions, programme_of(document).uid)
    dates = dates_of(matched, order)
    owners = Owners(document.all(Person), document.all(Team))
    mine = [row.action for row in matched if row.action]
    known = Known(owners, looks_at(document, mine), workdays_of(document), dates, today)
    rows = tuple(judge(row, known) for row in matched)
    workshop_id = _workshop_for_new(document, mine)
    return Returned(rows, _missing(actions, mine), dates.order, dates.doubtful, workshop_id)


def _missing(actions: Sequence[Action], spoken_of: Sequence[Action]) -> tuple[Action, ...]:
    """The open actions of the workshops and plans that the sheet is of, less those that it speaks of."""
    homes, ids = {_home(action) for action in spoken_of}, {action.id for action in spoken_of}
    still = (action for action in actions if action.state is ActionState.OPEN and action.id not in ids)
    return tuple(action for action in still if _home(action) in homes)


def _home(action: Action) -> tuple[int | None, int | None]:
    return action.workshop_id, action.improvement_id


def _workshop_for_new(document: Document, actions: Sequence[Action]) -> int | None:
    """The workshop of most of the actions, of several the latest; else the latest there is."""
    everyone = [workshop.id for workshop in workshops(document, archived=False)]
    counts = Counter(action.workshop_id for action in actions)
    return max(everyone, key=lambda one: (counts[one], everyone.index(one)), default=None)
