"""What is done to a friction point beyond its own list."""

from facilitator.core.agree.practices.friction import Friction, Outcome
from facilitator.core.assess.improving import Improvement, start_improvement
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.run.improvement_actions import add_plan_action


def make_plan(document: Document, friction_id: int) -> Improvement:
    """Settle what helped for good: a plan to improve, with the experiment as its first action.

    UserError while it is not said that it helped.
    """
    point = document.get(Friction, friction_id)
    if point.outcome not in (Outcome.HELPED, Outcome.PARTLY):
        raise UserError("Say first that the experiment helped: what did not is better carried over.")
    with document.step("Make it a plan to improve"):
        plan = start_improvement(document, point.text, why=point.showed)
        if point.experiment:
            add_plan_action(document, plan.id, point.experiment, owner_id=point.owner_id)
    return plan
