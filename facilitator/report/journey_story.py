"""The customer journey: stages by teams with their touchpoints, and the transitions with a draft of their SLA."""

from reportlab.platypus import Flowable

from facilitator.core.run.canvases.journey import JourneyStage, Touchpoint, Transition
from facilitator.core.run.canvases.transitions import missing
from facilitator.report.bands import team_bands
from facilitator.report.paper import Heading, Paper
from facilitator.report.pieces import lacks, section, team_cell
from facilitator.report.snapshot import Snapshot
from facilitator.report.tables import Cell, Column

_NO_TOUCHPOINT = "No touchpoint has been written down."


def customer_journey(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """The chapter on the journey; nothing if it has no stages."""
    found = taken.journey
    if not found.stages:
        return []
    story = _map(paper, taken, [paper.h1("Customer journey")])
    if found.transitions:
        story += _transitions(paper, taken)
    open_ends = missing(found)
    if open_ends:
        story += [paper.muted("Still open:"), *paper.bullets(one.words for one in open_ends)]
    return story


def _map(paper: Paper, taken: Snapshot, headings: list[Heading]) -> list[Flowable]:
    """Stages down, teams across; teams without a touchpoint have no column."""
    found = taken.journey
    teams = [team for team in found.teams if any(found.at(stage.id, team.id) for stage in found.stages)]
    story: list[Flowable] = []
    for band in team_bands(teams) if teams else (range(0),):
        columns = [Column("Stage", 17), Column("Responsible", 17), *(Column(teams[at].name, 18) for at in band)]
        rows: list[list[Cell]] = [
            [
                stage.title,
                _responsible(paper, taken, stage),
                *(_points(taken, found.at(stage.id, teams[at].id)) for at in band),
            ]
            for stage in found.stages
        ]
        story += section(paper, headings, columns, rows)
        headings = []
    return story if teams else [*story, paper.muted(_NO_TOUCHPOINT)]


def _transitions(paper: Paper, taken: Snapshot) -> list[Flowable]:
    titles = {stage.id: stage.title for stage in taken.journey.stages}
    columns = [
        Column("From → to", 24),
        Column("What", 22),
        Column("When", 20),
        Column("Within", 14),
        Column("Owner", 20),
    ]
    rows = [
        [
            _between(paper, taken, one, titles[one.stage_id]),
            one.what,
            one.trigger or lacks(paper, "No trigger"),
            one.within or lacks(paper, "No time"),
            _owner(paper, taken, one),
        ]
        for one in taken.journey.transitions
    ]
    return section(paper, [paper.h2("Where work changes hands")], columns, rows)


def _between(paper: Paper, taken: Snapshot, one: Transition, stage: str) -> Cell:
    names = [team.name for team in (taken.team(one.from_team_id), taken.team(one.to_team_id)) if team]
    words = f"{' → '.join(names)}\nafter “{stage}”"
    return [paper.says(words, paper.styles.cell), lacks(paper, "Risky")] if one.risky else words


def _responsible(paper: Paper, taken: Snapshot, stage: JourneyStage) -> Cell:
    return team_cell(paper, taken.team(stage.team_id)) or lacks(paper, "Nobody yet")


def _points(taken: Snapshot, points: tuple[Touchpoint, ...]) -> str:
    """A touchpoint on each line, with its owner."""
    owners = [taken.person(point.owner_id) for point in points]
    return "\n".join(
        f"{point.text} ({owner.name})" if owner else point.text for point, owner in zip(points, owners, strict=True)
    )


def _owner(paper: Paper, taken: Snapshot, one: Transition) -> Cell:
    person = taken.person(one.owner_id)
    return person.name if person else lacks(paper, "No owner")
