"""What stands in the list of handoffs and on their map."""

from collections.abc import Sequence

from facilitator.charting.handoff_map import ArrowMap, MapArrow, MapNode
from facilitator.core.agree.handing.handoff_map import HandoffView, bouncing, circles, missing
from facilitator.core.phrases import counted, listed, quoted
from facilitator.ui.widgets.richlist import RichRow

_TITLE = "Map of the handoffs"


def handoff_rows(views: Sequence[HandoffView]) -> list[RichRow]:
    """The handoffs by their numbers, each with its teams and where it rubs or what it lacks."""
    return [_row(view) for view in views]


def _row(view: HandoffView) -> RichRow:
    one, lacks = view.handoff, missing(view)
    open_end = view.giver is None or not view.receivers or any(t.retired for t in (view.giver, *view.receivers))
    words = f"Rubs: {one.friction}" if one.friction and not open_end else lacks[0].words if lacks else ""
    return RichRow(one.id, f"{view.number}  {one.title}", view.between, words, warn=open_end)


def map_of(views: Sequence[HandoffView]) -> ArrowMap:
    """The teams that hand over or take over, in the order in which they are met, and an arrow for each handoff."""
    teams = {team.id: team for view in views for team in (view.giver, *view.receivers) if team is not None}
    nodes = (
        MapNode(team.id, f"{team.name} (retired)" if team.retired else team.name, team.colour, team.mark)
        for team in sorted(teams.values(), key=lambda team: (team.position, team.id))
    )
    arrows = (
        MapArrow(
            key=view.handoff.id,
            number=str(view.number),
            title=view.handoff.title,
            giver=view.giver.id if view.giver else None,
            receivers=tuple(team.id for team in view.receivers),
            rubs=bool(view.handoff.friction),
            words=view.words,
        )
        for view in views
    )
    return ArrowMap(_TITLE, tuple(nodes), tuple(arrows))


def notes_on(views: Sequence[HandoffView]) -> list[str]:
    """What is to be said of the map as a whole: what is not drawn, what goes round, what bounces."""
    shown = map_of(views)
    drawn = set(shown.drawn)
    left = [quoted(arrow.title) for place, arrow in enumerate(shown.arrows) if place not in drawn]
    found = []
    if left:
        names = listed(left[:3]) if len(left) <= 3 else listed([*left[:2], counted(len(left) - 2, "other")])
        found.append(f"Not on the map, because a side is open: {names}.")
    return [*found, *(one.words for one in bouncing(views)), *(one.words for one in circles(views))]
