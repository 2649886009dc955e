"""Teams side by side on paper: so many columns as can be read, the others in another table below."""

from collections.abc import Iterator, Sequence

from facilitator.core.people import Team

MOST_TEAMS = 5


def team_bands(teams: Sequence[Team]) -> Iterator[range]:
    """The places of the teams that stand in one table, table after table, as evenly as can be."""
    number = -(-len(teams) // MOST_TEAMS)
    for at in range(number):
        yield range(len(teams) * at // number, len(teams) * (at + 1) // number)
