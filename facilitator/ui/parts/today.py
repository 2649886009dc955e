"""The day as the room's calendar has it, and the order in which the system writes day and month."""

from datetime import date

from PySide6.QtCore import QLocale

from facilitator.core.plan.workshops import local
from facilitator.ui.desk import Desk


def today_of(desk: Desk) -> date:
    """Today in the chosen workshop's zone; without a workshop, on this machine."""
    workshop = desk.workshop()
    return local(workshop, desk.now()).date() if workshop else desk.now().astimezone().date()


def day_first() -> bool:
    """Whether 3/4 is the third of April in the system's locale."""
    shown = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return shown.find("d") < shown.find("M")
