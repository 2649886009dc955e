"""The map of handoffs of a plan as it was told, also of a version whose records have changed since."""

from collections.abc import Iterable

from facilitator.charting.handoff_map import ArrowMap, MapArrow, MapNode
from facilitator.core.agree.plan.plan_said import PlanContent
from facilitator.core.people import Mark, Team

_UNKNOWN = "#5a6474"
"""The colour of a team that bears another name today."""


def map_told(content: PlanContent, teams: Iterable[Team]) -> ArrowMap:
    """Who hands what to whom in a plan; the handoffs bear the numbers that they have in its list.

    `teams`, in their order, give their colours and marks.
    """
    known = {team.name: team for team in teams}
    named = {name for one in content.handoffs for name in (one.giver, *one.receivers) if name}
    names = [*(name for name in known if name in named), *sorted(named.difference(known))]
    nodes = tuple(_node(key, name, known.get(name)) for key, name in enumerate(names))
    keys = {name: key for key, name in enumerate(names)}
    arrows = tuple(
        MapArrow(
            key=one.id,
            number=str(number),
            title=one.title,
            giver=keys.get(one.giver),
            receivers=tuple(keys[name] for name in one.receivers),
            rubs=bool(one.friction),
        )
        for number, one in enumerate(content.handoffs, 1)
    )
    return ArrowMap("Map of the handoffs", nodes, arrows)


def _node(key: int, name: str, team: Team | None) -> MapNode:
    return MapNode(key, name, team.colour if team else _UNKNOWN, team.mark if team else Mark.CIRCLE)
