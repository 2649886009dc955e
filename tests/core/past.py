"""What two earlier workshops have left for the one of 12 January 2027."""

from datetime import date, time

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.plan.ready import creating
from facilitator.core.plan.workshops import WorkshopState
from facilitator.core.run import actions, captured
from facilitator.core.run.actions import ActionState
from facilitator.core.run.vote import opportunities

DONE, OVERDUE, COMING, NOBODYS = "Share the beta list", "Write the page", "Ask every account team", "Book the review"
PARKED, ISSUE, DECIDED = "Pricing for partners", "Roadmap promises: who may say what", "Marketing hears dates first"


def left_behind(document: Document, words: str = "", times: int = 1) -> None:
    """Of Q4, `times` over: an action done, one overdue, one coming, one of nobody, a parked item and a decision.

    Q3 and Q4 both had the same issue. `words` lengthen every text.
    """
    teams = document.all(Team)
    ada, zoe = (
        people.add_person(document, name + words, team_id=teams[at].id).id for at, name in enumerate(("Ada", "Zoe"))
    )
    q3, q4 = (
        _held(document, title + words, day) for title, day in (("Q3", date(2026, 7, 6)), ("Q4", date(2026, 10, 5)))
    )
    for workshop_id in (q3, q4):
        opportunities.add(document, workshop_id, (ISSUE + words)[:150])
    for _time in range(times):
        done = actions.add_action(document, q4, DONE + words, owner_id=ada)
        actions.set_state(document, done.id, ActionState.DONE)
        actions.add_action(document, q4, COMING + words, owner_id=zoe, due=date(2027, 1, 20))
        actions.add_action(document, q4, OVERDUE + words, owner_id=ada, due=date(2027, 1, 9))
        actions.add_action(document, q4, NOBODYS + words)
        captured.add_parked(document, q4, PARKED + words, team_id=teams[0].id)
        captured.add_decision(document, q4, DECIDED + words, "Two dates were announced twice")
    document.forget_history()


def _held(document: Document, title: str, day: date) -> int:
    made = creating.create_workshop(document, title, day, time(9), "UTC")
    with document.step("Close workshop") as step:
        step.put(made.with_(state=WorkshopState.CLOSED))
    return made.id
