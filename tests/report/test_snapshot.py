import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.workshops import remove_workshop
from facilitator.core.run.actions import add_action
from facilitator.report.dates import Dates
from facilitator.report.snapshot import snapshot
from tests.report.held import Clock, held, planned


def test_it_stays_as_it_was_while_the_programme_goes_on(document: Document, clock: Clock) -> None:
    workshop = held(document, clock)
    taken = snapshot(document, workshop.id)
    add_action(document, workshop.id, "Afterthought")
    assert "Afterthought" not in {action.text for action in taken.actions}
    assert taken.actions != snapshot(document, workshop.id).actions


def test_a_workshop_not_begun_has_no_log_and_no_round(document: Document) -> None:
    taken = snapshot(document, planned(document).id)
    assert taken.log is None
    assert taken.main_round is None
    assert len(taken.seats) == 4


def test_the_main_round_is_told_once_the_workshop_is_over(document: Document, clock: Clock) -> None:
    taken = snapshot(document, held(document, clock).id)
    assert taken.main_round is not None
    assert taken.main_round.outcome is not None
    assert taken.main_round.outcome.settled


def test_instants_are_read_as_in_the_room(document: Document) -> None:
    taken = snapshot(document, planned(document).id, Dates(twelve_hours=True))
    assert taken.clock(taken.schedule.start) == "1:00 PM"


def test_a_workshop_that_is_gone_is_refused(document: Document) -> None:
    workshop = planned(document)
    remove_workshop(document, workshop.id)
    with pytest.raises(UserError, match="no longer there"):
        snapshot(document, workshop.id)
