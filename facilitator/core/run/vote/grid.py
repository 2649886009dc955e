"""The impact/effort grid."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import isfinite

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.record import Record
from facilitator.core.run.vote.opportunities import Opportunity

LOWEST, MIDDLE, HIGHEST = 0.0, 50.0, 100.0


class Placement(Record):
    """Where an opportunity stands: impact and effort, 0 to 100."""

    table = "placement"
    workshop_id: int
    opportunity_id: int
    impact: float
    effort: float


class Quadrant(StrEnum):
    """A quarter of the grid, in the order in which to look at them. The value is what the screen says."""

    QUICK_WIN = "Quick wins"
    BIG_BET = "Big bets"
    FILL_IN = "Fill-ins"
    THINK_TWICE = "Think twice"


@dataclass(frozen=True)
class GridRow:
    """A row of the table view; placement and quadrant are None for what is not placed yet."""

    opportunity: Opportunity
    placement: Placement | None
    quadrant: Quadrant | None


def place(document: Document, opportunity_id: int, impact: float, effort: float) -> Placement:
    """Put an opportunity on the grid, or move it there. What lies outside 0 to 100 is put at the edge."""
    if not (isfinite(impact) and isfinite(effort)):
        raise UserError(f"Impact and effort are numbers from {LOWEST:.0f} to {HIGHEST:.0f}: type one of those.")
    opportunity = document.get(Opportunity, opportunity_id)
    now = document.all(Placement, opportunity_id=opportunity_id)
    placement = Placement(
        id=now[0].id if now else document.new_id(),
        workshop_id=opportunity.workshop_id,
        opportunity_id=opportunity_id,
        impact=min(max(impact, LOWEST), HIGHEST),
        effort=min(max(effort, LOWEST), HIGHEST),
    )
    with document.step("Move on grid" if now else "Place on grid") as step:
        return step.put(placement)


def unplace(document: Document, opportunity_id: int) -> None:
    """Take an opportunity off the grid, back among the unplaced."""
    with document.step("Take off grid") as step:
        for placement in document.all(Placement, opportunity_id=opportunity_id):
            step.remove(placement)


# Questions


def quadrant(placement: Placement) -> Quadrant:
    """The quarter of the grid a placement is in. 50 belongs to the upper half: high impact, high effort."""
    if placement.impact >= MIDDLE:
        return Quadrant.QUICK_WIN if placement.effort < MIDDLE else Quadrant.BIG_BET
    return Quadrant.FILL_IN if placement.effort < MIDDLE else Quadrant.THINK_TWICE


def rows(opportunities: Sequence[Opportunity], placements: Iterable[Placement]) -> list[GridRow]:
    """The table view: quick wins first, then big bets, fill-ins, think twice, and last what is not placed.

    Within a quadrant by impact, highest first, then by effort, lowest first; the unplaced in their own order.
    """
    places = {placement.opportunity_id: placement for placement in placements}
    found = [(opportunity, places.get(opportunity.id)) for opportunity in opportunities]
    table = [GridRow(o, p, quadrant(p) if p else None) for o, p in found]
    return sorted(table, key=_rank)


def unplaced(opportunities: Iterable[Opportunity], placements: Iterable[Placement]) -> list[Opportunity]:
    """The opportunities that are not on the grid yet, in their order."""
    placed = {placement.opportunity_id for placement in placements}
    return [opportunity for opportunity in opportunities if opportunity.id not in placed]


def _rank(row: GridRow) -> tuple[int, float, float]:
    if row.placement is None or row.quadrant is None:
        return len(Quadrant), 0.0, 0.0
    return list(Quadrant).index(row.quadrant), -row.placement.impact, row.placement.effort
