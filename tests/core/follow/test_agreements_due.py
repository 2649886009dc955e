from datetime import date, timedelta

from facilitator.core.agree.changes import notices
from facilitator.core.agree.changes.notices import ChangeNotice, NoticePeriod
from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.looping import loop_rounds, loops
from facilitator.core.agree.practices import friction
from facilitator.core.agree.service import sla_reviews
from facilitator.core.agree.service.slas import Sla
from facilitator.core.document import Document
from facilitator.core.follow.agreements_due import agreements_due
from facilitator.core.rhythms import Every
from facilitator.core.run import captured, decision_log
from tests.core.follow.closed import closed

TODAY = date(2027, 5, 4)


def test_all_that_agreements_ask_for_stands_in_one_list_the_longest_waiting_first(document: Document) -> None:
    loop = loops.add_loop(document, "Lost deals to Marketing")
    loops.set_loop_rhythm(document, loop.id, Every.MONTH, date(2027, 3, 1))
    with document.step("Agree") as step:
        handoff = step.put(Handoff(id=document.new_id(), title="Leads"))
        sla = step.put(Sla(id=document.new_id(), handoff_id=handoff.id))
    sla_reviews.set_review_rhythm(document, sla.id, Every.QUARTER, date(2027, 2, 6))
    point = friction.add_friction(document, date(2027, 4, 1), "Demos break")
    friction.set_friction_until(document, point.id, TODAY - timedelta(days=2))
    decision = captured.add_decision(document, closed(document, "Spring", date(2027, 3, 2)).id, "Thirty customers")
    decision_log.set_revisit(document, decision.id, TODAY)
    assert [(one.where, one.title, one.days) for one in agreements_due(document, TODAY)] == [
        ("Feedback loop", "Lost deals to Marketing", -33),
        ("Experiment", "Demos break", -2),
        ("Decision", "Thirty customers", 0),
        ("Service level", "Leads", 2),
    ]
    loop_rounds.log_round(document, loop.id, TODAY, "Price", "We show it first")
    decision_log.look_again(document, decision.id, TODAY)
    assert [one.where for one in agreements_due(document, TODAY)] == ["Experiment", "Service level"]


def test_a_notice_that_must_be_told_now_is_among_them(document: Document) -> None:
    notices.draft_notice(document, "Nothing yet")
    with document.step("Agree") as step:
        prices = step.put(NoticePeriod(id=document.new_id(), title="Prices", days=14))
    told = notices.draft_notice(document, "New price list", period_id=prices.id)
    notices.set_starts(document, told.id, TODAY + timedelta(days=30))
    assert agreements_due(document, TODAY) == []
    notices.set_starts(document, told.id, TODAY + timedelta(days=16))
    (line,) = agreements_due(document, TODAY)
    assert (line.title, line.days, line.of) == ("New price list", 2, document.get(ChangeNotice, told.id))


def test_nothing_is_asked_for_where_nothing_is_agreed(document: Document) -> None:
    assert agreements_due(document, TODAY) == []
