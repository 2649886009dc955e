"""What a wave says as a profile: the teams' means by section on one scale."""

from collections.abc import Mapping

from facilitator.core.assess.figures.results import SectionResult
from facilitator.core.assess.figures.worked import Worked
from facilitator.core.people import Team
from facilitator.ui.parts.assess.results.heat_rows import Heat, Line, Order, held_back, held_words
from facilitator.ui.widgets.dotprofile import Dot, ProfileRow, ProfileTeam
from facilitator.ui.widgets.heatmapmodel import Kind


def profile_teams(worked: Worked) -> list[ProfileTeam]:
    """The teams of the legend."""
    return [ProfileTeam(team.name, team.mark, team.colour) for team in worked.teams]


def profile_rows(worked: Worked, heat: Heat, order: Order) -> list[ProfileRow]:
    """The sections in an order."""
    sections = {section.key: section for section in worked.results.sections}
    teams = {team.id: team for team in worked.teams}
    place = next(place for place, column in enumerate(heat.columns) if column.kind is Kind.BAR)
    lines = sorted(heat.sections, key=lambda line: line.rank(order))
    return [_row(worked, sections[line.row.key], line, teams, place) for line in lines]


def missing_words(worked: Worked) -> str:
    """Why the marks of some teams are missing; "" if none is."""
    teams = {team.id for team in worked.teams}
    missing = any((teams & section.hidden) - section.teams.keys() for section in worked.results.sections)
    return held_words(worked.results.wave.threshold) if missing else ""


def _row(worked: Worked, section: SectionResult, line: Line, teams: Mapping[int, Team], gap_at: int) -> ProfileRow:
    gap = line.row.cells[gap_at]
    spoken = ", ".join(cell.spoken for cell in line.row.cells)
    held = held_back(worked, section) or bool((teams.keys() & section.hidden) - section.teams.keys())
    why = f"\nHeld back for some: {held_words(worked.results.wave.threshold)}" if held else ""
    return ProfileRow(
        key=section.key,
        title=section.title,
        dots=tuple(
            Dot(figure.mean, teams[team_id].mark, teams[team_id].colour)
            for team_id, figure in section.teams.items()
            if team_id in teams
        ),
        whole=section.whole.mean if section.whole else None,
        gap=gap.text,
        strong=gap.strong,
        spoken=f"{section.title}: {spoken}",
        tip="\n".join(cell.tip for cell in line.row.cells if cell.tip) + why,
    )
