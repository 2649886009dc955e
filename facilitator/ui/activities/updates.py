"""Function updates: each team in turn; what the others want to know is queued for the questions that follow."""

from facilitator.core.plan import agenda
from facilitator.ui.activities.questions import Questions


class Updates(Questions):
    """The console side of the updates. Who has the floor stands above it, with the clock."""

    kind = agenda.Activity.UPDATES
    title = "Questions for later"
