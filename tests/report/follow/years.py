"""Workshops held quarter after quarter, with all that trends are made of: promises, ratings, waves, a figure."""

from datetime import UTC, date, datetime, time, timedelta

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.follow import satisfaction
from facilitator.core.follow.satisfaction import SatisfactionWay
from facilitator.core.measures import indicators, readings
from facilitator.core.measures.indicators import Aim
from facilitator.core.people import Person, Team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions
from facilitator.core.run.actions import ActionState
from facilitator.core.run.vote import opportunities
from tests.conftest import SetClock
from tests.core.assess.answered import answered
from tests.core.follow.closed import closed

TODAY = date(2027, 3, 1)
_FIRST = date(2026, 1, 13)
_QUARTER = timedelta(91)
_RATES = (4, 6, 5, 8, 7, 9)
_RATED = ((1, 2, 4, 4, 1), (0, 1, 4, 5, 2), (0, 1, 3, 6, 2), (0, 0, 2, 6, 4))


def years(document: Document, clock: SetClock, workshops: int = 4, waves: int = 2) -> list[Workshop]:
    """So many closed workshops, a quarter apart, the last of them late in 2026; three teams, three owners."""
    first = _FIRST - _QUARTER * max(0, workshops - 4)
    teams = document.all(Team)[:3]
    owners = [people.add_person(document, f"Owner {place + 1}", team_id=team.id) for place, team in enumerate(teams)]
    figure = indicators.add_indicator(document, "Time to market", "days", Aim.DOWN)
    indicators.set_target(document, figure.id, "60")
    held = []
    for place in range(workshops):
        day = first + _QUARTER * place
        workshop = closed(document, f"Q{(day.month - 1) // 3 + 1} {day.year} alignment", day)
        _promise(document, clock, workshop, owners, place)
        _rate(document, workshop, place)
        if place % 2 == 0:
            opportunities.add(document, workshop.id, "Roadmap promises: who may say what")
        readings.set_reading(document, figure.id, day + timedelta(20), str(88 - 6 * (place % 5)))
        held.append(workshop)
    for number in range(waves):
        clock.instant = datetime.combine(_FIRST + 2 * _QUARTER * number - timedelta(14), time(12), UTC)
        low = "33333" if number == 0 else "43434"
        answered(document, {"Product": ["44443"] * 4, "Sales": [low] * 4}, title=f"Wave {number + 1}")
    clock.instant = datetime.combine(TODAY, time(12), UTC)
    return held


def _promise(document: Document, clock: SetClock, of: Workshop, owners: list[Person], place: int) -> None:
    """Ten actions, shared among the owners; at the third workshop the last owner has none."""
    clock.instant = datetime.combine(of.day, time(12), UTC)
    among = owners[: 2 if place == 2 else 3]
    made = [
        actions.add_action(
            document, of.id, f"Action {number + 1}", owner_id=among[number % len(among)].id, due=of.day + timedelta(28)
        )
        for number in range(10)
    ]
    clock.instant += timedelta(25)
    for action in made[: _RATES[place % len(_RATES)]]:
        actions.set_state(document, action.id, ActionState.DONE)


def _rate(document: Document, of: Workshop, place: int) -> None:
    for number, line in enumerate(satisfaction.begin(document, of.id)):
        counts = _RATED[(place + number) % len(_RATED)]
        satisfaction.set_counts(document, line.id, counts, SatisfactionWay.HANDS)
