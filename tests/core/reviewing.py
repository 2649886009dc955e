"""A quarter to look back at: a closed workshop with actions, solutions and figures, and a review that has begun."""

from datetime import UTC, date, datetime, time

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.follow import check_ins
from facilitator.core.follow.check_ins import Standing
from facilitator.core.measures import indicators, readings
from facilitator.core.measures.indicators import Aim
from facilitator.core.people import Team
from facilitator.core.plan.ready import creating
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run import actions, context, review, solutions
from facilitator.core.run.review import PointKind, Worked
from tests.conftest import SetClock

PAGE, CALL, BETA = "One page for all promises", "Monday call of the three teams", "Beta list kept by one person"
STORIES = (
    "Page is out",
    "Show it to every account team",
    "Move the call to Monday",
    "Ask legal",
    "Share the beta list",
)


def quarter(document: Document, clock: SetClock, words: str = "", times: int = 1) -> Workshop:
    """The workshop Q4 of 5 October 2026: five actions (done late, on track, put off, stuck, dropped) and a sixth of
    nobody, three solutions, two metrics, and an indicator. `times` over; `words` lengthen every text.
    """
    now, clock.instant = clock.instant, datetime(2026, 10, 5, 12, tzinfo=UTC)
    made = creating.create_workshop(document, f"Q4 alignment{words}", date(2026, 10, 5), time(9), "UTC")
    teams = document.all(Team)
    owners = [
        people.add_person(document, name + words, team_id=teams[at].id).id
        for at, name in enumerate(("Dana Frost", "Kofi Mensah", "Ines Prado"))
    ]
    for number in range(times):
        _promise(document, clock, made, owners, words, number)
    context.add_metric(document, made.id, f"Win rate{words}", "20%", target="30%")
    context.add_metric(document, made.id, f"Time to launch{words}", "40 days", target="30 days")
    indicator = indicators.add_indicator(document, f"Issues escalated{words}", aim=Aim.DOWN)
    readings.set_reading(document, indicator.id, made.day, "18")
    readings.set_reading(document, indicator.id, date(2026, 12, 20), "11")
    clock.instant = now
    with document.step("Close workshop") as step:
        closed = step.put(document.get(Workshop, made.id).with_(state=WorkshopState.CLOSED))
    document.forget_history()
    return closed


def _promise(document: Document, clock: SetClock, made: Workshop, owners: list[int], words: str, number: int) -> None:
    more = f" {number}" if number else ""
    page, call, _beta = (
        solutions.add_solution(document, made.id, (title + more + words)[:150], measure=f"{measure}{words}")
        for title, measure in (
            (PAGE, "No promise is taken back in a quarter"),
            (CALL, "Nobody hears of a date from a customer"),
            (BETA, ""),
        )
    )
    of = (page.id, page.id, call.id, call.id, None)
    dues = (date(2026, 11, 2), date(2027, 1, 20), date(2027, 1, 4), date(2026, 12, 1), None)
    found = [
        actions.add_action(
            document, made.id, text + more + words, owner_id=owners[at % 3], due=dues[at],
            solution_id=of[at],
        )
        for at, text in enumerate(STORIES)
    ]  # fmt: skip
    actions.add_action(document, made.id, f"Book the review{more}{words}")
    clock.instant = datetime(2026, 11, 9, 12, tzinfo=UTC)
    check_ins.check_in(document, found[0].id, Standing.DONE, f"Sales uses it{words}")
    check_ins.check_in(document, found[1].id, Standing.ON_TRACK)
    check_ins.check_in(document, found[2].id, Standing.CHANGED, new_due=date(2027, 1, 25))
    check_ins.check_in(document, found[3].id, Standing.STUCK, f"Waits for a decision{words}")
    check_ins.check_in(document, found[4].id, Standing.DROPPED, f"Nobody asked for it{words}")
    clock.instant = datetime(2026, 10, 5, 12, tzinfo=UTC)


def talked(document: Document, workshop_id: int, of: Workshop, words: str = "", times: int = 1) -> None:
    """What the room says in the review: two solutions judged, and points of each kind."""
    first, second, *_ = document.all(solutions.Solution, workshop_id=of.id)
    review.judge(document, workshop_id, first.id, Worked.YES, f"Sales finds the page in a minute{words}")
    review.judge(document, workshop_id, second.id, Worked.NO, f"Half of us were travelling{words}")
    for number in range(times):
        more = f" {number}" if number else ""
        for kind, text in (
            (PointKind.KEEP, "The page with all promises"),
            (PointKind.CHANGE, "Who may call a date firm"),
            (PointKind.STOP, "The weekly status mail"),
        ):
            review.add_points(document, workshop_id, kind, text + more + words)
    context.add_metric(document, workshop_id, f"Win rate{words}", "26%")
    document.forget_history()
