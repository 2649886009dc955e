"""How a practice becomes work: a plan to improve, with its strategies as actions."""

from collections.abc import Sequence

from facilitator.core.agree.practices.adopting import AdoptedPractice
from facilitator.core.assess.improving import Improvement, improvements, start_improvement
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.practices import Practice
from facilitator.core.run.actions import Action
from facilitator.core.run.improvement_actions import actions_of_improvement, add_plan_action


def plan_of(document: Document, practice: Practice) -> Improvement | None:
    """The plan to improve, not closed yet, that a practice is to help with; of several the first."""
    return next((plan for plan in improvements(document, closed=False) if plan.practice == practice.key), None)


def start_plan(document: Document, practice: Practice, why: str) -> Improvement:
    """The plan that a practice has already, or a new one in its name, with the reason if one is known."""
    plan = plan_of(document, practice)
    return plan or start_improvement(document, practice.title, practice=practice.key, why=why)


def make_action(document: Document, practice: Practice, strategy: str, why: str) -> Action:
    """Make a strategy an action of the practice's plan, for who sees to the practice; the plan is started if need be.

    UserError if it is an action of the plan already.
    """
    held = document.all(AdoptedPractice, key=practice.key)
    owner_id = held[0].owner_id if held else None
    with document.step("Make strategy an action"):
        plan = start_plan(document, practice, why)
        if action_for(actions_of_improvement(document, plan.id), strategy) is not None:
            raise UserError("This is an action of the plan already: open the plan to see how far it is.")
        return add_plan_action(document, plan.id, strategy, owner_id=owner_id)


def action_for(actions: Sequence[Action], strategy: str) -> Action | None:
    """The action that a strategy became, as long as it is worded alike."""
    return next((one for one in actions if folded(one.text) == folded(strategy)), None)
