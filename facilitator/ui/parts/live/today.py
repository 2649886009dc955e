"""The day as the room's calendar has it."""

from datetime import date

from facilitator.core.plan.workshops import local
from facilitator.ui.desk import Desk


def today_of(desk: Desk) -> date:
    """Today in the chosen workshop's zone; without a workshop, on this machine."""
    workshop = desk.workshop()
    return local(workshop, desk.now()).date() if workshop else desk.now().astimezone().date()
