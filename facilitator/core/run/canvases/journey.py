"""The customer journey: stages by teams, their touchpoints, and the transitions where work changes hands."""

from facilitator.core.record import Ordered, Text


class JourneyStage(Ordered):
    """A stage of the customer's way. `team_id` is the team that is responsible for it."""

    table = "journey_stage"
    workshop_id: int
    title: Text
    team_id: int | None = None


class Touchpoint(Ordered):
    """Where a team meets the customer in a stage, and who sees to it."""

    table = "touchpoint"
    stage_id: int
    team_id: int
    text: Text
    owner_id: int | None = None


class Transition(Ordered):
    """A point where one team hands over to another, at the end of a stage, with a first draft of its SLA.

    The draft: `what` is handed over, on which `trigger`, `within` what time ("2 working days"), and who owns it.
    Risky: needs special attention.
    """

    table = "transition"
    workshop_id: int
    stage_id: int
    from_team_id: int
    to_team_id: int
    what: Text = ""
    trigger: Text = ""
    within: Text = ""
    owner_id: int | None = None
    risky: bool = False
