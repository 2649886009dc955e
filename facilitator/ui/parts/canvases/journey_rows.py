"""The customer journey in the shapes its two grids show."""

from facilitator.core.document import Document
from facilitator.core.phrases import counted
from facilitator.core.run.canvases.journey import Journey, Touchpoint, Transition
from facilitator.core.run.canvases.transitions import lacking
from facilitator.ui.parts.canvases.common import chosen_words, owner_choices, team_choices, team_columns
from facilitator.ui.theme import Tokens
from facilitator.ui.widgets.textgridmodel import Choice, GridColumn, GridRow, Key

STAGE, RESPONSIBLE = "stage", "responsible"
BETWEEN, WHAT, TRIGGER, WITHIN, OWNER, RISKY = "between", "what", "trigger", "within", "owner", "risky"
NOBODY = "Nobody yet"


def map_of(
    document: Document, workshop_id: int, found: Journey, tokens: Tokens
) -> tuple[tuple[GridColumn, ...], tuple[GridRow, ...]]:
    """Stages as rows, teams as columns; a touchpoint on each line of a cell, with its owner behind it."""
    teams = team_choices(found.teams, NOBODY)
    owners = owners_of(document, workshop_id, found)
    columns = (
        GridColumn(STAGE, "Stage", 3),
        *team_columns(found.teams, 3),
        GridColumn(RESPONSIBLE, "Responsible", width=112, choices=teams),
    )
    rows = []
    for stage in found.stages:
        cells: dict[Key, str] = {STAGE: stage.title, RESPONSIBLE: chosen_words(teams, stage.team_id, NOBODY)}
        shows: dict[Key, str] = {}
        for team in found.teams:
            points = found.at(stage.id, team.id)
            cells[team.id] = "\n".join(point.text for point in points)
            shows[team.id] = "\n".join(point_words(point, owners) for point in points)
        inks: dict[Key, str] = {} if stage.team_id is not None else {RESPONSIBLE: tokens.warn}
        rows.append(GridRow(stage.id, cells, inks, shows=shows))
    return columns, tuple(rows)


def transitions_of(
    document: Document, workshop_id: int, found: Journey, tokens: Tokens
) -> tuple[tuple[GridColumn, ...], tuple[GridRow, ...]]:
    """A row for each transition with the draft of its SLA."""
    owners = owners_of(document, workshop_id, found)
    columns = (
        GridColumn(BETWEEN, "From → to", 4, editable=False),
        GridColumn(WHAT, "What", 3),
        GridColumn(TRIGGER, "When", 3),
        GridColumn(WITHIN, "Within", width=96),
        GridColumn(OWNER, "Owner", width=104, choices=owners),
        GridColumn(RISKY, "Risk", width=64, editable=False),
    )
    return columns, tuple(_transition(found, one, owners, tokens) for one in found.transitions)


def owners_of(document: Document, workshop_id: int, found: Journey) -> tuple[Choice, ...]:
    """Who can own a touchpoint or a transition."""
    points = [point for there in found.cells.values() for point in there]
    kept = [*(point.owner_id for point in points), *(one.owner_id for one in found.transitions)]
    return owner_choices(document, workshop_id, kept)


def between_words(found: Journey, transition: Transition) -> str:
    """Who hands over to whom: "Marketing → Sales"."""
    names = {team.id: team.name for team in found.teams}
    return f"{names[transition.from_team_id]} → {names[transition.to_team_id]}"


def point_words(point: Touchpoint, owners: tuple[Choice, ...]) -> str:
    """A touchpoint with its owner: "Demo · Ada Okafor"."""
    owner = chosen_words(owners, point.owner_id)
    return f"{point.text} · {owner}" if owner else point.text


def map_words(found: Journey) -> str:
    """How far the map is: "6 stages, 2 of them nobody's · 14 touchpoints"."""
    if not found.stages:
        return "No stages yet"
    alone = sum(1 for stage in found.stages if stage.team_id is None)
    stages = counted(len(found.stages), "stage") + (f", {alone} without a responsible team" if alone else "")
    return f"{stages} · {counted(sum(map(len, found.cells.values())), 'touchpoint')}"


def transition_words(found: Journey) -> str:
    """How far the transitions are: "4 transitions, 1 risky · 2 drafts incomplete"."""
    risky = sum(1 for one in found.transitions if one.risky)
    lacks = sum(1 for one in found.transitions if lacking(one))
    words = counted(len(found.transitions), "transition") + (f", {risky} risky" if risky else "")
    return f"{words} · {counted(lacks, 'draft')} incomplete" if lacks else words


def _transition(found: Journey, one: Transition, owners: tuple[Choice, ...], tokens: Tokens) -> GridRow:
    titles = {stage.id: stage.title for stage in found.stages}
    cells: dict[Key, str] = {
        BETWEEN: f"{between_words(found, one)}\nafter “{titles[one.stage_id]}”",
        WHAT: one.what,
        TRIGGER: one.trigger,
        WITHIN: one.within,
        OWNER: chosen_words(owners, one.owner_id),
        RISKY: "Risky" if one.risky else "–",
    }
    return GridRow(one.id, cells, {RISKY: tokens.bad if one.risky else tokens.muted})
